"""Every frame reads its own sentence: its trigger, its type, and who is who."""

import pytest
from marked_sentences import read_marked, roles_of

from khabar.lexicon.frames import Frame, frames
from khabar.model.reading import EventType


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: frame.id)
def test_a_frame_reads_its_own_sentence(frame: Frame) -> None:
    marked, events = read_marked(frame.example)
    assert marked.trigger, "the example marks no trigger"
    found = [e for e in events if e.type is frame.type and e.trigger.overlaps(marked.trigger)]
    told = [(e.type.value, e.trigger.of(marked.text)) for e in events]
    assert found, f"{marked.text}: read {told}"
    assert found[0].mode == frame.mode
    roles = roles_of(found[0], marked.text)
    assert {w: r for w, r in roles.items() if r != "L" or w in marked.roles} == marked.roles


def test_every_type_has_frames() -> None:
    assert {frame.type for frame in frames()} == set(EventType)


def test_frames_have_names_of_their_own() -> None:
    names = [frame.id for frame in frames()]
    assert len(names) == len(set(names))

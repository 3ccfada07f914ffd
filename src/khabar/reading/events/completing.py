"""What later sentences add to a meeting already told: who attended, what it was about.

وحضر الاستقبال فلان وفلان; جرى اللقاء بحضور فلان; تمحورت المباحثات حول كذا.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from khabar.lexicon.frames import hits
from khabar.model.reading import Argument, EventMention, EventType, Kind, Role, Topic
from khabar.reading.events.line import Line, Unit
from khabar.reading.events.roles import scan
from khabar.reading.events.triggers import Trigger

_LED = frozenset({"تراس", "راس", "قاد", "ضم"})
_ATTENDED = frozenset({"حضر", "حضره", "حضرها", "حضرت", "يحضر"})


@dataclass(slots=True)
class Addition:
    """Units that were there too, and topics, for the meeting told last."""

    others: list[Unit] = field(default_factory=list)
    topics: tuple[Topic, ...] = ()


def attendance(line: Line) -> Addition | None:
    """حضر الاستقبال …, ترأس وفد البلد في المباحثات …: those named after it were there, where it
    opens its sentence."""
    if delegates := _delegates(line):
        return Addition(delegates)
    for i in range(min(3, len(line.tokens))):
        stems = {stem.text for stem in line.tokens[i].word.stems}
        if not stems & _ATTENDED:
            continue
        after = i + 1
        if line.folded(i).endswith("ه") or line.folded(i).endswith("ها"):
            return Addition([f.unit for f in scan(line, after, "s", _far(line)) if f.slot == "s"])
        if _is_meeting(line, after):
            found = scan(line, after + 1, "s", _far(line))
            return Addition([f.unit for f in found if f.slot in ("s", "with")])
    return None


def _delegates(line: Line) -> list[Unit]:
    """The people of a sentence that tells who led the delegations at a meeting told before."""
    led = any(
        line.folded(i).removeprefix("و") in _LED and _is_delegation(line, i + 1)
        for i in range(min(3, len(line.tokens)))
    )
    return [u for u in line.units if u.kind is Kind.PERSON and not u.described] if led else []


def _is_delegation(line: Line, i: int) -> bool:
    return line.folded(i).removeprefix("ال") in ("وفد", "وفدا")


def _far(line: Line) -> int:
    return len(line.tokens)


def _is_meeting(line: Line, i: int) -> bool:
    return 0 <= i < len(line.tokens) and any(
        hit.frame.type is EventType.CONSULT and hit.definite for hit in hits(line.tokens[i].word)
    )


def pointing_back(line: Line, trigger: Trigger, topics: tuple[Topic, ...]) -> Addition | None:
    """What هذا اللقاء or المباحثات brings along: those present, and the topics."""
    if trigger.hit.frame.type is not EventType.CONSULT:
        return None
    found = scan(line, trigger.last + 1, "", companions=frozenset())
    others = [f.unit for f in found if f.slot == "with"]
    return Addition(others, topics) if others or topics else None


def complete(text: str, mentions: Sequence[EventMention], addition: Addition) -> list[EventMention]:
    """The mentions with an addition made to the last meeting among them."""
    completed = list(mentions)
    for i in range(len(completed) - 1, -1, -1):
        mention = completed[i]
        if mention.type is EventType.CONSULT and mention.mode != "visit":
            known = {argument.span for argument in mention.arguments}
            new = [u for u in addition.others if u.span not in known]
            completed[i] = replace(
                mention,
                arguments=mention.arguments
                + tuple(Argument(Role.OTHER, u.span, u.span.of(text)) for u in new),
                topics=mention.topics or addition.topics,
            )
            break
    return completed

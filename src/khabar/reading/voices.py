"""Whose words: the stretches of an article that it puts into somebody's mouth."""

from collections.abc import Sequence
from dataclasses import replace

from khabar.model.reading import EventMention, Name, Position, Voice, VoiceKind
from khabar.model.span import Span
from khabar.reading.page import Page
from khabar.reading.paragraph import paragraphs
from khabar.reading.voice_reader import VoiceReader
from khabar.reading.voice_source import Source


def find_voices(
    page: Page, names: Sequence[Name], positions: Sequence[Position]
) -> tuple[Voice, ...]:
    """Every stretch in somebody's words, in order of start, outer before inner."""
    found: dict[Span, Voice] = {}
    last: Source | None = None
    for line in paragraphs(page, names, positions):
        reader = VoiceReader(line, last)
        for voice in reader.voices():
            found.setdefault(voice.span, voice)
        last = reader.last
    return tuple(sorted(found.values(), key=lambda v: (v.span.start, -v.span.end)))


def attribute(events: Sequence[EventMention], voices: Sequence[Voice]) -> tuple[EventMention, ...]:
    """Each event in the innermost voice whose stretch holds its trigger, else the outlet's."""
    return tuple(_attributed(event, voices) for event in events)


def _attributed(event: EventMention, voices: Sequence[Voice]) -> EventMention:
    around = [voice for voice in voices if voice.span.contains(event.trigger)]
    if not around:
        return replace(event, voice=VoiceKind.OUTLET, attributed_to=None)
    inner = min(around, key=lambda voice: len(voice.span))
    return replace(event, voice=inner.voice, attributed_to=inner.attributed_to)

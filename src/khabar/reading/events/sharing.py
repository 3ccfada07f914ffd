"""What one telling leaves out and another in the same article says: date, place, country."""

from collections.abc import Sequence
from dataclasses import replace

from khabar.arabic.folding import fold_name
from khabar.model.reading import EventMention


def share(mentions: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """Mentions in order of trigger; those without a time or place take them from a telling of
    the same event: same type, mode and realis, and a participant in common."""
    ordered = sorted(mentions, key=lambda m: (m.trigger.start, m.trigger.end))
    return tuple(_filled(m, ordered) for m in ordered)


def _filled(mention: EventMention, mentions: Sequence[EventMention]) -> EventMention:
    for other in mentions:
        if other is mention or not _alike(mention, other):
            continue
        if mention.time is None and other.time is not None:
            mention = replace(mention, date=other.date, time=other.time)
        if mention.place is None and other.place is not None:
            mention = replace(mention, place=other.place, country=other.country)
    return mention


def _alike(left: EventMention, right: EventMention) -> bool:
    if (left.type, left.mode, left.realis) != (right.type, right.mode, right.realis):
        return False
    words_left, words_right = _words(left), _words(right)
    smaller, larger = sorted((words_left, words_right), key=len)
    return bool(smaller) and any(a & b for a in smaller for b in larger)


def _words(mention: EventMention) -> list[frozenset[str]]:
    """The words of each participant, without the shortest."""
    return [
        frozenset(w for w in fold_name(a.text).split() if len(w) > 3) for a in mention.arguments
    ]

"""Meetings inside visits (`part_of`) and follow-ups (`follows`), by the words that say so."""

import re
from collections.abc import Sequence
from dataclasses import replace

from khabar.arabic.folding import fold
from khabar.model.reading import EventMention, EventType
from khabar.model.span import Span

_PARTS = frozenset(
    {"meeting", "call", "conference", "negotiation", "hosting", "other", "mediation"}
)
_INSIDE = re.compile(r"خلالها|خلال|هامش|اطار|التي التقي فيها|فيها|سيلتقي|يلتقي|لاجراء|لعقد|حيث|ضمن")
_AFTER = re.compile(r"متابعه|لمتابعه|تنزيل|تتويج|تتويجا|استكمال|استكمالا|مخرجات|تفعيل|امتداد")
_FOLLOW_REACH = 80  # characters between the word of following up and the event followed


def relate(text: str, mentions: Sequence[EventMention]) -> list[EventMention]:
    """The mentions with the visit that each is part of and the event that it follows up."""
    return [
        replace(m, part_of=_visit(text, m, mentions), follows=_followed(text, m, mentions))
        for m in mentions
    ]


def _visit(text: str, mention: EventMention, mentions: Sequence[EventMention]) -> Span | None:
    if mention.type is not EventType.CONSULT or mention.mode not in _PARTS:
        return None
    for other in mentions:
        if other.mode != "visit" or other.sentence != mention.sentence:
            continue
        left, right = sorted((mention.trigger, other.trigger))
        between = fold(text[left.end : right.start])
        if _INSIDE.search(between) and not _AFTER.search(between) and _shared(mention, other):
            return other.trigger
    return None


def _shared(left: EventMention, right: EventMention) -> bool:
    return bool({a.span for a in left.arguments} & {a.span for a in right.arguments}) or (
        not left.arguments or not right.arguments
    )


def _followed(text: str, mention: EventMention, mentions: Sequence[EventMention]) -> Span | None:
    for other in mentions:
        if other.sentence != mention.sentence or other.trigger.start <= mention.trigger.end:
            continue
        before = fold(text[max(mention.trigger.end, other.trigger.start - _FOLLOW_REACH) :
                           other.trigger.start])  # fmt: skip
        if _AFTER.search(before) and other.type is EventType.CONSULT is mention.type:
            return other.trigger
    return None

"""Meetings inside visits (`part_of`) and follow-ups (`follows`), by the words that say so."""

import re
from collections.abc import Sequence
from dataclasses import replace

from khabar.arabic.folding import fold
from khabar.model.reading import EventMention, EventType, Role
from khabar.model.span import Span

_PARTS = frozenset(
    {"meeting", "call", "conference", "negotiation", "hosting", "other", "mediation"}
)
_DURING = re.compile(
    "في (?:اول |ثاني |اطار )?$|خلال|هامش|اطار|اثناء|ضمن|حيث|لاجراء|لعقد|للقاء|للتباحث|لبحث"
    "|في استقبال"
)
_IN_IT = re.compile(
    r"^\W*(?:\w+\W+)?(?:خلالها|فيها|اثناءها|علي هامشها|ضمنها|خلال (?:هذه )?الزياره)"
)
_BACK = re.compile(r"(?:خلال|هامش|اطار|اثناء|ضمن)\s+(?:هذه\s+)?(?:ال)?زيار(?:ه|ته|تها|تهم)\b")
_AFTER = re.compile(r"متابعه|لمتابعه|تنزيل|تتويج|تتويجا|استكمال|استكمالا|مخرجات|تفعيل|امتداد")
_FOLLOW_REACH = 90  # characters between the word of following up and the event followed
_JOURNEY = 500  # characters between a visit and a meeting that needs no other place
_IN_IT_REACH = 30  # characters behind a verb in which خلالها stands


def relate(text: str, mentions: Sequence[EventMention]) -> list[EventMention]:
    """The mentions with the visit that each is part of and the event that it follows up; what
    was part of a visit was where and when the visit was, where it does not say itself."""
    mentions = [replace(m, follows=_followed(text, m, mentions)) for m in mentions]
    # A sentence on a follow-up goes back to an earlier journey, in which nothing new happens.
    looking_back = {m.sentence for m in mentions if m.follows}
    journeys = [m for m in mentions if m.mode == "visit" and m.sentence not in looking_back]
    related = []
    for mention in mentions:
        visit = _visit(text, mention, mentions)
        if visit:
            mention = _inside(mention, visit)
        elif mention.place is None and (visit := _journey(mention, journeys)):
            mention = replace(mention, place=visit.place, country=visit.country)
        related.append(mention)
    return [_there(mention, related) for mention in related]


def _there(visit: EventMention, mentions: Sequence[EventMention]) -> EventMention:
    """A visit whose place only a meeting during it tells."""
    if visit.mode != "visit" or visit.place is not None:
        return visit
    inside = (m for m in mentions if m.part_of == visit.trigger and m.place is not None)
    meeting = next(inside, None)
    return replace(visit, place=meeting.place, country=meeting.country) if meeting else visit


def _inside(mention: EventMention, visit: EventMention) -> EventMention:
    mention = replace(mention, part_of=visit.trigger)
    if mention.time is None and visit.time is not None and mention.realis is visit.realis:
        mention = replace(mention, time=visit.time, date=visit.date)
    if mention.place is None:
        mention = replace(mention, place=visit.place, country=visit.country)
    return mention


def _visit(
    text: str, mention: EventMention, mentions: Sequence[EventMention]
) -> EventMention | None:
    if mention.type is not EventType.CONSULT or mention.mode not in _PARTS:
        return None
    beside = [m for m in mentions if m.mode == "visit" and m.sentence == mention.sentence]
    for other in beside:
        if other.realis is not mention.realis:
            continue
        left, right = sorted((mention.trigger, other.trigger))
        between = fold(text[left.end : right.start])
        if _AFTER.search(between):
            continue
        behind = fold(text[right.end : right.end + _IN_IT_REACH])
        if _DURING.search(between) or (right is mention.trigger and _IN_IT.search(behind)):
            return other
    if beside or not _BACK.search(fold(mention.sentence.of(text))):
        return None
    return _last_visit(mention, mentions)


def _last_visit(mention: EventMention, mentions: Sequence[EventMention]) -> EventMention | None:
    """The visit told last before the sentence: خلال هذه الزيارة."""
    earlier = [
        m for m in mentions if m.mode == "visit" and m.trigger.start < mention.sentence.start
    ]
    return max(earlier, key=lambda m: m.trigger.start, default=None)


def _journey(mention: EventMention, visits: Sequence[EventMention]) -> EventMention | None:
    """The visit told right before, where one who took part in the meeting made it."""
    if mention.type is not EventType.CONSULT or mention.mode in ("visit", "call", "other"):
        return None
    if mention.time is not None:
        return None
    people = {fold(a.text) for a in mention.arguments}
    before = [
        visit for visit in visits
        if visit.place and visit.realis is mention.realis
        and 0 < mention.trigger.start - visit.trigger.end < _JOURNEY
    ]  # fmt: skip
    visit = max(before, key=lambda m: m.trigger.start, default=None)
    if visit and any(a.role is Role.ACTOR and fold(a.text) in people for a in visit.arguments):
        return visit
    return None


def _followed(text: str, mention: EventMention, mentions: Sequence[EventMention]) -> Span | None:
    for other in mentions:
        if other.sentence != mention.sentence or other.trigger.start <= mention.trigger.end:
            continue
        start = max(mention.trigger.end, other.trigger.start - _FOLLOW_REACH)
        before = fold(text[start : other.trigger.start])
        if _AFTER.search(before) and other.type is EventType.CONSULT is mention.type:
            return other.trigger
    return None

"""The way of a sentence: units, triggers, participants, then date, place, topics, realis."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from khabar.arabic.folding import fold
from khabar.lexicon.countries import by_adjective
from khabar.lexicon.reporting import cue
from khabar.model.reading import (
    Argument,
    EventMention,
    EventType,
    Kind,
    Name,
    Position,
    Realis,
    Role,
    Time,
)
from khabar.model.span import Span
from khabar.reading.events.arguments import cast
from khabar.reading.events.completing import Addition, attendance, complete, pointing_back
from khabar.reading.events.confidence import confidence
from khabar.reading.events.dates import date_of, fitting, is_future, time_of
from khabar.reading.events.evidence import holds
from khabar.reading.events.headlines import complete_headlines
from khabar.reading.events.inferring import infer
from khabar.reading.events.line import Line, Unit, make_line
from khabar.reading.events.merging import merge
from khabar.reading.events.peers import name_peers
from khabar.reading.events.places import country_of, home_of, place_of
from khabar.reading.events.realis import realis_of
from khabar.reading.events.relations import relate
from khabar.reading.events.sharing import share
from khabar.reading.events.telling import Draft, Told, refers_back
from khabar.reading.events.topics import topics_of
from khabar.reading.events.triggers import triggers
from khabar.reading.events.units import units
from khabar.reading.page import Page

_OPENING = 6  # tokens from the start of a sentence in which its subject is looked for
# What is done in words is seldom told with its place: a place beside it is that of its object.
_SAID = frozenset({
    EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN, EventType.SANCTION,
    EventType.CONCEDE,
})  # fmt: skip
_THAT = frozenset({"ان", "بان"})
_HE_THAT = frozenset({"انه", "انها", "بانه", "بانها", "انهم"})
_Item = TypeVar("_Item", Name, Position, Time)


def find_events(
    page: Page, names: Sequence[Name], positions: Sequence[Position], times: Sequence[Time]
) -> tuple[EventMention, ...]:
    """Every event that the article tells, one mention a telling, in order of trigger.

    `voice` and `attributed_to` are left at their defaults.
    """
    told = Told(states=_two_states(page, names))
    mentions: list[EventMention] = []
    title_end = len(page.article.title)
    heading: Unit | None = None
    for span, tokens in zip(page.sentences, page.tokens, strict=True):
        line = make_line(
            span,
            tokens,
            units(tokens, _within(names, span), _within(positions, span)),
            [t for t in _within(times, span) if not any(n.span.overlaps(t.span) for n in names)],
            span.end <= title_end,
        )
        heading = (line.heading or heading) if line.title else None
        found, additions = _drafts(line, told)
        drafts = merge(found)
        mentions += [_mention(page, line, draft, drafts, heading) for draft in drafts]
        for addition in additions:
            mentions = complete(page.text, mentions, addition)
    mentions = name_peers(page.text, mentions, positions)
    mentions = complete_headlines(mentions, names, positions, page.sentences, title_end)
    return share(page.text, relate(page.text, mentions), times, page.sentences, title_end)


def _two_states(page: Page, names: Sequence[Name]) -> list[Unit]:
    """The first two countries that the article names side by side: السعودية وإيران."""
    countries = [n for n in names if n.kind is Kind.COUNTRY]
    for left, right in pairwise(countries):
        beside = page.text[left.span.end : right.span.start]
        if left.country != right.country and beside.strip() in ("و", "وبين"):
            return [Unit(0, 0, n.span, n.kind, n) for n in (left, right)]
    return []


def _within(found: Sequence[_Item], span: Span) -> list[_Item]:
    return [item for item in found if span.contains(item.span)]


def _drafts(line: Line, told: Told) -> tuple[list[Draft], list[Addition]]:
    """The events of a sentence, and what it adds to an event told before."""
    drafts: list[Draft] = []
    additions: list[Addition] = []
    if attended := attendance(line):
        return [], [attended]
    local = list(told.topic)
    for trigger in triggers(line):
        before = [] if _reported(line, trigger.first) else _spoken_of(line, trigger.first) or local
        made = cast(line, trigger, before, told.pair, told.states)
        infer(line, trigger, made, drafts)
        if holds(line, trigger, made, told):
            drafts.append(Draft(trigger, made))
            told.remember(trigger, made)
            told.types.add((trigger.hit.frame.type, trigger.hit.frame.mode))
        elif refers_back(line, trigger, told):
            topics = topics_of(line, trigger.first, trigger.last, set())
            if addition := pointing_back(line, trigger, topics):
                additions.append(addition)
    if not line.title:
        told.topic = _spoken_of(line, len(line.tokens)) or told.topic
    return drafts, additions


def _reported(line: Line, i: int) -> bool:
    """Whether the speaker who opens the sentence is not the one told of: قال فلان إن … وقتل."""
    if line.folded(i - 1) in _HE_THAT:
        return False
    clause = next((j for j in range(i - 1, -1, -1) if line.folded(j) in _THAT), -1)
    return any(cue(line.tokens[j].word) for j in range(clause)) and i - clause > 1


def _spoken_of(line: Line, before: int) -> list[Unit]:
    """The first bare unit of the sentence, with what is joined to it: whom it is about. People
    who are only described give way to a name."""
    described: list[Unit] = []
    for unit in line.units:
        if unit.first >= before or unit.first > _OPENING:
            break
        if unit.clitics or unit.kind is Kind.PLACE or unit.pair:
            continue
        if {"preposition"} & line.sort(unit.first - 1):
            continue
        if unit.described:
            described = described or [unit]
            continue
        joined = [u for u in line.units if u.conjoined and u.first == unit.last + 1]
        return [unit, *joined[:1]] if joined and joined[0].last < before else [unit]
    return described


def _mention(
    page: Page, line: Line, draft: Draft, drafts: list[Draft], heading: Unit | None
) -> EventMention:
    trigger, made = draft.trigger, draft.cast
    first, last = trigger.first, trigger.last
    others = {d.trigger.first for d in drafts if d is not draft}
    frame = trigger.hit.frame
    time = time_of(line, first, last, others)
    realis = realis_of(line, trigger, made.light_at)
    if realis is Realis.ACTUAL and is_future(time, page.article.published):
        realis = Realis.PLANNED
    time = fitting(time, realis, page.article.published)
    place = made.place
    if place is None and frame.type not in _SAID:
        place = place_of(line, first, last, others) or line.heading or heading
    start = line.tokens[first].start + trigger.hit.stem.cut
    return EventMention(
        type=frame.type,
        mode=frame.mode,
        realis=realis,
        trigger=Span(start, line.tokens[last].end),
        sentence=line.span,
        arguments=tuple(_argument(page.text, role, unit) for role, unit in made.roles),
        date=date_of(time, realis, page.article.published),
        time=time.span if time else None,
        place=place.span if place else None,
        country=country_of(line, place) or _home(line, draft),
        topics=topics_of(line, first, last, others),
        confidence=confidence(trigger, made, line),
    )


def _home(line: Line, draft: Draft) -> str | None:
    """Arrests and protests happen at home unless a place says otherwise."""
    if draft.trigger.hit.frame.type not in (EventType.COERCE, EventType.PROTEST):
        return None
    return home_of(line, [unit for role, unit in draft.cast.roles if role is Role.ACTOR])


def _argument(text: str, role: Role, unit: Unit) -> Argument:
    words = unit.span.of(text)
    state = by_adjective(fold(words)) if unit.described else None
    return Argument(role, unit.span, state.name if state else words)

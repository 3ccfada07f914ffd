"""The way of a sentence: units, triggers, participants, then date, place, topics, realis."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from khabar.lexicon.conjugation import Tense
from khabar.lexicon.frames import hits
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
from khabar.reading.events.arguments import Cast, cast
from khabar.reading.events.completing import Addition, attendance, complete, pointing_back
from khabar.reading.events.confidence import confidence
from khabar.reading.events.dates import date_of, fitting, is_future, time_of
from khabar.reading.events.line import Line, Unit, make_line
from khabar.reading.events.places import country_of, home_of, place_of
from khabar.reading.events.realis import realis_of
from khabar.reading.events.relations import relate
from khabar.reading.events.sharing import share
from khabar.reading.events.topics import topics_of
from khabar.reading.events.triggers import Trigger, triggers
from khabar.reading.events.units import units
from khabar.reading.page import Page

_OPENING = 6  # tokens from the start of a sentence in which its subject is looked for
# What is done by hand is not told of somebody from the sentence before alone.
_BY_HAND = frozenset({EventType.ASSAULT, EventType.COERCE})
_THAT = frozenset({"ان", "بان"})
_HE_THAT = frozenset({"انه", "انها", "بانه", "بانها", "انهم"})
_ANCHOR = 8  # tokens around a noun of event in which its time stands
_INVITATION = 9  # tokens between an invitation and what it is to
_OUTCOME = 16  # tokens between an attack and who died in it
_NEAR = 6  # tokens between two words for one event
_Item = TypeVar("_Item", Name, Position, Time)


@dataclass(slots=True)
class _Told:
    """What the article said so far: who it speaks of, and the modes of its meetings."""

    topic: list[Unit] = field(default_factory=list)
    pair: list[Unit] = field(default_factory=list)
    types: set[tuple[EventType, str | None]] = field(default_factory=set)

    def remember(self, made: Cast) -> None:
        """Keep the two sides of an event for الطرفان in what follows."""
        sides = [
            next((u for r, u in made.roles if r is role and not u.described), None)
            for role in (Role.ACTOR, Role.COUNTERPART)
        ]
        known = [unit for unit in sides if unit]
        if len(known) == 2:
            self.pair = known


@dataclass(frozen=True, slots=True)
class Draft:
    """A trigger with its participants, before it becomes a mention."""

    trigger: Trigger
    cast: Cast


def find_events(
    page: Page, names: Sequence[Name], positions: Sequence[Position], times: Sequence[Time]
) -> tuple[EventMention, ...]:
    """Every event that the article tells, one mention a telling, in order of trigger.

    `voice` and `attributed_to` are left at their defaults.
    """
    told = _Told()
    mentions: list[EventMention] = []
    title_end = len(page.article.title)
    for span, tokens in zip(page.sentences, page.tokens, strict=True):
        line = make_line(
            span,
            tokens,
            units(tokens, _within(names, span), _within(positions, span)),
            [t for t in _within(times, span) if not any(n.span.overlaps(t.span) for n in names)],
            span.end <= title_end,
        )
        found, additions = _drafts(line, told)
        drafts = _merge(line, found)
        mentions += [_mention(page, line, draft, drafts) for draft in drafts]
        for addition in additions:
            mentions = complete(page.text, mentions, addition)
    return share(relate(page.text, mentions), times, page.sentences, title_end)


def _within(found: Sequence[_Item], span: Span) -> list[_Item]:
    return [item for item in found if span.contains(item.span)]


def _drafts(line: Line, told: _Told) -> tuple[list[Draft], list[Addition]]:
    """The events of a sentence, and what it adds to an event told before."""
    drafts: list[Draft] = []
    additions: list[Addition] = []
    if attended := attendance(line):
        return [], [attended]
    local = list(told.topic)
    for trigger in triggers(line):
        before = [] if _reported(line, trigger.first) else _spoken_of(line, trigger.first) or local
        made = cast(line, trigger, before, told.pair)
        if _holds(line, trigger, made, told):
            drafts.append(Draft(trigger, made))
            told.remember(made)
            told.types.add((trigger.hit.frame.type, trigger.hit.frame.mode))
        elif _refers_back(line, trigger, told):
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
    """The first bare unit of the sentence, with what is joined to it: whom it is about."""
    for unit in line.units:
        if unit.first >= before or unit.first > _OPENING:
            return []
        if unit.clitics or unit.kind in (Kind.PLACE, None) or unit.described:
            continue
        if {"preposition"} & line.sort(unit.first - 1):
            continue
        joined = [u for u in line.units if u.conjoined and u.first == unit.last + 1]
        return [unit, *joined[:1]] if joined and joined[0].last < before else [unit]
    return []


def _holds(line: Line, trigger: Trigger, made: Cast, told: _Told) -> bool:
    """Whether enough stands around the trigger to call it an event of its own."""
    frame, hit = trigger.hit.frame, trigger.hit
    visited = frame.mode == "visit" and made.place is not None
    count = len(made.roles) + (visited and all(u is not made.place for _, u in made.roles))
    if count < frame.needs(hit.form.tense) or (not made.roles and frame.named):
        return False
    named = [unit for _, unit in made.roles if not unit.described]
    if frame.named and not named:
        return False
    if frame.people and sum(1 for _, u in made.roles if u.kind in (Kind.PERSON, None)) < 2:
        return False
    if hit.form.tense is not Tense.NOUN:
        return made.told > 0 or not (frame.weak or frame.type in _BY_HAND)
    carried_by = made.light is not None and made.light.verb.subject != "apart"
    if frame.light and not carried_by and len(made.roles) < 2:
        return False
    if _invited(line, trigger):
        return False
    if _refers_back(line, trigger, told):
        return made.told >= 2 and _spelt_out(line, trigger.last + 1)
    if not hit.form.plural or line.title:
        return True
    if frame.noun_needs == 0:
        return bool(made.roles) or _anchored(line, trigger, made)
    return len(named) >= (1 if carried_by else 2)


def _anchored(line: Line, trigger: Trigger, made: Cast) -> bool:
    """An event that nobody takes part in by name needs a place or time of its own."""
    near = range(trigger.first - _ANCHOR, trigger.last + _ANCHOR)
    return bool(
        made.place
        or any(i in line.times for i in near)
        or place_of(line, trigger.first, trigger.last, set())
    )


def _refers_back(line: Line, trigger: Trigger, told: _Told) -> bool:
    """هذا اللقاء, خلال الزيارة: an event of that kind was told already."""
    known = (trigger.hit.frame.type, trigger.hit.frame.mode) in told.types
    return "back" in line.sort(trigger.first - 1) or (known and trigger.hit.definite)


def _spelt_out(line: Line, i: int) -> bool:
    """Whether who took part is said right behind: اللقاء الأخير بين …, الزيارة التي قام بها …"""
    while line.folded(i).startswith("ال") and not line.sort(i) and i not in line.starts:
        i += 1
    return "relative" in line.sort(i) or line.folded(i) in ("بين", "مع")


def _invited(line: Line, trigger: Trigger) -> bool:
    """دعوة لزيارة: the invitation is the event, the visit is not one yet."""
    if not trigger.hit.stem.proclitics.endswith("ل") and line.folded(trigger.first - 1) != "الي":
        return False
    return trigger.hit.frame.type is EventType.CONSULT and any(
        hit.frame.type is EventType.REQUEST
        for i in range(max(0, trigger.first - _INVITATION), trigger.first)
        for hit in hits(line.tokens[i].word)
    )


def _merge(line: Line, drafts: list[Draft]) -> list[Draft]:
    """One draft for each event of the sentence: weak words give way to better ones, and two
    words for one event (توجه في زيارة, استقبال في لقاء) to the first."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((k for k in kept if _same(k, draft)), None)
        if twin is None:
            kept.append(draft)
            continue
        yields = twin.trigger.hit.frame.weak or twin.trigger.hit.frame.result
        better, other = (draft, twin) if yields else (twin, draft)
        for role, unit in other.cast.roles:
            if all(known.span != unit.span for _, known in better.cast.roles):
                better.cast.roles.append((role, unit))
        better.cast.place = better.cast.place or other.cast.place
        kept[kept.index(twin)] = better
    return sorted(kept, key=lambda draft: draft.trigger.first)


def _same(left: Draft, right: Draft) -> bool:
    a, b = left.trigger.hit.frame, right.trigger.hit.frame
    if a.type is not b.type:
        return False
    spans_a = {unit.span for _, unit in left.cast.roles}
    spans_b = {unit.span for _, unit in right.cast.roles}
    nested = spans_a <= spans_b or spans_b <= spans_a
    if a.type is EventType.CONSULT:
        alike = a.mode == b.mode or a.weak or b.weak
        return nested and alike and (a.weak or b.weak or bool(spans_a & spans_b))
    if a.result != b.result and abs(left.trigger.first - right.trigger.first) <= _OUTCOME:
        return True
    near = abs(left.trigger.first - right.trigger.first) <= _NEAR
    return nested and near and bool(spans_a & spans_b)


def _mention(page: Page, line: Line, draft: Draft, drafts: list[Draft]) -> EventMention:
    trigger, made = draft.trigger, draft.cast
    first, last = trigger.first, trigger.last
    others = {d.trigger.first for d in drafts if d is not draft}
    frame = trigger.hit.frame
    time = time_of(line, first, last, others)
    realis = realis_of(line, trigger, made.light_at)
    if realis is Realis.ACTUAL and is_future(time, page.article.published):
        realis = Realis.PLANNED
    time = fitting(time, realis, page.article.published)
    place = made.place or place_of(line, first, last, others) or line.heading
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
    return Argument(role, unit.span, unit.span.of(text))

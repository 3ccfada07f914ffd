"""Events, put together from the statements of their mentions and the links that join these.

Type, mode and realis are what most mentions say, weighted by how sure their reading is; the place
is the most exact that most name; a position is the fullest that the event's own mentions give.
Nothing here is stored: take away a link and the event is another one.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from math import prod

import duckdb

from khabar.arabic.folding import fold
from khabar.model.codec import interval_from
from khabar.model.event import Conflict, ConflictValue, Event, Participant, Place
from khabar.model.interval import DateInterval
from khabar.model.reading import EventType, Realis, Role
from khabar.record.countries import country_name
from khabar.record.event_rows import EventRows, FactRow, PositionRow, event_rows
from khabar.record.tellings import Party, Telling, is_country, telling
from khabar.record.titles import title
from khabar.record.votes import majority, tightest

_ROLES = list(Role)
_TYPES = list(EventType)
_REALIS = list(Realis)
SUREST = 0.99  # no number of mentions makes a reading by rules certain


def events(
    connection: duckdb.DuckDBPyConnection, ids: Collection[str] | None = None
) -> Iterator[Event]:
    """Every event, or those of the ids, by id."""
    for rows in event_rows(connection, ids):
        if event := assemble_event(rows):
            yield event


def assemble_event(rows: EventRows) -> Event | None:
    """The event; None where none of its mentions is left in the record."""
    found = (telling(list(group)) for _, group in groupby(rows.mentions, key=lambda r: r.mention))
    tellings = sorted((one for one in found if one), key=_in_order_of_publication)
    if not tellings:
        return None
    type_ = majority(((t.type, t.weight) for t in tellings), _TYPES.index) or tellings[0].type
    realis = majority(((t.mention.realis, t.weight) for t in tellings), _REALIS.index)
    mode = majority(((t.mode, t.weight) for t in tellings if t.mode and t.type is type_), str)
    participants = _participants(tellings, rows.positions)
    place = _place(tellings)
    facts = _Facts(rows.facts)
    titles = title(type_, mode, realis or Realis.ACTUAL, participants, place)
    return Event(
        id=rows.id,
        type=type_,
        mode=mode,
        realis=realis or Realis.ACTUAL,
        title_ar=titles.ar,
        title_en=titles.en,
        date=facts.date or tightest(t.mention.date for t in tellings),
        place=place,
        participants=participants,
        topics=_topics(tellings),
        part_of=facts.part_of,
        follows=facts.follows,
        mentions=tuple(t.mention for t in tellings),
        articles=len({t.mention.article for t in tellings}),
        outlets=_outlets(tellings),
        independent_voices=facts.voices or _outlets(tellings),
        conflicts=facts.conflicts,
        confidence=_confidence(tellings),
    )


class _Facts:
    """What resolve says of the event as a whole."""

    def __init__(self, rows: Sequence[FactRow]) -> None:
        self._rows = rows

    def _all(self, field: str) -> list[str]:
        return [row.value for row in self._rows if row.field == field]

    @property
    def date(self) -> DateInterval | None:
        found = self._all("date")
        return interval_from(found[0]) if found else None

    @property
    def part_of(self) -> str | None:
        return next(iter(self._all("part_of")), None)

    @property
    def follows(self) -> tuple[str, ...]:
        return tuple(self._all("follows"))

    @property
    def voices(self) -> int | None:
        return next((int(value) for value in self._all("independent_voices")), None)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        return tuple(_conflict(json.loads(value)) for value in self._all("conflict"))


def _conflict(found: dict[str, object]) -> Conflict:
    values = found["values"]
    assert isinstance(values, list)
    return Conflict(
        str(found["field"]),
        tuple(ConflictValue(str(v["value"]), tuple(v["articles"])) for v in values),
    )


def _in_order_of_publication(one: Telling) -> tuple[str, str, int, str]:
    day = one.mention.published.latest
    trigger = one.mention.trigger.start
    return (day.isoformat() if day else "9999", one.mention.article, trigger, one.mention.id)


def _participants(
    tellings: Sequence[Telling], positions: Sequence[PositionRow]
) -> tuple[Participant, ...]:
    said: dict[str, list[tuple[Telling, Party]]] = {}
    for one in tellings:
        for party in one.parties:
            said.setdefault(party.id, []).append((one, party))
    found: list[tuple[tuple[int, float, int], Participant]] = []
    for id_, mentions in said.items():
        party = mentions[0][1]
        weights = [(p.role, t.weight) for t, p in mentions]
        role = majority(weights, _ROLES.index) or party.role
        position = _position(id_, mentions, positions)
        place = (_ROLES.index(role), -round(sum(w for _, w in weights), 6), len(found))
        found.append((place, Participant(
            id_, party.kind, party.name, party.name_en, role, position, party.country
        )))  # fmt: skip
    return tuple(participant for _, participant in sorted(found, key=lambda f: f[0]))


def _position(
    id_: str, mentions: Sequence[tuple[Telling, Party]], positions: Sequence[PositionRow]
) -> str | None:
    """The fullest one at the mentions themselves, else in their sentences, else in their
    articles; a fuller wording of the same office from further away is taken for it."""
    held = [row for row in positions if row.entity == id_]
    if not held:
        return None
    own = {party.mention for _, party in mentions}
    sentences = {(t.mention.article, t.mention.sentence) for t, _ in mentions}
    at_hand = [row.words for row in held if row.holder in own]
    near = [
        row.words
        for row in held
        if any(
            row.article == article and sentence.start <= row.start and row.end <= sentence.end
            for article, sentence in sentences
        )
    ]
    everywhere = [row.words for row in held]
    best = _fullest(at_hand or near or everywhere)
    return _fullest(words for words in everywhere if fold(words).startswith(fold(best)))


def _fullest(wordings: Iterable[str]) -> str:
    return min(wordings, key=lambda words: (-len(fold(words)), words))


def _place(tellings: Sequence[Telling]) -> Place | None:
    """The most exact place that most name; the country alone where no place is named."""
    country = majority(((t.country, t.weight) for t in tellings if t.country), str)
    named = {t.place.id: t.place for t in reversed(tellings) if t.place}
    exact = {id_: place for id_, place in named.items() if not is_country(place)}
    votes = [(t.place.id, t.weight) for t in tellings if t.place and t.place.id in (exact or named)]
    best = majority(votes, str)
    if best:
        party = named[best]
        inside = majority(
            ((t.country, t.weight) for t in tellings
             if t.country and t.place and t.place.id == best), str,
        )  # fmt: skip
        return Place(party.name, party.name_en, party.country or inside or country)
    if country and (name := country_name(country, "ar")):
        return Place(name, country_name(country, "en"), country)
    return None


def _topics(tellings: Sequence[Telling]) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for one in tellings:
        for topic in dict.fromkeys(one.topics):
            counts[topic] = counts.get(topic, 0) + 1
    return tuple(sorted(counts, key=lambda topic: -counts[topic]))


def _outlets(tellings: Sequence[Telling]) -> int:
    """Distinct outlets; articles of no known outlet count as one."""
    return len({t.mention.outlet for t in tellings})


def _confidence(tellings: Sequence[Telling]) -> float:
    """1 - product of (1 - confidence) over articles that did not copy, each by its surest
    mention: how sure it is that at least one of them was read rightly."""
    own = [one for one in tellings if one.mention.copied_from is None] or tellings
    surest: dict[str, float] = {}
    for one in own:
        article = one.mention.article
        surest[article] = max(surest.get(article, 0.0), one.weight)
    doubt = prod(1 - weight for weight in surest.values())
    return round(min(1 - doubt, SUREST), 2)

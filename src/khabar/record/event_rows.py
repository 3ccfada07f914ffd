"""The rows that events are made of: three queries in order of event, however many there are."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

import duckdb

from khabar.record.bulk import stream

# Mentions that count as one event; the condition picks the events.
CHOSEN = "chosen AS (SELECT subject, canonical FROM link WHERE {picked})"
ENTITY = """
entity AS (
    SELECT subject AS id,
        max(value) FILTER (field = 'kind') AS kind,
        max(value) FILTER (field = 'name') AS name,
        max(value) FILTER (field = 'name_en') AS name_en,
        max(value) FILTER (field = 'country') AS country
    FROM worked_out WHERE subject LIKE 'en-%' GROUP BY subject
)"""
# A mention's own statements first (late = 0), then what resolve says of it.
MENTIONS = (
    "WITH "
    + CHOSEN
    + ","
    + ENTITY
    + """,
told AS (
    SELECT 0 AS late, * FROM said SEMI JOIN chosen USING (subject)
    UNION ALL
    SELECT 1 AS late, * FROM worked_out SEMI JOIN chosen USING (subject)
),
party AS (
    SELECT told.*, CASE WHEN field IN ('actor', 'counterpart', 'other', 'place') THEN value END
        AS who
    FROM told
),
holder AS (SELECT subject, value FROM said WHERE field = 'holder'),
named AS (SELECT subject, canonical FROM link WHERE canonical LIKE 'en-%')
SELECT chosen.canonical, party.subject, party.late, party.field, party.value,
    party."start", party."end",
    substr(article.text, party."start" + 1, party."end" - party."start"),
    article.id, article.outlet, article.earliest, article.latest, article.basis, article.why,
    entity.id, entity.kind, entity.name, entity.name_en, entity.country
FROM chosen
JOIN party USING (subject)
LEFT JOIN dated_article AS article ON article.id = party.article
LEFT JOIN named AS itself ON itself.subject = party.who
LEFT JOIN holder ON holder.subject = party.who
LEFT JOIN named AS held ON held.subject = holder.value
LEFT JOIN entity ON entity.id = coalesce(itself.canonical, held.canonical)
ORDER BY chosen.canonical, party.subject, party.late, party.number
"""
)
# Every position in the articles of an event that somebody of a name or an office holds.
POSITIONS = (
    "WITH "
    + CHOSEN
    + """,
place AS (
    SELECT DISTINCT chosen.canonical, said.article
    FROM chosen JOIN said USING (subject) WHERE said.field = 'type'
),
holder AS (SELECT subject, value FROM said WHERE field = 'holder')
SELECT place.canonical, said.article, said."start", said."end", said.value,
    coalesce(holder.value, said.subject), link.canonical
FROM place
JOIN said ON said.article = place.article AND said.field = 'position'
LEFT JOIN holder ON holder.subject = said.subject
JOIN link ON link.subject = coalesce(holder.value, said.subject) AND link.canonical LIKE 'en-%'
ORDER BY ALL
"""
)
FACTS = (
    "WITH "
    + CHOSEN
    + """
SELECT subject, field, value FROM worked_out
WHERE subject IN (SELECT canonical FROM chosen)
ORDER BY ALL
"""
)


class MentionRow(NamedTuple):
    """One statement on one mention, with its article and the entity that its value stands for."""

    event: str
    mention: str
    late: int  # 1 where resolve says it
    field: str
    value: str
    start: int | None
    end: int | None
    words: str | None
    article: str
    outlet: str | None
    earliest: date | None
    latest: date | None
    basis: str
    why: str
    entity: str | None
    kind: str | None
    name: str | None
    name_en: str | None
    country: str | None


class PositionRow(NamedTuple):
    """A position in an article of the event: who holds it there, and which entity that is."""

    event: str
    article: str
    start: int
    end: int
    words: str
    holder: str  # nm- id, or the ps- id itself
    entity: str


class FactRow(NamedTuple):
    """What resolve says of the event."""

    event: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class EventRows:
    id: str
    mentions: list[MentionRow]
    positions: list[PositionRow]
    facts: list[FactRow]


def event_rows(
    connection: duckdb.DuckDBPyConnection, ids: Collection[str] | None = None
) -> Iterator[EventRows]:
    """Of every event, or of those ids; by id."""
    picked = (
        "canonical LIKE 'ev-%'" if ids is None else "canonical IN (SELECT unnest(?::VARCHAR[]))"
    )
    parameters: list[Any] = [] if ids is None else [sorted(ids)]

    def grouped(sql: str) -> Iterator[tuple[str, Iterator[tuple[Any, ...]]]]:
        rows = stream(connection, sql.format(picked=picked), parameters)
        return groupby(rows, key=lambda row: row[0])

    positions, facts = _Following(grouped(POSITIONS)), _Following(grouped(FACTS))
    for id_, rows in grouped(MENTIONS):
        yield EventRows(
            id_,
            [MentionRow(*row) for row in rows],
            [PositionRow(*row) for row in positions.of(id_)],
            [FactRow(*row) for row in facts.of(id_)],
        )


class _Following:
    """Groups of a second stream in the same order of keys, some of which it may lack."""

    def __init__(self, groups: Iterator[tuple[str, Iterator[tuple[Any, ...]]]]) -> None:
        self._groups = groups
        self._next = next(groups, None)

    def of(self, key: str) -> list[tuple[Any, ...]]:
        while self._next and self._next[0] < key:
            self._next = next(self._groups, None)
        if not self._next or self._next[0] != key:
            return []
        rows = list(self._next[1])
        self._next = next(self._groups, None)
        return rows

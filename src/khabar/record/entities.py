"""Entities, put together from the mentions that links join."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import duckdb

from khabar.arabic.folding import fold
from khabar.model.entity import Entity, HeldPosition
from khabar.model.reading import Kind
from khabar.record.bulk import stream

# A name mention gives a variant, a position mention (its own link, or its holder's) a position,
# and what resolve says of the entity a fact.
ROWS = """
WITH chosen AS (SELECT subject, canonical FROM link WHERE {picked}),
holder AS (SELECT subject, value FROM said WHERE field = 'holder'),
organisation AS (SELECT subject, value FROM said WHERE field = 'organisation'),
variant AS (
    SELECT chosen.canonical, 'variant' AS field,
        substr(article.text, said."start" + 1, said."end" - said."start") AS value,
        said.article, NULL AS organisation
    FROM chosen JOIN said USING (subject) JOIN article ON article.id = said.article
    WHERE said.field = 'name'
),
position AS (
    SELECT chosen.canonical, 'position', said.value, said.article, organisation.value
    FROM said
    LEFT JOIN holder ON holder.subject = said.subject
    LEFT JOIN organisation ON organisation.subject = said.subject
    JOIN chosen ON chosen.subject = coalesce(holder.value, said.subject)
    WHERE said.field = 'position'
),
fact AS (
    SELECT subject, field, value, article, NULL FROM worked_out
    WHERE subject IN (SELECT canonical FROM chosen)
)
FROM variant UNION ALL FROM position UNION ALL FROM fact ORDER BY ALL
"""


class _Row(NamedTuple):
    entity: str
    field: str
    value: str
    article: str | None
    organisation: str | None


def entities(
    connection: duckdb.DuckDBPyConnection, ids: Collection[str] | None = None
) -> Iterator[Entity]:
    """Every entity, or those of the ids, by id."""
    picked = (
        "canonical LIKE 'en-%'" if ids is None else "canonical IN (SELECT unnest(?::VARCHAR[]))"
    )
    parameters = [] if ids is None else [sorted(ids)]
    rows = (_Row(*row) for row in stream(connection, ROWS.format(picked=picked), parameters))
    for id_, group in groupby(rows, key=lambda row: row.entity):
        yield _entity(id_, list(group))


def _entity(id_: str, rows: Sequence[_Row]) -> Entity:
    facts = {row.field: row.value for row in rows}
    forms = Counter(row.value for row in rows if row.field == "variant")
    positions = _positions([row for row in rows if row.field == "position"])
    variants = sorted(forms, key=lambda form: (-forms[form], form))
    kind = facts.get("kind")
    return Entity(
        id=id_,
        kind=Kind(kind) if kind in list(Kind) else None,
        name=facts.get("name") or next(iter(variants), "") or positions[0].text,
        name_en=facts.get("name_en"),
        variants=tuple(variants),
        positions=positions,
        country=facts.get("country"),
        articles=tuple(sorted({row.article for row in rows if row.article})),
    )


def _positions(rows: Sequence[_Row]) -> tuple[HeldPosition, ...]:
    """One a wording, the most widely reported first; spelled as it is most often spelled."""
    wordings: dict[str, list[_Row]] = {}
    for row in rows:
        wordings.setdefault(fold(row.value), []).append(row)
    held = [
        HeldPosition(
            text=_commonest(row.value for row in same) or "",
            organisation=_commonest(row.organisation for row in same if row.organisation),
            articles=tuple(sorted({row.article for row in same if row.article})),
        )
        for same in wordings.values()
    ]
    return tuple(sorted(held, key=lambda position: (-len(position.articles), position.text)))


def _commonest(values: Iterator[str]) -> str | None:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value), default=None)

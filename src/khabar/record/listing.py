"""Statements as they are, ids by their beginnings, and what there is how much of."""

from collections.abc import Iterator

import duckdb

from khabar.model.span import Span
from khabar.model.statement import Link, Statement
from khabar.record.bulk import stream
from khabar.record.readings import STATEMENT, statement_from

PREFIXES = {"events": "ev-", "entities": "en-"}


def statements(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[Statement, str | None]]:
    """Every statement with the entity or event that its subject counts as part of: those of
    readings by article in reading order, then those of resolve by subject."""
    for table, order in (("said", "said.article, number, canonical"), ("worked_out", "ALL")):
        rows = stream(
            connection,
            f"SELECT {STATEMENT}, canonical FROM {table} AS said "
            f"LEFT JOIN link USING (subject) ORDER BY {order}",
        )
        for *row, canonical in rows:
            yield statement_from(row), canonical


def statements_of(connection: duckdb.DuckDBPyConnection, id_: str) -> Iterator[Statement]:
    """What is said of an event or entity and of every mention that counts as part of it: by
    article in reading order, what resolve says last."""
    rows = stream(
        connection,
        "WITH subjects AS (SELECT subject FROM link WHERE canonical = $1 UNION SELECT $1), "
        "told AS (SELECT 0 AS late, * FROM said UNION ALL SELECT 1, * FROM worked_out) "
        f"SELECT {STATEMENT} FROM told SEMI JOIN subjects USING (subject) "
        "ORDER BY late, article, CASE late WHEN 0 THEN number END, subject, field, value",
        [id_],
    )
    return map(statement_from, rows)


def links_of(connection: duckdb.DuckDBPyConnection, id_: str) -> list[Link]:
    """Which mentions count as part of it, and why; by mention."""
    rows = connection.execute(
        "SELECT subject, canonical, score, why FROM link WHERE canonical = ? ORDER BY subject",
        [id_],
    ).fetchall()
    return [Link(*row) for row in rows]


def events_with(connection: duckdb.DuckDBPyConnection, entity: str) -> list[str]:
    """Ids of the events in which the entity takes part, in order."""
    rows = connection.execute(
        "WITH mention AS (SELECT subject FROM link WHERE canonical = ?), "
        "held AS (SELECT subject FROM said WHERE field = 'holder' AND value IN (FROM mention)), "
        "own AS (FROM mention UNION FROM held) "
        "SELECT DISTINCT link.canonical FROM said JOIN link USING (subject) "
        "WHERE field IN ('actor', 'counterpart', 'other') AND value IN (FROM own) "
        "ORDER BY ALL",
        [entity],
    ).fetchall()
    return [id_ for (id_,) in rows]


def event_of(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, Span, str]]:
    """Article and trigger of every event mention, with its event's id."""
    rows = stream(
        connection,
        'SELECT said.article, said."start", said."end", canonical FROM said '
        "JOIN link USING (subject) WHERE field = 'type' ORDER BY ALL",
    )
    for article, start, end, event in rows:
        yield article, Span(start, end), event


def matching_ids(connection: duckdb.DuckDBPyConnection, beginning: str) -> list[str]:
    """Ids of events and entities that begin so, in order."""
    rows = connection.execute(
        "SELECT DISTINCT canonical FROM link WHERE starts_with(canonical, ?) ORDER BY ALL",
        [beginning],
    ).fetchall()
    return [id_ for (id_,) in rows]


def counts(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Of sources, articles, rejected, statements, events, entities and judgements."""
    found = {}
    for name, table in (
        ("sources", "source"), ("articles", "article"), ("rejected", "rejected"),
        ("statements", "statement"), ("judgements", "judgement"),
    ):  # fmt: skip
        row = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        found[name] = int(row[0]) if row else 0
    for name, prefix in PREFIXES.items():
        row = connection.execute(
            "SELECT count(DISTINCT canonical) FROM link WHERE starts_with(canonical, ?)", [prefix]
        ).fetchone()
        found[name] = int(row[0]) if row else 0
    return found

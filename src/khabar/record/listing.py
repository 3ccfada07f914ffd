"""Statements as they are, ids by their beginnings, and what there is how much of."""

from collections.abc import Iterator

import duckdb

from khabar.model.span import Span
from khabar.model.statement import Statement
from khabar.record.bulk import stream
from khabar.record.readings import STATEMENT, statement_from

PREFIXES = {"events": "ev-", "entities": "en-"}


def statements(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[Statement, str | None]]:
    """Every statement with the entity or event that its subject counts as part of: those of
    readings by article in reading order, then those of resolve by subject."""
    said = f"SELECT {_qualified()}, canonical FROM said LEFT JOIN link USING (subject) "
    worked_out = said.replace("FROM said", "FROM worked_out AS said")
    for sql in (
        said + "ORDER BY said.article, said.number, canonical",
        worked_out + "ORDER BY ALL",
    ):
        for *row, canonical in stream(connection, sql):
            yield statement_from(row), canonical


def _qualified() -> str:
    return ", ".join(f"said.{column.strip()}" for column in STATEMENT.split(","))


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

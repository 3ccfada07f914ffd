"""Many rows at once, as lists that SQL unnests: a hundred times faster than row by row."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any

import duckdb

CHUNK = 50_000  # rows bound at once
FETCH = 2_000  # rows taken at once
_SURROGATE = re.compile("[\ud800-\udfff]")


def insert(
    connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[tuple[Any, ...]]
) -> None:
    """Append rows, each with the table's columns in their order."""
    sql = _insert_sql(table, _types(connection, table))
    for at in range(0, len(rows), CHUNK):
        columns = [list(column) for column in zip(*rows[at : at + CHUNK], strict=True)]
        connection.execute(sql, columns)


def stream(
    connection: duckdb.DuckDBPyConnection, sql: str, parameters: Sequence[object] = ()
) -> Iterator[tuple[Any, ...]]:
    """The rows of a query, some at a time, on a cursor of their own: other work may go on."""
    with connection.cursor() as cursor:
        cursor.execute(sql, list(parameters))
        while rows := cursor.fetchmany(FETCH):
            yield from rows


@contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """All of it or nothing."""
    connection.execute("BEGIN")
    try:
        yield
    except BaseException:
        # The rollback of a transaction that DuckDB itself has ended fails too, and must not
        # hide what went wrong.
        with suppress(duckdb.Error):
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def storable(text: str) -> str:
    """The text with U+FFFD for each lone surrogate, which UTF-8 cannot hold. As long as it was."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _types(connection: duckdb.DuckDBPyConnection, table: str) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT data_type FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index", [table]
    ).fetchall()
    return tuple(kind for (kind,) in rows)


@cache
def _insert_sql(table: str, types: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} SELECT " + ", ".join(f"unnest(?::{kind}[])" for kind in types)

"""What was refused, and why: each source once a reason, however often it is built."""

from collections.abc import Sequence

import duckdb

from khabar.model.article import Rejected
from khabar.record.bulk import insert, storable, transaction


def reject(connection: duckdb.DuckDBPyConnection, batch: Sequence[Rejected]) -> None:
    """List them. An article that was kept as a source and refused by the reader stays unread:
    every build tries it again and says so again."""
    rows = {
        (storable(r.source), r.reason): (storable(r.source), r.reason, storable(r.message))
        for r in batch
    }
    if not rows:
        return
    with transaction(connection):
        connection.execute(
            "DELETE FROM rejected WHERE (source, reason) IN "
            "(SELECT (unnest(?::VARCHAR[]), unnest(?::VARCHAR[])))",
            [[source for source, _ in rows], [reason for _, reason in rows]],
        )
        insert(connection, "rejected", list(rows.values()))


def rejected(connection: duckdb.DuckDBPyConnection) -> list[Rejected]:
    """By source, then reason."""
    rows = connection.execute(
        "SELECT source, reason, message FROM rejected ORDER BY source, reason"
    ).fetchall()
    return [Rejected(*row) for row in rows]

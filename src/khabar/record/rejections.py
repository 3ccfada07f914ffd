"""What was refused, and why: each source once a reason, however often it is built."""

from collections.abc import Sequence

import duckdb

from khabar.model.article import Rejected
from khabar.record.bulk import insert, storable, transaction
from khabar.record.readings import forget


def reject(
    connection: duckdb.DuckDBPyConnection, batch: Sequence[Rejected], version: str = ""
) -> None:
    """List them. `version` is that of the reader that refused them, "" where they did not get
    so far: it does not get them again, and what an earlier version made of them goes."""
    rows = {
        (storable(r.source), r.reason): (storable(r.source), r.reason, storable(r.message), version)
        for r in batch
    }
    if not rows:
        return
    sources = [source for source, _ in rows]
    with transaction(connection):
        connection.execute(
            "DELETE FROM rejected WHERE (source, reason) IN "
            "(SELECT (unnest(?::VARCHAR[]), unnest(?::VARCHAR[])))",
            [sources, [reason for _, reason in rows]],
        )
        insert(connection, "rejected", list(rows.values()))
        if version:
            ids = connection.execute(
                "SELECT id FROM source WHERE source IN (SELECT unnest(?::VARCHAR[]))", [sources]
            ).fetchall()
            forget(connection, [id_ for (id_,) in ids])


def rejected(connection: duckdb.DuckDBPyConnection) -> list[Rejected]:
    """By source, then reason."""
    rows = connection.execute(
        "SELECT source, reason, message FROM rejected ORDER BY source, reason"
    ).fetchall()
    return [Rejected(*row) for row in rows]

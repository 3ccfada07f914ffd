"""What people said of the record. No build ever deletes a row of it."""

from datetime import datetime

import duckdb

from khabar.model.judgement import Judgement, Verdict


def add_judgement(connection: duckdb.DuckDBPyConnection, judgement: Judgement) -> None:
    connection.execute(
        "INSERT INTO judgement SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? "
        "FROM judgement",
        [
            judgement.verdict.value,
            judgement.left,
            judgement.right,
            judgement.who,
            judgement.when.isoformat(),
            judgement.why,
        ],
    )


def judgements(connection: duckdb.DuckDBPyConnection) -> list[Judgement]:
    """In the order in which they were made."""
    rows = connection.execute(
        'SELECT verdict, "left", "right", who, "when", why FROM judgement ORDER BY number'
    ).fetchall()
    return [
        Judgement(Verdict(verdict), left, right, who, datetime.fromisoformat(when), why)
        for verdict, left, right, who, when, why in rows
    ]

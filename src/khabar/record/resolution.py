"""Stage 3: what resolve worked out over all articles, replaced as a whole."""

from collections.abc import Sequence

import duckdb

from khabar import __version__
from khabar.model.ids import content_id
from khabar.model.statement import Link, Statement
from khabar.record.bulk import insert, transaction
from khabar.record.readings import statement_row

RESOLVED = "resolved_fingerprint"


def replace_resolution(
    connection: duckdb.DuckDBPyConnection,
    links: Sequence[Link],
    statements: Sequence[Statement],
) -> None:
    """In one transaction, with the fingerprint of the readings that it was worked out from."""
    with transaction(connection):
        connection.execute("DELETE FROM link")
        connection.execute("DELETE FROM worked_out")
        insert(connection, "link", [(k.subject, k.canonical, k.score, k.why) for k in links])
        insert(
            connection,
            "worked_out",
            [(number, *statement_row(s)) for number, s in enumerate(statements)],
        )
        forget_fingerprint(connection)
        connection.execute("INSERT INTO meta VALUES (?, ?)", [RESOLVED, fingerprint(connection)])


def fingerprint(connection: duckdb.DuckDBPyConnection) -> str:
    """One value for all that a resolution rests on: this Khabar, every article with the version
    that read it, every judgement. Equal fingerprints need no new resolution."""
    articles = connection.execute(
        "SELECT count(*), bit_xor(md5_number(concat_ws('|', id, version, digest))) FROM article"
    ).fetchone()
    judgements = connection.execute(
        "SELECT count(*), bit_xor(md5_number(judgement::VARCHAR)) FROM judgement"
    ).fetchone()
    return content_id("fp", __version__, articles, judgements)


def resolved_fingerprint(connection: duckdb.DuckDBPyConnection) -> str | None:
    """The fingerprint at the last resolution, or None where there is none that holds."""
    found = connection.execute("SELECT value FROM meta WHERE key = ?", [RESOLVED]).fetchone()
    return str(found[0]) if found else None


def forget_fingerprint(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("DELETE FROM meta WHERE key = ?", [RESOLVED])

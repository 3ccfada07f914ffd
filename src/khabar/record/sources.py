"""Stage 1: what came in, kept as found."""

from collections.abc import Iterator, Sequence
from dataclasses import astuple, replace

import duckdb

from khabar.model.article import RawArticle, Rejected
from khabar.model.ids import content_id
from khabar.record.bulk import insert, storable, transaction

RAW = "id, source, body, raw, title, outlet, url, author, section, published, fetched, extra"
UNREAD = "NOT EXISTS (FROM article a WHERE a.id = source.id AND a.version = ?)"


def add_sources(
    connection: duckdb.DuckDBPyConnection, batch: Sequence[RawArticle]
) -> tuple[int, list[Rejected]]:
    """Keep those that are new; how many those were, and those that share an id but not the text.

    The same text under the same id is skipped in silence: it is the same article again.
    """
    found = [_storable(raw) for raw in batch]
    known = _known(connection, [raw.id for raw in found])
    new: list[tuple[str | None, ...]] = []
    duplicates: list[Rejected] = []
    for raw in found:
        digest = content_id("tx", raw.title or "", raw.body)
        if raw.id not in known:
            known[raw.id] = (digest, raw.source)
            new.append((*astuple(raw), digest))
        elif known[raw.id][0] != digest:
            duplicates.append(_duplicate(raw, known[raw.id][1]))
    with transaction(connection):
        insert(connection, "source", new)
        # What was refused and has been mended since is refused no longer.
        connection.execute(
            "DELETE FROM rejected WHERE source IN (SELECT unnest(?::VARCHAR[]))",
            [[row[1] for row in new]],
        )
    return len(new), duplicates


def count_unread(connection: duckdb.DuckDBPyConnection, version: str) -> int:
    sql = f"SELECT count(*) FROM source WHERE {UNREAD}"
    found = connection.execute(sql, [version]).fetchone()
    return int(found[0]) if found else 0


def unread(
    connection: duckdb.DuckDBPyConnection, version: str, batch: int
) -> Iterator[list[RawArticle]]:
    """Sources that this version has not read, by id; readings may come in meanwhile."""
    last = ""
    while ids := _unread_ids(connection, version, last, batch):
        rows = connection.execute(
            f"SELECT {RAW} FROM source WHERE id BETWEEN ? AND ? "
            "AND id IN (SELECT unnest(?::VARCHAR[])) ORDER BY id",
            [ids[0], ids[-1], ids],
        ).fetchall()
        last = ids[-1]
        yield [RawArticle(*row) for row in rows]


def bodies_of_unread_outlets(
    connection: duckdb.DuckDBPyConnection, version: str, batch: int = 200
) -> Iterator[tuple[str | None, str]]:
    """Outlet and body of every article of the outlets of which something is unread, by id."""
    wanted = connection.execute(
        f"SELECT DISTINCT outlet FROM source WHERE {UNREAD}", [version]
    ).fetchall()
    outlets = [outlet for (outlet,) in wanted]
    last = ""
    while True:
        rows = connection.execute(
            "SELECT id, outlet, body FROM source WHERE id IN ("
            "SELECT id FROM source WHERE id > ? AND "
            "(outlet IN (SELECT unnest(?::VARCHAR[])) OR (? AND outlet IS NULL)) "
            "ORDER BY id LIMIT ?) ORDER BY id",
            [last, outlets, None in outlets, batch],
        ).fetchall()
        if not rows:
            return
        last = rows[-1][0]
        yield from ((outlet, body) for _, outlet, body in rows)


def _unread_ids(
    connection: duckdb.DuckDBPyConnection, version: str, last: str, batch: int
) -> list[str]:
    rows = connection.execute(
        f"SELECT id FROM source WHERE id > ? AND {UNREAD} ORDER BY id LIMIT ?",
        [last, version, batch],
    ).fetchall()
    return [id_ for (id_,) in rows]


def _known(connection: duckdb.DuckDBPyConnection, ids: Sequence[str]) -> dict[str, tuple[str, str]]:
    rows = connection.execute(
        "SELECT id, digest, source FROM source WHERE id IN (SELECT unnest(?::VARCHAR[]))",
        [list(ids)],
    ).fetchall()
    return {id_: (digest, source) for id_, digest, source in rows}


def _duplicate(raw: RawArticle, first: str) -> Rejected:
    return Rejected(
        raw.source,
        "duplicate-id",
        f"another text under the id {raw.id}: {raw.source}; {first} had it first; "
        "give it an id of its own, or build a new record if the article itself was changed",
    )


def _storable(raw: RawArticle) -> RawArticle:
    return replace(
        raw,
        **{
            name: storable(value)
            for name in RawArticle.__slots__
            if (value := getattr(raw, name)) is not None
        },
    )

"""Stage 2: cleaned articles and what they say, in; and out again, one by one."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

import duckdb

from khabar.model.article import Article, Removed
from khabar.model.ids import content_id
from khabar.model.interval import Basis, DateInterval
from khabar.model.reading import Reading
from khabar.model.span import Span
from khabar.model.statement import Statement
from khabar.record.bulk import insert, stream, transaction
from khabar.record.statements import assemble, flatten

ARTICLE = "id, text, title, outlet, url, author, section, earliest, latest, basis, why, fetched"
STATEMENT = (
    'subject, field, value, article, "start", "end", voice, attributed_to, producer'  # its order
)


def add_readings(
    connection: duckdb.DuckDBPyConnection,
    batch: Sequence[tuple[Article, Reading]],
    version: str,
) -> None:
    """Keep them in one transaction, in the place of what earlier versions read."""
    articles = [_article_row(article, version) for article, _ in batch]
    removed = [
        (article.id, number, cut.at, cut.text, cut.reason)
        for article, _ in batch
        for number, cut in enumerate(article.removed)
    ]
    said = [
        (number, *statement_row(statement))
        for article, reading in batch
        for number, statement in enumerate(flatten(article, reading))
    ]
    with transaction(connection):
        _forget(connection, [article.id for article, _ in batch])
        insert(connection, "article", articles)
        insert(connection, "removed", removed)
        insert(connection, "said", said)


def readings(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[Article, Reading]]:
    """Every article, without `removed`, with its reading, by article id."""
    articles = stream(connection, f"SELECT {ARTICLE} FROM article ORDER BY id")
    said = stream(connection, f"SELECT {STATEMENT} FROM said ORDER BY article, number")
    # Every article has statements (its sentences at least): the two run in step.
    for row, (_, group) in zip(articles, groupby(said, key=lambda r: r[3]), strict=True):
        article = article_from(row)
        yield article, assemble(article, map(statement_from, group))


def articles(connection: duckdb.DuckDBPyConnection) -> Iterator[Article]:
    """Every article whole, by id; dated as narrowly as the articles allow together."""
    rows = stream(connection, f"SELECT {ARTICLE} FROM dated_article ORDER BY id")
    cuts = groupby(
        stream(
            connection,
            "SELECT article, stood_at, text, reason FROM removed ORDER BY article, number",
        ),
        key=lambda r: r[0],
    )
    pending = next(cuts, None)
    for row in rows:
        removed: tuple[Removed, ...] = ()
        if pending and pending[0] == row[0]:
            removed = tuple(Removed(*cut[1:]) for cut in pending[1])
            pending = next(cuts, None)
        yield article_from(row, removed)


def article(connection: duckdb.DuckDBPyConnection, id_: str) -> Article | None:
    row = connection.execute(f"SELECT {ARTICLE} FROM dated_article WHERE id = ?", [id_]).fetchone()
    if not row:
        return None
    cuts = connection.execute(
        "SELECT stood_at, text, reason FROM removed WHERE article = ? ORDER BY number", [id_]
    ).fetchall()
    return article_from(row, tuple(Removed(*cut) for cut in cuts))


def texts(connection: duckdb.DuckDBPyConnection, ids: Collection[str]) -> dict[str, str]:
    rows = connection.execute(
        "SELECT id, text FROM article WHERE id IN (SELECT unnest(?::VARCHAR[]))", [list(ids)]
    ).fetchall()
    return dict(rows)


def article_from(row: Sequence[Any], removed: tuple[Removed, ...] = ()) -> Article:
    id_, text, title, outlet, url, author, section, earliest, latest, basis, why, fetched = row
    published = DateInterval(earliest, latest, Basis(basis), why)
    return Article(id_, text, title, outlet, url, author, section, published, fetched, removed)


def statement_row(s: Statement) -> tuple[str | int | None, ...]:
    start, end = (None, None) if s.span is None else (s.span.start, s.span.end)
    return (
        s.subject, s.field, s.value, s.article, start, end, s.voice, s.attributed_to, s.producer
    )  # fmt: skip


def statement_from(row: Sequence[Any]) -> Statement:
    subject, field, value, article_id, start, end, voice, attributed_to, producer = row
    span = None if start is None else Span(start, end)
    return Statement(subject, field, value, article_id, span, voice, attributed_to, producer)


def _article_row(article: Article, version: str) -> tuple[str | date | None, ...]:
    published = article.published
    digest = content_id(
        "tx", article.text, article.outlet, published.earliest, published.latest, published.basis
    )
    return (
        article.id, article.text, article.title, article.outlet, article.url, article.author,
        article.section, published.earliest, published.latest, published.basis.value,
        published.why, article.fetched, version, digest,
    )  # fmt: skip


def _forget(connection: duckdb.DuckDBPyConnection, ids: list[str]) -> None:
    """Drop what was read of these articles; their sources stay. Within a transaction."""
    known = connection.execute(
        "SELECT id FROM article WHERE id IN (SELECT unnest(?::VARCHAR[]))", [ids]
    ).fetchall()
    if not known:
        return  # the usual case: a delete that finds nothing still reads the whole table
    gone = [[id_ for (id_,) in known]]
    connection.execute("DELETE FROM article WHERE id IN (SELECT unnest(?::VARCHAR[]))", gone)
    for table in ("removed", "said"):
        connection.execute(
            f"DELETE FROM {table} WHERE article IN (SELECT unnest(?::VARCHAR[]))", gone
        )

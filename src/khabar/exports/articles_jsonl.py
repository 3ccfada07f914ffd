"""`articles-jsonl`: one cleaned article a line, by id, with what was removed and why."""

from typing import TextIO

from khabar.exports.json_lines import write_lines
from khabar.exports.values import date_object
from khabar.model.article import Article
from khabar.record.store import Record


def write(record: Record, out: TextIO) -> None:
    write_lines(map(article_object, record.articles()), out)


def article_object(article: Article) -> dict[str, object]:
    return {
        "id": article.id,
        "outlet": article.outlet,
        "url": article.url,
        "title": article.title,
        "author": article.author,
        "section": article.section,
        "published": date_object(article.published),
        "text": article.text,
        "removed": removed_objects(article),
    }


def removed_objects(article: Article) -> list[dict[str, object]]:
    """`at` is the offset in the cleaned text where it stood."""
    return [{"reason": cut.reason, "at": cut.at, "text": cut.text} for cut in article.removed]

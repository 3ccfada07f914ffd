"""JSON Lines: one object a line. Streamed; a bad line costs only itself."""

import json
from collections.abc import Iterator

from khabar.ingest.charset import decode
from khabar.ingest.limits import ARTICLE_BYTES
from khabar.ingest.readers.member import article_from, broken_json
from khabar.ingest.refusal import empty, refuse, too_large
from khabar.ingest.streams import Chunks, Stream, byte_lines
from khabar.model.article import RawArticle, Rejected


def read_json_lines(stream: Stream, source: str, stem: str) -> Iterator[RawArticle | Rejected]:
    """Members are numbered by line, from 1."""
    chunks = Chunks(stream)
    if chunks.charset == "binary":
        yield refuse(source, "binary", "it holds binary data, not JSON", "give JSON Lines")
        return
    some = False
    for number, line in enumerate(byte_lines(iter(chunks), ARTICLE_BYTES), 1):
        where = f"{source}:{number}"
        if line is None:
            some = True
            yield too_large(where, "the line", ARTICLE_BYTES)
        elif line.strip():
            some = True
            yield _article(line, source, where, f"{stem}#{number}")
    if not some:
        yield empty(source)


def _article(line: bytes, source: str, where: str, name: str) -> RawArticle | Rejected:
    text = _text(line)
    if text is None:
        return refuse(where, "unknown-charset", "its charset cannot be told", "convert it to UTF-8")
    try:
        value = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        return broken_json(where, error)
    return article_from(value, f"{source}#{name.rpartition('#')[2]}", name, where)


def _text(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return decode(line)

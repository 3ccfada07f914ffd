"""A `.json` file: one object, or a list of them."""

import json
from collections.abc import Iterator

from khabar.ingest.limits import ARTICLE_BYTES, JSON_FILE_BYTES
from khabar.ingest.readers.member import article_from, broken_json
from khabar.ingest.readers.plain_text import read_text
from khabar.ingest.refusal import Refusal, empty, too_large
from khabar.ingest.streams import Stream
from khabar.model.article import RawArticle, Rejected


def read_json_file(stream: Stream, source: str, stem: str) -> Iterator[RawArticle | Rejected]:
    """Members of a list are numbered from 1."""
    value = _value(stream, source)
    if not isinstance(value, list):
        yield article_from(value, source, stem, source)
        return
    if not value:
        yield empty(source, "the list")
    for number, member in enumerate(value, 1):
        where = f"{source}#{number}"
        yield article_from(member, where, f"{stem}#{number}", where)


def _value(stream: Stream, source: str) -> object:
    text = read_text(stream, source, JSON_FILE_BYTES)
    if len(text) > ARTICLE_BYTES and not text.lstrip().startswith("["):
        raise Refusal(too_large(source, "the object", ARTICLE_BYTES))
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise Refusal(broken_json(f"{source}:{error.lineno}", error)) from error
    except RecursionError as error:
        raise Refusal(broken_json(source, error)) from error

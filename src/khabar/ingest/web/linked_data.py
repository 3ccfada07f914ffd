"""JSON-LD of a page: the objects that describe an article."""

import json
from collections.abc import Iterable, Iterator, Mapping

from khabar.ingest.characters import scrub

_ARTICLES = ("Article", "BlogPosting", "Report", "VideoObject")
_DEEPEST = 6


def linked_articles(scripts: Iterable[str]) -> Iterator[Mapping[str, object]]:
    """Every object whose type is an article's, in order; scripts that are no JSON count for
    nothing, as half the pages with JSON-LD have broken ones."""
    for script in scripts:
        try:
            yield from _articles(json.loads(script, strict=False), _DEEPEST)
        except (json.JSONDecodeError, RecursionError):
            continue


def _articles(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for member in value:
            yield from _articles(member, depth - 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(str(name).endswith(_ARTICLES) for name in names):
            yield value
        else:
            yield from _articles(value.get("@graph"), depth - 1)
            yield from _articles(value.get("mainEntity"), depth - 1)


def text_of(value: object) -> str | None:
    """A string, or the first of a list of them."""
    if isinstance(value, list) and value:
        value = value[0]
    return scrub(value) if isinstance(value, str) else None


def name_of(value: object) -> str | None:
    """The name of a person or organisation: a string, an object with a name, or a list."""
    if isinstance(value, list):
        names = [name for name in map(name_of, value) if name]
        return "، ".join(names) or None
    if isinstance(value, dict):
        value = value.get("name")
    return text_of(value)

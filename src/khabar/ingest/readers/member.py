"""An object of the input contract (JSON object, CSV row) as a `RawArticle`."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import cast

from khabar.ingest.characters import scrub
from khabar.ingest.outlet import host_of
from khabar.ingest.refusal import empty, refuse
from khabar.model.article import RawArticle, Rejected

_KNOWN = ("id", "url", "outlet", "title", "author", "published", "fetched", "section")
_PROSE = ("text", "html")


def article_from(value: object, source: str, name: str, where: str) -> RawArticle | Rejected:
    """`name` is the id where the object has none; `where` (path:line) is for messages."""
    if not isinstance(value, Mapping):
        what = f"it is {_kind(value)}, not an object"
        return refuse(where, "broken-json", what, 'write {"text": "…"}')
    prose = next((key for key in _PROSE if isinstance(value.get(key), str)), None)
    if prose is None:
        return _without_prose(value, where)
    raw = scrub(value[prose])
    if not raw.strip():
        return empty(where, f'"{prose}"')
    fields = {key: _string(value.get(key)) for key in _KNOWN}
    extra = {key: v for key, v in value.items() if key not in _KNOWN and key != prose}
    article = RawArticle(
        id=fields["id"] or name,
        source=source,
        body=raw,
        raw=raw,
        title=fields["title"],
        outlet=fields["outlet"] or host_of(fields["url"]),
        url=fields["url"],
        author=fields["author"],
        section=fields["section"],
        published=fields["published"],
        fetched=fields["fetched"],
        extra=scrub(json.dumps(extra, ensure_ascii=False, sort_keys=True)) if extra else "{}",
    )
    return _html()(article) if prose == "html" else article


def broken_json(where: str, error: Exception) -> Rejected:
    why = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
    column = f" at column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
    return refuse(where, "broken-json", f"not JSON: {why}{column}", "write one whole object there")


def _without_prose(value: Mapping[str, object], where: str) -> Rejected:
    keys = ", ".join(sorted(map(str, value))[:8]) or "none"
    return refuse(
        where,
        "no-text",
        f'no "text" or "html" string in the object (its keys: {keys})',
        'put the article under "text"',
    )


def _kind(value: object) -> str:
    names = {list: "a list", str: "a string", bool: "a boolean", type(None): "null"}
    return names.get(type(value), "a number")


def _string(value: object) -> str | None:
    """A string as it is, a number in digits; None for nothing and for anything else."""
    if isinstance(value, str):
        return scrub(value) if value.strip() else None
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


@cache
def _html() -> Callable[[RawArticle], RawArticle]:
    """Loaded when the first object with "html" comes: its libraries take a while."""
    module = import_module("khabar.ingest.web.page")
    return cast(Callable[[RawArticle], RawArticle], module.with_page)

"""One small file a format. To add one: a module with a `Reader`, and its line in `_MODULES`."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import cast

from khabar.ingest.streams import Stream
from khabar.model.article import RawArticle, Rejected

# (bytes, unpacked; path for messages; stem for ids) to articles
Reader = Callable[[Stream, str, str], Iterator[RawArticle | Rejected]]

# Modules are loaded when a file of their kind first comes: the HTML ones take a while.
_MODULES = {
    ".txt": "plain_text:read_plain_text",
    ".html": "html_page:read_html_page",
    ".htm": "html_page:read_html_page",
    ".json": "json_file:read_json_file",
    ".jsonl": "json_lines:read_json_lines",
    ".ndjson": "json_lines:read_json_lines",
    ".csv": "csv_rows:read_csv_rows",
}
SUFFIXES = tuple(_MODULES)


def reader_for(path: Path) -> Reader | None:
    """The reader for a file's name, .gz or not; None where there is none."""
    place = _MODULES.get(Path(path.name.lower().removesuffix(".gz")).suffix)
    return _load(place) if place else None


@cache
def _load(place: str) -> Reader:
    module, _, function = place.partition(":")
    return cast(Reader, getattr(import_module(f"{__name__}.{module}"), function))


def stem_of(path: Path) -> str:
    """The name without .gz and the suffix: the id of an article without one.

    >>> stem_of(Path("news/rabat.jsonl.gz"))
    'rabat'
    """
    name = path.name[:-3] if path.name.lower().endswith(".gz") else path.name
    return Path(name).stem

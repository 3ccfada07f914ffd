"""Reading a folder of gold files.

| file | holds |
|---|---|
| `gold.jsonl` | events, one line for each article and event |
| `spans.jsonl` | names, positions, times and voices of the lead zones |
| `articles.jsonl` | optional: `id`, `title`, `text` of the articles |
| `leads.jsonl` | optional: `id`, `lead_end`, where a lead zone ends in the annotated text |
| `entities.json` | optional: story -> list of `name`, `variants`, `metonyms` |
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from khabar.errors import KhabarError
from khabar.evaluation.gold import Gold, GoldArticle, Quote
from khabar.evaluation.gold_rows import (
    Row,
    event_of_row,
    name_of_row,
    position_of_row,
    time_of_row,
    voice_of_row,
)

_FORM = "see docs/evaluation.md for the form of gold files"
_LINE_BREAKS = "\r\n"


class _Found(dict[str, GoldArticle]):
    def __missing__(self, id: str) -> GoldArticle:
        self[id] = GoldArticle(id)
        return self[id]


def load_gold(folder: Path) -> Gold:
    """All gold of a folder.

    Raises KhabarError, naming file and line, where a file is broken, a stretch is not at its
    offsets, or neither `gold.jsonl` nor `spans.jsonl` is there.
    """
    events, spans = folder / "gold.jsonl", folder / "spans.jsonl"
    if not events.is_file() and not spans.is_file():
        raise KhabarError(
            "no gold to score against", where=str(folder), why="no gold.jsonl, no spans.jsonl"
        )
    articles = _Found()
    _each(folder / "articles.jsonl", articles, _take_text)
    _each(folder / "leads.jsonl", articles, _take_lead)
    _each(events, articles, _take_event)
    _each(spans, articles, _take_span)
    ordered = {id: articles[id] for id in sorted(articles)}
    variants = _variants(folder / "entities.json")
    return Gold(ordered, variants, events.is_file(), spans.is_file())


def _each(path: Path, articles: _Found, take: Callable[[_Found, Row], None]) -> None:
    if not path.is_file():
        return
    for number, line in _lines(path):
        try:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise ValueError("not a JSON object")
            take(articles, row)
        except ValueError as broken:
            raise _broken(f"{path}:{number}", broken) from broken


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    # Only real line breaks: JSON may hold U+2028, at which str.splitlines would cut.
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as broken:
        raise _broken(str(path), broken) from broken
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line.rstrip(_LINE_BREAKS)


def _broken(where: str, why: Exception) -> KhabarError:
    return KhabarError("broken gold", where=where, why=str(why), way_out=_FORM)


def _id(row: Row, key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value:
        raise ValueError(f"{key} is missing")
    return value


def _take_text(articles: _Found, row: Row) -> None:
    text = row.get("text")
    if not isinstance(text, str):
        raise ValueError("text is missing")
    articles[_id(row, "id")].text = f"{row.get('title') or ''}\n{text}"


def _take_lead(articles: _Found, row: Row) -> None:
    end = row.get("lead_end")
    if not isinstance(end, int) or end < 0:
        raise ValueError("lead_end is no offset")
    articles[_id(row, "id")].lead_end = end


def _take_event(articles: _Found, row: Row) -> None:
    article = articles[_id(row, "article")]
    event = event_of_row(row)
    _check(article, event.trigger)
    article.events.append(event)


def _take_span(articles: _Found, row: Row) -> None:
    article = articles[_id(row, "article")]
    layer = row.get("layer")
    if layer == "name":
        article.names.append(name_of_row(row))
        _check(article, article.names[-1].quote)
    elif layer == "position":
        article.positions.append(position_of_row(row))
        _check(article, article.positions[-1].quote)
    elif layer == "time":
        article.times.append(time_of_row(row))
        _check(article, article.times[-1].quote)
    elif layer == "voice":
        article.voices.append(voice_of_row(row))
        _check(article, article.voices[-1].quote)
    else:
        raise ValueError(f"layer {layer!r} is none of name, position, time, voice")


def _check(article: GoldArticle, quote: Quote) -> None:
    if article.text is not None and quote.span.of(article.text) != quote.text:
        found = quote.span.of(article.text)
        raise ValueError(
            f"at {quote.span.start} of article {article.id} stands {found!r}, not {quote.text!r}"
        )


def _variants(path: Path) -> dict[str, frozenset[str]]:
    if not path.is_file():
        return {}
    try:
        stories: Any = json.loads(path.read_text(encoding="utf-8-sig"))
        variants: dict[str, frozenset[str]] = {}
        for entities in stories.values():
            for entity in entities:
                forms = {entity["name"], *entity.get("variants", ()), *entity.get("metonyms", ())}
                variants[entity["name"]] = variants.get(entity["name"], frozenset()) | forms
    except (OSError, ValueError, AttributeError, KeyError, TypeError) as broken:
        raise _broken(str(path), broken) from broken
    return variants

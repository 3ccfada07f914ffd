"""When an article was published, from what stands around its prose and, failing that, in it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from urllib.parse import unquote

from khabar.arabic.sentences import sentences
from khabar.model.article import RawArticle
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.times import dateline, read_date

_IN_URL = re.compile(r"[/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)")


def published(raw: RawArticle, byline_date: str | None, text: str) -> DateInterval:
    """The publication date: stated by metadata, byline or address, else by the article of itself
    (`text` is the cleaned one), in this order; else bounded from above by the day it was fetched;
    else unknown."""
    for interval in _stated(raw, byline_date):
        return interval
    fetched = day_of(raw.fetched)
    why = f"fetched on {fetched}, so published by then"
    bound = DateInterval(None, fetched, Basis.INFERRED, why) if fetched else UNKNOWN_DATE
    own = dateline(text, sentences(text))
    if own and not own.is_open and own.overlaps(bound):
        return own
    return bound


def _stated(raw: RawArticle, byline_date: str | None) -> Iterator[DateInterval]:
    for words, where in ((raw.published, "metadata"), (byline_date, "byline")):
        interval = _interval(words)
        if interval:
            yield replace(interval, basis=Basis.STATED, why=f"{where}: {words}")
    day = day_in_url(raw.url)
    if day:
        yield DateInterval(day, day, Basis.STATED, "address of the page")


def _interval(words: str | None) -> DateInterval | None:
    return read_date(words) if words else None


def day_of(words: str | None) -> date | None:
    """The one day that words name ("2015-07-21 02:51:32", "28 يونيو 2023"), else None."""
    interval = _interval(words)
    return interval.earliest if interval and interval.days == 1 else None


def day_in_url(url: str | None) -> date | None:
    """The day in a path like /2018/02/18/."""
    found = _IN_URL.search(unquote(url)) if url else None
    return _day(*found.groups()) if found else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None

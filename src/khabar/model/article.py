"""What comes in (`RawArticle`), what is refused (`Rejected`), what is read (`Article`)."""

from dataclasses import dataclass, field
from datetime import date

from khabar.model.interval import UNKNOWN_DATE, DateInterval


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One article as an input gave it: decoded, main text taken out of HTML, not yet cleaned.

    `body` still has the site's furniture in it. `raw` is the decoded source as found (the HTML
    page, the text file; for a JSON or CSV member the text or HTML value), kept for the reader.
    `published` is the publication time in the source's own words, or None.
    """

    id: str
    source: str  # path of the file, with "#number" for a member of a container
    body: str
    raw: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    section: str | None = None
    published: str | None = None
    fetched: str | None = None
    extra: str = "{}"  # whatever else the object held, as JSON with sorted keys


@dataclass(frozen=True, slots=True)
class Rejected:
    """An article that could not be taken, and why: one line in the record and in the log."""

    source: str  # path, with "#number" or ":line" where that is known
    reason: str  # a short code, such as "empty", "not-arabic", "broken-json"
    message: str  # what, which, why, the way out


@dataclass(frozen=True, slots=True)
class Removed:
    """A stretch that cleaning took out: `text` stood at offset `at` of the cleaned text."""

    at: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article, cleaned. `text` is the title, a line break and the cleaned body, unless the
    body already begins with the title; it never changes afterwards, and every offset in the
    record counts code points in it."""

    id: str
    text: str
    title: str = ""
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    section: str | None = None
    published: DateInterval = UNKNOWN_DATE
    fetched: date | None = None
    removed: tuple[Removed, ...] = field(default=())

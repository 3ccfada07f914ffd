"""What an HTML page says of itself: JSON-LD first, then meta tags, then visible markup."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from khabar.ingest.characters import scrub
from khabar.ingest.page_lines import plain
from khabar.ingest.web.linked_data import linked_articles, name_of, text_of
from khabar.ingest.web.second_opinion import page_date

_TITLES = ("og:title", "twitter:title")
_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate",
    "publish-date", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date",
    "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created",
    "cxenseparse:recs:publishtime",
)  # fmt: skip
_AUTHORS = ("author", "article:author_name", "dc.creator", "parsely-author", "sailthru.author")
_SECTIONS = ("article:section", "og:section", "section", "parsely-section")
_TIMES = "time[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]"
_SEPARATOR = re.compile(r"\s+[|–—•:»«-]\s+|\s*\|\s*")
_ADDRESS = re.compile(r"^(?:https?:)?//")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    title: str | None
    outlet: str | None
    url: str | None
    author: str | None
    section: str | None
    published: str | None  # in the page's words


def metadata_of(html: str) -> PageMetadata:
    tree = LexborHTMLParser(html)
    meta = _meta_tags(tree)
    linked = list(linked_articles(_scripts(tree)))
    outlet = _first(
        *(name_of(item.get("publisher")) for item in linked),
        meta.get("og:site_name"),
        meta.get("application-name"),
        _outlet_behind_title(tree),
    )
    return PageMetadata(
        title=_title(tree, meta, linked, outlet),
        outlet=outlet,
        url=_url(tree, meta, linked),
        author=_author(tree, meta, linked),
        section=_first(
            *(text_of(item.get("articleSection")) for item in linked),
            *(meta.get(key) for key in _SECTIONS),
        ),
        published=_published(tree, meta, linked, html),
    )


def _meta_tags(tree: LexborHTMLParser) -> dict[str, str]:
    """Lower-case name or property to content; the first of each counts."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = (attributes.get("content") or "").strip()
        if key and content:
            found.setdefault(key.lower(), scrub(content))
    return found


def _scripts(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css('script[type="application/ld+json"]'):
        yield node.text(deep=True)


def _title(
    tree: LexborHTMLParser,
    meta: Mapping[str, str],
    linked: list[Mapping[str, object]],
    outlet: str | None,
) -> str | None:
    """The headline without the outlet's name behind it."""
    headings = [text for node in tree.css("h1") if (text := _words(node.text(deep=True)))]
    heading = headings[0] if len(headings) == 1 else None
    head = tree.css_first("title")
    named = _first(
        *(text_of(item.get("headline")) for item in linked),
        *(meta.get(key) for key in _TITLES),
        heading,
        head.text(deep=True) if head else None,
    )
    return _without_outlet(_words(named), headings, outlet) if named else None


def _outlet_behind_title(tree: LexborHTMLParser) -> str | None:
    """What <title> has behind the headline: "headline | outlet"."""
    head = tree.css_first("title")
    title = _words(head.text(deep=True)) if head else ""
    for node in tree.css("h1"):
        heading = _words(node.text(deep=True))
        if len(heading.split()) >= 3 and title.startswith(heading):
            rest = title[len(heading) :].strip(" |–—•:»«-")
            return rest if 0 < len(rest.split()) <= 5 else None
    return None


def _without_outlet(title: str, headings: list[str], outlet: str | None) -> str:
    for heading in headings:
        if len(heading.split()) >= 3 and title.startswith(heading):
            return heading
    parts = list(_SEPARATOR.finditer(title))
    if parts and outlet and plain(title[parts[-1].end() :]) == plain(outlet):
        return title[: parts[-1].start()]
    return title


def _url(
    tree: LexborHTMLParser, meta: Mapping[str, str], linked: list[Mapping[str, object]]
) -> str | None:
    canonical = tree.css_first("link[rel=canonical]")
    found = (
        canonical.attributes.get("href") if canonical else None,
        meta.get("og:url"),
        *(text_of(item.get("url")) for item in linked),
    )
    return _first(*(url for url in found if url and _ADDRESS.match(url)))


def _author(
    tree: LexborHTMLParser, meta: Mapping[str, str], linked: list[Mapping[str, object]]
) -> str | None:
    node = tree.css_first("[rel=author], [itemprop=author]")
    return _first(
        *(name_of(item.get("author")) for item in linked),
        *(meta.get(key) for key in _AUTHORS),
        _words(node.text(deep=True)) if node else None,
    )


def _published(
    tree: LexborHTMLParser,
    meta: Mapping[str, str],
    linked: list[Mapping[str, object]],
    html: str,
) -> str | None:
    time = tree.css_first(_TIMES)
    return _first(
        *(text_of(item.get("datePublished")) for item in linked),
        *(meta.get(key) for key in _PUBLISHED),
        time.attributes.get("datetime") if time else None,
    ) or page_date(html)


def _words(text: str | None) -> str:
    return scrub(" ".join((text or "").split()))


def _first(*values: str | None) -> str | None:
    return next((value.strip() for value in values if value and value.strip()), None)

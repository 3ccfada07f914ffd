"""Names and positions of one article."""

import re
from collections.abc import Sequence

from khabar.model.reading import Kind, Name, Position
from khabar.model.span import Span
from khabar.reading.naming.article import with_fullest
from khabar.reading.naming.descriptions import described_again
from khabar.reading.naming.found import Found
from khabar.reading.naming.line import lines
from khabar.reading.naming.scan import scan
from khabar.reading.naming.short_forms import with_short_forms
from khabar.reading.naming.tagged import tagged_names
from khabar.reading.page import Page
from khabar.reading.positions import find_positions
from khabar.reading.tagger import Tagger

_NOT_LETTERS = re.compile(r"[#_\s]+")


def find_names(
    page: Page, tagger: Tagger | None = None
) -> tuple[tuple[Name, ...], tuple[Position, ...]]:
    """The names and the positions of an article, each in order of start.

    Spans are exact: attached و ف ب ل ك stay outside, ال inside; in لل… a span starts behind the
    first lam. A `tagger` marks names beside the rules; offices are found by rules.
    Names do not overlap one another, nor do positions; a name may lie in a position.
    """
    rows = lines(page)
    tagged = tagged_names(rows, tagger) if tagger else [None] * len(rows)
    scans = [
        scan(line, number, names)
        for number, (line, names) in enumerate(zip(rows, tagged, strict=True))
    ]
    by_line = with_short_forms(scans)
    found = with_fullest([f for names in by_line for f in names], rows)
    names = _names(page.text, found)
    positions = find_positions(page.text, scans, found, names)
    again = described_again(rows, names, positions)
    return names, tuple(sorted((*positions, *again), key=lambda position: position.span))


def _names(text: str, found: Sequence[Found]) -> tuple[Name, ...]:
    written = _written(text, found)
    return tuple(
        Name(
            Span(f.start, f.end),
            text[f.start : f.end],
            f.kind,
            _common_name(f, written),
            f.country,
            f.metonym,
        )
        for f in found
    )


def _common_name(found: Found, written: dict[str, str]) -> str:
    if found.kind in (Kind.PERSON, Kind.ORGANISATION):
        return written[found.name or found.key]
    return found.name or written[found.key]


def _written(text: str, found: Sequence[Found]) -> dict[str, str]:
    """How the article writes each key, where it first does so."""
    forms: dict[str, str] = {}
    for f in found:
        if f.key not in forms:
            form = _NOT_LETTERS.sub(" ", text[f.start : f.end]).strip()
            # The alef of ال that لل leaves out.
            forms[f.key] = "ا" + form if f.key.startswith("ال") and form.startswith("ل") else form
    return forms

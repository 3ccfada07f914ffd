"""What takes long to import, kept apart: trafilatura's text and htmldate's date of a page."""

import logging

from htmldate import find_date
from trafilatura import extract

# Both report on the standard logger whatever is odd about a page; the caller decides.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def second_opinion(html: str) -> str:
    """Trafilatura's main text, "" where it finds none."""
    try:
        return extract(html, favor_recall=True, include_comments=False, include_tables=False) or ""
    except (ValueError, TypeError, RecursionError):
        return ""  # pages that lxml cannot hold (control characters, depth)


def page_date(html: str) -> str | None:
    """A day like "2022-09-15" from the markup. Never with `extensive_search`, which takes dates
    of other articles and turns 16 يونيو 2022 into 2022-01-01."""
    try:
        return find_date(html, extensive_search=False, original_date=True)
    except (ValueError, TypeError, RecursionError):
        return None

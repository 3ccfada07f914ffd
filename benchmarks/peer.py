"""`dateparser` beside Khabar, where it is installed: the days that it finds in a text."""

import importlib
import importlib.util
from collections.abc import Callable
from datetime import date, datetime

Peer = Callable[[str, datetime], set[date | None]]


def dateparser() -> Peer | None:
    """A function from a text and its time of writing to days; None where it is not installed."""
    if importlib.util.find_spec("dateparser") is None:
        return None
    search = importlib.import_module("dateparser.search")

    def days(text: str, written: datetime) -> set[date | None]:
        settings = {"RELATIVE_BASE": written}
        found = search.search_dates(text, languages=["ar"], settings=settings)
        return {moment.date() for _, moment in found or ()}

    return days

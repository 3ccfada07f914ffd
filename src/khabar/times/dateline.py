"""A date read from metadata: ISO, RFC 2822, a byline, a dateline, the path of an address."""

import re
from datetime import date, timedelta
from email.utils import parsedate_to_datetime

from khabar.arabic.folding import fold_text
from khabar.arabic.sentences import sentences
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.times.find import find_times

# News pages with a date outside of this have a broken clock: 1970-01-01 is the zero of computers.
_FIRST = date(1990, 1, 1)
_LAST_YEAR = 2090
_LONGEST = 2_000  # characters looked at

_ISO = re.compile(r"(?<![0-9])([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9])")
_COMPACT = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?:T?[0-9]{4,6})?(?![0-9])"
)
_PATH = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})[/.]([0-9]{1,2})[/.]([0-9]{1,2})(?![0-9])")
_PATH_MONTH = re.compile(r"/((?:19|20)[0-9]{2})/([01]?[0-9])/")
_RFC = re.compile(
    r"(?:[A-Za-z]{3},?\s+)?[0-9]{1,2}[\s-][A-Za-z]{3}[\s-][0-9]{4}(?:[\sT][0-9:]{4,8})?", re.ASCII
)
_LATIN = re.compile(
    r"(?:(?P<d>[0-9]{1,2})(?:st|nd|rd|th|er)?\s+)?(?P<m>[a-zéûA-ZÉ]{3,9})\.?\s+"
    r"(?:(?P<d2>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+)?(?P<y>[0-9]{4})"
)
_LATIN_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january janvier jan janv", "february février fevrier feb fév", "march mars mar",
         "april avril apr avr", "may mai", "june juin jun", "july juillet jul juil",
         "august août aout aug", "september septembre sep sept", "october octobre oct",
         "november novembre nov", "december décembre decembre dec déc"),
        1,
    )
    for name in names.split()
}  # fmt: skip


def read_date(text: str) -> DateInterval | None:
    """The day (or month) that a piece of metadata names; None where it names none to believe.

    Takes "2018-02-18T21:35:43+04:00", "Thu, 15 Feb 2018 18:52:10 GMT", "2015-07-21 02:51:33",
    "28 يونيو 2023" also glued to an author's name, "/2018/02/16/". Days are the source's own,
    never moved between time zones. Nothing is read from 1970-01-01, 2099 or 31 فبراير.
    """
    text = fold_text(text[:_LONGEST]).text
    for reader in (_numbers, _rfc, _latin, _words, _month_of_path):
        found = reader(text)
        if found is not None:
            return _believed(found, text)
    return None


def believable(found: DateInterval) -> bool:
    """Whether a news page can be of that day: 1970 and 2099 are of broken clocks."""
    if found.earliest is None or found.latest is None:
        return False
    return found.earliest >= _FIRST and found.latest.year <= _LAST_YEAR


def _believed(found: DateInterval, text: str) -> DateInterval | None:
    if not believable(found):
        return None
    return DateInterval(found.earliest, found.latest, Basis.STATED, f"read from “{_short(text)}”")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"


def _day(year: int, month: int, day: int) -> DateInterval:
    """The day, or an open interval where there is no such day (then nothing is read)."""
    try:
        found = date(year, month, day)
    except ValueError:
        return UNKNOWN_DATE
    return DateInterval(found, found, Basis.STATED)


def _numbers(text: str) -> DateInterval | None:
    for pattern in (_ISO, _PATH, _COMPACT):
        found = pattern.search(text)
        if found:
            return _day(*(int(part) for part in found.groups()))
    return None


def _rfc(text: str) -> DateInterval | None:
    found = _RFC.search(text)
    if not found:
        return None
    try:
        parsed = parsedate_to_datetime(found.group())
    except (ValueError, TypeError, IndexError):
        return None
    return _day(parsed.year, parsed.month, parsed.day)


def _latin(text: str) -> DateInterval | None:
    for found in _LATIN.finditer(text):
        month = _LATIN_MONTHS.get(found["m"].lower())
        if month is None:
            continue
        year, day = int(found["y"]), found["d2"] or found["d"]
        return _day(year, month, int(day)) if day else _month(year, month)
    return None


def _month(year: int, month: int) -> DateInterval:
    first = _day(year, month, 1).earliest
    if first is None:
        return UNKNOWN_DATE
    following = (first + timedelta(days=31)).replace(day=1)
    return DateInterval(first, following - timedelta(days=1), Basis.STATED)


def _words(text: str) -> DateInterval | None:
    """The first full date in Arabic words or numerals; a wrong one (31 فبراير) ends the search."""
    for time in find_times(text, sentences(text), UNKNOWN_DATE):
        if not time.pattern.startswith("on ") or " d" not in time.pattern:
            continue
        if " y" in time.pattern:
            return time.interval
    return None


def _month_of_path(text: str) -> DateInterval | None:
    found = _PATH_MONTH.search(text)
    return _month(int(found[1]), int(found[2])) if found else None

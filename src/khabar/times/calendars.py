"""Days of months and years in both calendars; None where the calendar has no such day."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from hijridate import Gregorian, Hijri

DAY = timedelta(days=1)
Days = tuple[date, date]

# Years that a press text can mean as such; beyond them a number is taken for something else.
_FIRST_YEAR, _LAST_YEAR = 1, 2999


def days_of(calendar: str, year: int, month: int = 0, day: int = 0) -> Days | None:
    """First and last day of a year, a month, or a day of either calendar."""
    if calendar == "h":
        return _hijri(year, month, day)
    if not _FIRST_YEAR <= year <= _LAST_YEAR or not 0 <= month <= 12:
        return None
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    length = monthrange(year, month)[1]
    if not day:
        return date(year, month, 1), date(year, month, length)
    return (date(year, month, day),) * 2 if 1 <= day <= length else None


@lru_cache(maxsize=4096)
def _hijri(year: int, month: int, day: int) -> Days | None:
    """Umm al-Qura, which the tables of `hijridate` give for 1343 to 1500."""
    if not 1343 <= year <= 1500 or not 0 <= month <= 12:
        return None
    first = Hijri(year, month or 1, 1)
    last_month = month or 12
    length = Hijri(year, last_month, 1).month_length()
    if day:
        return (_gregorian(Hijri(year, month, day)),) * 2 if 1 <= day <= length else None
    return _gregorian(first), _gregorian(Hijri(year, last_month, length))


def _gregorian(day: Hijri) -> date:
    found = day.to_gregorian()
    return date(found.year, found.month, found.day)


@lru_cache(maxsize=4096)
def year_of(calendar: str, day: date) -> int | None:
    """The year that a day falls into; None where the tables end."""
    if calendar == "g":
        return day.year
    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except OverflowError:
        return None


@lru_cache(maxsize=4096)
def month_of(calendar: str, day: date) -> int | None:
    """The month that a day falls into; None where the tables end."""
    if calendar == "g":
        return day.month
    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().month)
    except OverflowError:
        return None


def easter(year: int) -> Days:
    """The Easter Sundays of the western and of the eastern churches, which may be one day:
    Arabic reports seldom say whose. Meeus, "Astronomical Algorithms" (1991), chapter 8."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114
    western = date(year, m // 31, m % 31 + 1)
    d = (19 * a + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    julian = date(year, (d + e + 114) // 31, (d + e + 114) % 31 + 1)
    eastern = moved(julian, b - b // 4 - 2)
    return min(western, eastern), max(western, eastern)


def exists(calendar: str, month: int, day: int) -> bool:
    """Whether that month has that day in some year."""
    if not 1 <= month <= 12 or day < 1:
        return False
    if calendar == "h":
        return day <= 30
    return day <= monthrange(2024, month)[1]


def shift_months(year: int, month: int, by: int) -> tuple[int, int]:
    """Year and month so many months on or back."""
    count = year * 12 + month - 1 + by
    return count // 12, count % 12 + 1


def moved(day: date, by: int) -> date:
    """So many days on or back, held within the calendar."""
    try:
        return day + by * DAY
    except OverflowError:
        return date.max if by > 0 else date.min

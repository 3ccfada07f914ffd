"""Parts of a period (أوائل الشهر, منتصف السنة, النصف الأول), by the table `time_parts`."""

from datetime import date
from functools import cache

from khabar.lexicon.tables import table
from khabar.times.calendars import Days, days_of, easter, moved


@cache
def _table() -> dict[tuple[str, str], tuple[int, int]]:
    rows = table("time_parts")
    return {(r["unit"], r["part"]): (int(r["first"]), int(r["last"])) for r in rows}


def part_of(unit: str, frame: Days, part: str) -> Days:
    """The days of `frame` (a W, M, Y, DEC or CEN) that the part's name stands for."""
    start, end = frame
    if part == "first":
        return start, start
    bounds = _table().get((unit, part))
    if bounds is None:
        return frame
    first, last = bounds
    if unit in ("W", "M"):
        return moved(start, first - 1), min(moved(start, last - 1), end)
    if unit == "Y":
        return _months_of_year(frame, first, last)
    return date(start.year + first, 1, 1), min(date(start.year + last, 12, 31), end)


def _months_of_year(frame: Days, first: int, last: int) -> Days:
    """Months first..last of a Gregorian year; the same share of the days of a Hijri one."""
    start, end = frame
    if (start.month, start.day) == (1, 1):
        opening, closing = days_of("g", start.year, first), days_of("g", start.year, last)
        assert opening
        assert closing
        return opening[0], closing[1]
    length = (end - start).days + 1
    return moved(start, length * (first - 1) // 12), moved(start, length * last // 12 - 1)


_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}


def half_of(frame: Days, half: str) -> Days:
    """H2, Q3, T1 (thirds), W2 (weeks of a month or year), WE (its weekend), N44 (the fourth
    Thursday of a month, N40 its last), EA and EE (Easter and its eve), or a season of `frame`."""
    start, end = frame
    if half in _SEASONS:
        return _months_of_year((date(start.year, 1, 1), end), *_SEASONS[half])
    if half == "WI":  # winter of a year reaches into the next one's February
        return date(start.year, 12, 1), moved(date(min(start.year, 9998) + 1, 3, 1), -1)
    if half == "WE":
        return moved(start, 4), end
    if half[0] == "N":
        return _nth_weekday(frame, int(half[1]), int(half[2:]))
    if half in ("EA", "EE"):
        western, eastern = easter(start.year)
        return (western, eastern) if half == "EA" else (moved(western, -1), moved(eastern, -1))
    number = int(half[1:])
    if half[0] == "W" and (end - start).days > 360:
        return _week_of_year(start.year, number)
    if half == "W0":
        return moved(end, -6), end
    if half[0] == "W":
        return moved(start, 7 * (number - 1)), min(moved(start, 7 * number - 1), end)
    pieces = {"H": 2, "T": 3, "Q": 4}[half[0]]
    if (start.month, start.day) == (1, 1) and (end - start).days > 360:
        size = 12 // pieces
        return _months_of_year(frame, size * (number - 1) + 1, size * number)
    length = (end - start).days + 1
    return (
        moved(start, length * (number - 1) // pieces),
        moved(start, length * number // pieces - 1),
    )


def _nth_weekday(frame: Days, weekday: int, number: int) -> Days:
    """The first (1) to last (0) such weekday of a month; the fifth may lie beyond it."""
    start, end = frame
    first = moved(start, (weekday - start.isoweekday()) % 7)
    day = (
        moved(first, 7 * (number - 1))
        if number
        else moved(end, -((end.isoweekday() - weekday) % 7))
    )
    return day, day


def _week_of_year(year: int, number: int) -> Days:
    """Weeks of a year are those of ISO 8601; 0 is its last."""
    number = number or date(year, 12, 28).isocalendar().week
    return date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7)

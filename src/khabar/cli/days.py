"""Dates as people write them, from intervals; and intervals from what people type."""

import argparse
import calendar
import re
from datetime import date

from khabar.model.interval import DateInterval

MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"),
    "ar": ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر",
           "أكتوبر", "نوفمبر", "ديسمبر"),
}  # fmt: skip
_BY = {"en": "by {}", "ar": "في {} أو قبله"}
_FROM = {"en": "{} or later", "ar": "في {} أو بعده"}
_TYPED = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def written(interval: DateInterval, language: str) -> str:
    """The interval in words; "" where nothing is known.

    >>> from khabar.model.interval import Basis
    >>> written(DateInterval(date(2022, 6, 13), date(2022, 6, 14), Basis.STATED), "en")
    '13–14 June 2022'
    """
    first, last = interval.earliest, interval.latest
    if first and last:
        return _between(first, last, MONTHS[language])
    if last:
        return _BY[language].format(_day(last, MONTHS[language]))
    return _FROM[language].format(_day(first, MONTHS[language])) if first else ""


def _between(first: date, last: date, months: tuple[str, ...]) -> str:
    whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if first == last:
        return _day(first, months)
    if first.year != last.year:
        return f"{_day(first, months)} – {_day(last, months)}"
    if whole and (first.month, last.month) == (1, 12):
        return str(first.year)
    if whole and first.month == last.month:
        return f"{months[first.month - 1]} {first.year}"
    if first.month == last.month:
        return f"{first.day}–{_day(last, months)}"
    return f"{first.day} {months[first.month - 1]} – {_day(last, months)}"


def _day(day: date, months: tuple[str, ...]) -> str:
    return f"{day.day} {months[day.month - 1]} {day.year}"


def first_day(typed: str) -> date:
    """For argparse: the first day of a year, a month or a day (2022, 2022-06, 2022-06-13)."""
    year, month, day = _parts(typed)
    return _date(typed, year, month or 1, day or 1)


def last_day(typed: str) -> date:
    """For argparse: the last day of a year, a month or a day."""
    year, month, day = _parts(typed)
    month = month or 12
    if not day and 1 <= month <= 12:
        day = calendar.monthrange(year, month)[1]
    return _date(typed, year, month, day)


def _parts(typed: str) -> tuple[int, int, int]:
    found = _TYPED.fullmatch(typed)
    if not found:
        raise argparse.ArgumentTypeError(f"{typed!r} is no date: write 2022, 2022-06 or 2022-06-13")
    year, month, day = found.groups("0")
    return int(year), int(month), int(day)


def _date(typed: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{typed!r} is no day of the calendar") from error

"""Where a calendar expression lies, seen from one day of publication."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from khabar.times.calendars import (
    DAY,
    Days,
    days_of,
    exists,
    month_of,
    moved,
    shift_months,
    year_of,
)
from khabar.times.parts import half_of, part_of
from khabar.times.pattern import On


class Spot(NamedTuple):
    """Where it lies, or why nowhere: `days` None. `reason` is a key of `why`, `stated` whether
    the words alone say it."""

    days: Days | None
    reason: str
    stated: bool = False


# How many times farther off a coming date may be before a past one is preferred, by the hint
# that the sentence gives: news tells what was, unless it says otherwise.
_RELUCTANCE = {"": 2.5, "past": 6.0, "soon": 1.0, "next": 0.2}
_WEEKDAY_RELUCTANCE = {"": 7.0, "past": 50.0, "soon": 1.0, "next": 0.02}
_FAR = 400  # days; a yearless date lies no farther from the publication than this
_FEW_MONTHS = 2  # a day's number alone is not of a month farther off
_CLOSE, _OTHER_YEAR = 31, 180  # days; see `_contradicted`
_CURRENT = 45  # days; "the current month" of a text published at most this far from it


def spot(on: On, publication: date | None) -> Spot:
    """Place `on` for a text published on that day, or on an unknown one."""
    if not _possible(on):
        return Spot(None, "no-such-day")
    if len(on.days) == 2 and len(on.months) < 2 and on.days[1] < on.days[0]:
        return Spot(None, "backwards")
    frame = _year_frame(on, publication)
    if frame is not None:
        return _inside_years(on, frame, publication)
    if publication is None:
        yearly = on.months or (on.half and on.week is None and on.month is None)
        return Spot(None, "no-year" if yearly and not on.tense else "no-publication")
    if on.day is not None:
        return _shifted_day(on, publication)
    if on.month is not None:
        return _inside_month(on, publication)
    if on.week is not None:
        return _inside_week(on, publication)
    if on.days and not on.months:
        return _choose(list(_monthly(on, publication)), on, publication, _RELUCTANCE)
    if on.months or on.half:
        return _choose(list(_yearly(on, publication)), on, publication, _RELUCTANCE)
    if on.weekdays:
        return _choose(list(_weekly(on, publication)), on, publication, _WEEKDAY_RELUCTANCE)
    return Spot(None, "no-publication")


def _possible(on: On) -> bool:
    if any(not 1 <= month <= 12 for month in on.months):
        return False
    if len(on.months) == len(on.days) == 2:
        return all(exists(on.calendar, m, d) for m, d in zip(on.months, on.days, strict=True))
    months = on.months or (1,)
    return all(exists(on.calendar, month, day) for month in months for day in on.days)


# Years


def _year_frame(on: On, publication: date | None) -> tuple[str, Days] | None:
    """The unit and days of the year, decade or century that the words name; None where none."""
    if on.decade >= 0:
        return _decade(on, publication)
    if on.years:
        first, last = days_of(on.calendar, on.years[0]), days_of(on.calendar, on.years[-1])
        return ("Y", (first[0], max(first, last)[1])) if first and last else ("Y", _NOWHERE)
    if on.century:
        return "CEN", _years((on.century - 1) * 100, 100)
    if publication is None:
        return None
    if on.hundreds is not None:
        return "CEN", _years((publication.year // 100 + on.hundreds) * 100, 100)
    if on.tens is not None:
        return "DEC", _years((publication.year // 10 + on.tens) * 10, 10)
    if on.year is not None:
        year = year_of(on.calendar, publication)
        days = days_of(on.calendar, year + on.year) if year else None
        return "Y", days or _NOWHERE
    return None


_NOWHERE = (date.max, date.min)


def _years(first: int, count: int) -> Days:
    if not 1 <= first <= 9999 - count:
        return _NOWHERE
    return date(first, 1, 1), date(first + count - 1, 12, 31)


def _decade(on: On, publication: date | None) -> tuple[str, Days]:
    if on.decade >= 100:
        return "DEC", _years(on.decade * 10, 10)
    if on.century:
        return "DEC", _years((on.century - 1) * 100 + on.decade * 10, 10)
    here = publication.year if publication else 2000
    hundreds = here // 100 + (on.hundreds or 0)
    first = hundreds * 100 + on.decade * 10
    if on.hundreds is None and first + 9 >= here:
        first -= 100
    return "DEC", _years(first, 10)


def _inside_years(on: On, frame: tuple[str, Days], publication: date | None) -> Spot:
    unit, days = frame
    relative = not (on.years or on.decade >= 0 or on.century)
    relative = relative or (on.decade >= 0 and on.decade < 100 and not on.century)
    reason = "shift" if relative else "stated"
    if relative and publication is None:
        reason = "this-century"
    if days == _NOWHERE:
        return Spot(None, "off-tables" if on.calendar == "h" else "no-such-day")
    if on.months:
        year = on.years[0] if on.years else year_of(on.calendar, days[0])
        assert year is not None
        found = _in_year(on, year, on.years[-1] if on.years else year)
        if found is None:
            return Spot(None, "no-such-day")
        if not _weekday_fits(on, found):
            return Spot(None, "weekday")
        return Spot(found, "known" if on.known else reason, not relative and not on.known)
    if on.half:
        days = half_of(days, on.half)
    if on.part == "elapsed":
        days = _elapsed(days, on, publication)
    elif on.part:
        days = part_of(unit, days, on.part)
    return Spot(days, reason, not relative)


def _in_year(on: On, year: int, last_year: int | None = None) -> Days | None:
    """The months and days of `on` in that year (and that last year, where two are named)."""
    last_year = year if last_year is None else last_year
    first_month, last_month = on.months[0], on.months[-1]
    if not on.days:
        first = days_of(on.calendar, year, first_month)
        crossing = last_month < first_month and last_year == year
        last = days_of(on.calendar, last_year + crossing, last_month)
        if not first or not last:
            return None
        days = (first[0], last[1])
        if on.half:
            return half_of(days, on.half)
        return part_of("M", days, on.part) if on.part else days
    first = days_of(on.calendar, year, first_month, on.days[0])
    crossing = (last_month, on.days[-1]) < (first_month, on.days[0]) and last_year == year
    last = days_of(on.calendar, last_year + crossing, last_month, on.days[-1])
    if not first or not last or last[1] < first[0]:
        return None
    return (moved(first[0], -1),) * 2 if on.part == "eve" else (first[0], last[1])


def _weekday_fits(on: On, days: Days) -> bool:
    if not on.weekdays or not on.days:
        return True
    first = days[0].isoweekday() == on.weekdays[0]
    return first and (len(on.weekdays) == 1 or days[1].isoweekday() == on.weekdays[-1])


# Relative to the publication


def _shifted_day(on: On, publication: date) -> Spot:
    assert on.day is not None
    day = moved(publication, on.day)
    if on.months and on.days:
        near = [d for d in _yearly(on, day) if abs((d[0] - day).days) <= _CURRENT]
        if not near:
            return Spot(None, "no-fit")
        found = min(near, key=lambda d: abs((d[0] - day).days))
        return Spot(found, "shift" if found[0] == day else "weekday-kept")
    if on.days:
        near = [(d, d) for by in (0, -1, 1, -2, 2) if (d := moved(day, by)).day == on.days[0]]
        fits = bool(near) and _weekday_fits(on, near[0])
        return Spot(near[0] if fits else None, "shift" if fits else "no-fit")
    if on.weekdays and day.isoweekday() not in on.weekdays:
        # The publication date is often that of the crawl, a day late; the weekday is the
        # author's own word.
        for by in (-1, 1, -2, 2):
            if moved(day, by).isoweekday() in on.weekdays:
                return Spot((moved(day, by),) * 2, "weekday-kept")
        return Spot(None, "weekday")
    return Spot((day, day), "shift")


def _inside_month(on: On, publication: date) -> Spot:
    assert on.month is not None
    year, month = year_of(on.calendar, publication), month_of(on.calendar, publication)
    if year is None or month is None:
        return Spot(None, "off-tables")
    year, month = shift_months(year, month, on.month)
    if on.days:
        found = _in_year(replace(on, months=(month,)), year)
        if found and not _weekday_fits(on, found):
            return Spot(None, "weekday")
        return Spot(found, "shift" if found else "no-such-day")
    frame = days_of(on.calendar, year, month)
    if frame is None:
        return Spot(None, "no-such-day")
    if on.weekdays and on.half.startswith("W"):
        return _weekday_in(half_of(frame, on.half), on)
    return Spot(_trim("M", frame, on, publication), "shift")


def _trim(unit: str, frame: Days, on: On, publication: date | None) -> Days:
    if on.half:
        frame = half_of(frame, on.half)
    if on.part == "elapsed":
        return _elapsed(frame, on, publication)
    return part_of(unit, frame, on.part) if on.part else frame


def _elapsed(frame: Days, on: On, publication: date | None) -> Days:
    """What has passed of it by the day of publication (what is still to come, for `next`)."""
    if publication is None or not frame[0] <= publication <= frame[1]:
        return frame
    return (publication, frame[1]) if on.tense == "next" else (frame[0], publication)


def week_of(publication: date, shift: int) -> Days:
    """Monday to Sunday. A Sunday, first day of the week for half of the region, counts as the
    first of its week where the text looks back, and as the last where it looks ahead."""
    monday = moved(publication, 1 - publication.isoweekday())
    if publication.isoweekday() == 7 and shift < 0:
        monday = publication
    start = moved(monday, 7 * shift)
    return start, moved(start, 6)


def _inside_week(on: On, publication: date) -> Spot:
    assert on.week is not None
    frame = week_of(publication, on.week)
    if on.weekdays:
        return _weekday_in(frame, on)
    if on.half == "WE" and on.tense == "":
        # The weekend that a text means is the one just gone, unless it looks ahead.
        friday = moved(publication, -((publication.isoweekday() - 5) % 7))
        if on.hint in ("next", "soon") and publication > moved(friday, 2):
            friday = moved(friday, 7)
        elif on.hint == "past" and publication == friday:
            friday = moved(friday, -7)
        return Spot((friday, moved(friday, 2)), "near-week")
    return Spot(_trim("W", frame, on, publication), "shift")


def _weekday_in(frame: Days, on: On) -> Spot:
    days = [moved(frame[0], i) for i in range((frame[1] - frame[0]).days + 1)]
    named = [day for day in days if day.isoweekday() in on.weekdays]
    return Spot((named[0], named[-1]), "shift") if named else Spot(None, "weekday")


# Chosen among several


def _yearly(on: On, near: date) -> Iterator[Days]:
    """The placements of a yearless expression in the years around a day."""
    year = year_of(on.calendar, near)
    if year is None:
        return
    for candidate in range(year - 2, year + 3):
        if on.months:
            found = _in_year(on, candidate)
        else:
            frame = days_of(on.calendar, candidate)
            found = half_of(frame, on.half) if frame else None
        if found and _weekday_fits(on, found) and _distance(found, near) <= _FAR:
            yield found


def _monthly(on: On, near: date) -> Iterator[Days]:
    """The placements of a day's number in the months around a day."""
    for by in range(-_FEW_MONTHS, _FEW_MONTHS + 1):
        found = days_of("g", *shift_months(near.year, near.month, by), on.days[0])
        if found and _weekday_fits(on, found):
            yield found


def _weekly(on: On, near: date) -> Iterator[Days]:
    """The placements of weekdays in the weeks around a day."""
    length = (on.weekdays[-1] - on.weekdays[0]) % 7
    for by in range(-14, 15):
        day = near + by * DAY if 20 < near.toordinal() < date.max.toordinal() - 20 else None
        if day and day.isoweekday() == on.weekdays[0]:
            yield day, moved(day, length)


def _contradicted(on: On, nearest: Days, publication: date) -> bool:
    """Whether the date without its weekday lies days away, and with it only in another year."""
    plain = [_distance(d, publication) for d in _yearly(replace(on, weekdays=()), publication)]
    return min(plain) <= _CLOSE and _distance(nearest, publication) > _OTHER_YEAR


def _distance(days: Days, day: date) -> int:
    """Days from `day` to the nearest of `days`; 0 where it lies among them."""
    return max((days[0] - day).days, (day - days[1]).days, 0)


def _choose(found: list[Days], on: On, publication: date, reluctance: dict[str, float]) -> Spot:
    """The placement that the tense wants, or the one that lies nearest."""
    if not found:
        return Spot(None, "weekday" if on.weekdays and on.months else "no-fit", False)
    if on.tense in ("past", "last"):
        fitting = [days for days in found if days[1] < publication]
        return Spot(max(fitting, default=None), "past" if fitting else "no-fit")
    if on.tense == "next":
        fitting = [days for days in found if days[0] > publication]
        return Spot(min(fitting, default=None), "next" if fitting else "no-fit")
    nearest = min(found, key=lambda days: _distance(days, publication))
    if on.tense == "this":
        near = _distance(nearest, publication) <= _CURRENT
        return Spot(nearest if near else None, "this" if near else "no-fit")
    if on.weekdays and on.months and _contradicted(on, nearest, publication):
        return Spot(None, "weekday")
    weight = reluctance.get(on.hint, reluctance[""])

    def cost(days: Days) -> float:
        ahead = days[0] > publication
        return _distance(days, publication) * (weight if ahead else 1.0)

    return Spot(min(found, key=cost), _near(on))


def _near(on: On) -> str:
    if on.months or on.half:
        return "near-weekday" if on.weekdays and on.days else "near"
    return "near-month" if on.days else "near-week"

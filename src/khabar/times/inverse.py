"""From an expression back: the placements its words allow, and what it tells of publication."""

from datetime import date
from functools import lru_cache

from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.times.calendars import days_of, month_of, moved, year_of
from khabar.times.pattern import Ago, Meaning, On, Range, Window, decode
from khabar.times.placing import located
from khabar.times.placing_on import spot

_FARTHEST = 40_000
_REACH = 800  # days on either side of a placement in which its publication is looked for


def candidates(pattern: str, earliest: date, latest: date) -> tuple[DateInterval, ...]:
    """All placements between two days that fit the words alone, in order of time.

    "الخميس 15 شتنبر" fits the years in which that day is a Thursday; a full date fits once;
    what counts from the publication ("أمس", a bare weekday) gives ().
    """
    decoded = decode(pattern)
    if decoded is None or not isinstance(decoded.meaning, On | Range):
        return ()
    meaning = decoded.meaning
    last = meaning.last if isinstance(meaning, Range) else meaning
    if not last.months and not last.years and not last.half:
        return ()
    if last.years or last.century or last.decade >= 100:
        placed = located(meaning, UNKNOWN_DATE)
        found = [placed] if placed.earliest and placed.latest else []
    else:
        found = _in_years(meaning, earliest, latest)
    window = DateInterval(earliest, latest, Basis.UNKNOWN) if earliest <= latest else None
    return tuple(interval for interval in found if window and interval.within(window))


def _in_years(meaning: On | Range, earliest: date, latest: date) -> list[DateInterval]:
    last = meaning.last if isinstance(meaning, Range) else meaning
    if not last.months and (last.month is not None or last.year is not None):
        return []
    begin, end = year_of(last.calendar, earliest), year_of(last.calendar, latest)
    if begin is None or end is None:
        return []
    found = []
    for year in range(begin - 1, end + 1):
        interval = _in_year(meaning, year)
        if interval is not None:
            found.append(interval)
    return found


def _in_year(meaning: On | Range, year: int) -> DateInterval | None:
    last = meaning.last if isinstance(meaning, Range) else meaning
    dated = _with_year(last, year)
    whole = days_of(last.calendar, year)
    if whole is None:
        return None
    if isinstance(meaning, Range):
        placed = located(Range(meaning.first, dated), UNKNOWN_DATE)
        ends = (placed.earliest, placed.latest) if placed.earliest and placed.latest else None
    else:
        ends = spot(dated, None).days
    if ends is None:
        return None
    why = f"fits the words in {year}{' AH' if last.calendar == 'h' else ''}"
    return DateInterval(ends[0], ends[1], Basis.INFERRED, why)


def _with_year(on: On, year: int) -> On:
    return On(
        calendar=on.calendar,
        years=(year,),
        months=on.months,
        days=on.days,
        weekdays=on.weekdays,
        half=on.half,
        part=on.part,
    )


@lru_cache(maxsize=5_000)
def publication_from(pattern: str, placed: DateInterval) -> DateInterval:
    """When the text must have been published if the expression denotes `placed`.

    The hull of the days of publication from which the words lead into `placed`; open where
    nothing follows (the words are a full date, a duration, or `placed` is open itself).
    """
    nothing = DateInterval(None, None, Basis.UNKNOWN, "nothing follows for the publication")
    decoded = decode(pattern)
    if decoded is None or placed.earliest is None or placed.latest is None:
        return nothing
    meaning = decoded.meaning
    if isinstance(meaning, On) and meaning.day is not None:
        if meaning.years or placed.earliest == placed.latest:
            first, last = moved(placed.earliest, -meaning.day), moved(placed.latest, -meaning.day)
            return DateInterval(first, last, Basis.INFERRED, f"'{pattern}' is {placed.earliest}")
        meaning = On(day=meaning.day)
    if located(meaning, UNKNOWN_DATE).basis is not Basis.UNKNOWN:
        return nothing
    fitting = _fitting(meaning, placed.earliest, placed.latest)
    if not fitting:
        return nothing
    first, last = fitting[0], fitting[-1]
    why = f"'{pattern}' means {placed.earliest}..{placed.latest} only in a text of that time"
    return DateInterval(first, last, Basis.INFERRED, why)


def _fitting(meaning: Meaning, earliest: date, latest: date) -> list[date]:
    """Days of publication from which the meaning lies within earliest..latest."""
    target = DateInterval(earliest, latest, Basis.UNKNOWN)
    reach = _reach(meaning)
    begin = moved(earliest, -reach)
    days = (moved(begin, by) for by in range((latest - earliest).days + 2 * reach + 1))
    return [day for day in days if _fits(meaning, day, target)]


def _reach(meaning: Meaning) -> int:
    """Days on either side of a placement in which its publication can lie."""
    if isinstance(meaning, Ago | Window):
        years = {"Y": 1, "DEC": 10, "CEN": 100}.get(meaning.unit, 0)
        return min(_REACH + int(366 * years * meaning.amount), _FARTHEST)
    return _REACH


def _fits(meaning: Meaning, day: date, target: DateInterval) -> bool:
    placed = located(meaning, DateInterval(day, day, Basis.UNKNOWN))
    if placed.basis is Basis.UNKNOWN or not placed.within(target):
        return False
    if not isinstance(meaning, On) or meaning.tense != "this":
        return True
    # "الجاري" was written in that very month; told without a sign of the future, it has happened.
    assert placed.earliest
    assert placed.latest
    month = month_of(meaning.calendar, placed.earliest)
    ahead = meaning.hint in ("next", "soon") or not meaning.days
    return month_of(meaning.calendar, day) == month and (ahead or day >= placed.latest)

"""TIMEX3 values: of a placed expression its days, of an unplaced one what the words say."""

from datetime import date

from khabar.times.calendars import Days, moved
from khabar.times.pattern import Ago, Lean, Meaning, Measure, On, Range, Ref, Window

_REFS = {
    "past": "PAST_REF",
    "present": "PRESENT_REF",
    "future": "FUTURE_REF",
    "later": "FUTURE_REF",
}


def value(meaning: Meaning, days: tuple[date | None, date | None] | None) -> str:
    """The TIMEX3 value; `days` where the expression lies, None where that is not known."""
    match meaning:
        case On():
            if days and days[0] and days[1]:
                return _on(meaning, (days[0], days[1]))
            return _unplaced(meaning)
        case Range(first, last):
            if days and days[0] and days[1]:
                return f"{days[0]}/{days[1]}"
            return f"{_unplaced(first)}/{_unplaced(last)}"
        case Ref(which):
            return _REFS[which]
        case Measure(_, said) | Lean(_, said):
            return said
        case Ago():
            return _ago(meaning, days)
        case Window(amount, unit, ahead):
            if not amount:
                return _REFS["future" if ahead else "past"]
            return f"{days[0]}/{days[1]}" if days else duration(amount, unit)


def duration(amount: float, unit: str) -> str:
    """P3D, PT2H, P1W; PXY for an unsaid number of years; decades and centuries as years.

    >>> duration(0, "Y"), duration(6, "DEC"), duration(1.5, "Y")
    ('PXY', 'P60Y', 'P18M')
    """
    if unit in ("DEC", "CEN"):
        amount, unit = amount * (10 if unit == "DEC" else 100), "Y"
    if unit == "Y" and amount % 1:
        amount, unit = amount * 12, "M"
    if unit == "H" and amount % 1:
        amount, unit = round(amount * 60), "MIN"
    clock = "T" if unit in ("S", "MIN", "H") else ""
    return f"P{clock}{f'{amount:g}' if amount else 'X'}{unit[0]}"


def _ago(ago: Ago, days: tuple[date | None, date | None] | None) -> str:
    if ago.width == "few" or not ago.amount:
        return _REFS["future" if ago.ahead else "past"]
    known = days and (days[0] or days[1])
    if not known:
        return duration(ago.amount, ago.unit)
    if ago.plus and days and days[0] == days[1]:
        return str(days[0])
    if ago.width == "exact" and days and days[0]:
        if ago.unit == "M" and ago.amount % 1 == 0:
            return f"{days[0]:%Y-%m}"
        if ago.unit == "Y" and ago.amount % 1 == 0:
            return f"{days[0].year:04d}"
        if ago.unit == "D" and days[0] == days[1]:
            return str(days[0])
    return duration(ago.amount, ago.unit)


def _on(on: On, days: Days) -> str:
    first, last = days
    if on.clock or first == last:
        if on.part == "elapsed" and not on.days and on.day is None and not on.weekdays:
            return _frame(on, first)
        return _clocked(str(first), on.clock)
    if on.days or on.weekdays or len(on.months) > 1 or len(on.years) > 1 or on.half in ("EA", "EE"):
        return _several(on, first, last)
    return _frame(on, first)


def _several(on: On, first: date, last: date) -> str:
    if not on.days and not on.weekdays and len(on.months) > 1:
        return f"{first:%Y-%m}/{last:%Y-%m}"
    if not on.days and len(on.years) > 1:
        return f"{first.year:04d}/{last.year:04d}"
    return f"{first}/{last}"


def _frame(on: On, first: date) -> str:
    """A value as wide as the unit that the words name."""
    if on.months or on.month is not None:
        return f"{first:%Y-%m}"
    if on.week is not None:
        # A week told on a Sunday begins on one: its middle has the number.
        year, week, _ = moved(first, 3 if first.isoweekday() == 7 else 0).isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if on.half == "WE" else "")
    if on.decade >= 0 or on.tens is not None:
        return f"{first.year // 10:03d}"
    if on.century or on.hundreds is not None:
        return f"{first.year // 100:02d}"
    if on.half[:1] == "W" and on.half[1:].isdigit():  # a week of a year
        year, week, _ = first.isocalendar()
        return f"{year:04d}-W{week:02d}"
    return f"{first.year:04d}" + (f"-{on.half}" if on.half else "")


def _clocked(day: str, clock: str) -> str:
    if not clock:
        return day
    return day + (clock if clock[1].isdigit() else "T" + clock[1:])


def _unplaced(on: On) -> str:
    """X where the words are silent: XXXX-09-15, XXXX-WXX-4, XXXX-XX-XXTMO."""
    if on.calendar == "h":
        return _clocked(_hijri(on), on.clock)
    if on.years and not on.months:
        return "/".join(f"{year:04d}" for year in on.years)
    year = f"{on.years[0]:04d}" if on.years else "XXXX"
    if on.months:
        month = f"{year}-{on.months[0]:02d}"
        if not on.days:
            return month
        said = [f"{year}-{m:02d}-{d:02d}" for m, d in _pairs(on)]
        return _clocked("/".join(said), on.clock)
    if on.days and on.month is None:
        return _clocked(f"XXXX-XX-{on.days[0]:02d}", on.clock)
    if on.weekdays:
        return _clocked("/".join(f"XXXX-WXX-{day}" for day in on.weekdays), on.clock)
    if on.week is not None:
        return "XXXX-WXX"
    if on.month is not None:
        return f"XXXX-XX-{on.days[0]:02d}" if on.days else "XXXX-XX"
    if on.day is not None or on.clock:
        return _clocked("XXXX-XX-XX", on.clock)
    return f"XXXX-{on.half}" if on.half else "XXXX"


def _pairs(on: On) -> list[tuple[int, int]]:
    months = (on.months[0], on.months[-1])
    days = (on.days[0], on.days[-1])
    return list(dict.fromkeys(zip(months, days, strict=True)))


def _hijri(on: On) -> str:
    """Hijri words that could not be placed keep their own numbers, marked as such."""
    parts = [f"{on.years[0]:04d}" if on.years else "XXXX"]
    parts += [f"{month:02d}" for month in on.months[:1]] + [f"{day:02d}" for day in on.days[:1]]
    return "H" + "-".join(parts)

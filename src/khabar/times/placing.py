"""Where a pattern lies once something is known of the publication date, and the way back."""

from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from khabar.lexicon.tables import table
from khabar.model.interval import Basis, DateInterval
from khabar.times.calendars import DAY, Days, moved, shift_months
from khabar.times.pattern import (
    Ago,
    Lean,
    Meaning,
    Measure,
    On,
    Pattern,
    Range,
    Ref,
    Window,
    decode,
)
from khabar.times.placing_on import Spot, spot
from khabar.times.why import reason

Ends = tuple[date | None, date | None]
_MANY_DAYS = 1500  # days of publication up to which each of them is tried for weekday patterns


def place(pattern: str, published: DateInterval) -> DateInterval:
    """Where the expression lies, given the publication interval: the hull over its days.

    Open, with a `why`, where the words count from an unknown publication, contradict each other,
    or name no place in time. An unreadable pattern is an open interval too.
    """
    decoded = _decoded(pattern)
    if decoded is None:
        return DateInterval(None, None, Basis.UNKNOWN, f"not a pattern: {pattern}")
    return located(decoded.meaning, published)


@lru_cache(maxsize=50_000)
def _decoded(pattern: str) -> Pattern | None:
    return decode(pattern)


def located(meaning: Meaning, published: DateInterval) -> DateInterval:
    """`place` for a meaning that is already at hand."""
    first, last = published.earliest, published.latest
    if first is None and last is None:
        return _from_one(meaning, None)
    if _is_broken(first) or _is_broken(last):
        return _unbelieved(meaning, first or last)
    if first == last:
        return _from_one(meaning, first)
    return _hull(meaning, first, last)


# The zeros of computers, and what lies beyond any clock that works: dates of broken pages.
_ZEROS = (date(1, 1, 1), date(1900, 1, 1), date(1969, 12, 31), date(1970, 1, 1))
_LAST_YEAR = 2090


def _is_broken(day: date | None) -> bool:
    return day is not None and (day in _ZEROS or day.year > _LAST_YEAR)


def _unbelieved(meaning: Meaning, publication: date | None) -> DateInterval:
    """As for an unknown publication; words that count from it say why they stay open."""
    placed = _from_one(meaning, None)
    if placed.why in (reason("no-publication"), reason("no-year")):
        return replace(placed, why=reason("broken-publication", p=publication))
    return placed


@lru_cache(maxsize=50_000)
def _from_one(meaning: Meaning, publication: date | None) -> DateInterval:
    """The interval of an expression in a text published on that day."""
    match meaning:
        case On():
            return _from_spot(spot(meaning, publication), meaning, publication)
        case Range():
            return _range(meaning, publication)
        case Ago():
            return _ago(meaning, publication)
        case Window():
            return _window(meaning, publication)
        case Ref(which):
            ends = _ref(which, publication)
            basis = Basis.RELATIVE if any(ends) else Basis.UNKNOWN
            return DateInterval(*ends, basis, reason("vague"))
        case Measure():
            return DateInterval(None, None, Basis.UNKNOWN, reason("measure"))
        case Lean(relation, value):
            why = reason(f"lean-{relation}", value=value)
            return DateInterval(None, None, Basis.UNKNOWN, why)


def _from_spot(found: Spot, on: On, publication: date | None) -> DateInterval:
    extra = (["part"] if on.part and found.days else []) + (
        ["hijri"] if on.calendar == "h" and found.days else []
    )
    why = reason(found.reason, *extra, p=publication, part=on.part)
    if found.days is None:
        return DateInterval(None, None, Basis.UNKNOWN, why)
    basis = Basis.STATED if found.stated else Basis.RELATIVE
    guessed = on.known or found.reason == "this-century"
    return DateInterval(*found.days, Basis.INFERRED if guessed else basis, why)


def _range(meaning: Range, publication: date | None) -> DateInterval:
    first, last = spot(meaning.first, publication), spot(meaning.last, publication)
    if not meaning.first.years and last.days and meaning.first.months:
        # The year stands with the last one: the first is the nearest before it.
        opening = spot(replace(meaning.first, tense="past", hint=""), last.days[1])
        first = opening if opening.days else first
    if first.days is None or last.days is None:
        key = first.reason if first.days is None else last.reason
        return DateInterval(None, None, Basis.UNKNOWN, reason(key, p=publication))
    if first.days[0] > last.days[1]:
        return DateInterval(None, None, Basis.UNKNOWN, reason("backwards"))
    basis = Basis.STATED if last.stated else Basis.RELATIVE
    why = reason(last.reason, p=publication)
    return DateInterval(first.days[0], last.days[1], basis, why)


# Counts back and ahead


@cache
def _widths() -> dict[tuple[str, str], tuple[int, int]]:
    rows = [row for row in table("time_widths") if row["before"]]
    return {(r["unit"], r["word"]): (int(r["before"]), int(r["after"])) for r in rows}


def _ago(ago: Ago, publication: date | None) -> DateInterval:
    if publication is None:
        return DateInterval(None, None, Basis.UNKNOWN, reason("no-publication"))
    keys = ("shift",) if ago.width == "exact" else ("shift", "width")
    why = reason(*keys, p=publication, width=ago.width)
    return DateInterval(*_ago_ends(ago, publication), Basis.RELATIVE, why)


def _ago_ends(ago: Ago, publication: date) -> Ends:
    if ago.width == "few":
        return _few(ago, publication)
    first, last = _counted(ago, publication)
    if ago.width == "more":
        return (first, None) if ago.ahead else (None, last)
    if ago.width == "less":
        return (publication, last) if ago.ahead else (first, publication)
    before, after = _widths().get((ago.unit, ago.width), (0, 0))
    return moved(first, -before), moved(last, after)


def _few(ago: Ago, publication: date) -> Ends:
    width = _widths().get((ago.unit, "few"))
    if width is None:
        return (publication, None) if ago.ahead else (None, publication)
    far, near = width
    if ago.ahead:
        return moved(publication, near), moved(publication, far)
    return moved(publication, -far), moved(publication, -near)


def _counted(ago: Ago, publication: date) -> Days:
    """The day, or for months and years the whole month or year, that the count leads to."""
    if ago.plus:
        whole = Window(int(ago.amount), ago.unit, ago.ahead)
        day = moved(_window_end(whole, publication), ago.plus if ago.ahead else -ago.plus)
        return day, day
    amount = ago.amount if ago.ahead else -ago.amount
    if ago.unit in ("S", "MIN", "H"):
        hours = amount / {"S": 3600, "MIN": 60, "H": 1}[ago.unit]
        ends = sorted((publication, moved(publication, int(hours // 24))))
        return (ends[0], ends[1]) if abs(hours) < 48 else (ends[0] if hours < 0 else ends[1],) * 2
    if ago.unit in ("D", "W"):
        day = moved(publication, round(amount * (7 if ago.unit == "W" else 1)))
        return day, day
    months = round(amount * {"M": 1, "Y": 12, "DEC": 120, "CEN": 1200}[ago.unit])
    year, month = shift_months(publication.year, publication.month, months)
    if not 1 <= year <= 9998:
        return (date.min, date.min) if months < 0 else (date.max, date.max)
    if ago.width != "exact" or (ago.unit != "M" and ago.amount % 1):
        if ago.width in ("more", "less"):
            day = moved(date(year, month, 1), publication.day - 1)
            return day, day
        return _month(year, month)
    return _month(year, month) if ago.unit == "M" else (date(year, 1, 1), date(year, 12, 31))


def _month(year: int, month: int) -> Days:
    following = shift_months(year, month, 1)
    return date(year, month, 1), date(*following, 1) - DAY


def _window(window: Window, publication: date | None) -> DateInterval:
    if publication is None:
        return DateInterval(None, None, Basis.UNKNOWN, reason("no-publication"))
    if not window.amount:
        return DateInterval(
            *_ref("future" if window.ahead else "past", publication),
            Basis.RELATIVE,
            reason("vague"),
        )
    far = _window_end(window, publication)
    # The next two days are tomorrow and the day after; the next 48 hours have begun.
    near = moved(publication, int(window.ahead and window.unit not in ("S", "MIN", "H")))
    why = reason("ahead" if window.ahead else "window", p=publication)
    return DateInterval(min(far, near), max(far, near), Basis.RELATIVE, why)


def _window_end(window: Window, publication: date) -> date:
    sign = 1 if window.ahead else -1
    amount = sign * window.amount
    if window.unit in ("S", "MIN", "H"):
        hours = window.amount / {"S": 3600, "MIN": 60, "H": 1}[window.unit]
        return moved(publication, sign * -int(-hours // 24))
    if window.unit in ("D", "W"):
        return moved(publication, amount * (7 if window.unit == "W" else 1))
    months = amount * {"M": 1, "Y": 12, "DEC": 120, "CEN": 1200}[window.unit]
    year, month = shift_months(publication.year, publication.month, months)
    if not 1 <= year <= 9998:
        return date.max if sign > 0 else date.min
    return moved(date(year, month, 1), publication.day - 1)


def _ref(which: str, publication: date | None) -> Ends:
    return {
        "past": (None, publication),
        "present": (publication, publication),
        "future": (publication, None),
        "later": (None, None),
    }[which]


# Publication known as an interval


@lru_cache(maxsize=20_000)
def _hull(meaning: Meaning, first: date | None, last: date | None) -> DateInterval:
    """The hull of the placements over the days of publication; days on which the words would
    contradict themselves are no days on which the text was published."""
    if first is None or last is None:
        return _half_open(meaning, first, last)
    placed = [_from_one(meaning, day) for day in _days_to_try(meaning, first, last)]
    known = [p for p in placed if p.basis is not Basis.UNKNOWN]
    if not known:
        return placed[0]
    starts = [p.earliest for p in known if p.earliest]
    ends = [p.latest for p in known if p.latest]
    if all(p == known[0] for p in known):
        return known[0]
    return DateInterval(
        min(starts) if len(starts) == len(known) else None,
        max(ends) if len(ends) == len(known) else None,
        known[0].basis,
        _hull_reason(first, last),
    )


def _hull_reason(first: date | None, last: date | None) -> str:
    return reason("shift", "open-publication", p=f"{first or ''}..{last or ''}")


def _days_to_try(meaning: Meaning, first: date, last: date) -> list[date]:
    """Placements move on with the publication, so its ends give the hull. Where the words fit
    only some days of publication ("اليوم الخميس", "الخميس 15 شتنبر", "يونيو الجاري") the ends
    may be none of them: then a week at either end is tried, or every day."""
    count = (last - first).days
    if not isinstance(meaning, On) or not _picky(meaning):
        return [first, last]
    if meaning.months:
        step = max(1, count // _MANY_DAYS)
        return [*(moved(first, by) for by in range(0, count, step)), last]
    week = range(min(7, count + 1))
    return [*(moved(first, by) for by in week), *(moved(last, -by) for by in reversed(week))]


def _picky(on: On) -> bool:
    fits = bool(on.weekdays), on.day is not None, on.tense == "this"
    return (bool(on.months) and any(fits)) or (bool(on.weekdays) and on.day is not None)


def _half_open(meaning: Meaning, first: date | None, last: date | None) -> DateInterval:
    known = first or last
    assert known
    placed = _from_one(meaning, known)
    if placed.basis in (Basis.STATED, Basis.UNKNOWN):
        return placed if placed.basis is Basis.STATED else _from_one(meaning, None)
    return DateInterval(
        placed.earliest if first else None,
        placed.latest if last else None,
        placed.basis,
        _hull_reason(first, last),
    )

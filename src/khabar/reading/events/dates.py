"""When an event was: the time expression of its own clause, else what publication allows."""

from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.model.reading import Realis, Time, TimexType
from khabar.model.span import Span
from khabar.reading.events.line import Line

_FAR = 30.0  # a time further away than this belongs to something else
_OTHER_EVENT = 14.0  # cost of another trigger between
_CLAUSE = 6.0  # cost of a clause that begins between
_COMMA = 0.5
_LONG = 300  # days: a year is seldom the date of an event
_YEAR = 12.0  # cost of such a long time
_BEFORE = 1.5  # times before their event are rarer than after it


def time_of(line: Line, first: int, last: int, others: set[int]) -> Time | None:
    """The time expression nearest to tokens first..last by syntax; `others` are other triggers."""
    best: tuple[float, Time] | None = None
    seen: set[Span] = set()
    for i, time in line.times.items():
        if time.span in seen or time.type not in (TimexType.DATE, TimexType.TIME):
            continue
        seen.add(time.span)
        cost = _cost(line, first, last, i, others)
        cost += _YEAR if (time.interval.days or 0) > _LONG else 0.0
        if cost < _FAR and (best is None or cost < best[0]):
            best = (cost, time)
    return best[1] if best else None


def _cost(line: Line, first: int, last: int, i: int, others: set[int]) -> float:
    between = range(last + 1, i) if i > last else range(i + 1, first)
    cost = float(len(between)) + (_BEFORE if i < first else 0.0)
    for j in between:
        if j in others:
            cost += _OTHER_EVENT
        if {"clause", "relative"} & line.sort(j):
            cost += _CLAUSE
        if line.folded(j) in ("،", ","):
            cost += _COMMA
    return cost


def fitting(time: Time | None, realis: Realis, published: DateInterval) -> Time | None:
    """The time, unless it is that of the announcement of what is yet to come."""
    if time is None or realis is not Realis.PLANNED or not published.earliest:
        return time
    past = time.interval.latest is not None and time.interval.latest < published.earliest
    return None if past else time


def date_of(time: Time | None, realis: Realis, published: DateInterval) -> DateInterval:
    """The interval of an event, never narrower than the words and the publication support.

    A time that cannot be placed yet (a month without a year) leaves the date unknown."""
    if time is not None:
        return time.interval
    if realis is Realis.ACTUAL and published.latest:
        return DateInterval(None, published.latest, Basis.PUBLICATION, "told as past")
    if realis is not Realis.ACTUAL and published.earliest:
        return DateInterval(published.earliest, None, Basis.PUBLICATION, "told as not yet done")
    return UNKNOWN_DATE


def is_future(time: Time | None, published: DateInterval) -> bool:
    """Whether the time lies wholly after publication."""
    return bool(
        time and published.latest and time.interval.earliest
        and (time.interval.days or 0) <= _LONG
        and time.interval.earliest > published.latest
    )  # fmt: skip

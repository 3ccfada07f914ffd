"""One value out of several tellings."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval

Value = TypeVar("Value")
_SURENESS = {basis: rank for rank, basis in enumerate(Basis)}


def majority(votes: Iterable[tuple[Value, float]], order: Callable[[Value], Any]) -> Value | None:
    """The value with most weight behind it; among equals the first in `order`. None without votes.

    >>> majority([("visit", 0.4), ("meeting", 0.7), ("visit", 0.5)], str)
    'visit'
    """
    weights: dict[Value, float] = {}
    for value, weight in votes:
        weights[value] = weights.get(value, 0.0) + weight
    return min(weights, key=lambda value: (-round(weights[value], 6), order(value)), default=None)


def tightest(dates: Iterable[DateInterval]) -> DateInterval:
    """The days that the surest and all that agree with it allow, on the surest one's basis.

    A date that contradicts what is already known is left aside (it is a conflict, not a bound);
    one that rests on the publication alone never narrows one that rests on words.
    """
    known = sorted(
        (date for date in dates if date.basis is not Basis.UNKNOWN),
        key=lambda date: (
            _SURENESS[date.basis], date.days or 1_000_000, str(date.earliest), str(date.latest)
        ),
    )  # fmt: skip
    best: DateInterval | None = None
    for date in known:
        if best is None:
            best = date
        elif date.basis is not Basis.PUBLICATION:
            best = best.intersection(date) or best
    return best or UNKNOWN_DATE

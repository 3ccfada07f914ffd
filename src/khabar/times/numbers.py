"""Number words: from a run of them to one number.

A word is `(kind, value)` with kind unit, ten, hundred, thousand, ordinal, ordinal_one,
ordinal_ten or first; `None` stands for the conjunction و.
"""

from collections.abc import Sequence
from typing import NamedTuple

Word = tuple[str, int] | None


class Number(NamedTuple):
    """`words`: how many items of the run it takes."""

    kind: str  # "cardinal", "ordinal" or "first"
    value: int
    words: int


_RANK = {"unit": 1, "ten": 1, "hundred": 2, "thousand": 3}


def parse(run: Sequence[Word]) -> Number | None:
    """The number that a run begins with, or None where it begins with none.

    >>> parse([("unit", 5), None, ("ten", 20)])
    Number(kind='cardinal', value=25, words=3)
    >>> parse([("ordinal", 9), ("unit", 10)])
    Number(kind='ordinal', value=19, words=2)
    """
    if not run or run[0] is None:
        return None
    kind, value = run[0]
    if kind == "first":
        return Number("first", value, 1)
    if kind.startswith("ordinal"):
        return _ordinal(run, kind, value)
    return _cardinal(run)


def _ordinal(run: Sequence[Word], kind: str, value: int) -> Number:
    if kind == "ordinal_ten":
        return Number("ordinal", value, 1)
    if len(run) > 1 and run[1] == ("unit", 10) and value < 10:
        return Number("ordinal", value + 10, 2)
    if len(run) > 2 and run[1] is None and run[2] is not None and value < 10:
        following, ten = run[2]
        if following in ("ordinal_ten", "ten"):
            return Number("ordinal", value + ten, 3)
    return Number("ordinal", value, 1)


def _cardinal(run: Sequence[Word]) -> Number | None:
    """Adds up parts joined by و as long as each is of a lower rank than the one before."""
    total, taken, ceiling = 0, 0, 4
    while True:
        part = _part(run[taken + 1 :] if taken else run)
        if part is None or (taken and run[taken] is not None):
            break
        value, words, rank = part
        if rank >= ceiling:
            break
        total += value
        taken += words + (1 if taken else 0)
        ceiling = rank
    return Number("cardinal", total, taken) if taken else None


def _part(run: Sequence[Word]) -> tuple[int, int, int] | None:
    """One part (25, 300, 12, 5000), the items it takes, and its rank; None at anything else."""
    if not run or run[0] is None or run[0][0] not in _RANK:
        return None
    kind, value = run[0]
    following = run[1] if len(run) > 1 else None
    if kind == "unit" and following == ("unit", 10) and value < 10:
        return value + 10, 2, 1
    if kind == "unit" and following in (("hundred", 100), ("thousand", 1000)) and following:
        return value * following[1], 2, _RANK[following[0]]
    beyond = run[2] if len(run) > 2 and run[1] is None else None
    if kind == "unit" and value < 10 and beyond and beyond[0] in ("ten", "ordinal_ten"):
        return value + beyond[1], 3, 1
    return value, 1, _RANK[kind]

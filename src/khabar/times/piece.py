"""A piece: what one rule of the grammar finds, before its neighbours are looked at."""

from collections.abc import Sequence
from dataclasses import dataclass

from khabar.times.pattern import Meaning, On
from khabar.times.vocabulary import NAME, Lexeme

Lexemes = Sequence[Lexeme]


@dataclass(slots=True)
class Piece:
    """Lexemes `first` to `last` (excluded) read by the rules of one kind.

    `on` holds calendar slots; `meaning` anything else. A `prefix` means nothing by itself, an
    `unsure` one only with a neighbour.
    """

    kind: str
    first: int
    last: int
    on: On | None = None
    meaning: Meaning | None = None
    lead: str = ""
    prefix: bool = False
    unsure: bool = False
    second: On | None = None  # the last of a range
    cut: int = 0  # lexemes at its front that are no part of the span
    ahead: bool = False  # said to count from now on: بعد أسبوعين من الآن
    value: str = ""  # TIMEX3 value of an amount


def names_of(lexemes: Lexemes) -> list[str]:
    """The classes of the lexemes."""
    return [NAME[lexeme.code] for lexeme in lexemes]


def shift_of(tense: str) -> int:
    """Units from the present one: -1 for what is past, 1 for what comes, 0 for the current."""
    return {"past": -1, "last": -1, "next": 1}.get(tense, 0)


def digits_of(text: str) -> list[str]:
    """The runs of digits of a numeral."""
    return "".join(c if c.isdigit() else " " for c in text).split()

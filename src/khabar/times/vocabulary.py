"""The words that time expressions are made of, as lexemes: class, value, place.

A lexeme's class is one character (`CODE`), so that a text becomes a string of classes and the
grammar can be regular expressions over it.
"""

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from khabar.arabic.folding import fold
from khabar.arabic.tokens import word
from khabar.lexicon.tables import table

UNITS = ("S", "MIN", "H", "D", "W", "M", "Y", "DEC", "CEN")
_CLASSES = (
    # numbers and numerals
    "number", "year", "cardinal", "ordinal", "first", "iso", "dmy", "dm", "my", "hhmm",
    "decimal",
    # names of days and times
    "month", "weekday", "feast", "decade", "season", "daypart", "dayadverb", "midnight", "noon",
    "today", "tonight", "deictic", "vague", "setadverb", "weekend",
    # small words
    "tense", "prior", "same", "this", "that", "few", "several", "part", "half", "every", "about",
    "from", "to", "between", "in", "since", "ago", "after", "for", "dated", "equals", "period",
    "stretch", "clock", "half_hour", "zone", "earlier", "later", "hours", "hijri", "gregorian",
    "before_christ", "financial", "consecutive",
    # clitics and marks
    "conj", "prep", "comma", "open", "close", "slash", "dash", "quote", "stop", "other", "bigyear",
    # units: one, the one, two, the two, several, the several
    *(f"{unit}.{form}" for unit in UNITS for form in ("s", "the", "2", "the2", "p", "thep")),
)  # fmt: skip
CODE = {name: chr(0x100 + i) for i, name in enumerate(_CLASSES)}
NAME = {code: name for name, code in CODE.items()}


class Lexeme(NamedTuple):
    """`start` and `end` count characters of the folded text."""

    code: str
    value: str
    start: int
    end: int


class Entry(NamedTuple):
    """What the vocabulary knows of a form: the words that follow its first one, and its sense."""

    rest: tuple[str, ...]
    name: str
    value: str


@cache
def vocabulary() -> dict[str, tuple[Entry, ...]]:
    """Folded first word to its entries, the longest first."""
    entries: dict[str, dict[tuple[str, ...], Entry]] = defaultdict(dict)
    for form, name, value in _rows():
        first, *rest = fold(form).split()
        # The first row of a form wins, so the order of the tables is their rank.
        entries[first].setdefault(tuple(rest), Entry(tuple(rest), name, value))
    return {
        first: tuple(sorted(found.values(), key=lambda e: -len(e.rest)))
        for first, found in entries.items()
    }


def _rows() -> list[tuple[str, str, str]]:
    rows: list[tuple[str, str, str]] = []
    for row in table("months"):
        sense = f"{row['calendar'][0]}{row['month']}" + ("" if row["sure"] == "yes" else "?")
        rows.append((row["form"], "month", sense))
    for row in table("feasts"):
        sense = f"{row['calendar'][0]}{row['month']} {row['first']} {row['last']}"
        rows.append((row["form"], "feast", sense))
    rows += [(row["form"], row["class"], row["value"]) for row in table("time_words")]
    # اثنين is the number, الاثنين the day: the bare numbers stand before the days.
    numbers = [(row["form"], f"{row['class']} {row['value']}") for row in table("number_words")]
    rows += [(form, "cardinal", sense) for form, sense in numbers]
    for row in table("weekdays"):
        rows.append((row["form"], "weekday", row["day"] + ("" if row["sure"] == "yes" else "?")))
    rows += [("ال" + form, "cardinal", s) for form, s in numbers if s.startswith(("unit", "ten"))]
    for row in table("time_units"):
        unit, form = row["unit"][:-1], row["unit"][-1]
        rows.append((row["form"], f"{unit}.{form}", unit))
        definite = {"s": "the", "2": "the2", "p": "thep"}[form]
        rows.append(("ال" + row["form"], f"{unit}.{definite}", unit))
    return rows


class Front(NamedTuple):
    """A reading of a written word: the clitics before the stem, and the entries of the stem."""

    proclitics: str
    cut: int
    entries: tuple[Entry, ...]


@lru_cache(maxsize=100_000)
def readings(folded: str) -> tuple[Front, ...]:
    """The readings of a folded word that the vocabulary knows, the fewest clitics first."""
    known = vocabulary()
    return tuple(
        Front(stem.proclitics, stem.cut, known[stem.text])
        for stem in word(folded).stems
        if stem.text in known
    )


_MARKS = {"،": "comma", ",": "comma", "(": "open", "[": "open", ")": "close", "]": "close",
          "/": "slash", "\\": "slash", "-": "dash", "–": "dash", "—": "dash", "ـ": "dash",
          '"': "quote", "“": "quote", "”": "quote", "«": "quote", "»": "quote",
          "'": "quote", "’": "quote", "‘": "quote", "#": "other", "_": "other"}  # fmt: skip


def mark(character: str) -> str:
    """The class of a punctuation mark."""
    return _MARKS.get(character, "stop")


DIGITS = re.compile(r"[0-9]+")

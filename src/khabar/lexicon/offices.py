"""Offices, ranks and functions, in all their inflections."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from khabar.arabic.folding import fold
from khabar.lexicon.phrasebook import Phrasebook
from khabar.lexicon.tables import table


class Need(StrEnum):
    """What an office must stand with; the head of `offices.tsv` explains each."""

    ALONE = "alone"
    FIELD = "field"
    GOVERNS = "governs"
    BODY = "body"
    RANK = "rank"
    RULER = "ruler"
    PRINCE = "prince"
    POPE = "pope"
    FIXED = "fixed"
    WHOLE = "whole"
    SPOKESMAN = "spokesman"
    COUNTERPART = "counterpart"


@dataclass(frozen=True, slots=True)
class Office:
    """One inflected form of an office."""

    lemma: str  # masculine singular without ال; the commoner word where the table names one
    need: Need
    plural: bool
    definite: bool
    posted: bool  # its place may follow with في or ب
    plural_counts: bool  # its plural is an office too: وزراء الخارجية
    titles: bool  # with ال it stands before a name too: المدير محمد, not الممثلة
    bodied: bool  # only before a body or a region: أمين المجلس, for أمين is a name too
    joins: bool  # one office with what و joins to it: كاتبة الدولة ومديرة المركز


@cache
def offices() -> Phrasebook[Office]:
    return Phrasebook((form, office) for row in table("offices") for form, office in _forms(row))


def _forms(row: dict[str, str]) -> list[tuple[str, Office]]:
    flags = row["flags"].split()
    words, need = fold(row["office"]).split(), Need(row["kind"])
    lemma = next((f.removeprefix("as:") for f in flags if f.startswith("as:")), row["office"])
    if need in (Need.FIXED, Need.WHOLE):
        forms = [(" ".join(words), False, words[0].startswith("ال"))]
        forms += [(_accusative(words), False, False)]
    elif len(words) > 1:
        forms = [(" ".join(words), False, False)]
    elif need is Need.COUNTERPART:
        endings = ("ه", "ها", "هم", "هما", "يه", "يها", "ته", "تها")
        forms = [(words[0] + e, e in ("يه", "يها"), True) for e in endings]
        forms += [(fold(p) + e, True, True) for p in _cell(row) for e in ("ه", "ها", "هم")]
    else:
        forms = _inflected(words[0], [fold(p) for p in _cell(row)], need, "masculine" in flags)
    posted, plural_counts, bodied = ("posted" in flags, "plural" in flags, "bodied" in flags)
    traits = (posted, plural_counts, "governed" not in flags, bodied, "joins" in flags)
    return [(f, Office(lemma, need, plural, definite, *traits)) for f, plural, definite in forms]


def _cell(row: dict[str, str]) -> list[str]:
    return [part for part in row["plurals"].split("|") if part]


def _accusative(words: list[str]) -> str:
    return " ".join([words[0] + "ا", *words[1:]])


def _inflected(
    word: str, plurals: list[str], need: Need, masculine: bool
) -> list[tuple[str, bool, bool]]:
    """Every form, whether it is plural or dual, whether it is definite."""
    feminine = word + "ه"
    duals = [word + "ان", word + "ين", feminine[:-1] + "تان", feminine[:-1] + "تين"]
    many = [*duals, *plurals, *(p[:-2] + "ين" for p in plurals if p.endswith("ون"))]
    forms = [(word, False, False), (word + "ا", False, False), ("ال" + word, False, True)]
    forms += [] if masculine else [(feminine, False, False), ("ال" + feminine, False, True)]
    # The dual of an idafa has lost its ن: نائبي رئيس الوزراء.
    forms += [(word + "ي", True, False)] if need is not Need.RULER and len(word) > 3 else []
    forms += [(p, True, False) for p in many] + [("ال" + p, True, True) for p in many]
    # رئيسها, وزيره: the pronoun stands for what it governs.
    if need in (Need.ALONE, Need.FIELD, Need.GOVERNS):
        forms += [(word + e, False, True) for e in ("ها", "هم")]
        forms += [(feminine[:-1] + "ت" + e, False, True) for e in ("ها",)]
    return forms

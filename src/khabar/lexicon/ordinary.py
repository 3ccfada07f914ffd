"""Ordinary words: what can be ruled out as a part of a name."""

from enum import IntEnum
from functools import cache, lru_cache

from khabar.lexicon.tables import table

# Endings that only ordinary words bear: pronouns and verbs' plurals.
_SURE_ENDINGS = ("هما", "ها", "هم", "هن", "كم", "تهم", "وا", "ته", "تها")
# Endings that a foreign name may have by chance: ماكرون is no plural of ماكر.
_DOUBTFUL_ENDINGS = (
    "تين",
    "تان",
    "ات",
    "ين",
    "ون",
    "ان",
    "يه",
    "وه",
    "نا",
    "ه",
    "ي",
    "ت",
    "ا",
    "و",
)


class Ordinariness(IntEnum):
    UNKNOWN = 0
    DERIVED = 1  # a known word with an ending that it may have by chance
    KNOWN = 2


@lru_cache(maxsize=200_000)
def ordinariness(folded: str) -> Ordinariness:
    """How surely a stem without clitics, with or without ال, is an ordinary word.

    >>> ordinariness("المباحثات").name, ordinariness("وزارتها").name
    ('KNOWN', 'KNOWN')
    """
    words = _words()
    bare = folded.removeprefix("ال") if len(folded) > 4 else folded
    if folded in words or bare in words:
        return Ordinariness.KNOWN
    if _has_stem(bare, _SURE_ENDINGS):
        return Ordinariness.KNOWN
    return Ordinariness.DERIVED if _has_stem(bare, _DOUBTFUL_ENDINGS) else Ordinariness.UNKNOWN


def _has_stem(word: str, endings: tuple[str, ...]) -> bool:
    words = _words()
    for ending in endings:
        stem = word.removesuffix(ending)
        if len(stem) == len(word) or len(stem) < 3:
            continue
        if stem in words or stem + "ه" in words:
            return True
        if stem.endswith("ت") and stem[:-1] + "ه" in words:
            return True
    return False


@cache
def _words() -> frozenset[str]:
    return frozenset(row["word"] for row in table("not_names"))

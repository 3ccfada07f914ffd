"""Ordinary words: what can be ruled out as a part of a name."""

from enum import IntEnum
from functools import cache, lru_cache

from khabar.lexicon.tables import table

# Endings that only ordinary words bear: pronouns and verbs' plurals.
_SURE_ENDINGS = ("هما", "ها", "هم", "هن", "كم", "وا", "نا", "ه")
_BARE_SURE = ("تها", "تهم", "تهما", "ته", "هما")  # sure even on a word that no list has
_VERB_FRONTS = ("سي", "ست", "ي", "ت", "ن", "كي", "كت", "غاي", "غات")
_PLURALS = ("ات", "ين", "ون", "تين", "يين", "يون")
# Endings that a foreign name may have by chance: ماكرون is no plural of ماكر.
_DOUBTFUL_ENDINGS = ("تين", "تان", "ات", "ين", "ون", "ان", "يه", "وه", "ي", "ت", "ا", "و")


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
    if _has_stem(bare, _SURE_ENDINGS) or (len(bare) > 4 and bare.endswith(_BARE_SURE)):
        return Ordinariness.KNOWN
    if bare is not folded and _has_stem(bare, _PLURALS):  # no foreign name begins with ال
        return Ordinariness.KNOWN
    if _is_imperfect(folded) or _is_dialect_negation(folded):
        return Ordinariness.KNOWN
    return Ordinariness.DERIVED if _has_stem(bare, _DOUBTFUL_ENDINGS) else Ordinariness.UNKNOWN


def _is_dialect_negation(word: str) -> bool:
    """ماعندوش, متباعش: م … ش around a verb of the dialects."""
    return len(word) > 4 and word.startswith("م") and word.endswith("ش")


def _is_imperfect(word: str) -> bool:
    """يهاتف beside هاتف, يعاين beside معاينة: a verb whose root the list has in another form."""
    words = _words()
    if word.startswith(("سي", "ست", "سن")) and _has_stem(word[1:], _DOUBTFUL_ENDINGS):
        return True
    for front in _VERB_FRONTS:
        rest = word.removeprefix(front)
        if len(rest) == len(word) or len(rest) < 4:
            continue
        if rest in words or "م" + rest in words or f"م{rest}ه" in words:
            return True
    return False


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

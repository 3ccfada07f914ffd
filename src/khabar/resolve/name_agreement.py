"""How well two parts of names agree.

An Arabic part agrees with its own letters only, small spelling rules apart; a foreign one with what
sounds alike. Which of the two a part is, the lexicon of names says first, then its letters.
"""

import re
from enum import IntEnum
from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio

from khabar.arabic.name_parts import NamePart, PartRole
from khabar.lexicon.romanised_names import RomanisedName, lookup, lookup_part
from khabar.lexicon.tables import table
from khabar.resolve.name_sound import TOO_FAR, distance, sound


class Agreement(IntEnum):
    """How well two parts agree; each level holds wherever a lower one is enough."""

    NONE = 0
    LOOSE = 1  # only beside another part that agrees better
    CLOSE = 2  # two spellings that sound alike
    SPELLING = 3  # one name in two spellings, by rule
    EXACT = 4


_ARABIC_LETTERS = re.compile("[عحضظصذ]")  # foreign names are hardly ever written with these
_SPELLINGS = {"رحمان": "رحمن", "اسمعيل": "اسماعيل", "اسحق": "اسحاق", "ابرهيم": "ابراهيم",
              "هرون": "هارون", "يس": "ياسين", "سليمن": "سليمان"}  # fmt: skip
_ALIKE = str.maketrans({"ث": "ت", "ط": "ت", "ض": "د", "ظ": "د", "ذ": "د", "ص": "س", "ق": "ك"})
# How far two sounds may lie apart, by the number of their consonants.
_LIMITS = (0.0, 0.0, 0.1, 0.2, 0.6, 0.8)
_LONG_LIMIT = 1.05
_ONE_SPELLING = 80.0  # likeness, in per cent, of Josep and Joseph
_TOLD_APART = 0.15  # two names that the lexicon tells apart need to be nearer than unknown ones
_LOOSER = 0.3  # allowed on top where another part agrees, or the scripts differ


@lru_cache(maxsize=100_000)
def is_arabic(part: NamePart) -> bool:
    """By the lexicon of names first, then by letters and article."""
    entry = lookup_part(part) or lookup(part.stem)
    if entry:
        return entry.origin == "arabic"
    if part.role in (PartRole.KUNYA, PartRole.HOUSE) or part.key.startswith("عبد"):
        return True
    return part.definite or _ARABIC_LETTERS.search(part.key) is not None


@lru_cache(maxsize=500_000)
def agreement(left: NamePart, right: NamePart, first: bool) -> Agreement:
    """`first`: either part opens its name; there بن سلمان and سلمان are son and father."""
    if left.key == right.key:
        return Agreement.EXACT
    if left.role is PartRole.INITIAL or right.role is PartRole.INITIAL:
        return Agreement.LOOSE if left.key[0] == right.key[0] else Agreement.NONE
    nasab = (left.role is PartRole.NASAB, right.role is PartRole.NASAB)
    if any(nasab):
        if first and not all(nasab):
            return Agreement.NONE
        if all(nasab) and left.latin == right.latin and left.key[0] != right.key[0]:
            return Agreement.NONE  # بن and ولد before one name are two families' ways
        if left.stem == right.stem:
            return Agreement.SPELLING
    if left.latin != right.latin:
        return by_sound(left.key, right.key, _LOOSER)
    if not left.latin and _both_arabic(left, right):
        return _arabic_agreement(left, right)
    return _foreign_agreement(left, right)


def _both_arabic(left: NamePart, right: NamePart) -> bool:
    """Where the article is all that makes one of them Arabic, a known foreign name decides:
    اليكساندر beside الكسندر."""
    if any(_is_foreign(part) for part in (left, right)):
        return any(is_arabic(p) and not p.definite for p in (left, right))
    return is_arabic(left) or is_arabic(right)


def _is_foreign(part: NamePart) -> bool:
    entry = lookup_part(part)
    return entry is not None and entry.origin == "foreign"


def _arabic_agreement(left: NamePart, right: NamePart) -> Agreement:
    a, b = _canonical(left), _canonical(right)
    if a == b:
        return Agreement.SPELLING
    if (left.definite and "ل" + a == b) or (right.definite and "ل" + b == a):
        return Agreement.SPELLING  # the Maghreb's لحليمي for الحليمي
    if (len(a) > 3 and a.translate(_ALIKE) == b.translate(_ALIKE)) or _swapped(a, b):
        return Agreement.LOOSE
    if f"{a}الدين" == b or f"{b}الدين" == a:
        return Agreement.LOOSE
    return Agreement.NONE


@lru_cache(maxsize=200_000)
def _canonical(part: NamePart) -> str:
    """The key with the old spellings without alef written out."""
    key = part.key.replace("وو", "و")
    for old, new in _SPELLINGS.items():
        if key.endswith(old):
            key = key.removesuffix(old) + new
    return key[:-1] + "ا" if part.text.endswith("ى") else key


def _swapped(left: str, right: str) -> bool:
    """A slip of the fingers: two neighbours changed places in a word of five letters or more."""
    if len(left) != len(right) or len(left) < 5:
        return False
    at = [i for i, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    return len(at) == 2 and at[1] == at[0] + 1 and left[at[0]] == right[at[1]]


def _foreign_agreement(left: NamePart, right: NamePart) -> Agreement:
    known, other = lookup_part(left), lookup_part(right)
    if known and other and known.english and known.english == other.english:
        return Agreement.SPELLING
    if _formal(left.key) == _formal(right.key):
        return Agreement.LOOSE
    margin = -_TOLD_APART if known and other and not _one_spelling(known, other) else 0.0
    return max(by_sound(a, b, margin) for a in _forms(left) for b in _forms(right))


def _one_spelling(left: RomanisedName, right: RomanisedName) -> bool:
    return ratio(left.english, right.english) >= _ONE_SPELLING


def _forms(part: NamePart) -> tuple[str, ...]:
    """الكسندر is no كسندر with an article."""
    return ("ال" + part.key, part.key) if part.definite else (part.key,)


def by_sound(left: str, right: str, margin: float) -> Agreement:
    a, b = sound(left), sound(right)
    apart = distance(a, b)
    size = max(len(a), len(b))
    limit = (_LIMITS[size] if size < len(_LIMITS) else _LONG_LIMIT) + margin
    if apart >= TOO_FAR or apart > limit + _LOOSER:
        return Agreement.NONE
    return Agreement.CLOSE if apart <= limit + 1e-9 else Agreement.LOOSE


@cache
def _short_names() -> dict[str, str]:
    return {row["short"]: row["formal"] for row in table("short_names")}


def _formal(key: str) -> str:
    """جو is جوزيف, مايك is مايكل; every other name is itself."""
    return _short_names().get(key, key)

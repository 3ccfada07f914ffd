"""Names of persons cut into the parts that a reader compares.

عبد العزيز is one part and so is سعد الدين; بن, ولد and بنت bind the father's name to what stands
before it, أبو and أم make one part with the next, آل names the house; السيد, الأمير and their like
are no part of a name; a ruler's number (السادس, الابن) is a part of its own kind. Names in Latin
letters are cut in the same way (al-, bin, Abdel, de, van).
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from khabar.arabic.folding import fold_name
from khabar.arabic.letters import is_arabic


def word_set(words: str) -> frozenset[str]:
    """The words of a line, for lists that are read more often than they are changed."""
    return frozenset(words.split())


class PartRole(StrEnum):
    NAME = "name"
    NASAB = "nasab"  # بن سلمان: the name of the father or of a forefather
    KUNYA = "kunya"  # أبو بكر, أم كلثوم
    HOUSE = "house"  # آل سعود
    NUMBER = "number"  # السادس, الابن
    INITIAL = "initial"  # a single letter
    STYLE = "style"  # مولاي, سيدي: may be left out


@dataclass(frozen=True, slots=True)
class NamePart:
    """`text` as written, one space between words; `key` folded, without ال and spaces, the form
    that is compared; `stem` the key without بن and ولد; `definite` where ال was taken off."""

    text: str
    key: str
    stem: str
    role: PartRole = PartRole.NAME
    definite: bool = False

    @property
    def latin(self) -> bool:
        return self.key.isascii()


_WORD = re.compile(r"[^\s_#،,;؛:\"”“«»()\[\]{}/\\.‐‑‒–—\-]+")
_FATHERS = {"بن": "بن", "ابن": "بن", "بنت": "بنت", "ولد": "ولد", "bin": "ben", "ben": "ben",
            "ibn": "ben", "bint": "bint", "ould": "ould", "wuld": "ould"}  # fmt: skip
_KUNYAS = {"ابو": "ابو", "ابي": "ابو", "ابا": "ابو", "بو": "بو", "ام": "ام", "abu": "abu",
           "abou": "abu", "umm": "umm"}  # fmt: skip
# The first word of one family name: de, van, le, Mac; آيت and بلا of the Maghreb.
_PARTICLES = word_set(
    "دي دو دا دل ديل دير دن دوس فان فون لو لا ماك ايت de di da do del della der den dos du van von"
    " le la mac ait"
)
_SECOND_HALVES = word_set(
    "الدين الله الاسلام الهدي الزهرا الحق الزمان الوهاب الاله eddine din addin allah"
)
_SERVANTS = word_set("عبد abd abdel abdul abdal")
_STYLES = word_set("مولاي سيدي لالا للا moulay mulay sidi lalla")
_ARTICLES = word_set("al el ad ar as at an ash ech ed er es ez")
_TITLES = word_set(
    "السيد السيده الشيخ الشيخه الامير الاميره الملك الملكه السلطان الدكتور الدكتوره الاستاذ"
    " الاستاذه الحاج الحاجه المهندس القاضي المحامي الجنرال المشير الفريق اللوا العميد العقيد"
    " المقدم الرايد النقيب الرييس الوزير البابا الكاردينال الاب الشهيد المرحوم الراحل الانسه د"
    " mr mrs ms dr sheikh prince king sir"
)
_ORDINALS = (
    ("الاول", "الاولي"), ("الثاني", "الثانيه"), ("الثالث", "الثالثه"), ("الرابع", "الرابعه"),
    ("الخامس",), ("السادس",), ("السابع",), ("الثامن",), ("التاسع",), ("العاشر", "العاشره"),
)  # fmt: skip
_NUMBERS = {w: str(number) for number, words in enumerate(_ORDINALS, start=1) for w in words} | {
    "الاب": "father", "الابن": "son", "جونيور": "son", "الاكبر": "father", "الاصغر": "son",
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "jr": "son",
}  # fmt: skip
_TEEN = "عشر"


@lru_cache(maxsize=200_000)
def name_parts(name: str) -> tuple[NamePart, ...]:
    """The parts in order; a name that is nothing but a title stays a name.

    >>> [part.key for part in name_parts("الأمير محمد بن سلمان بن عبد العزيز")]
    ['محمد', 'بنسلمان', 'بنعبدالعزيز']
    >>> [part.key for part in name_parts("عبد اللطيف الحموشي")]
    ['عبداللطيف', 'حموشي']
    """
    words = _words(name)
    while len(words) > 1 and words[0][1] in _TITLES:
        words = words[1:]
    parts: list[NamePart] = []
    at = 0
    while at < len(words):
        part, at = _part(words, at)
        parts.append(part)
    return tuple(parts)


def without_article(folded: str) -> str:
    """The word without its ال, where at least two letters stay."""
    return folded[2:] if folded.startswith("ال") and len(folded) > 3 else folded


def fold_latin(text: str) -> str:
    """Small Latin letters without accents and apostrophes.

    >>> fold_latin("Núñez")
    'nunez'
    """
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i").replace("ł", "l"))
    return "".join(c for c in plain if c.isalnum() and c.isascii())


def _words(name: str) -> list[tuple[str, str]]:
    """(as written, folded) of each word; what folds to nothing is left out."""
    pairs = [(w, fold_name(w) if is_arabic(w) else fold_latin(w)) for w in _WORD.findall(name)]
    return [(word, folded) for word, folded in pairs if folded]


def _part(words: list[tuple[str, str]], at: int) -> tuple[NamePart, int]:
    """The part that begins at word `at`, and where the next begins."""
    text, folded = words[at]
    if at + 1 == len(words):
        return _single(text, folded, at), at + 1
    if folded in _FATHERS:
        return _bound(words, at, _FATHERS[folded], PartRole.NASAB)
    if folded == "ال":
        inner, end = _part(words, at + 1)
        return NamePart(f"{text} {inner.text}", inner.key, inner.stem, PartRole.HOUSE, True), end
    if folded in _KUNYAS:
        return _bound(words, at, _KUNYAS[folded], PartRole.KUNYA)
    if folded in _ARTICLES:
        inner, end = _part(words, at + 1)
        return NamePart(f"{text} {inner.text}", inner.key, inner.stem, inner.role, True), end
    if folded in _SERVANTS or folded in _PARTICLES:
        return _joined(words, at, 3 if words[at + 1][1] in _ARTICLES | {"رب", "لا"} else 2)
    if words[at + 1][1] in _SECOND_HALVES and not folded.startswith("ال"):
        return _joined(words, at, 2)
    if at and folded in _NUMBERS and words[at + 1][1] == _TEEN:
        number = "1" + _NUMBERS[folded]
        return NamePart(f"{text} {words[at + 1][0]}", number, number, PartRole.NUMBER), at + 2
    if folded in _STYLES:
        return NamePart(text, folded, folded, PartRole.STYLE), at + 1
    return _single(text, folded, at), at + 1


def _bound(
    words: list[tuple[str, str]], at: int, marker: str, role: PartRole
) -> tuple[NamePart, int]:
    """A marker (بن, أبو) with the part that follows it."""
    inner, end = _part(words, at + 1)
    text = f"{words[at][0]} {inner.text}"
    stem = inner.key if role is PartRole.NASAB else marker + inner.key
    return NamePart(text, marker + inner.key, stem, role, inner.definite), end


def _joined(words: list[tuple[str, str]], at: int, count: int) -> tuple[NamePart, int]:
    """Words that make one part as they stand: عبد العزيز, نصر الله, لو دريان."""
    taken = words[at : at + count]
    key = "".join(folded for _, folded in taken)
    return NamePart(" ".join(text for text, _ in taken), key, key), at + len(taken)


def _single(text: str, folded: str, at: int) -> NamePart:
    if at and folded in _NUMBERS:
        return NamePart(text, _NUMBERS[folded], _NUMBERS[folded], PartRole.NUMBER)
    if len(folded) == 1:
        return NamePart(text, folded, folded, PartRole.INITIAL)
    if folded.startswith("ابو") and len(folded) > 4:
        key = "ابو" + without_article(folded[3:])
        return NamePart(text, key, key, PartRole.KUNYA)
    # ألباريس and إلياس begin with a letter of their own, not with the article.
    key = folded if text.startswith(("أ", "إ", "آ")) else without_article(folded)
    return NamePart(text, key, key, definite=key != folded)

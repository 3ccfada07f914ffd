"""What the sentence around an expression suggests of its tense."""

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cache, lru_cache

from khabar.arabic.folding import fold
from khabar.lexicon.tables import table

_WORD = re.compile(r"[\u0620-\u063f\u0641-\u064a]+")
_FUTURE = re.compile(r"[وف]?س[ينت][\u0620-\u063f\u0641-\u064a]{2,}")
# استعادت, ضربت: a verb of the past by its ending; nouns in ـات, ـوت and ـيت are none.
_FEMININE = re.compile(r"(?!(?:وال|ال|بال|لل|كال|وبال|ت|ي))[^\W]{3,}[^اويـ]ت")
# اجتمعوا, أعلنوا: they did; يجتمعوا hangs on a particle, and أوتاوا is a city.
_THEY_DID = re.compile(r"[وف]?(?!ل?ي)[^\W]{2,}[^\Wا]وا")
_AHEAD = 45  # characters that a clause may open with before its verb
_NEAR = 25  # characters between two telling words of one phrase
_WAS = ("كان", "كانت", "وكان", "وكانت")
_REACH = 160  # characters of the sentence that are looked back over


@cache
def _cues() -> dict[str, str]:
    return {fold(row["form"]): row["tense"] for row in table("tense_cues")}


@cache
def _lookalikes() -> frozenset[str]:
    return frozenset(fold(row["form"]) for row in table("future_lookalikes"))


@lru_cache(maxsize=100_000)
def tense_of(word: str) -> str:
    """next, soon, past, was, or "" for a folded word that says nothing of tense.

    >>> tense_of("سيزور"), tense_of("اعلن"), tense_of("سياسه")
    ('next', 'past', '')
    """
    if word in _WAS:
        return "was"
    known = _cues().get(word) or _cues().get(word[1:] if word[:1] in "وف" else "")
    if known:
        return known
    if _FUTURE.fullmatch(word):
        bare = word[1:] if word[0] in "وف" else word
        return "" if bare in _lookalikes() or word in _lookalikes() else "next"
    return "past" if _FEMININE.fullmatch(word) or _THEY_DID.fullmatch(word) else ""


class Hints:
    """The tense of the words of one text, each looked up once."""

    def __init__(self, folded: str, first_person: Callable[[int], bool]) -> None:
        """`first_person` tells whether the word at an offset is written with سأ."""
        self._starts: list[int] = []
        self._tenses: list[str] = []
        self._folded = folded
        for found in _WORD.finditer(folded):
            word = found.group()
            tense = tense_of(word)
            if word.startswith("سا") and first_person(found.start()):
                tense = "next"
            if tense:
                self._starts.append(found.start())
                self._tenses.append(tense)

    def before(self, start: int, sentence: int) -> str:
        """The tense of the nearest telling word before `start` in the sentence that begins at
        `sentence`, or "" where none stands within reach.

        المقرر أن يعقد is the future whatever its verb, كان من المقرر the past.
        """
        i = bisect_left(self._starts, start) - 1
        floor = max(sentence, start - _REACH, self._clause(start))
        if i < 0 or self._starts[i] < floor:
            return self._after(start, i + 1)
        tense = self._tenses[i]
        if i and self._starts[i - 1] >= max(floor, self._starts[i] - _NEAR):
            before = self._tenses[i - 1]
            if tense == "soon" and before == "next":
                return "next"
            if tense == "next" and before == "was":
                return "past"
        return "past" if tense == "was" else tense

    def _clause(self, start: int) -> int:
        """Where the last semicolon within reach stands."""
        return self._folded.rfind("؛", max(0, start - _REACH), start)

    def _after(self, start: int, i: int) -> str:
        """The tense of the verb that follows an expression at the front of its clause."""
        if i < len(self._starts) and self._starts[i] - start <= _AHEAD:
            tense = self._tenses[i]
            return {"was": "past", "soon": ""}.get(tense, tense)
        return ""

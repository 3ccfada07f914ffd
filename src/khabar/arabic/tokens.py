"""Words with exact offsets, and every way of taking their clitics off.

Arabic writes و ف (and, so), ب ل ك (in, for, like), س (will) and ال (the) onto the word. Without
a dictionary nobody can tell وليد from و+ليد, so a `Word` offers all its readings as `stems`, the
whole word first, and the lexicon that is asked decides which of them it knows.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from khabar.arabic.folding import fold
from khabar.arabic.letters import ARABIC_WORD, DIGITS, INVISIBLE, MARKS

# Longest first; each is what may stand before a stem, in folded letters.
_PROCLITICS = re.compile("^([وف]?)([بلكس]?)")
_MARK = re.compile(f"[{MARKS}{INVISIBLE}]")
_TOKEN = re.compile(
    f"(?P<arabic>{ARABIC_WORD})"
    f"|(?P<number>[{DIGITS}]+)"
    r"|(?P<latin>[^\W\d_]+(?:['’.\-][^\W\d_]+)*)"
    rf"|(?P<mark>[^\w\s{INVISIBLE}{MARKS}]|_)"
)


class Stem(NamedTuple):
    """One reading of a word: `cut` code points taken off its front leave `text` (folded)."""

    cut: int
    text: str
    proclitics: str  # "", "و", "ب", "وب", "ل" …
    definite: bool  # whether the stem begins with ال (restored in لل…)


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """What does not depend on where a word stands; one object for all its occurrences,
    compared and hashed by identity: caches by word are asked thousands of times an article."""

    text: str
    folded: str
    kind: str  # "arabic", "number", "latin" or "mark"
    stems: tuple[Stem, ...]


class Token(NamedTuple):
    """A word at its place: code points of the text that was tokenised."""

    start: int
    end: int
    word: Word


def tokenise(text: str, offset: int = 0) -> list[Token]:
    """The words, numbers and punctuation marks of a text, in order; `offset` is added to all."""
    return [
        Token(m.start() + offset, m.end() + offset, word(m.group(), m.lastgroup or "mark"))
        for m in _TOKEN.finditer(text)
    ]


@lru_cache(maxsize=300_000)
def word(text: str, kind: str = "arabic") -> Word:
    folded = fold(text)
    stems = _stems(text, folded) if kind == "arabic" else (Stem(0, folded, "", False),)
    return Word(text, folded, kind, stems)


def _stems(text: str, folded: str) -> tuple[Stem, ...]:
    """All readings, the fewest clitics first. At least two letters stay.

    >>> [(s.proclitics, s.text) for s in _stems("وبالرباط", "وبالرباط")]
    [('', 'وبالرباط'), ('و', 'بالرباط'), ('وب', 'الرباط')]
    >>> [(s.proclitics, s.text, s.definite) for s in _stems("للحموشي", "للحموشي")]
    [('', 'للحموشي', False), ('ل', 'الحموشي', True)]
    """
    stems = [Stem(0, folded, "", folded.startswith("ال"))]
    found = _PROCLITICS.match(folded)
    assert found
    conjunction, preposition = found.groups()
    # ب can follow و; the regex takes و alone where no preposition follows.
    fronts = dict.fromkeys(f for f in (conjunction, conjunction + preposition) if f)
    for front in fronts:
        rest = folded[len(front) :]
        cut = _cut(text, len(front))
        # A ligature in presentation form cannot be cut in two.
        if len(rest) < 2 or fold(text[cut:]) != rest:
            continue
        if front.endswith("ل") and rest.startswith("ل"):
            rest = "ا" + rest  # لل is ل and ال with its alef unwritten
        stems.append(Stem(cut, rest, front, rest.startswith("ال")))
    return tuple(stems)


def _cut(text: str, letters: int) -> int:
    """How many code points hold the first `letters` folded letters, with their marks."""
    position = 0
    while position < len(text):
        if not _MARK.match(text[position]):
            if letters == 0:
                break
            letters -= 1
        position += 1
    return position

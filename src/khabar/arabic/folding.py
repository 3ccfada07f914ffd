"""Folding: one spelling for all the ways in which the press writes a word, with a way back.

Two profiles, in fixed order, and nothing else in Khabar normalises letters:

- `fold`: for matching. Presentation forms resolved; marks, tatweel and invisible characters
  dropped; أإآٱ to ا; ى to ي; ة to ه; Persian ک ی ے ہ to ك ي ي ه; digits to 0-9.
- `fold_name`: for comparing names. `fold`, and ؤ to و, ئ to ي, ء dropped.
"""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from khabar.arabic.letters import INVISIBLE, MARKS, PRESENTATION_FORMS

_ONE_TO_ONE = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "\u0671": "ا", "\u0672": "ا", "\u0673": "ا",
        "ى": "ي", "ة": "ه",
        "\u06a9": "ك", "\u06aa": "ك",  # keheh, swash kaf
        "\u06cc": "ي", "\u06cd": "ي", "\u06d2": "ي",  # Farsi yeh, yeh with tail, barree
        "\u06c0": "ه", "\u06c1": "ه", "\u06c3": "ه", "\u06d5": "ه",
        "\u00a0": " ", "\u202f": " ", "\u2007": " ",
        **{chr(0x0660 + d): str(d) for d in range(10)},
        **{chr(0x06F0 + d): str(d) for d in range(10)},
    }
)  # fmt: skip
_NAME = str.maketrans({"ؤ": "و", "ئ": "ي", "ء": None})
_HAMZA_ABOVE, _SEATS = "\u0654", {"و": "ؤ", "ي": "ئ", "ى": "ئ"}  # decomposed spelling
_DROPPED = re.compile(f"[{MARKS}{INVISIBLE}]")
_UNEVEN = re.compile(f"[{MARKS}{INVISIBLE}{PRESENTATION_FORMS}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back: character i of `text` came from `origin[i]`."""

    text: str
    origin: Sequence[int]  # one entry more than text has characters: the end maps to the end

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original of `text[start:end]`; marks that follow it go with it."""
        if start == end:
            return self.origin[start], self.origin[start]
        return self.origin[start], self.origin[end]


def fold_text(text: str) -> Folded:
    """Fold a whole text and keep the way back. Linear in its length."""
    if not _UNEVEN.search(text):
        return Folded(text.translate(_ONE_TO_ONE), range(len(text) + 1))
    characters: list[str] = []
    origin = array("L")
    for i, character in enumerate(text):
        if not _UNEVEN.match(character):
            characters.append(character)
            origin.append(i)
        elif character == _HAMZA_ABOVE and characters and characters[-1] in _SEATS:
            characters[-1] = _SEATS[characters[-1]]
        elif not _DROPPED.match(character):
            letters = _DROPPED.sub("", unicodedata.normalize("NFKC", character))
            characters.append(letters)
            origin.extend([i] * len(letters))
    origin.append(len(text))
    return Folded("".join(characters).translate(_ONE_TO_ONE), origin)


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """The matching form of a short text (a word, a name, a cue).

    >>> fold("الأُمَـــم")
    'الامم'
    """
    return fold_text(text).text if _UNEVEN.search(text) else text.translate(_ONE_TO_ONE)


@lru_cache(maxsize=200_000)
def fold_name(text: str) -> str:
    """The form in which two spellings of one name are compared.

    >>> fold_name("رؤوف") == fold_name("رووف")
    True
    """
    return fold(text).translate(_NAME)

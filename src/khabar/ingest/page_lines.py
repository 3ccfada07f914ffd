"""A text as the lines that a reader sees."""

import re
from hashlib import blake2b
from typing import NamedTuple

from khabar.arabic.folding import fold

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")
# A full stop, alone, perhaps with a closing quote or bracket after it.
_STOP = re.compile(r"(?<![.…])\.[\s\"”»'’)\]]*$")
_EXCERPT = re.compile(r"(?:…|\.{2,}|\[…\]|\[\.{3}\])[\s\])»]*$")
LONG_WORDS = 25  # from here a line is a paragraph, whatever it ends with


class Line(NamedTuple):
    """A line that is not blank: `text` without the white space around it, which stands at
    `start` to `end`."""

    start: int
    end: int
    text: str

    @property
    def words(self) -> int:
        return self.text.count(" ") + 1

    @property
    def ends_with_stop(self) -> bool:
        return _STOP.search(self.text) is not None

    @property
    def is_paragraph(self) -> bool:
        """Whether it is running prose: long, or a sentence closed by a full stop."""
        return self.words >= LONG_WORDS or (self.words >= 6 and self.ends_with_stop)

    @property
    def is_excerpt(self) -> bool:
        """Whether it breaks off with dots, as teasers of other articles do."""
        return _EXCERPT.search(self.text) is not None


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank, in order."""
    found = []
    for match in _LINE.finditer(text):
        piece = match.group()
        stripped = piece.strip()
        if stripped:
            start = match.start() + piece.index(stripped)
            found.append(Line(start, start + len(stripped), stripped))
    return found


def plain(text: str) -> str:
    """A line as it is compared: folded, lower case, its words and numbers only.

    >>> plain("إستمع إلى: الأخــبــار | NEWS")
    'استمع الي الاخبار news'
    """
    # Lines hardly ever come twice, so they would only fill the cache that `fold` keeps for words.
    return " ".join(_WORD.findall(fold.__wrapped__(text).lower()))


def line_key(text: str) -> int:
    """A stable 64-bit key of a line; numbers in it (of comments, readers, days) do not count."""
    masked = _NUMBER.sub("0", plain(text))
    return int.from_bytes(blake2b(masked.encode("utf-8"), digest_size=8).digest(), "big")

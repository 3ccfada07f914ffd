"""What lines are written on: a terminal, which gets isolates and wrapping, or a pipe, which
gets neither.

Arabic within an English line falls apart on a terminal that orders the whole line by one rule.
Isolates (UAX 9) keep each stretch together: RLI before it, PDI after it. In a pipe no control
character is written at all; those that stand in articles are taken out everywhere, since they
could reorder a line or drive the terminal.
"""

import re
import textwrap
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from shutil import get_terminal_size
from typing import TextIO

RLI, PDI = "\u2067", "\u2069"
WIDEST = 110  # columns; longer lines are hard to read
# A stretch of Arabic: words with spaces and signs between them, signs at its ends left out.
_LETTER = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_STRETCH = re.compile(f"[{_LETTER}](?:[^A-Za-z\n]*[{_LETTER}])?")
_FIRST_LETTER = re.compile(r"[^\W\d_]")
_SPACES = re.compile(r"\s+")
_DROPPED = {"Cc", "Cf", "Cs", "Co"}


@dataclass(frozen=True, slots=True)
class Paper:
    """`width` is in columns; None does not wrap."""

    isolates: bool = False
    width: int | None = None

    def line(self, text: str) -> str:
        """A text of one language with words of the other in it, as one line."""
        text = clean(text)
        if not self.isolates:
            return text
        first = _FIRST_LETTER.search(text)
        if first and unicodedata.bidirectional(first.group()) in {"R", "AL"}:
            return f"{RLI}{text}{PDI}"
        return _STRETCH.sub(lambda found: f"{RLI}{found.group()}{PDI}", text)

    def lines(self, text: str, indent: str = "", head: str = "") -> Iterator[str]:
        """The text behind `head`, wrapped on a terminal, its further lines set in by `indent`."""
        text, head = clean(text), head or indent
        pieces = [text]
        if self.width:
            room = max(30, self.width - len(indent))
            pieces = textwrap.wrap(text, room, break_on_hyphens=False) or [""]
        for number, piece in enumerate(pieces):
            yield ((indent if number else head) + self.line(piece)).rstrip()


def paper_of(out: TextIO) -> Paper:
    """What `out` is."""
    if not out.isatty():
        return Paper()
    return Paper(isolates=True, width=min(get_terminal_size().columns, WIDEST))


def clean(text: str) -> str:
    """On one line, without characters that are not seen."""
    text = _SPACES.sub(" ", text)
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text if unicodedata.category(c) not in _DROPPED)

"""Sentences of a cleaned text."""

import re

from khabar.model.span import Span

# A sentence ends at a line break, at ؟ ! …, at a full stop that is neither inside a number or an
# address nor behind a one-letter abbreviation (د. محمد), and at the closing quote after them.
_END = re.compile(
    r"""
    \n+
  | (?:[!؟?…]+|\.{2,})["”»'’)\]]*(?=\s|$)
  | (?<![\s.]\w)(?<![\s.«"(]\w)\.["”»'’)\]]*(?=\s|$)
  | (?<=[^\W\d_]{2})\.(?=[\u0621-\u064a])
    """,
    re.VERBOSE,
)


def sentences(text: str) -> list[Span]:
    """Spans of the sentences, without the white space around them, in order.

    >>> text = "التقى د. أحمد نظيره. ثم غادر."
    >>> [s.of(text) for s in sentences(text)]
    ['التقى د. أحمد نظيره.', 'ثم غادر.']
    """
    spans: list[Span] = []
    start = 0
    for end in _END.finditer(text):
        _append(text, start, end.end(), spans)
        start = end.end()
    _append(text, start, len(text), spans)
    return spans


def _append(text: str, start: int, end: int, spans: list[Span]) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        start += piece.index(stripped)
        spans.append(Span(start, start + len(stripped)))

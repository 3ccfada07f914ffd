"""Laying gold, which counts in the text before cleaning, on the text after it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from khabar.evaluation.gold import GoldArticle, Quote
from khabar.model.article import Article
from khabar.model.span import Span

_NEAR = 300  # code points within which a stretch that is not at its offset is looked for
_LEAD_LINES = 4  # the title and three lines


@dataclass(frozen=True, slots=True)
class _Kept:
    """A stretch that cleaning left: `length` code points, at `before` in the text before it."""

    before: int
    after: int
    length: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """From offsets of the annotated text to offsets of `Article.text`.

    The annotated text is `restored` with the title on a line before it where the body itself
    begins with the title: `shift` is the length of that line, else 0.
    """

    restored: str
    shift: int
    kept: tuple[_Kept, ...]

    def span(self, quote: Quote) -> Span | None:
        """Where a stretch stands in the cleaned text; None where cleaning took it out."""
        start = self._find(quote)
        if start is None:
            return None
        first = self._piece(start)
        last = self._piece(start + len(quote.text) - 1) if quote.text else first
        if first is None or last is None:
            return None
        end = last.after + start + len(quote.text) - last.before
        return Span(first.after + start - first.before, end)

    def offset(self, offset: int) -> int:
        """The place of one offset; inside a removed stretch, that stretch's place."""
        offset = self._unshifted(offset)
        i = bisect_right([piece.before for piece in self.kept], offset) - 1
        if i < 0:
            return 0
        piece = self.kept[i]
        return piece.after + min(offset - piece.before, piece.length)

    def _unshifted(self, offset: int) -> int:
        if offset >= self.shift:
            return offset - self.shift
        return offset + len(self.restored) - len(self.restored.lstrip())  # in the title itself

    def _find(self, quote: Quote) -> int | None:
        start = self._unshifted(quote.span.start)
        if self.restored.startswith(quote.text, start):
            return start
        window = self.restored[max(0, start - _NEAR) : start + _NEAR + len(quote.text)]
        places = _occurrences(window, quote.text, max(0, start - _NEAR))
        return min(places, key=lambda place: abs(place - start), default=None)

    def _piece(self, offset: int) -> _Kept | None:
        i = bisect_right([piece.before for piece in self.kept], offset) - 1
        if i < 0 or offset >= self.kept[i].before + self.kept[i].length:
            return None
        return self.kept[i]


def align(gold: GoldArticle, article: Article) -> Alignment:
    """Lay the gold of one article on that article."""
    restored, kept = _restore(article)
    plain = Alignment(restored, 0, kept)
    titled = Alignment(restored, len(article.title) + 1, kept)
    quotes = list(islice(gold.quotes(), 200))
    return titled if _hits(titled, quotes) > _hits(plain, quotes) else plain


def lead_end(gold: GoldArticle, alignment: Alignment) -> int:
    """Where the lead zone ends in `Article.text`: behind the title and three lines with words."""
    if gold.lead_end is not None:
        return alignment.offset(gold.lead_end)
    text = gold.text
    if text is None:
        title = " " * max(0, alignment.shift - 1)
        text = f"{title}\n{alignment.restored}" if alignment.shift else alignment.restored
    return alignment.offset(_end_of_lines(text))


def _end_of_lines(text: str) -> int:
    position = lines = 0
    for line in text.splitlines(keepends=True):
        lines += bool(line.strip()) or position == 0
        position += len(line)
        if lines == _LEAD_LINES:
            return position - (len(line) - len(line.rstrip("\r\n")))
    return len(text)


def _hits(alignment: Alignment, quotes: Sequence[Quote]) -> int:
    return sum(
        alignment.restored.startswith(quote.text, alignment._unshifted(quote.span.start))
        for quote in quotes
    )


def _restore(article: Article) -> tuple[str, tuple[_Kept, ...]]:
    """The text with every removed stretch back at its place, and what was never removed."""
    pieces: list[str] = []
    kept: list[_Kept] = []
    after = before = 0
    for part in sorted(article.removed, key=lambda part: part.at):
        pieces += [article.text[after : part.at], part.text]
        kept.append(_Kept(before, after, part.at - after))
        before += part.at - after + len(part.text)
        after = part.at
    kept.append(_Kept(before, after, len(article.text) - after))
    pieces.append(article.text[after:])
    return "".join(pieces), tuple(piece for piece in kept if piece.length)


def _occurrences(text: str, part: str, offset: int) -> list[int]:
    places = []
    at = text.find(part) if part else -1
    while at >= 0:
        places.append(at + offset)
        at = text.find(part, at + 1)
    return places

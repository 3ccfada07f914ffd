"""Furniture learned from an outlet itself: short lines at the edges of many of its articles.

What tells a banner from a communiqué that several articles carry: the banner stands above or
below *different* articles. So a line counts once for each different paragraph next to it, on
the side where the article is.
"""

from collections import Counter
from dataclasses import dataclass, field
from hashlib import blake2b

from khabar.ingest.page_lines import LONG_WORDS, Line, line_key, lines_of

# A page template shows its lines on most of an outlet's pages, a section's on some; headings of a
# daily column ("أسعار الذهب اليوم") or a dateline stay under an eighth of them. Sentences with a
# full stop are held to more, since an outlet may well end many reports with the same sentence.
_SHARE, _LEAST = 0.125, 3
_SENTENCE_SHARE, _SENTENCE_LEAST = 0.3, 5
_HEAD_LINES, _FOOT_LINES = 12, 16
_WINDOW = 1_000  # articles after which what was learned is kept and the counting starts anew


@dataclass(slots=True)
class _Outlet:
    articles: int = 0
    lines: Counter[int] = field(default_factory=Counter)
    sentences: Counter[int] = field(default_factory=Counter)
    anchors: set[int] = field(default_factory=set)
    learned: set[int] = field(default_factory=set)

    def repeated(self) -> set[int]:
        least = max(_LEAST, _SHARE * self.articles)
        strict = max(_SENTENCE_LEAST, _SENTENCE_SHARE * self.articles)
        return {key for key, n in self.lines.items() if n >= least} | {
            key for key, n in self.sentences.items() if n >= strict
        }

    def close_window(self) -> None:
        self.learned |= self.repeated()
        self.articles = 0
        for counted in (self.lines, self.sentences, self.anchors):
            counted.clear()


class Repetition:
    """Counts the edge lines of articles, an outlet at a time. Memory: at most a window of 1,000
    articles with 28 keys of 8 bytes each for every outlet."""

    def __init__(self) -> None:
        self._outlets: dict[str | None, _Outlet] = {}

    def count(self, outlet: str | None, body: str) -> None:
        """Take in one article's body, before cleaning."""
        lines = lines_of(body)
        heart = [i for i, line in enumerate(lines) if line.words >= LONG_WORDS]
        if len(lines) < 2 or not heart:
            return
        seen = self._outlets.setdefault(outlet, _Outlet())
        head = lines[: min(heart[0], _HEAD_LINES)]
        foot = lines[max(heart[-1] + 1, len(lines) - _FOOT_LINES) :]
        new = _take(seen, head, _anchor("head", lines[heart[0]]))
        new |= _take(seen, foot, _anchor("foot", lines[heart[-1]]))
        seen.articles += new
        if seen.articles >= _WINDOW:
            seen.close_window()

    def lines(self, outlet: str | None) -> frozenset[int]:
        """Keys of the lines that are this outlet's furniture (see `page_lines.line_key`)."""
        seen = self._outlets.get(outlet)
        return frozenset(seen.learned | seen.repeated()) if seen else frozenset()


def _take(seen: _Outlet, edge: list[Line], anchor: int) -> bool:
    """Count an edge unless the paragraph beside it was met before; whether it was counted."""
    if anchor in seen.anchors:
        return False
    seen.anchors.add(anchor)
    counts = {line_key(line.text): line.ends_with_stop for line in edge}
    for key, is_sentence in counts.items():
        (seen.sentences if is_sentence else seen.lines)[key] += 1
    return True


def _anchor(side: str, line: Line) -> int:
    text = f"{side} {line.text}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "big")

"""A paragraph as reported speech needs it: its words, its quotations, who is named where."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khabar.arabic.tokens import Token
from khabar.model.reading import Name, Position
from khabar.model.span import Span
from khabar.reading.page import Page

_OPENING = {"«": "»", "‹": "›", "„": "“”"}
_PARTICLES = {"على", "إلى", "الى", "عن", "في", "من", "ما"}
_CLOSING = "»›"
_EITHER_WAY = '"“”'  # the press writes these for both ends


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of the sentences between two line breaks. Indices count `tokens`.

    `ends[i]` is the index behind the sentence that word i stands in; `closing[i]` that of the
    mark which closes the quotation that mark i opens; `holders[i]` the name or position over
    word i.
    """

    text: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    closing: dict[int, int]
    holders: dict[int, Name | Position]
    is_title: bool

    def span(self, start: int, end: int) -> Span:
        """From the first word to before word `end`."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def is_mark(self, i: int, marks: str) -> bool:
        token = self.tokens[i]
        return token.word.kind == "mark" and token.word.text in marks

    def same_holder(self, i: int, j: int) -> bool:
        return i in self.holders and j in self.holders and self.holders[i] is self.holders[j]


def paragraphs(
    page: Page, names: Sequence[Name], positions: Sequence[Position]
) -> Iterator[Paragraph]:
    """The paragraphs of a page in order, the title first."""
    mentions: list[Name | Position] = [*names, *positions]
    mentions.sort(key=lambda mention: mention.span)
    starts = [mention.span.start for mention in mentions]
    for group in _groups(page):
        tokens = tuple(token for i in group for token in page.tokens[i])
        if not tokens:
            continue
        low = bisect_left(starts, tokens[0].start - 1)
        high = bisect_right(starts, tokens[-1].end)
        yield Paragraph(
            page.text,
            tokens,
            *_bounds(page, group),
            _quotations(tokens),
            _holders(tokens, mentions[low:high]),
            is_title=group[0] == 0 and "\n" in page.text,
        )


def _groups(page: Page) -> Iterator[list[int]]:
    group: list[int] = []
    for i, sentence in enumerate(page.sentences):
        if group and "\n" in page.text[page.sentences[i - 1].end : sentence.start]:
            yield group
            group = []
        group.append(i)
    if group:
        yield group


def _bounds(page: Page, group: list[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    starts: list[int] = []
    ends: list[int] = []
    for i in group:
        start = len(starts)
        count = len(page.tokens[i])
        starts.extend([start] * count)
        ends.extend([start + count] * count)
    return tuple(starts), tuple(ends)


def _quotations(tokens: tuple[Token, ...]) -> dict[int, int]:
    closing: dict[int, int] = {}
    opened: int | None = None
    angled: int | None = None
    for i, token in enumerate(tokens):
        if token.word.kind != "mark":
            continue
        mark = token.word.text
        if mark in _EITHER_WAY:
            if opened is None:
                opened = i
            else:
                closing[opened] = i
                opened = None
        elif mark in _OPENING:
            angled = i
        elif mark in _CLOSING and angled is not None:
            closing[angled] = i
            angled = None
    return closing


def _holders(
    tokens: tuple[Token, ...], mentions: Sequence[Name | Position]
) -> dict[int, Name | Position]:
    """The longest mention over each word; a clitic before the mention does not count."""
    ends = [token.end for token in tokens]
    holders: dict[int, Name | Position] = {}
    for mention in mentions:
        i = bisect_right(ends, mention.span.start)
        if i < len(tokens) and tokens[i].word.text in _PARTICLES:
            i += 1  # على read as the name علي
        while i < len(tokens) and tokens[i].start < mention.span.end:
            if i not in holders or len(mention.span) > len(holders[i].span):
                holders[i] = mention
            i += 1
    return holders

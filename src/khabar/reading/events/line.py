"""One sentence as the event layer sees it: tokens, and the units that can take part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from khabar.arabic.tokens import Token
from khabar.lexicon.event_words import sorts
from khabar.model.reading import Kind, Name, Time
from khabar.model.span import Span

PLACE_NOUNS = frozenset({
    "مدينه", "العاصمه", "بلده", "قريه", "منطقه", "اقليم", "ولايه", "محافظه", "مطار", "قصر",
    "حي", "شارع", "ميدان", "جهه", "مقاطعه", "جنوب", "شمال", "شرق", "غرب", "وسط", "ضواحي",
    "مقر", "مخيم", "ساحه", "قاعده", "ميناء", "معبر", "منتجع", "دوله", "عاصمه", "محيط",
})  # fmt: skip
# Nouns whose place is what is spoken of, not where it is spoken of: الوضع في ليبيا.
SPOKEN_OF = frozenset({
    "الوضع", "وضع", "الاوضاع", "اوضاع", "الازمه", "ازمه", "الحرب", "حرب", "التطورات", "تطورات",
    "الصراع", "النزاع", "ملف", "الملف", "السلام", "الامن", "الاستقرار", "الاحداث", "الانتخابات",
    "والوضع", "والاوضاع", "والتطورات", "والازمه", "المستجدات", "مستجدات", "الدائره", "المعتمد",
})  # fmt: skip
_DASHES = frozenset("-–—")
_DATELINE = 16  # tokens of a dateline at most


@dataclass(frozen=True, slots=True)
class Unit:
    """Who or what can take part: a name with its positions and titles, an office, or described
    people. `first` and `last` are tokens of the whole of it, `span` is the argument's."""

    first: int
    last: int
    span: Span
    kind: Kind | None  # None: an office whose holder nobody names
    name: Name | None = None
    described: bool = False
    pair: bool = False  # a dual that points back: الرئيسان, الجانبان
    clitics: str = ""  # و ف ب ل ك before its first token

    @property
    def conjoined(self) -> bool:
        return self.clitics[:1] in ("و", "ف")

    @property
    def preposition(self) -> str:
        last = self.clitics[-1:]
        return last if last in ("ب", "ل", "ك") else ""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: its tokens, units by first and by last token, times by token."""

    span: Span
    tokens: Sequence[Token]
    units: tuple[Unit, ...]
    starts: Mapping[int, Unit]
    ends: Mapping[int, Unit]
    times: Mapping[int, Time]
    title: bool
    words: tuple[frozenset[str], ...] = field(default=())  # sorts of each token
    covered: frozenset[int] = frozenset()  # tokens of units
    heading: Unit | None = None  # the place that a headline opens with: نيكاراغوا: …

    def folded(self, i: int) -> str:
        return self.tokens[i].word.folded if 0 <= i < len(self.tokens) else ""

    def sort(self, i: int) -> frozenset[str]:
        return self.words[i] if 0 <= i < len(self.tokens) else frozenset()

    def inside(self, i: int) -> bool:
        """Part of a unit."""
        return i in self.covered

    def kind(self, i: int) -> str:
        return self.tokens[i].word.kind if 0 <= i < len(self.tokens) else "end"


def make_line(
    span: Span,
    tokens: Sequence[Token],
    units: Sequence[Unit],
    times: Sequence[Time],
    title: bool,
) -> Line:
    """A line whose dateline (دبي، الإمارات العربية المتحدة (CNN) --) takes part in nothing."""
    opening = _dateline(tokens)
    words = [i for i, token in enumerate(tokens) if token.word.kind != "mark"]
    alone = len(units) == 1 and words and (units[0].first, units[0].last) == (words[0], words[-1])
    heading = next((u for u in units if u.first == 0 and u.last + 1 == _colon(tokens)), None)
    heading = units[0] if alone and title else heading  # باريس..
    units = [unit for unit in units if unit.first >= opening and unit is not heading]
    covered = {
        i: time
        for time in times
        for i, token in enumerate(tokens)
        if token.start < time.span.end and time.span.start < token.end
    }
    return Line(
        span,
        tokens,
        tuple(units),
        {unit.first: unit for unit in units},
        {unit.last: unit for unit in units},
        covered,
        title,
        tuple(sorts(token.word) for token in tokens),
        frozenset(i for unit in units for i in range(unit.first, unit.last + 1)),
        heading if heading and heading.kind in (Kind.PLACE, Kind.COUNTRY) else None,
    )


def _dateline(tokens: Sequence[Token]) -> int:
    """The token after a dateline, 0 where there is none: it ends in a dash behind a bracket."""
    for i, token in enumerate(tokens[:_DATELINE]):
        if token.word.folded in _DASHES and i and tokens[i - 1].word.folded in (")", "]"):
            return i + 1
    return 0


def _colon(tokens: Sequence[Token]) -> int:
    return next((i for i, t in enumerate(tokens[:_DATELINE]) if t.word.folded == ":"), -1)

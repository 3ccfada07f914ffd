"""Names, positions, times and voices of the lead zone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from khabar.arabic.folding import fold
from khabar.evaluation.alignment import Alignment
from khabar.evaluation.assignment import assign
from khabar.evaluation.figures import Accuracy, Figure, Section, counted
from khabar.evaluation.gold import GoldArticle, GoldName, GoldPosition, GoldTime, GoldVoice, Quote
from khabar.evaluation.same_name import same_name
from khabar.model.reading import Kind, Name, Position, Reading, Time, Voice
from khabar.model.span import Span

_EDGES = "#_ "  # a hash before a name stays or goes: neither is wrong
_HALF = 0.5

G = TypeVar("G", GoldName, GoldPosition, GoldTime, GoldVoice)
P = TypeVar("P", Name, Position, Time, Voice)
Layer = tuple[list[Span | None], list[Span]]  # gold and predicted


@dataclass(frozen=True, slots=True)
class SpanSheet:
    """One article's spans in its lead zone. A gold span is None where cleaning took it out."""

    text: str
    reading: Reading
    names: tuple[tuple[GoldName, Span | None], ...]
    positions: tuple[tuple[GoldPosition, Span | None], ...]
    times: tuple[tuple[GoldTime, Span | None], ...]
    voices: tuple[tuple[GoldVoice, Span | None], ...]
    lead_end: int


def span_sheet(
    text: str, reading: Reading, gold: GoldArticle, alignment: Alignment | None, lead_end: int
) -> SpanSheet:
    """Lay one article's gold spans on its text; without an alignment none of them is found."""

    def place(quote: Quote) -> Span | None:
        return alignment.span(quote) if alignment else None

    return SpanSheet(
        text,
        reading,
        tuple((item, place(item.quote)) for item in gold.names),
        tuple((item, place(item.quote)) for item in gold.positions),
        tuple((item, place(item.quote)) for item in gold.times),
        tuple((item, place(item.quote)) for item in gold.voices),
        lead_end,
    )


def span_sections(sheets: Sequence[SpanSheet]) -> list[Section]:
    return [_names(sheets), _positions(sheets), _times(sheets), _voices(sheets)]


def _names(sheets: Sequence[SpanSheet]) -> Section:
    gold: list[tuple[int, Span | None, Kind]] = []
    mine: list[tuple[int, Span, Kind]] = []
    for n, sheet in enumerate(sheets):
        for item, span in sheet.names:
            gold.append((n, _trimmed(span, sheet.text), item.kind))
        for name in _within(sheet.reading.names, sheet.lead_end):
            span = _trimmed(name.span, sheet.text)
            if span is not None:
                mine.append((n, span, name.kind))
    figures: list[Figure] = [
        counted("span and kind", len(set(gold) & set(mine)), len(mine), len(gold)),
        counted(
            "span only", len({g[:2] for g in gold} & {m[:2] for m in mine}), len(mine), len(gold)
        ),
    ]
    for kind in Kind:
        of_gold = [g for g in gold if g[2] is kind]
        of_mine = [m for m in mine if m[2] is kind]
        if of_gold or of_mine:
            right = len(set(of_gold) & set(of_mine))
            figures.append(counted(kind.value, right, len(of_mine), len(of_gold)))
    return Section("names", tuple(figures))


def _trimmed(span: Span | None, text: str) -> Span | None:
    if span is None:
        return None
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_EDGES))
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip(_EDGES)))))


def _within(items: Sequence[P], lead_end: int) -> list[P]:
    return [item for item in items if item.span.start < lead_end]


def _pairs(
    gold: Sequence[tuple[G, Span | None]],
    mine: Sequence[P],
    closeness: Callable[[Span, Span], float],
) -> list[tuple[G, P]]:
    """One to one, by the largest total closeness."""
    weights = {
        (i, j): value
        for i, (_, span) in enumerate(gold)
        for j, item in enumerate(mine)
        if span is not None and (value := closeness(span, item.span)) > 0
    }
    return [(gold[i][0], mine[j]) for i, j in sorted(assign(weights).items())]


def _common(one: Span, other: Span) -> float:
    """Share of the longer span that both cover."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0.0, common / max(len(one), len(other), 1))


def _half(one: Span, other: Span) -> float:
    common = _common(one, other)
    return common if common >= _HALF else 0.0


def _exact(
    sheets: Sequence[SpanSheet], layer: Callable[[SpanSheet], Layer]
) -> tuple[int, int, int]:
    right = predicted = total = 0
    for sheet in sheets:
        gold, mine = layer(sheet)
        spans = {_trimmed(span, sheet.text) for span in gold if span is not None}
        predicted += len(mine)
        total += len(gold)
        right += len(spans & {_trimmed(span, sheet.text) for span in mine})
    return right, predicted, total


def _positions(sheets: Sequence[SpanSheet]) -> Section:
    pairs: list[tuple[SpanSheet, GoldPosition, Position]] = []
    predicted = gold = 0
    for sheet in sheets:
        mine = _within(sheet.reading.positions, sheet.lead_end)
        predicted += len(mine)
        gold += len(sheet.positions)
        pairs += [(sheet, *pair) for pair in _pairs(sheet.positions, mine, _common)]
    holders = sum(_right_holder(*pair) for pair in pairs)
    named = [_right_holder(*pair) for pair in pairs if pair[1].holder]
    return Section(
        "positions",
        (
            counted("exact", *_exact(sheets, _position_spans)),
            counted("overlap", len(pairs), predicted, gold),
            Accuracy("holder", holders, len(pairs)),
            Accuracy("holder, where one is named", sum(named), len(named)),
        ),
    )


def _right_holder(sheet: SpanSheet, gold: GoldPosition, mine: Position) -> bool:
    if gold.holder is None or mine.holder is None:
        return gold.holder is None and mine.holder is None
    forms = [mine.holder.of(sheet.text)]
    forms += [name.name for name in sheet.reading.names if name.span == mine.holder]
    return any(same_name(gold.holder, form) for form in forms)


def _times(sheets: Sequence[SpanSheet]) -> Section:
    pairs: list[tuple[GoldTime, Time]] = []
    predicted = gold = 0
    for sheet in sheets:
        mine = _within(sheet.reading.times, sheet.lead_end)
        predicted += len(mine)
        gold += len(sheet.times)
        pairs += _pairs(sheet.times, mine, _common)
    interval = sum(
        (item.earliest, item.latest) == (time.interval.earliest, time.interval.latest)
        for item, time in pairs
    )
    return Section(
        "times",
        (
            counted("exact", *_exact(sheets, _time_spans)),
            counted("overlap", len(pairs), predicted, gold),
            Accuracy("type", sum(item.type is time.type for item, time in pairs), len(pairs)),
            Accuracy("interval", interval, len(pairs)),
        ),
    )


def _voices(sheets: Sequence[SpanSheet]) -> Section:
    pairs: list[tuple[SpanSheet, GoldVoice, Voice]] = []
    predicted = gold = 0
    for sheet in sheets:
        mine = _within(sheet.reading.voices, sheet.lead_end)
        predicted += len(mine)
        gold += len(sheet.voices)
        pairs += [(sheet, *pair) for pair in _pairs(sheet.voices, mine, _half)]
    right = sum(item.voice is voice.voice for _, item, voice in pairs)
    named = [pair for pair in pairs if pair[1].source]
    return Section(
        "voices",
        (
            counted("half overlap and kind", right, predicted, gold),
            counted("half overlap", len(pairs), predicted, gold),
            Accuracy("attributed to", sum(_right_source(*pair) for pair in named), len(named)),
        ),
    )


def _right_source(sheet: SpanSheet, gold: GoldVoice, mine: Voice) -> bool:
    if mine.attributed_to is None or gold.source is None:
        return False
    ours, theirs = fold(mine.attributed_to.of(sheet.text)), fold(gold.source)
    return ours in theirs or theirs in ours


def _position_spans(sheet: SpanSheet) -> Layer:
    mine = _within(sheet.reading.positions, sheet.lead_end)
    return [span for _, span in sheet.positions], [item.span for item in mine]


def _time_spans(sheet: SpanSheet) -> Layer:
    mine = _within(sheet.reading.times, sheet.lead_end)
    return [span for _, span in sheet.times], [item.span for item in mine]

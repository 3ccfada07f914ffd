"""Scoring a record against gold: the whole of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from khabar.evaluation.alignment import align, lead_end
from khabar.evaluation.coreference import all_figures, clusters_of
from khabar.evaluation.event_scores import EventSheet, event_sections, event_sheet
from khabar.evaluation.figures import Bin, Report, Section
from khabar.evaluation.gold import Gold, GoldArticle
from khabar.evaluation.pairing import Placed, Variants
from khabar.evaluation.predictions import predictions
from khabar.evaluation.span_scores import SpanSheet, span_sections, span_sheet
from khabar.model.article import Article
from khabar.model.reading import Reading
from khabar.model.span import Span

_BINS = 10


@dataclass(frozen=True, slots=True)
class _Sheets:
    events: EventSheet
    spans: SpanSheet
    removed: int  # gold stretches that are not in the cleaned text


def evaluate(
    gold: Gold,
    articles: Mapping[str, Article],
    readings: Mapping[str, Reading],
    event_of: Mapping[tuple[str, Span], str],
    *,
    count_missing: bool = True,
) -> Report:
    """Score what was read, article by article, and how it was joined, over all of them.

    `articles` and `readings` go by article id; `event_of` leads from an event mention, which is
    (article id, span of its trigger), to the id of the event that it was joined to. Gold of
    articles that are not in `articles` counts as missed, unless `count_missing` is False.
    """
    missing = tuple(id for id in gold.articles if id not in articles)
    judged = [
        article for id, article in gold.articles.items() if count_missing or id not in missing
    ]
    sheets = [
        _sheets(article, articles.get(article.id), readings, event_of, gold.variants)
        for article in judged
    ]
    sections: list[Section] = []
    reliability: tuple[Bin, ...] = ()
    if gold.has_events:
        events = [sheet.events for sheet in sheets]
        sections += event_sections(events, gold.variants)
        sections += _coreference(events)
        reliability = _reliability(events)
    if gold.has_spans:
        sections += span_sections([sheet.spans for sheet in sheets])
    removed = sum(sheet.removed for sheet in sheets)
    return Report(len(judged), missing, removed, tuple(sections), reliability)


def _sheets(
    gold: GoldArticle,
    article: Article | None,
    readings: Mapping[str, Reading],
    event_of: Mapping[tuple[str, Span], str],
    variants: Variants,
) -> _Sheets:
    reading = readings.get(gold.id, Reading(gold.id))
    if article is None:
        placed = [Placed(event, None) for event in gold.events]
        nothing = Reading(gold.id)
        return _Sheets(
            event_sheet("", nothing, placed, [], 0, variants),
            span_sheet("", nothing, gold, None, 0),
            0,
        )
    alignment = align(gold, article)
    end = lead_end(gold, alignment)
    placed = [Placed(event, alignment.span(event.trigger)) for event in gold.events]
    removed = sum(alignment.span(quote) is None for quote in gold.quotes())
    found = predictions(reading, event_of)
    return _Sheets(
        event_sheet(article.text, reading, placed, found, end, variants),
        span_sheet(article.text, reading, gold, alignment, end),
        removed,
    )


def _coreference(sheets: Sequence[EventSheet]) -> list[Section]:
    """Over the gold mentions that were found, and over all with those not found alone."""
    key: dict[object, object] = {}
    response: dict[object, object] = {}
    found: set[object] = set()
    for n, sheet in enumerate(sheets):
        for i, placed in enumerate(sheet.gold):
            key[n, i] = placed.event.event
            response[n, i] = ("alone", n, i)
        for pair in sheet.detected:
            found.add((n, pair.gold))
            event = sheet.predicted[pair.predicted].event
            if event is not None:
                response[n, pair.gold] = event
    matched = all_figures(
        clusters_of({mention: key[mention] for mention in key if mention in found}),
        clusters_of({mention: response[mention] for mention in key if mention in found}),
    )
    everything = all_figures(clusters_of(key), clusters_of(response))
    return [
        Section("coreference of detected events", matched),
        Section("coreference of all gold events", everything),
    ]


def _reliability(sheets: Sequence[EventSheet]) -> tuple[Bin, ...]:
    """Typed events by the confidence with which they were told."""
    cases = [
        (sheet.predicted[i].confidence, i in {pair.predicted for pair in sheet.typed})
        for sheet in sheets
        for i in sheet.counted
    ]
    bins = []
    for n in range(_BINS):
        held = [case for case in cases if min(int(case[0] * _BINS), _BINS - 1) == n]
        if held:
            mean = sum(confidence for confidence, _ in held) / len(held)
            right = sum(is_right for _, is_right in held)
            bins.append(Bin(n / _BINS, (n + 1) / _BINS, len(held), right, mean))
    return tuple(bins)

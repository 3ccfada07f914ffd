"""Events: found, typed, who took part and how, where and when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from khabar.arabic.folding import fold
from khabar.evaluation.figures import Accuracy, Section, counted
from khabar.evaluation.gold import GoldEvent
from khabar.evaluation.pairing import Pair, Placed, Variants, is_named, pair_events, pair_parties
from khabar.evaluation.predictions import Prediction, forms_of
from khabar.model.interval import Basis, DateInterval
from khabar.model.reading import EventMention, EventType, Reading, Role

_SWAPPED = {Role.ACTOR: Role.COUNTERPART, Role.COUNTERPART: Role.ACTOR, Role.OTHER: Role.OTHER}


@dataclass(frozen=True, slots=True)
class EventSheet:
    """One article's events: gold, predicted, and the two assignments between them.

    `counted` are the indices of the predictions that count: paired, or in the guided zone.
    """

    text: str
    reading: Reading
    gold: tuple[Placed, ...]
    predicted: tuple[Prediction, ...]
    detected: tuple[Pair, ...]
    typed: tuple[Pair, ...]
    counted: tuple[int, ...]

    def cases(self) -> list[tuple[GoldEvent, Prediction, EventMention]]:
        """The typed pairs, whole."""
        return [
            (self.gold[pair.gold].event, self.predicted[pair.predicted], pair.mention)
            for pair in self.typed
        ]


def event_sheet(
    text: str,
    reading: Reading,
    gold: Sequence[Placed],
    predicted: Sequence[Prediction],
    lead_end: int,
    variants: Variants,
) -> EventSheet:
    """Pair one article's events. `lead_end` is where its lead zone ends in `text`."""
    detected = pair_events(gold, predicted, variants, typed=False)
    typed = pair_events(gold, predicted, variants, typed=True)
    paired = {pair.predicted for pair in (*detected, *typed)}
    within = [
        i for i, prediction in enumerate(predicted) if i in paired or prediction.guided(lead_end)
    ]
    return EventSheet(
        text, reading, tuple(gold), tuple(predicted), tuple(detected), tuple(typed), tuple(within)
    )


def event_sections(sheets: Sequence[EventSheet], variants: Variants) -> list[Section]:
    return [
        _found(sheets),
        _by_type(sheets),
        _participants(sheets, variants),
        _values(sheets, variants),
    ]


def _found(sheets: Sequence[EventSheet]) -> Section:
    predicted = sum(len(sheet.counted) for sheet in sheets)
    gold = sum(len(sheet.gold) for sheet in sheets)
    detected = sum(len(sheet.detected) for sheet in sheets)
    typed = sum(len(sheet.typed) for sheet in sheets)
    return Section(
        "events",
        (counted("detected", detected, predicted, gold), counted("typed", typed, predicted, gold)),
    )


def _by_type(sheets: Sequence[EventSheet]) -> Section:
    figures = []
    for type_ in EventType:
        gold = sum(placed.event.type is type_ for sheet in sheets for placed in sheet.gold)
        predicted = sum(sheet.predicted[i].type is type_ for sheet in sheets for i in sheet.counted)
        right = sum(event.type is type_ for sheet in sheets for event, _, _ in sheet.cases())
        if gold or predicted:
            figures.append(counted(type_.value, right, predicted, gold))
    return Section("events by type", tuple(figures))


def _participants(sheets: Sequence[EventSheet], variants: Variants) -> Section:
    right = predicted = gold = 0
    roles = either = 0
    for sheet in sheets:
        for event, prediction, _ in sheet.cases():
            pairs = pair_parties(event, prediction.parties, variants)
            right += len(pairs)
            predicted += len(prediction.parties)
            gold += len(event.participants)
            straight = sum(mine is theirs for mine, theirs in pairs)
            swapped = sum(mine is _SWAPPED[theirs] for mine, theirs in pairs)
            roles += straight
            either += max(straight, swapped) if event.type is EventType.CONSULT else straight
    all_predicted = sum(len(sheet.predicted[i].parties) for sheet in sheets for i in sheet.counted)
    all_gold = sum(len(placed.event.participants) for sheet in sheets for placed in sheet.gold)
    return Section(
        "participants",
        (
            counted("of typed events", right, predicted, gold),
            counted("of all events", right, all_predicted, all_gold),
            Accuracy("role", roles, right),
            Accuracy("role, CONSULT either way round", either, right),
        ),
    )


def _values(sheets: Sequence[EventSheet], variants: Variants) -> Section:
    cases = [(sheet, *case) for sheet in sheets for case in sheet.cases()]

    def accuracy(
        name: str,
        applies: Callable[[GoldEvent], bool],
        right: Callable[[EventSheet, GoldEvent, Prediction, EventMention], bool],
    ) -> Accuracy:
        judged = [case for case in cases if applies(case[1])]
        return Accuracy(name, sum(right(*case) for case in judged), len(judged))

    return Section(
        "values of typed events",
        (
            accuracy("realis", lambda e: True, lambda s, e, p, m: m.realis is e.realis),
            accuracy("mode", lambda e: bool(e.mode), lambda s, e, p, m: m.mode == e.mode),
            accuracy("date overlaps", _dated, lambda s, e, p, m: _date_overlaps(e, p.date)),
            accuracy("date exact", _dated, lambda s, e, p, m: _date_exact(e, p.date)),
            accuracy("place", lambda e: bool(e.place), lambda s, e, p, m: _at(s, e, p, variants)),
            accuracy("country", lambda e: bool(e.country), lambda s, e, p, m: _in(e, p)),
            accuracy("attributed to", lambda e: True, lambda s, e, p, m: _told_by(s, e, m)),
            accuracy(
                "attributed to, where gold is",
                lambda e: bool(e.attributed_to),
                lambda s, e, p, m: _told_by(s, e, m),
            ),
        ),
    )


def _dated(event: GoldEvent) -> bool:
    return event.earliest is not None or event.latest is not None


def _date_overlaps(event: GoldEvent, date: DateInterval) -> bool:
    """An unknown date overlaps nothing: it would overlap everything."""
    if date.earliest is None and date.latest is None:
        return False
    return date.overlaps(DateInterval(event.earliest, event.latest, Basis.STATED))


def _date_exact(event: GoldEvent, date: DateInterval) -> bool:
    return (event.earliest, event.latest) == (date.earliest, date.latest)


def _at(sheet: EventSheet, event: GoldEvent, prediction: Prediction, variants: Variants) -> bool:
    places = [mention.place for mention in prediction.mentions if mention.place]
    forms = [
        form for place in places for form in forms_of(place, place.of(sheet.text), sheet.reading)
    ]
    return is_named(event.place or "", forms, variants)


def _in(event: GoldEvent, prediction: Prediction) -> bool:
    countries = [mention.country for mention in prediction.mentions if mention.country]
    return bool(countries) and countries[0] == event.country


def _told_by(sheet: EventSheet, event: GoldEvent, mention: EventMention) -> bool:
    if event.attributed_to is None or mention.attributed_to is None:
        return event.attributed_to is None and mention.attributed_to is None
    gold, mine = fold(event.attributed_to), fold(mention.attributed_to.of(sheet.text))
    return gold in mine or mine in gold

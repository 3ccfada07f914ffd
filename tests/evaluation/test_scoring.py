"""Event figures on cases that can be counted by hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from khabar.evaluation import evaluate
from khabar.evaluation.figures import F1, Accuracy, Figure, Report
from khabar.evaluation.gold import Gold, GoldArticle, GoldEvent, Quote
from khabar.model.article import Article
from khabar.model.interval import Basis, DateInterval
from khabar.model.reading import (
    Argument,
    EventMention,
    EventType,
    Kind,
    Name,
    Position,
    Reading,
    Realis,
    Role,
    VoiceKind,
)
from khabar.model.span import Span

# Four lead lines (title and three) and one line beyond them.
TEXT = (
    "لقاء بوتين وماكرون\n"
    "التقى بوتين ماكرون في موسكو أمس.\n"
    "وهاجم مسلحون قرية.\n"
    "واعتقلت الشرطة رجلا.\n"
    "ثم زار ماكرون الرباط وقصفت طائرات مدينة."
)
DAY = date(2018, 4, 2)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def line_of(words: str) -> Span:
    start = TEXT.rfind("\n", 0, TEXT.index(words)) + 1
    end = TEXT.find("\n", start)
    return Span(start, end if end >= 0 else len(TEXT))


def gold_event(
    trigger: str,
    type_: EventType = EventType.CONSULT,
    event: str = "e",
    *participants: tuple[Role, str],
    **values: object,
) -> GoldEvent:
    plain = GoldEvent(
        event, type_, None, Realis.ACTUAL, Quote(at(trigger), trigger), DAY, DAY, participants,
        None, None, None,
    )  # fmt: skip
    return replace(plain, **values)  # type: ignore[arg-type]


def mention(
    trigger: str,
    type_: EventType = EventType.CONSULT,
    *arguments: tuple[Role, str],
    **values: object,
) -> EventMention:
    plain = EventMention(
        type_, None, Realis.ACTUAL, at(trigger), line_of(trigger),
        tuple(Argument(role, at(words), words) for role, words in arguments),
        DateInterval(DAY, DAY, Basis.STATED),
    )  # fmt: skip
    return replace(plain, **values)  # type: ignore[arg-type]


def score(
    gold: Sequence[GoldEvent],
    mentions: Sequence[EventMention],
    event_of: dict[str, str] | None = None,
    *,
    names: Sequence[Name] = (),
    positions: Sequence[Position] = (),
) -> Report:
    """One article; `event_of` goes by the words of the trigger."""
    events = Gold({"a": GoldArticle("a", TEXT, events=list(gold))}, {}, True, False)
    reading = Reading("a", events=tuple(mentions), names=tuple(names), positions=tuple(positions))
    links = {("a", at(words)): id for words, id in (event_of or {}).items()}
    return evaluate(events, {"a": Article("a", TEXT, "لقاء")}, {"a": reading}, links)


def f1(report: Report, section: str, name: str) -> tuple[float, float, float]:
    figure: Figure = report.figure(section, name)
    assert isinstance(figure, F1)
    return figure.right_gold, figure.predicted, figure.gold


def accuracy(report: Report, section: str, name: str) -> tuple[float, float]:
    figure = report.figure(section, name)
    assert isinstance(figure, Accuracy)
    return figure.right, figure.of


def test_an_event_is_detected_in_its_sentence_and_typed_by_its_type() -> None:
    """Three gold events: one right, one of another type, one not found; one prediction more."""
    gold = [
        gold_event("التقى"),
        gold_event("هاجم", EventType.ASSAULT, "f"),
        gold_event("زار", EventType.CONSULT, "g"),
    ]
    report = score(
        gold,
        [
            mention("بوتين ماكرون"),
            mention("مسلحون", EventType.COERCE),
            mention("اعتقلت", EventType.COERCE),
        ],
    )
    assert f1(report, "events", "detected") == (2, 3, 3)
    assert f1(report, "events", "typed") == (1, 3, 3)
    assert f1(report, "events by type", "CONSULT") == (1, 1, 2)
    assert f1(report, "events by type", "COERCE") == (0, 2, 0)


def test_one_prediction_finds_one_event() -> None:
    report = score([gold_event("التقى"), gold_event("موسكو", event="f")], [mention("التقى")])
    assert f1(report, "events", "detected") == (1, 1, 2)


@pytest.mark.parametrize(
    ("predicted", "counts", "why"),
    [
        (mention("هاجم", EventType.ASSAULT), 2, "in the lead zone every type is annotated"),
        (mention("قصفت", EventType.ASSAULT), 1, "an assault beyond it is right, not an error"),
        (mention("زار", EventType.CONSULT, (Role.ACTOR, "ماكرون")), 2, "a visit counts anywhere"),
        (mention("زار", EventType.CONSULT), 1, "a visit that names nobody was not asked for"),
        (mention("زار", EventType.AGREE, (Role.ACTOR, "ماكرون")), 2, "agreements count anywhere"),
    ],
)
def test_predictions_outside_the_guided_zone_are_no_errors(
    predicted: EventMention, counts: int, why: str
) -> None:
    report = score([gold_event("التقى")], [mention("التقى"), predicted])
    assert f1(report, "events", "typed") == (1, counts, 1), why


def test_a_prediction_outside_the_zone_that_gold_has_counts() -> None:
    report = score([gold_event("قصفت", EventType.ASSAULT)], [mention("قصفت", EventType.ASSAULT)])
    assert f1(report, "events", "typed") == (1, 1, 1)


def test_telling_an_event_twice_in_one_article_is_one_prediction() -> None:
    """Gold has one line for an article and event, though title and lead both tell it."""
    mentions = [mention("لقاء"), mention("التقى")]
    assert f1(score([gold_event("التقى")], mentions), "events", "typed") == (1, 2, 1)
    joined = score([gold_event("التقى")], mentions, {"لقاء": "ev-1", "التقى": "ev-1"})
    assert f1(joined, "events", "typed") == (1, 1, 1)


def test_participants_are_counted_one_to_one() -> None:
    """بوتين is found, ماكرون is not, and مسلحون is nobody's."""
    gold = [
        gold_event(
            "التقى", EventType.CONSULT, "e",
            (Role.ACTOR, "فلاديمير بوتين"), (Role.COUNTERPART, "إيمانويل ماكرون"),
        )
    ]  # fmt: skip
    report = score(
        gold, [mention("التقى", EventType.CONSULT, (Role.ACTOR, "بوتين"), (Role.OTHER, "مسلحون"))]
    )
    assert f1(report, "participants", "of typed events") == (1, 2, 2)


def test_participants_of_events_not_found_are_missed_in_the_whole() -> None:
    gold = [
        gold_event("التقى", EventType.CONSULT, "e", (Role.ACTOR, "بوتين")),
        gold_event("هاجم", EventType.ASSAULT, "f", (Role.ACTOR, "مسلحون")),
    ]
    report = score(
        gold,
        [
            mention("التقى", EventType.CONSULT, (Role.ACTOR, "بوتين")),
            mention("اعتقلت", EventType.COERCE, (Role.ACTOR, "الشرطة")),
        ],
    )
    assert f1(report, "participants", "of typed events") == (1, 1, 1)
    assert f1(report, "participants", "of all events") == (1, 2, 2)


def test_swapped_sides_of_a_meeting_have_a_figure_of_their_own() -> None:
    sides = ((Role.ACTOR, "بوتين"), (Role.COUNTERPART, "ماكرون"))
    swapped = ((Role.ACTOR, "ماكرون"), (Role.COUNTERPART, "بوتين"))
    for type_, either in ((EventType.CONSULT, (2, 2)), (EventType.ASSAULT, (0, 2))):
        report = score(
            [gold_event("التقى", type_, "e", *sides)], [mention("التقى", type_, *swapped)]
        )
        assert accuracy(report, "participants", "role") == (0, 2)
        assert accuracy(report, "participants", "role, CONSULT either way round") == either


def test_a_participant_is_named_by_the_holder_of_its_position() -> None:
    full = Name(at("ماكرون"), "ماكرون", Kind.PERSON, "إيمانويل ماكرون")
    office = Position(at("الشرطة"), "الشرطة", holder=full.span)
    gold = [gold_event("التقى", EventType.CONSULT, "e", (Role.ACTOR, "إيمانويل ماكرون"))]
    report = score(
        gold,
        [mention("التقى", EventType.CONSULT, (Role.ACTOR, "الشرطة"))],
        names=[full],
        positions=[office],
    )
    assert f1(report, "participants", "of typed events") == (1, 1, 1)


@pytest.mark.parametrize(
    ("earliest", "latest", "overlaps", "exact"),
    [
        (DAY, DAY, 1, 1),
        (date(2018, 4, 1), DAY, 1, 0),
        (None, DAY, 1, 0),
        (date(2018, 4, 3), None, 0, 0),
        (None, None, 0, 0),  # an unknown date is not right by saying nothing
    ],
)
def test_dates(earliest: date | None, latest: date | None, overlaps: int, exact: int) -> None:
    interval = DateInterval(earliest, latest, Basis.STATED)
    report = score([gold_event("التقى")], [mention("التقى", date=interval)])
    assert accuracy(report, "values of typed events", "date overlaps") == (overlaps, 1)
    assert accuracy(report, "values of typed events", "date exact") == (exact, 1)


def test_values_are_judged_where_gold_has_one() -> None:
    gold = [
        gold_event("التقى", place="موسكو", country="RU", mode="meeting", attributed_to="الشرطة"),
        gold_event("هاجم", EventType.ASSAULT, "f", realis=Realis.DENIED),
    ]
    report = score(
        gold,
        [
            mention(
                "التقى", place=at("موسكو"), country="RU", mode="visit",
                voice=VoiceKind.OFFICIAL, attributed_to=at("الشرطة"),
            ),
            mention("هاجم", EventType.ASSAULT),
        ],
    )  # fmt: skip
    section = "values of typed events"
    assert accuracy(report, section, "place") == (1, 1)
    assert accuracy(report, section, "country") == (1, 1)
    assert accuracy(report, section, "mode") == (0, 1)
    assert accuracy(report, section, "realis") == (1, 2)
    assert accuracy(report, section, "attributed to") == (2, 2)
    assert accuracy(report, section, "attributed to, where gold is") == (1, 1)


def corpus(*events: str) -> tuple[Gold, dict[str, Article], dict[str, Reading]]:
    """Articles that all tell of a meeting; the gold event of each is given."""
    ids = [f"a{n}" for n in range(len(events))]
    gold = {
        id: GoldArticle(id, TEXT, events=[gold_event("التقى", event=event)])
        for id, event in zip(ids, events, strict=True)
    }
    readings = {id: Reading(id, events=(mention("التقى"),)) for id in ids}
    return Gold(gold, {}, True, False), {id: Article(id, TEXT) for id in ids}, readings


def test_coreference_over_articles() -> None:
    """Gold e e e f; joined 0-1 and 2-3; so one link of two is right, of three one is found."""
    gold, articles, readings = corpus("e", "e", "e", "f")
    links = {(f"a{n}", at("التقى")): f"ev-{n // 2}" for n in range(4)}
    report = evaluate(gold, articles, readings, links)
    assert f1(report, "coreference of detected events", "links") == (1, 2, 3)
    assert f1(report, "coreference of all gold events", "links") == (1, 2, 3)


def test_an_event_not_found_loses_its_links_in_the_whole_only() -> None:
    gold, articles, readings = corpus("e", "e", "e")
    readings["a2"] = Reading("a2")
    links = {(f"a{n}", at("التقى")): "ev" for n in range(3)}
    report = evaluate(gold, articles, readings, links)
    assert f1(report, "coreference of detected events", "links") == (1, 1, 1)
    assert f1(report, "coreference of all gold events", "links") == (1, 1, 3)


def test_mentions_joined_to_nothing_stand_alone() -> None:
    gold, articles, readings = corpus("e", "e")
    report = evaluate(gold, articles, readings, {})
    assert f1(report, "coreference of detected events", "links") == (0, 0, 1)


def test_articles_that_are_not_in_the_record_count_as_missed() -> None:
    gold, articles, readings = corpus("e", "f")
    del articles["a1"]
    report = evaluate(gold, articles, readings, {})
    assert report.missing == ("a1",)
    assert f1(report, "events", "typed") == (1, 1, 2)
    without = evaluate(gold, articles, readings, {}, count_missing=False)
    assert without.missing == ("a1",)
    assert f1(without, "events", "typed") == (1, 1, 1)


def test_reliability_tells_how_often_a_confidence_is_right() -> None:
    confidences = count()
    gold = [gold_event("التقى"), gold_event("هاجم", EventType.ASSAULT, "f")]
    levels = [0.95, 0.91, 0.31]
    mentions = [
        mention(words, type_, confidence=levels[next(confidences)])
        for words, type_ in (
            ("التقى", EventType.CONSULT),
            ("هاجم", EventType.ASSAULT),
            ("اعتقلت", EventType.COERCE),
        )
    ]
    report = score(gold, mentions)
    low, high = report.reliability
    assert (low.low, low.predictions, low.right) == (0.3, 1, 0)
    assert (high.low, high.predictions, high.right) == (0.9, 2, 2)
    assert high.mean_confidence == pytest.approx(0.93)
    assert report.calibration_error == pytest.approx((0.31 + 2 * 0.07) / 3)

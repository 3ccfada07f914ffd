"""Figures of names, positions, times and voices on cases that can be counted by hand."""

from datetime import date

import pytest

from khabar.evaluation import evaluate
from khabar.evaluation.figures import F1, Accuracy, Report
from khabar.evaluation.gold import (
    Gold,
    GoldArticle,
    GoldName,
    GoldPosition,
    GoldTime,
    GoldVoice,
    Quote,
)
from khabar.model.article import Article
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.model.reading import (
    Kind,
    Name,
    Position,
    Reading,
    Time,
    TimexType,
    Voice,
    VoiceKind,
)
from khabar.model.span import Span

TEXT = (
    "بوريطة في #الرباط\n"
    "قال وزير الخارجية ناصر بوريطة أمس إن الحوار مع موسكو هو السبيل الوحيد.\n"
    "ثان.\nثالث.\nوصل لافروف."
)
DAY = DateInterval(date(2018, 4, 1), date(2018, 4, 1), Basis.RELATIVE)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def quote(words: str) -> Quote:
    return Quote(at(words), words)


def score(gold: GoldArticle, reading: Reading) -> Report:
    whole = Gold({"a": gold}, {}, has_events=False, has_spans=True)
    return evaluate(whole, {"a": Article("a", TEXT, "بوريطة")}, {"a": reading}, {})


def f1(report: Report, section: str, name: str) -> tuple[float, float, float]:
    figure = report.figure(section, name)
    assert isinstance(figure, F1)
    return figure.right_gold, figure.predicted, figure.gold


def accuracy(report: Report, section: str, name: str) -> tuple[float, float]:
    figure = report.figure(section, name)
    assert isinstance(figure, Accuracy)
    return figure.right, figure.of


def name(words: str, kind: Kind) -> Name:
    return Name(at(words), words, kind, words)


def test_names_by_span_and_kind() -> None:
    """One right, one of a wrong kind, one with a wrong end; لافروف is beyond the lead."""
    gold = GoldArticle(
        "a", TEXT,
        names=[
            GoldName(quote("بوريطة"), Kind.PERSON),
            GoldName(quote("موسكو"), Kind.COUNTRY),
            GoldName(quote("ناصر بوريطة"), Kind.PERSON),
        ],
    )  # fmt: skip
    mine = (
        name("بوريطة", Kind.PERSON),
        name("موسكو", Kind.PLACE),
        name("ناصر", Kind.PERSON),
        name("لافروف", Kind.PERSON),
    )
    report = score(gold, Reading("a", names=mine))
    assert f1(report, "names", "span and kind") == (1, 3, 3)
    assert f1(report, "names", "span only") == (2, 3, 3)
    assert f1(report, "names", "person") == (1, 2, 2)
    assert f1(report, "names", "place") == (0, 1, 0)


def test_a_hash_before_a_name_may_stay_or_go() -> None:
    gold = GoldArticle("a", TEXT, names=[GoldName(quote("#الرباط"), Kind.PLACE)])
    report = score(gold, Reading("a", names=(name("الرباط", Kind.PLACE),)))
    assert f1(report, "names", "span and kind") == (1, 1, 1)


def test_positions_and_their_holders() -> None:
    holder = name("ناصر بوريطة", Kind.PERSON)
    gold = GoldArticle(
        "a", TEXT, positions=[GoldPosition(quote("وزير الخارجية"), "ناصر بوريطة")]
    )  # fmt: skip
    right = Position(at("وزير الخارجية"), "وزير الخارجية", holder.span)
    report = score(gold, Reading("a", names=(holder,), positions=(right,)))
    assert f1(report, "positions", "exact") == (1, 1, 1)
    assert accuracy(report, "positions", "holder") == (1, 1)
    short = Position(at("وزير"), "وزير")
    report = score(gold, Reading("a", positions=(short,)))
    assert f1(report, "positions", "exact") == (0, 1, 1)
    assert f1(report, "positions", "overlap") == (1, 1, 1)
    assert accuracy(report, "positions", "holder") == (0, 1)


def test_nobody_named_is_right_where_nobody_is_named() -> None:
    gold = GoldArticle("a", TEXT, positions=[GoldPosition(quote("وزير"), None)])
    report = score(gold, Reading("a", positions=(Position(at("وزير"), "وزير"),)))
    assert accuracy(report, "positions", "holder") == (1, 1)
    assert accuracy(report, "positions", "holder, where one is named") == (0, 0)


def test_times_and_their_intervals() -> None:
    gold = GoldArticle(
        "a", TEXT, times=[GoldTime(quote("أمس"), TimexType.DATE, DAY.earliest, DAY.latest)]
    )  # fmt: skip
    for interval, right in ((DAY, 1), (UNKNOWN_DATE, 0)):
        mine = Time(at("أمس"), "أمس", TimexType.DATE, "2018-04-01", interval)
        report = score(gold, Reading("a", times=(mine,)))
        assert f1(report, "times", "exact") == (1, 1, 1)
        assert accuracy(report, "times", "interval") == (right, 1)
        assert accuracy(report, "times", "type") == (1, 1)


@pytest.mark.parametrize(
    ("stretch", "kind", "overlap", "right", "why"),
    [
        ("الحوار مع موسكو هو السبيل الوحيد", VoiceKind.OFFICIAL, 1, 1, "the same"),
        ("الحوار مع موسكو هو", VoiceKind.OFFICIAL, 1, 1, "more than half of the longer one"),
        ("الحوار مع", VoiceKind.OFFICIAL, 0, 0, "less than half"),
        ("الحوار مع موسكو هو السبيل الوحيد", VoiceKind.MEDIA, 1, 0, "another kind"),
    ],
)
def test_voices(stretch: str, kind: VoiceKind, overlap: int, right: int, why: str) -> None:
    said = GoldVoice(quote("الحوار مع موسكو هو السبيل الوحيد"), VoiceKind.OFFICIAL, "ناصر بوريطة")
    gold = GoldArticle("a", TEXT, voices=[said])
    mine = Voice(at(stretch), kind, at("وزير الخارجية ناصر بوريطة"))
    report = score(gold, Reading("a", voices=(mine,)))
    assert f1(report, "voices", "half overlap") == (overlap, 1, 1), why
    assert f1(report, "voices", "half overlap and kind") == (right, 1, 1), why
    assert accuracy(report, "voices", "attributed to") == (overlap, overlap)


def test_gold_that_cleaning_removed_is_counted_and_missed() -> None:
    gold = GoldArticle("a", None, names=[GoldName(Quote(Span(0, 4), "غائب"), Kind.PERSON)])
    report = score(gold, Reading("a"))
    assert report.removed == 1
    assert f1(report, "names", "span and kind") == (0, 0, 1)

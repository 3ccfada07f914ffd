"""What one article leaves out of a date, another one says; and the record says why."""

from datetime import date

import pytest
from telling_maker import day, telling

from khabar.model.article import Article
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.model.reading import Realis
from khabar.model.span import Span
from khabar.resolve.chronology import Chronology, PastDate
from khabar.resolve.tellings import Telling
from khabar.times import find_times


def told(
    id: str, words: str, published: DateInterval = UNKNOWN_DATE, realis: Realis = Realis.ACTUAL
) -> Telling:
    """A telling dated by `words`, read as the reading does."""
    (time,) = find_times(words, [Span(0, len(words))], published)
    made = telling(id, "س", when=time.interval, realis=realis, article=id)
    made.pattern, made.time_words = time.pattern, time.text
    made.lasts = "/" in time.value
    return made


def settle(
    *clusters: list[Telling],
    published: dict[str, DateInterval] | None = None,
    past: dict[str, date] | None = None,
) -> tuple[list[DateInterval], Chronology]:
    """The date of every cluster, after articles and clusters have told each other."""
    chronology = Chronology()
    tellings = [t for cluster in clusters for t in cluster]
    for article in dict.fromkeys(t.article for t in tellings):
        known = (published or {}).get(article, UNKNOWN_DATE)
        looks_back = (past or {}).get(article)
        chronology.add_article(
            Article(article, "", published=known),
            PastDate(looks_back, "words") if looks_back else None,
            [t for t in tellings if t.article == article],
        )
    chronology.place_tellings()
    dates = chronology.settle(clusters)
    return [dates[cluster[0].id] for cluster in clusters], chronology


def days(interval: DateInterval) -> tuple[str | None, str | None]:
    return (
        interval.earliest.isoformat() if interval.earliest else None,
        interval.latest.isoformat() if interval.latest else None,
    )


def test_another_article_gives_the_year() -> None:
    full, short = told("a", "يومي 4 و5 ماي 2019"), told("b", "يومي 4 و5 ماي الجاري")
    (found,), chronology = settle([full, short])
    assert days(found) == ("2019-05-04", "2019-05-05")
    assert found.basis is Basis.STATED
    assert days(short.date) == ("2019-05-04", "2019-05-05")
    assert short.date.basis is Basis.INFERRED
    assert "article a" in short.date.why
    assert days(chronology.published["b"]) == ("2019-05-05", "2019-05-31")


def test_what_an_article_learns_of_its_own_date_places_its_other_events() -> None:
    full, short = told("a", "يومي 4 و5 ماي 2019"), told("b", "يومي 4 و5 ماي الجاري")
    other = told("b2", "في 2 مارس الماضي")
    other.article = "b"
    (_, found), _ = settle([full, short], [other])
    assert days(found) == ("2019-03-02", "2019-03-02")
    assert found.basis is Basis.INFERRED


WEEKDAYS = [
    ("صباح الخميس 15 شتنبر", "2022-06-14", ("2022-09-15", "2022-09-15"), "a Thursday in 2022 only"),
    ("يوم 15 شتنبر", "2022-06-14", ("2021-09-15", None), "without a weekday the year stays open"),
    ("الجمعة 15 شتنبر", "2022-06-14", ("2023-09-15", "2023-09-15"), "a Friday in 2023"),
]


@pytest.mark.parametrize(("words", "past", "expected", "why"), WEEKDAYS)
def test_a_weekday_fixes_the_year_of_an_undated_article(
    words: str, past: str, expected: tuple[str | None, str | None], why: str
) -> None:
    # Another article of 2023 tells how far the record reaches.
    late = told("late", "في 5 ماي 2023")
    (_, found), _ = settle(
        [late],
        [told("a", words)],
        past={"a": date.fromisoformat(past)},
        published={"late": day("2023-05-06")},
    )
    assert days(found)[0] == expected[0] or expected[1] is None, why
    if expected[1]:
        assert days(found) == expected, why
        assert found.basis is Basis.INFERRED
    else:
        assert found.is_open


def test_nothing_is_made_up_where_nothing_is_known() -> None:
    (found,), chronology = settle([told("a", "يوم 15 شتنبر")])
    assert days(found) == (None, None)
    assert days(chronology.published["a"]) == (None, None)


def test_tellings_that_contradict_each_other_leave_the_better_attested_day() -> None:
    a, b, c = (
        told(i, w) for i, w in [("a", "7 أبريل 2022"), ("b", "7 أبريل 2022"), ("c", "8 أبريل 2022")]
    )
    (found,), _ = settle([a, b, c])
    assert days(found) == ("2022-04-07", "2022-04-07")


def test_a_month_is_narrowed_by_the_day_that_another_article_gives() -> None:
    (found,), _ = settle([told("a", "في أبريل 2022"), told("b", "7 أبريل 2022")])
    assert days(found) == ("2022-04-07", "2022-04-07")


def test_the_length_of_a_visit_is_not_cut_to_the_day_that_another_article_tells_of() -> None:
    (found,), _ = settle([told("a", "يومي 4 و5 ماي 2019"), told("b", "5 ماي 2019")])
    assert days(found) == ("2019-05-04", "2019-05-05")


def test_a_meeting_during_a_visit_has_the_days_of_the_visit() -> None:
    visit, meeting = told("a", "يومي 4 و5 ماي 2019"), telling("b", "س", article="a")
    meeting.part_of = "a"
    (_, found), _ = settle([visit], [meeting])
    assert days(found) == ("2019-05-04", "2019-05-05")
    assert found.basis is Basis.INFERRED
    assert "during the visit" in found.why


def test_what_follows_up_something_came_after_it() -> None:
    before, after = told("a", "يومي 4 و5 ماي 2019"), telling("b", "س", article="b")
    after.follows = "a"
    (_, found), _ = settle([before], [after])
    assert days(found) == ("2019-05-04", None)
    assert found.basis is Basis.INFERRED


def test_an_article_that_tells_of_a_dated_event_was_published_after_it() -> None:
    dated, undated = told("a", "7 أبريل 2022"), telling("b", "س", article="b")
    _, chronology = settle([dated, undated])
    assert days(chronology.published["b"]) == ("2022-04-07", None)
    assert "article a" in chronology.published["b"].why

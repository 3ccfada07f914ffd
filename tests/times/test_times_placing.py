"""Placing again, candidates, and what an expression tells of the publication."""

from datetime import date

import pytest

from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.times import candidates, find_times, place, publication_from


def between(first: str | None, last: str | None) -> DateInterval:
    return DateInterval(
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
        Basis.INFERRED,
    )


def ends(interval: DateInterval) -> tuple[str, str]:
    return str(interval.earliest or ""), str(interval.latest or "")


def pattern_of(text: str) -> str:
    (time,) = find_times(text, [], UNKNOWN_DATE)
    return time.pattern


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("أمس", ("2022-06-14", "2022-06-16"), ("2022-06-13", "2022-06-15")),
        ("الشهر الماضي", ("2022-06-14", "2022-07-02"), ("2022-05-01", "2022-06-30")),
        ("يومي 13 و14 يونيو الجاري", ("2022-06-14", "2022-06-30"), ("2022-06-13", "2022-06-14")),
        ("الخميس 15 شتنبر", ("2022-06-15", "2023-06-01"), ("2022-09-15", "2022-09-15")),
        ("15 شتنبر 2022", ("2000-01-01", "2030-01-01"), ("2022-09-15", "2022-09-15")),
        ("العام الماضي", ("2022-06-14", "2023-06-14"), ("2021-01-01", "2022-12-31")),
        ("لمدة أسبوع", ("2022-06-14", "2022-06-14"), ("", "")),
        ("بعد أسبوع من اللقاء", ("2022-06-14", "2022-06-14"), ("", "")),
        ("أمس", (None, None), ("", "")),
        ("أمس", ("2022-06-14", None), ("2022-06-13", "")),
        ("أمس", (None, "2022-06-14"), ("", "2022-06-13")),
    ],
)
def test_a_publication_interval_gives_the_hull(
    text: str, published: tuple[str | None, str | None], expected: tuple[str, str]
) -> None:
    placed = place(pattern_of(text), between(*published))
    assert ends(placed) == expected
    assert placed.why


def test_an_unreadable_pattern_is_an_open_interval() -> None:
    for pattern in ("", "on", "on q9", "from on m1", "ago", "@nowhere on y2020", "on y20x"):
        assert place(pattern, between("2022-06-14", "2022-06-14")).is_open


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الخميس 15 شتنبر", ["2016-09-15", "2022-09-15"]),
        ("13 يونيو", [f"{year}-06-13" for year in range(2015, 2025)]),
        ("29 فبراير", ["2016-02-29", "2020-02-29", "2024-02-29"]),
        ("15 شتنبر 2022", ["2022-09-15"]),
        ("15 شتنبر 1999", []),
        ("أمس", []),
        ("الخميس", []),
        ("قبل أيام", []),
        ("30 فبراير", []),
    ],
)
def test_candidates_fit_the_words_alone(text: str, expected: list[str]) -> None:
    found = candidates(pattern_of(text), date(2015, 1, 1), date(2024, 12, 31))
    assert [str(interval.earliest) for interval in found] == expected


def test_candidates_of_a_month_and_of_two_days() -> None:
    window = date(2021, 1, 1), date(2022, 12, 31)
    months = candidates(pattern_of("في شهر أبريل الماضي"), *window)
    assert [ends(m) for m in months] == [("2021-04-01", "2021-04-30"), ("2022-04-01", "2022-04-30")]
    days = candidates(pattern_of("يومي 13 و14 يونيو"), *window)
    assert [ends(d) for d in days] == [("2021-06-13", "2021-06-14"), ("2022-06-13", "2022-06-14")]
    assert candidates(pattern_of("13 يونيو"), date(2022, 1, 1), date(2021, 1, 1)) == ()


@pytest.mark.parametrize(
    ("text", "placed", "expected"),
    [
        ("13 و14 يونيو الجاري", ("2022-06-13", "2022-06-14"), ("2022-06-14", "2022-06-30")),
        ("أمس", ("2022-06-13", "2022-06-13"), ("2022-06-14", "2022-06-14")),
        ("يوم غد", ("2022-06-13", "2022-06-13"), ("2022-06-12", "2022-06-12")),
        ("الشهر الماضي", ("2022-05-01", "2022-05-31"), ("2022-06-01", "2022-06-30")),
        ("شهر أبريل الماضي", ("2023-04-01", "2023-04-30"), ("2023-05-01", "2024-04-30")),
        ("العام الماضي", ("2021-01-01", "2021-12-31"), ("2022-01-01", "2022-12-31")),
        ("الخميس الماضي", ("2022-09-15", "2022-09-15"), ("2022-09-16", "2022-09-22")),
        ("اليوم الخميس 15 شتنبر 2022", ("2022-09-15", "2022-09-15"), ("2022-09-15", "2022-09-15")),
        ("15 شتنبر 2022", ("2022-09-15", "2022-09-15"), ("", "")),
        ("بعد أسبوع من اللقاء", ("2022-09-15", "2022-09-15"), ("", "")),
    ],
)
def test_what_follows_for_the_publication(
    text: str, placed: tuple[str, str], expected: tuple[str, str]
) -> None:
    assert ends(publication_from(pattern_of(text), between(*placed))) == expected


def test_nothing_follows_from_an_open_placement() -> None:
    assert publication_from(pattern_of("أمس"), UNKNOWN_DATE).is_open

"""Days of two calendars, Easter, weeks and weekdays of a month."""

from datetime import date

import pytest

from khabar.times.calendars import days_of, easter
from khabar.times.parts import half_of


# Western and eastern Easter Sunday, from published tables.
@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [(2016, "2016-03-27", "2016-05-01"), (2017, "2017-04-16", "2017-04-16"),
     (2019, "2019-04-21", "2019-04-28"), (2023, "2023-04-09", "2023-04-16"),
     (2024, "2024-03-31", "2024-05-05"), (2025, "2025-04-20", "2025-04-20")],
)  # fmt: skip
def test_easter_of_both_churches(year: int, western: str, eastern: str) -> None:
    assert tuple(map(str, easter(year))) == (western, eastern)


@pytest.mark.parametrize("year", range(1, 9999, 37))
def test_easter_is_a_sunday_of_every_year(year: int) -> None:
    for day in easter(year):
        assert day.isoweekday() == 7
        assert day.year == year


@pytest.mark.parametrize(
    ("half", "day"),
    [("N51", "2022-04-01"), ("N52", "2022-04-08"), ("N50", "2022-04-29"), ("N64", "2022-04-23"),
     ("N60", "2022-04-30")],
)  # fmt: skip
def test_the_nth_weekday_of_a_month(half: str, day: str) -> None:
    april = date(2022, 4, 1), date(2022, 4, 30)
    assert tuple(map(str, half_of(april, half))) == (day, day)


@pytest.mark.parametrize(
    ("calendar", "year", "month", "day"),
    [("g", 2021, 2, 29), ("g", 2020, 2, 30), ("g", 2020, 13, 1),
     ("h", 1200, 1, 1), ("h", 1501, 1, 1), ("h", 1440, 13, 1), ("h", 1440, 9, 31)],
)  # fmt: skip
def test_days_that_no_calendar_has(calendar: str, year: int, month: int, day: int) -> None:
    assert days_of(calendar, year, month, day) is None

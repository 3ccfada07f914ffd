"""When an article was published, and how that is known."""

from datetime import date

import pytest

from khabar.ingest.publication import day_in_url, published
from khabar.model.article import RawArticle
from khabar.model.interval import UNKNOWN_DATE, Basis


def raw(**known: str) -> RawArticle:
    return RawArticle(id="a", source="a", body="", raw="", **known)


DAY = date(2018, 2, 18)


@pytest.mark.parametrize(
    ("article", "byline", "day", "where"),
    [
        (raw(published="2018-02-18T21:35:43+04:00"), None, DAY, "metadata"),
        (raw(published="2018-02-18T23:59:00-11:00"), None, DAY, "metadata"),  # the outlet's day
        (raw(published="18 فبراير 2018", fetched="2018-03-01"), None, DAY, "metadata"),
        (raw(url="https://x.example/2017/01/01/a"), "18 فبراير 2018", DAY, "byline"),
        (raw(url="https://x.example/culture/2018/02/18/%D8%A7.html"), None, DAY, "address"),
        (raw(published="no date"), "18 فبراير 2018", DAY, "byline"),
    ],
)
def test_a_stated_date(article: RawArticle, byline: str | None, day: date, where: str) -> None:
    found = published(article, byline, "")
    assert (found.earliest, found.latest, found.basis) == (day, day, Basis.STATED)
    assert found.why.startswith(where)


def test_the_day_of_fetching_only_bounds_from_above() -> None:
    found = published(raw(fetched="2015-07-21 02:51:32"), None, "")
    assert (found.earliest, found.latest, found.basis) == (None, date(2015, 7, 21), Basis.INFERRED)
    assert "fetched" in found.why


def test_nothing_known_is_unknown() -> None:
    assert published(raw(), None, "") == UNKNOWN_DATE


@pytest.mark.parametrize(
    "url", ["https://x.example/2018/13/40/a", "https://x.example/article/410826/a", None]
)
def test_numbers_in_an_address_that_are_no_day(url: str | None) -> None:
    assert day_in_url(url) is None

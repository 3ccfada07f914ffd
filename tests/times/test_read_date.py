"""Dates in metadata, bylines and addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.times import read_date

READ = [
    ("2018-02-18T21:35:43+04:00", "2018-02-18"),
    ("2015-07-21 02:51:33", "2015-07-21"),
    ("2015-07-21", "2015-07-21"),
    ("2022-6-3", "2022-06-03"),
    ("20220616", "2022-06-16"),
    ("20220616T101500Z", "2022-06-16"),
    ("Thu, 15 Feb 2018 18:52:10 GMT", "2018-02-15"),
    ("15 Feb 2018 18:52", "2018-02-15"),
    ("February 15, 2018", "2018-02-15"),
    ("15 février 2018 à 10h", "2018-02-15"),
    ("28 يونيو 2023", "2023-06-28"),
    ("hassan faqir28 يونيو 2023آخر تحديث : منذ سنة واحدة", "2023-06-28"),
    ("الأربعاء 28 يونيو 2023 - 10:15", "2023-06-28"),
    ("نشر في: ١٦ يونيو ٢٠٢٢", "2022-06-16"),
    ("يونيو 28, 2023", "2023-06-28"),
    ("آخر تحديث: 13/06/2022 - 11:20", "2022-06-13"),
    ("https://example.org/2018/02/16/some-title", "2018-02-16"),
    ("/2018/02/16/", "2018-02-16"),
    ("الرباط في 7 أبريل 2023 (و م ع)", "2023-04-07"),
    ("12 رمضان 1444هـ", "2023-04-03"),
]
NOT_READ = [
    "", " ", "1970-01-01", "1970-01-01T00:00:00Z", "2099-12-31", "31 فبراير 2020", "2020-13-01",
    "2020-02-31", "منذ ساعتين", "أمس", "13 يونيو", "بدون تاريخ", "0000-00-00", "99999999",
    "/video/12345/", "28 يونيو",
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), READ)
def test_reads(text: str, day: str) -> None:
    found = read_date(text)
    assert found is not None
    assert (str(found.earliest), str(found.latest)) == (day, day)
    assert found.why


@pytest.mark.parametrize("text", NOT_READ)
def test_does_not_believe(text: str) -> None:
    assert read_date(text) is None


def test_a_path_may_tell_only_the_month() -> None:
    found = read_date("https://example.org/news/2018/02/title.html")
    assert found is not None
    assert (str(found.earliest), str(found.latest)) == ("2018-02-01", "2018-02-28")


@given(st.text())
def test_never_raises(text: str) -> None:
    read_date(text)

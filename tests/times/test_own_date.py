"""The date that an article gives itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.arabic.sentences import sentences
from khabar.model.interval import Basis
from khabar.times import dateline

# Text, day, basis. What an agency, a site or a communique puts at the head or the foot.
DATED = [
    ("الرباط في 12 مارس 2021\nصادق المجلس على النص.", "2021-03-12", "stated"),
    ("المجلس يصادق\nالخميس 15 شتنبر 2022 - 10:30\nصادق المجلس.", "2022-09-15", "stated"),
    ("المجلس يصادق\nتونس 12 مارس 2021 (وات) - صادق المجلس على النص.", "2021-03-12", "stated"),
    ("القاهرة، 3 مايو 2020 /وكالة/ -- صادق المجلس على النص.", "2020-05-03", "stated"),
    ("نشر في: ١٢/٠٣/٢٠٢١ على الساعة 10:30\nصادق المجلس.", "2021-03-12", "stated"),
    ("آخر تحديث: 12 مارس 2021\nصادق المجلس على النص.", "2021-03-12", "stated"),
    ("صادق المجلس.\nوانتهت الجلسة.\nثم رفعت.\nوعاد.\nوحرر بالرباط في 12 مارس 2021",
     "2021-03-12", "stated"),
    ("صادق المجلس اليوم الخميس 15 شتنبر 2022 على النص.", "2022-09-15", "inferred"),
    ("تفقد الوالي يوم أمس الأربعاء 14 شتنبر 2022 الأشغال.", "2022-09-15", "inferred"),
    ("ينطلق السباق غدا السبت 17 شتنبر 2022 بالمدينة.", "2022-09-16", "inferred"),
]  # fmt: skip
# Text, and why it is not the date of the article.
UNDATED = [
    ("", "nothing there"),
    ("صادق المجلس يوم الخميس على النص.", "no full date"),
    ("وقع الحادث في 3 مايو 2020 بالقاهرة.", "the date of an event"),
    ("احتفالات عيد العرش 30 يوليوز 2023\nنص الخبر.", "a headline"),
    ("قال: «نلتقي اليوم الخميس 15 شتنبر 2022 هنا».", "the today of whoever speaks"),
    ("1 غشت 2016\nحفل أول\n2 غشت 2016\nحفل ثان", "a programme"),
    ("1970-01-01\nصادق المجلس.", "a broken clock"),
    ("نشر في 31-12-2099\nصادق المجلس.", "a broken clock"),
    ("آخر تحديث: 31 فبراير 2020\nصادق المجلس.", "no such day"),
    ("صادق المجلس اليوم الجمعة 15 شتنبر 2022 على النص.", "the weekday contradicts the date"),
]


@pytest.mark.parametrize(("text", "day", "basis"), DATED)
def test_an_article_that_dates_itself(text: str, day: str, basis: str) -> None:
    found = dateline(text, sentences(text))
    assert found is not None
    assert (str(found.earliest), str(found.latest), found.basis) == (day, day, basis)
    assert found.why


@pytest.mark.parametrize(("text", "why"), UNDATED)
def test_an_article_that_does_not(text: str, why: str) -> None:
    assert dateline(text, sentences(text)) is None, why


@pytest.mark.parametrize(
    "text",
    [
        "الرباط في 12 مارس 2021\nوصادق اليوم الخميس 15 شتنبر 2022 على النص.",
        "صادق اليوم الخميس 15 شتنبر 2022 على النص. ويجتمع اليوم السبت 17 شتنبر 2022 مجددا.",
    ],
)
def test_two_dates_that_contradict_each_other_leave_it_open(text: str) -> None:
    found = dateline(text, sentences(text))
    assert found is not None
    assert found.basis is Basis.UNKNOWN
    assert found.earliest is found.latest is None
    assert "2022-09-15" in found.why or "2021-03-12" in found.why


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    dateline(text, sentences(text))

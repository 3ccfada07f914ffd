"""No text makes the reader fail, stall, or lose its way."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khabar.arabic.sentences import sentences
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.model.span import Span
from khabar.times import candidates, find_times, place, publication_from
from khabar.times.pattern import decode, encode

WORDS = [
    "يوم", "يومي", "أيام", "شهر", "شهري", "سنة", "عام", "العام", "الشهر", "الأسبوع", "الماضي",
    "المقبل", "الجاري", "الأخيرة", "هذا", "من", "إلى", "في", "منذ", "قبل", "بعد", "بين", "و،",
    "-", "/", "(", ")", ".", "13", "14", "7", "30", "31", "2022", "1436", "هـ", "13/6/2022",
    "15-7", "الخميس", "الأحد", "اليوم", "أمس", "غدا", "مساء", "صباح", "الساعة", "العاشرة",
    "والنصف", "يناير", "مارس", "شتنبر", "أيار", "رمضان", "عيد", "الأضحى", "أوائل", "نهاية",
    "منتصف", "النصف", "الأول", "الثاني", "والعشرين", "خمسة", "وعشرين", "ألفين", "كل", "حوالي",
    "أكثر", "عدة", "سنوات", "القرن", "العقد", "الثمانينات", "صيف", "الموافق", "نفسه",
    "التالي", "آخر", "القليلة", "وقت", "سابق", "لاحق", "مؤخرا", "الفترة", "ومائة", "16:20",
    "لمدة",
]  # fmt: skip

texts = st.one_of(
    st.text(),
    st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=25).map("".join),
)
publications = st.one_of(
    st.just(UNKNOWN_DATE),
    st.dates().map(lambda d: DateInterval(d, d, Basis.STATED)),
    st.tuples(st.dates(), st.dates()).map(
        lambda pair: DateInterval(min(pair), max(pair), Basis.STATED)
    ),
    st.dates().map(lambda d: DateInterval(d, None, Basis.STATED)),
    st.dates().map(lambda d: DateInterval(None, d, Basis.STATED)),
)


@settings(max_examples=400, deadline=None)
@given(texts, publications)
def test_every_text_gives_spans_in_order_and_patterns_that_round_trip(
    text: str, published: DateInterval
) -> None:
    found = find_times(text, sentences(text), published)
    end = 0
    for expression in found:
        assert expression.span.start >= end, "spans overlap or are out of order"
        assert len(expression.span) > 0
        assert expression.span.of(text) == expression.text
        end = expression.span.end
        assert expression.interval.why
        assert expression.value
        decoded = decode(expression.pattern)
        assert decoded is not None
        assert encode(decoded) == expression.pattern
        assert place(expression.pattern, published) == expression.interval


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), st.dates(), st.dates())
def test_the_way_back_never_raises(text: str, one: object, other: object) -> None:
    for expression in find_times(text, sentences(text), UNKNOWN_DATE):
        first, last = sorted([one, other], key=str)
        found = candidates(expression.pattern, first, last)  # type: ignore[arg-type]
        for interval in found[:2]:
            publication_from(expression.pattern, interval)


@given(st.text(alphabet="onfrmgWDdwmyYt:0123456789,+-~ @lxcCX", max_size=40))
def test_broken_patterns_are_open_intervals(pattern: str) -> None:
    place(pattern, UNKNOWN_DATE)


@pytest.mark.parametrize(
    "unit",
    ["13 و", "و", "13/", "7-", "خمسة و", "من 3 إلى ", "يوم ", "الخميس و", "الأول من ", "مايو/", "(",
     "كل ", "منذ حوالي ", "الساعة ", "2020-", "شهر ", "اليوم ", "أكثر من ", "نصف "],
)  # fmt: skip
def test_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    def seconds(times: int) -> float:
        text = unit * times
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            find_times(text, [Span(0, len(text))], UNKNOWN_DATE)
            best = min(best, time.process_time() - start)
        return best

    seconds(10)
    short, long = seconds(400), seconds(3200)
    assert long < 24 * max(short, 0.002), f"{long / short:.0f} times as long for 8 times the text"


def test_marks_and_tatweel_stay_outside_of_nobody() -> None:
    text = "التقيا يَوْمَ الخَمِيسِ بالرباط"
    (found,) = find_times(text, [], UNKNOWN_DATE)
    assert found.text == "يَوْمَ الخَمِيسِ"

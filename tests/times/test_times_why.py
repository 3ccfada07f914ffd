"""Every reason is plain English, and has its Arabic."""

import re
from datetime import date

import pytest

from khabar.arabic.sentences import sentences
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.times import find_times, why_ar

DAY = DateInterval(date(2022, 6, 15), date(2022, 6, 15), Basis.STATED)
SPAN = DateInterval(date(2022, 6, 1), date(2022, 6, 15), Basis.INFERRED)
BROKEN = DateInterval(date(2099, 1, 1), date(2099, 1, 1), Basis.STATED)
TEXT = """أقلعت الطائرة أمس. وأقلعت أخرى يوم الجمعة الماضي. وستقلع ثالثة أواخر شهر رمضان المقبل.
وفي 12 يونيو 2021 تأخرت. ومنذ حوالي أسبوع ألغيت. وفي 30 فبراير أعيدت. وفي 5 أبريل أصلحت.
وفي سنة 1200 هـ لم تكن. ويوم الجمعة 12 يونيو 2022 كذلك. ودامت الرحلة ثلاثة أيام. وعادت بعد يومين من
الهبوط. وتوقفت في اليوم نفسه. وأقلعت مؤخرا. وخلال الأشهر الثلاثة الماضية لم تقلع. وخلال الأسبوعين
المقبلين ستقلع. وأقلعت السبت. وأقلعت يوم 12، ثم يوم الثلاثاء 7 يونيو.
وتأخرت من 20 إلى 10 مارس 2022."""


@pytest.mark.parametrize("published", [DAY, SPAN, BROKEN, UNKNOWN_DATE])
def test_reasons_are_english_and_have_their_arabic(published: DateInterval) -> None:
    found = find_times(TEXT, sentences(TEXT), published)
    assert len(found) > 15
    for time in found:
        assert not re.search(r"[\u0600-\u06ff]", time.interval.why), time.interval.why
        arabic = why_ar(time.interval.why)
        assert re.search(r"[\u0600-\u06ff]", arabic), time.interval.why
        assert "{" not in arabic
        for number in re.findall(r"\d{4}-\d\d-\d\d", time.interval.why):
            assert number in arabic


def test_another_sentence_has_no_arabic() -> None:
    assert why_ar("") == why_ar("it rained") == ""
    assert why_ar("the words give it in full, and then some") == ""

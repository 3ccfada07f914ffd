"""Lines that say who wrote an article and when it was posted."""

import pytest

from khabar.ingest.byline import Byline, byline_of


@pytest.mark.parametrize(
    ("text", "author", "date"),
    [
        ("samir alaoui28 يونيو 2023آخر تحديث : منذ سنة واحدة", "samir alaoui", "28 يونيو 2023"),
        ("هيئة التحرير3 أبريل 2022آخر تحديث : منذ 3 أسابيع", "هيئة التحرير", "3 أبريل 2022"),
        ("الأحد 18 شتنبر 2022 - 14:30", None, "18 شتنبر 2022"),
        ("الخميس 15 شتنبر 2022 على الساعة 10:05 صباحا", None, "15 شتنبر 2022"),
        ("نشر في: 12/03/2023", None, "12/03/2023"),
        ("سعيد العلوي | 2 تشرين الأول 2021", "سعيد العلوي", "2 تشرين الأول 2021"),
        ("يونيو 28, 2023", None, "يونيو 28, 2023"),
        ("٢٨ يونيو ٢٠٢٣", None, "٢٨ يونيو ٢٠٢٣"),
        ("2022-09-15 11:20", None, "2022-09-15"),
        ("18 شعبان 1444هـ الموافق 10 مارس 2023م", None, "10 مارس 2023م"),
        ("الأربعاء 11 جمادى الآخرة 1444هـ", None, "11 جمادى الآخرة 1444هـ"),
        ("بقلم: فاطمة الزهراء بناني", "فاطمة الزهراء بناني", None),
        ("كتبه : محمد أمين", "محمد أمين", None),
    ],
)
def test_bylines(text: str, author: str | None, date: str | None) -> None:
    assert byline_of(text) == Byline(author, date)


@pytest.mark.parametrize(
    "text",
    [
        "احتفالات كبرى بعيد العرش المجيد 30 يوليوز 2023",
        "المغرب وإسبانيا يوقعان اتفاقا في 2 فبراير 2023 بالرباط",
        "كتب الوزير رسالة إلى نظيره",
        "الرباط - وكالات",
        "99 كلمة 2023",
        "استقبل الوزير نظيره يوم 12 مارس 2023 بالرباط، وبحث معه العلاقات بين البلدين.",
    ],
)
def test_headlines_and_sentences_with_a_date_are_no_bylines(text: str) -> None:
    assert byline_of(text) is None

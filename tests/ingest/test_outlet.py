"""The outlet, where only the page's own furniture or its address tells it."""

import pytest

from khabar.ingest.outlet import host_of, outlet_in_chrome, outlet_line, outlet_of
from khabar.ingest.page_lines import lines_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Site icon الساحل 24 | Sahel 24 – جريدة إلكترونية مغربية", "الساحل 24"),
        ("أيقونة الموقع ضفاف الأطلس – يومية إلكترونية", "ضفاف الأطلس"),
        ("الشاطئ بريس", "الشاطئ بريس"),
        ("الشاطئ بريس :", "الشاطئ بريس"),
        ("De // Sahel 24", "Sahel 24"),
        ("الساحل 24 | Sahel 24", "الساحل 24"),
        ("السهل - جريدة إلكترونية مغربية", "السهل"),
        ("جريدة الأسبوع", "جريدة الأسبوع"),
        ("مدير الموقع يعلن استقالته", None),
        ("صحيفة: الوزير يغادر", None),
        ("12 مارس 2023 - 20:15", None),
        ("أخبار ساخنة", None),
        ("شبكة واسعة لتهريب البشر", None),
    ],
)
def test_signs(text: str, name: str | None) -> None:
    assert outlet_line(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نص\n© 2023 الساحل. جميع الحقوق محفوظة", "الساحل"),
        ("نص\nجميع الحقوق محفوظة © الساحل 24 - 2023", "الساحل 24"),
        ("نص\nجميع الحقوق محفوظة لموقع الساحل © 2022", "الساحل"),
        ("نص\nيُمنع نسخ هذه المقالة الحصرية لجريدة “الساحل اليوم” الإلكترونية", "الساحل اليوم"),
        ("وقالت صحيفة “الساحل اليوم” الإلكترونية إن الوزير استقال", None),
    ],
)
def test_notices(text: str, name: str | None) -> None:
    assert outlet_of(lines_of(text), None) == name


def test_the_address_is_asked_last() -> None:
    lines = lines_of("نص")
    assert outlet_of(lines, "https://www.sahel24.example/a") == "sahel24.example"
    assert outlet_of(lines_of("الشاطئ بريس\nنص"), "https://sahel24.example") == "الشاطئ بريس"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.sahel.example:8080/x", "sahel.example"),
        ("ar.sahel.example/x", "sahel.example"),
        ("http://[broken", None),
        ("/only/a/path", None),
        (None, None),
    ],
)
def test_hosts(url: str | None, host: str | None) -> None:
    assert host_of(url) == host


def test_a_name_that_other_furniture_repeats_is_the_outlets() -> None:
    chrome = lines_of("أنصتوا إلى إذاعة صدى النهر\nصدى النهر\nعاجل الآن\nحملوا تطبيق صدى النهر")
    assert outlet_in_chrome(chrome) == "صدى النهر"
    assert outlet_in_chrome(lines_of("مجلس السهل | أخبار محلية | دولية")) == "مجلس السهل"
    assert outlet_in_chrome(lines_of("الرئيسية | أخبار | دولية")) is None

"""The headline of a page without metadata."""

import pytest

from khabar.ingest.headline import find_headline, headline_key
from khabar.ingest.page_lines import lines_of

H = "وزير الخارجية يستقبل سفير إسبانيا بالرباط"


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (H, H),
        (f"خاص\n{H}", H),  # a kicker
        (f"دموع الوداع\n{H}", "دموع الوداع"),  # short, but nothing says that it is none
        (f"شريط عاجل من قلب الحدث\n{H}\n{H}", H),  # what comes twice is it
        (f"{H} – الساحل 24\n{H}", H),  # once with the outlet behind it
        (f"{H}!!!", f"{H}!!!"),
        ("جملة تامة المعنى تنتهي بنقطة.", None),
        ("وقال الوزير في كلمته ما يلي:", None),
        ("الرباط - وكالات", None),
    ],
)  # fmt: skip
def test_headlines(text: str, headline: str | None) -> None:
    lines = lines_of(text)
    found = find_headline(lines, [True] * len(lines))
    assert (lines[found].text if found is not None else None) == headline


def test_furniture_is_no_headline() -> None:
    assert find_headline(lines_of(f"{H}\n{H} اليوم"), [False, True]) == 1


def test_under_furniture_a_slogan_is_passed_over() -> None:
    lines = lines_of(f"الرئيسية\nمنبر العمق المغربي\n{H}")
    assert find_headline(lines, [False, True, True]) == 2


def test_copies_are_known_through_marks_and_spelling() -> None:
    assert headline_key(f" {H}.. ") == headline_key(H.replace("إ", "ا"))

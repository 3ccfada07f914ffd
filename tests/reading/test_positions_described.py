"""Office-holders called by description again."""

import pytest

from khabar.model.article import Article
from khabar.reading.names import find_names
from khabar.reading.page import open_page

NAMED = "وصل وزير الداخلية المغربي رشيد العلمي إلى لشبونة. "

CASES = [
    (NAMED + "والتقى المسؤول المغربي عمدة المدينة.", {"المسؤول المغربي": "رشيد العلمي"}, "one"),
    (NAMED + "والتقى المسؤول الحكومي المغربي عمدة المدينة.",
     {"المسؤول الحكومي المغربي": "رشيد العلمي"}, "more adjectives"),
    (NAMED + "وقال المسؤول البرتغالي إن اللقاء مثمر.", {}, "nobody of that country"),
    (NAMED + "وقال المسؤول إن اللقاء مثمر.", {}, "no country"),
    ("قال المسؤول المغربي ذلك. " + NAMED, {}, "named only afterwards"),
    (NAMED + "ورافقه وزير العدل المغربي سمير العلوي. وقال المسؤول المغربي ذلك.", {}, "two"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[c[2] for c in CASES])
def test_a_description_is_held_by_the_only_one_it_can_mean(
    text: str, expected: dict[str, str], why: str
) -> None:
    names, positions = find_names(open_page(Article(id="a", text=text)))
    people = {name.span: name.name for name in names}
    found = {
        p.text: people[p.holder] for p in positions if p.holder and p.text.startswith("المسؤول")
    }
    assert found == expected, why

"""When two wordings are one office, for an event that one article tells without the name."""

import pytest

from khabar.resolve.tellings import office_key

CASES = [
    (("مدير الأمن البرتغالي", "PT"), ("مدير الأمن بالبرتغال", "PT"), True, "adjective or name"),
    (("وزير الطاقة المغربي", "MA"), ("وزير الطاقة البرتغالي", "PT"), False, "two states"),
    (("وزير الطاقة", "MA"), ("وزير التعليم", "MA"), False, "two offices"),
]


@pytest.mark.parametrize(("left", "right", "same", "why"), CASES, ids=[c[3] for c in CASES])
def test_one_office(left: tuple[str, str], right: tuple[str, str], same: bool, why: str) -> None:
    assert (office_key(*left) == office_key(*right)) is same, why

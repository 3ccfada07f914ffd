"""What counts as a disagreement and what only refines."""

import pytest
from telling_maker import day, party, telling

from khabar.model.reading import Realis
from khabar.resolve.disagreement import conflicts
from khabar.resolve.tellings import Telling

MINISTER = "وزير الشؤون الخارجية"

CASES: list[tuple[list[Telling], dict[str, list[str]], str]] = [
    (
        [telling("a", "س", when=day("2022-04-07")), telling("b", "س", when=day("2022-04-08"))],
        {"date": ["2022-04-07", "2022-04-08"]},
        "two days",
    ),
    (
        [telling("a", "س", when=day("2022-04-07")),
         telling("b", "س", when=day("2022-04-01", "2022-04-30"))],
        {},
        "a month that holds the day refines nothing away",
    ),
    (
        [
            telling("a", "س", when=day("2022-08-25")),
            telling("b", "س", when=day("2022-08-27")),
            telling("c", "س", when=day("2022-08-25", "2022-08-27"), lasts=True),
        ],
        {},
        "two days of one visit",
    ),
    (
        [telling("a", "س", country="MA"), telling("b", "س", country="ES")],
        {"country": ["ES", "MA"]},
        "two countries",
    ),
    (
        [telling("a", "س", realis=Realis.DENIED), telling("b", "س")],
        {"realis": ["actual", "denied"]},
        "denied by one, told by another",
    ),
    (
        [telling("a", "س", realis=Realis.PLANNED), telling("b", "س")],
        {},
        "planned, then done",
    ),
    (
        [telling("a", party("س", position="وزير الداخلية")),
         telling("b", party("س", position="وزير الخارجية"))],
        {"position": ["وزير الخارجية", "وزير الداخلية"]},
        "one rank over two bodies",
    ),
    (
        [telling("a", party("س", position=MINISTER)),
         telling("b", party("س", position=MINISTER + " الفرنسي"))],
        {},
        "the country added",
    ),
    (
        [telling("a", party("س", position="المدير العام للأمن الوطني"), article="one"),
         telling("b", party("س", position="المدير العام لمراقبة التراب الوطني"), article="one")],
        {},
        "two offices of one person in one article",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("tellings", "expected", "why"), CASES, ids=[c[2] for c in CASES])
def test_disagreement(tellings: list[Telling], expected: dict[str, list[str]], why: str) -> None:
    found = {c.field: [value.value for value in c.values] for c in conflicts(tellings)}
    assert found == expected, why


def test_every_value_names_its_articles() -> None:
    told = [
        telling("a", "س", when=day("2022-04-07"), article="one"),
        telling("b", "س", when=day("2022-04-07"), article="two"),
        telling("c", "س", when=day("2022-04-09"), article="three"),
    ]
    (conflict,) = conflicts(told)
    assert [(v.value, v.articles) for v in conflict.values] == [
        ("2022-04-07", ("one", "two")),
        ("2022-04-09", ("three",)),
    ]

"""What becomes of the names that the tagger marks and those that the rules find."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from khabar.model.article import Article
from khabar.model.reading import Kind
from khabar.reading.names import find_names
from khabar.reading.naming.agreed import agreed
from khabar.reading.naming.found import Found
from khabar.reading.page import open_page

WORDS = ["قال", "المدير", "العام", "وليد", "بنجلون", "في", "فاس", "الجديدة"]


def found(first: int, last: int, kind: Kind = Kind.PERSON, chance: float = 1.0) -> Found:
    return Found(0, first, last, first, last, kind, " ".join(WORDS[first:last]), chance=chance)


CASES = [
    ([found(3, 5)], [found(3, 4)], [(3, 5)], "the tagger says where a name ends"),
    ([], [found(6, 7, Kind.PLACE)], [(6, 7)], "what the tagger left out is added"),
    ([found(0, 2)], [], [], "the tagger alone, and it begins with an ordinary word"),
    ([found(0, 2)], [found(1, 2)], [(0, 2)], "the rules see a name there as well"),
    ([found(4, 5)], [], [(4, 5)], "the tagger alone, and no word that the language needs"),
    ([found(6, 8, Kind.PLACE)], [found(3, 5)], [(3, 5), (6, 8)], "in order of place"),
    ([found(4, 5, chance=0.85)], [], [], "the tagger alone, and not sure enough"),
    ([found(3, 5, chance=0.7)], [found(3, 4)], [(3, 4)], "not sure where the rules see another"),
]


@pytest.mark.parametrize(("tagged", "by_rule", "expected", "why"), CASES, ids=[c[3] for c in CASES])
def test_names_of_both(
    tagged: list[Found], by_rule: list[Found], expected: list[tuple[int, int]], why: str
) -> None:
    assert [(f.first, f.last) for f in agreed(tagged, by_rule)] == expected, why


class LastTwoWords(NamedTuple):
    """A mark on the last two words of a sentence."""

    first: int
    last: int
    kind: str = "person"
    cut: int = 0
    chance: float = 0.99


class MarksLastWords:
    """A tagger that takes the last two words of every sentence for a person."""

    def tag(self, sentences: Sequence[Sequence[str]], layer: str) -> list[list[LastTwoWords]]:
        return [[LastTwoWords(len(words) - 2, len(words))] for words in sentences]


def test_names_that_only_the_tagger_marks_are_names_of_the_article() -> None:
    page = open_page(Article(id="a", text="وصل إلى المطار زغلول بنطبوش"))
    alone, _ = find_names(page)
    together, _ = find_names(page, MarksLastWords())
    assert "زغلول بنطبوش" not in [name.text for name in alone]
    assert "زغلول بنطبوش" in [name.text for name in together]


def test_a_conjunction_at_the_end_of_a_mark_is_no_part_of_the_name() -> None:
    page = open_page(Article(id="a", text="وصل إلى المطار زغلول و"))
    names, _ = find_names(page, MarksLastWords())
    assert [name.text for name in names] == ["زغلول"]

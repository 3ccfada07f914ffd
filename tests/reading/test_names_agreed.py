"""What becomes of the names that the tagger marks and those that the rules find."""

import pytest

from khabar.model.reading import Kind
from khabar.reading.naming.agreed import agreed
from khabar.reading.naming.found import Found

WORDS = ["قال", "المدير", "العام", "وليد", "بنجلون", "في", "فاس", "الجديدة"]


def found(first: int, last: int, kind: Kind = Kind.PERSON) -> Found:
    return Found(0, first, last, first, last, kind, " ".join(WORDS[first:last]))


CASES = [
    ([found(3, 5)], [found(3, 4)], [(3, 5)], "the tagger says where a name ends"),
    ([], [found(6, 7, Kind.PLACE)], [(6, 7)], "what the tagger left out is added"),
    ([found(0, 2)], [], [], "the tagger alone, and it begins with an ordinary word"),
    ([found(0, 2)], [found(1, 2)], [(0, 2)], "the rules see a name there as well"),
    ([found(4, 5)], [], [(4, 5)], "the tagger alone, and no word that the language needs"),
    ([found(6, 8, Kind.PLACE)], [found(3, 5)], [(3, 5), (6, 8)], "in order of place"),
]


@pytest.mark.parametrize(("tagged", "by_rule", "expected", "why"), CASES, ids=[c[3] for c in CASES])
def test_names_of_both(
    tagged: list[Found], by_rule: list[Found], expected: list[tuple[int, int]], why: str
) -> None:
    assert [(f.first, f.last) for f in agreed(tagged, by_rule)] == expected, why

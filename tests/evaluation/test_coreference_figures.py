"""Coreference figures against the examples worked out in the papers that define them."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.evaluation.coreference import (
    all_figures,
    b_cubed,
    ceaf_e,
    clusters_of,
    lea,
    muc,
    pairwise,
)
from khabar.evaluation.figures import F1, Mean


def clusters(*words: str) -> list[frozenset[object]]:
    return [frozenset(word) for word in words]


# Luo 2005, figure 1 and table 1 (also Bagga and Baldwin 1998): twelve mentions, three entities.
KEY = clusters("12345", "67", "89ABC")
RESPONSES = {
    "a": clusters("12345", "6789ABC"),
    "b": clusters("1234589ABC", "67"),
    "c": clusters("123456789ABC"),
    "d": clusters(*"123456789ABC"),
}


@pytest.mark.parametrize(
    ("response", "muc_f1", "b_cubed_f1", "ceaf_e_f1"),
    [("a", 0.947, 0.865, 0.733), ("b", 0.947, 0.737, 0.667), ("c", 0.900, 0.545, 0.294)],
)
def test_luo_2005(response: str, muc_f1: float, b_cubed_f1: float, ceaf_e_f1: float) -> None:
    assert muc(KEY, RESPONSES[response]).f1 == pytest.approx(muc_f1, abs=0.0006)
    assert b_cubed(KEY, RESPONSES[response]).f1 == pytest.approx(b_cubed_f1, abs=0.0006)
    assert ceaf_e(KEY, RESPONSES[response]).f1 == pytest.approx(ceaf_e_f1, abs=0.0006)


def test_luo_2005_singletons() -> None:
    assert muc(KEY, RESPONSES["d"]).f1 == 0
    assert b_cubed(KEY, RESPONSES["d"]).f1 == pytest.approx(0.400)
    assert ceaf_e(KEY, RESPONSES["d"]).f1 == pytest.approx(0.178, abs=0.0006)


def test_bagga_and_baldwin_1998() -> None:
    """Both responses make one wrong link, the second joins the two large entities."""
    first, second = b_cubed(KEY, RESPONSES["a"]), b_cubed(KEY, RESPONSES["b"])
    assert (first.precision, first.recall) == pytest.approx((16 / 21, 1.0))
    assert (second.precision, second.recall) == pytest.approx((7 / 12, 1.0))
    assert muc(KEY, RESPONSES["a"]).precision == muc(KEY, RESPONSES["b"]).precision == 0.9


def test_vilain_et_al_1995() -> None:
    """Key A-B-C-D, response A-B and C-D: recall 2/3, precision 2/2."""
    figure = muc(clusters("ABCD"), clusters("AB", "CD"))
    assert (figure.precision, figure.recall) == pytest.approx((1.0, 2 / 3))


def test_moosavi_and_strube_2016() -> None:
    """The example of section 3: key {a b c} {d e f g}, response {a b} {c d} {f g h i}."""
    figure = lea(clusters("abc", "defg"), clusters("ab", "cd", "fghi"))
    assert figure.recall == pytest.approx((3 * 1 / 3 + 4 * 1 / 6) / 7)
    assert figure.precision == pytest.approx((2 * 1 + 2 * 0 + 4 * 1 / 6) / 8)
    assert (figure.precision, figure.recall) == pytest.approx((0.33, 0.24), abs=0.005)


def test_lea_gives_a_singleton_its_link_with_itself() -> None:
    figure = lea(clusters("a", "bc"), clusters("a", "b", "c"))
    assert (figure.right_predicted, figure.predicted) == (1, 3)
    assert (figure.right_gold, figure.gold) == (1, 3)


def test_links_are_pairs() -> None:
    figure = pairwise(clusters("abc", "d"), clusters("ab", "cd"))
    assert figure == F1("links", 1, 2, 1, 3)


def test_the_conll_average_is_the_mean_of_three() -> None:
    figures = {figure.name: figure for figure in all_figures(KEY, RESPONSES["a"])}
    average = figures["CoNLL average"]
    assert isinstance(average, Mean)
    assert average.value == pytest.approx((0.9474 + 0.8649 + 0.7333) / 3, abs=0.0005)


labellings = st.dictionaries(st.integers(0, 30), st.integers(0, 6), max_size=31)


@given(labellings)
def test_the_gold_against_itself_is_perfect(labels: dict[int, int]) -> None:
    key = clusters_of(labels)
    for figure in (b_cubed(key, key), ceaf_e(key, key), lea(key, key)):
        assert figure.f1 == pytest.approx(1.0 if key else 0.0)


@given(labellings, st.randoms())
def test_every_share_lies_between_0_and_1_and_turns_with_the_sides(
    labels: dict[int, int], random: Random
) -> None:
    key = clusters_of(labels)
    response = clusters_of({mention: random.randint(0, 5) for mention in labels})
    for measure in (pairwise, muc, b_cubed, ceaf_e, lea):
        there, back = measure(key, response), measure(response, key)
        assert 0 <= there.precision <= 1 + 1e-9
        assert there.precision == pytest.approx(back.recall)

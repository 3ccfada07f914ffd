"""The assignment is the best one there is."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khabar.evaluation.assignment import assign

small_tables = st.lists(st.lists(st.integers(0, 9), min_size=4, max_size=4), min_size=1, max_size=4)


def best_total(table: list[list[int]]) -> int:
    """By trying every assignment."""
    return max(
        sum(row[column] for row, column in zip(table, columns, strict=True))
        for columns in permutations(range(4), len(table))
    )


@settings(max_examples=200)
@given(small_tables)
def test_no_assignment_is_better(table: list[list[int]]) -> None:
    weights = {(i, j): float(w) for i, row in enumerate(table) for j, w in enumerate(row)}
    pairs = assign(weights)
    assert len(set(pairs.values())) == len(pairs)
    assert all(weights[pair] > 0 for pair in pairs.items())
    assert sum(weights[pair] for pair in pairs.items()) == best_total(table)


def test_the_greedy_choice_can_be_worse() -> None:
    assert assign({("a", 1): 3.0, ("a", 2): 2.0, ("b", 1): 2.0}) == {"a": 2, "b": 1}


def test_what_is_not_given_is_never_paired() -> None:
    assert assign({("a", 1): 1.0, ("b", 1): 0.5}) == {"a": 1}
    assert assign({("a", 1): 0.0}) == {}


@pytest.mark.parametrize("size", [60])
def test_a_larger_table_is_done_at_once(size: int) -> None:
    weights = {(i, j): 1.0 + (i == j) for i in range(size) for j in range(size)}
    assert assign(weights) == {i: i for i in range(size)}

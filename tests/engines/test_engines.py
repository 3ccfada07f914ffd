"""One contract for every engine: the results of `work`, in the order of the items."""

from collections.abc import Iterator

import pytest

from khabar.engines import AllCores, Engine, InProcess, choose
from khabar.errors import KhabarError


def double(number: int) -> int:
    return number * 2


def fail_at_three(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


@pytest.fixture(params=["in process", "two cores"], scope="module")
def engine(request: pytest.FixtureRequest) -> Engine:
    return InProcess() if request.param == "in process" else AllCores(2)


def test_results_come_in_the_order_of_the_items(engine: Engine) -> None:
    assert list(engine.map(double, range(40))) == [n * 2 for n in range(40)]


def test_no_items_give_no_results(engine: Engine) -> None:
    assert list(engine.map(double, [])) == []


def test_an_error_in_the_work_reaches_the_caller(engine: Engine) -> None:
    with pytest.raises(ValueError, match="three"):
        list(engine.map(fail_at_three, range(9)))


def test_items_are_taken_as_they_are_needed(engine: Engine) -> None:
    """Memory stays flat: an engine does not run through its items ahead of the results."""
    taken = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = engine.map(double, items())
    next(results)
    assert len(taken) < 20


def test_an_unknown_engine_is_refused_with_the_way_out() -> None:
    with pytest.raises(KhabarError, match="use --engine local"):
        choose("spark", 1)

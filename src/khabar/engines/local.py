"""On this machine: in process, or on several cores.

Results come back in the order of the items, whatever finishes first, so that every engine gives
the same record. Only a few items are in flight at a time: memory does not grow with the input.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Protocol, TypeVar

from khabar.errors import KhabarError

Item = TypeVar("Item")
Result = TypeVar("Result")

IN_FLIGHT_PER_WORKER = 3


class Engine(Protocol):
    """`work` must be a pure function at the top level of a module, its items picklable."""

    def map(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]: ...


class InProcess:
    def map(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        return map(work, items)


class AllCores:
    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def map(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        # A started copy of the parent would inherit the open record: start workers afresh.
        context = multiprocessing.get_context("spawn")
        queue = iter(items)
        with ProcessPoolExecutor(self.jobs, mp_context=context) as pool:
            try:
                waiting: deque[Future[Result]] = deque(
                    pool.submit(work, item)
                    for item in islice(queue, self.jobs * IN_FLIGHT_PER_WORKER)
                )
                while waiting:
                    yield waiting.popleft().result()
                    waiting.extend(pool.submit(work, item) for item in islice(queue, 1))
            finally:
                pool.shutdown(wait=True, cancel_futures=True)


def choose(name: str, jobs: int) -> Engine:
    """The engine of that name; `jobs` is the number of processes."""
    if name != "local":
        raise KhabarError("unknown engine", where=name, way_out="use --engine local")
    return AllCores(jobs) if jobs > 1 else InProcess()

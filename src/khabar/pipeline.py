"""The one place that knows the order: collect, clean and read, resolve.

Every stage writes to the record in transactions and takes up what an earlier run left, so a
build that was killed is finished by the same command.
"""

import gc
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Protocol, TypeVar

from khabar.engines import choose
from khabar.errors import InputError
from khabar.ingest import Repetition, clean, read_inputs
from khabar.model.article import Article, RawArticle, Rejected
from khabar.model.reading import Reading
from khabar.reading.reader import read, version
from khabar.record.store import Record
from khabar.resolve import resolve

__all__ = ["BuildReport", "Progress", "analyse", "build"]

BATCH = 100  # articles in one transaction and in one piece of work for an engine
Item = TypeVar("Item")


class Progress(Protocol):
    def __call__(self, stage: str, done: int, total: int | None) -> None: ...


def no_progress(stage: str, done: int, total: int | None) -> None:
    """Says nothing."""


@dataclass(slots=True)
class BuildReport:
    """What one build did. `seconds` is by stage: collect, read, resolve."""

    new: int = 0
    known: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    articles: int = 0
    events: int = 0
    entities: int = 0
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[stage] = time.perf_counter() - start


def build(
    inputs: Sequence[str],
    record_path: Path,
    *,
    jobs: int = 1,
    engine: str = "local",
    fresh: bool = False,
    progress: Progress = no_progress,
    stdin: BinaryIO | None = None,
) -> BuildReport:
    """Read `inputs` into the record at `record_path`, made where it is missing.

    Safe to repeat and to kill. `fresh` reads every article again. Raises InputError for a missing
    path and RecordError where the record cannot be used; a bad article is in `rejected`.
    """
    report = BuildReport()
    found = read_inputs(inputs, stdin)  # a missing path is told before a record is made
    with Record.open(record_path, create=True) as record:
        if fresh:
            record.forget_readings()
        with report.timed("collect"):
            _collect(record, found, report, progress)
        with report.timed("read"):
            _read(record, engine, jobs, report, progress)
        with report.timed("resolve"):
            _resolve(record, progress)
        counts = record.counts()
        report.articles, report.events, report.entities = (
            counts["articles"], counts["events"], counts["entities"],
        )  # fmt: skip
        record.log_run(version(), report.new, len(report.rejected), report.seconds)
    return report


def analyse(text: str, published: str | None = None) -> tuple[Article, Reading]:
    """Read one text without a record. `published` is a date in any form that metadata uses."""
    raw = RawArticle(id="text", source="-", body=text, raw=text, published=published)
    article = clean(raw, frozenset())
    if isinstance(article, Rejected):
        raise InputError(article.message)
    return article, read(article)


def _collect(
    record: Record,
    found: Iterable[RawArticle | Rejected],
    report: BuildReport,
    progress: Progress,
) -> None:
    done = 0
    for batch in _batches(found, BATCH):
        rejected = [item for item in batch if isinstance(item, Rejected)]
        articles = [item for item in batch if isinstance(item, RawArticle)]
        added, duplicates = record.add_sources(articles)
        report.new += added
        report.known += len(articles) - added - len(duplicates)
        _reject(record, [*rejected, *duplicates], report)
        done += len(batch)
        progress("collect", done, None)


def _read(record: Record, engine: str, jobs: int, report: BuildReport, progress: Progress) -> None:
    total = record.count_unread(version())
    if not total:
        return
    repetition = Repetition()
    for outlet, body in record.bodies_of_unread_outlets(version()):
        repetition.count(outlet, body)
    work = (
        [(raw, repetition.lines(raw.outlet)) for raw in batch]
        for batch in record.unread(version(), BATCH)
    )
    done = 0
    for batch in choose(engine, jobs).map(read_batch, work):
        rejected = [item for item in batch if isinstance(item, Rejected)]
        record.add_readings([item for item in batch if not isinstance(item, Rejected)], version())
        _reject(record, rejected, report)
        done += len(batch)
        progress("read", done, total)


def read_batch(
    batch: Sequence[tuple[RawArticle, frozenset[int]]],
) -> list[tuple[Article, Reading] | Rejected]:
    """Clean and read some articles: the unit of work that an engine moves about."""
    gc.disable()  # its rounds go through all the loaded lexicons; a batch leaves little behind
    try:
        return [_read_one(raw, repeated) for raw, repeated in batch]
    finally:
        gc.enable()


def _read_one(raw: RawArticle, repeated: frozenset[int]) -> tuple[Article, Reading] | Rejected:
    try:
        article = clean(raw, repeated)
        return article if isinstance(article, Rejected) else (article, read(article))
    except Exception as error:  # one article must never stop a build: it is listed instead
        return Rejected(
            raw.source,
            "reading-failed",
            f"could not read article {raw.id}: {raw.source}; {type(error).__name__}: {error}; "
            "please report it with the article",
        )


def _resolve(record: Record, progress: Progress) -> None:
    if record.is_resolved():
        return
    progress("resolve", 0, None)
    resolution = resolve(record.readings())
    record.replace_resolution(resolution.links, resolution.statements)
    progress("resolve", 1, 1)


def _reject(record: Record, rejected: list[Rejected], report: BuildReport) -> None:
    record.reject(rejected)
    report.rejected.extend(rejected)


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch

"""The corpus: every case of `corpus/*.tsv` under its own publication date.

A file is a family of rules. A row is a sentence, the day it was published (empty: unknown), and
one expression of it with type, value, interval, basis and reasoning; an empty `span` says that
the sentence holds no time expression at all. A sentence with several has a row for each.
"""

from datetime import date
from pathlib import Path

import pytest

from khabar.arabic.sentences import sentences
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.model.reading import Time
from khabar.times import find_times, place
from khabar.times.pattern import decode, encode

CORPUS = Path(__file__).parent / "corpus"
Row = dict[str, str]


def rows() -> list[tuple[str, Row]]:
    found: list[tuple[str, Row]] = []
    for path in sorted(CORPUS.glob("*.tsv")):
        header, *lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 2):
            row = dict(zip(header.split("\t"), line.split("\t"), strict=True))
            found.append((f"{path.stem}-{number}", row))
    return found


CASES = rows()


def published(row: Row) -> DateInterval:
    if not row["published"]:
        return UNKNOWN_DATE
    day = date.fromisoformat(row["published"])
    return DateInterval(day, day, Basis.STATED)


def read(row: Row) -> tuple[Time, ...]:
    return find_times(row["text"], sentences(row["text"]), published(row))


def test_the_corpus_is_as_large_as_promised() -> None:
    assert len(CASES) >= 600
    assert len({tuple(row.values()) for _, row in CASES}) == len(CASES), "a case stands there twice"


@pytest.mark.parametrize("row", [row for _, row in CASES], ids=[name for name, _ in CASES])
def test_case(row: Row) -> None:
    found = read(row)
    if not row["span"]:
        assert not found
        return
    matching = [time for time in found if time.text == row["span"]]
    assert matching, [time.text for time in found]
    time = matching[0]
    interval = time.interval
    assert (time.type, time.value) == (row["type"], row["value"])
    ends = str(interval.earliest or ""), str(interval.latest or "")
    assert ends == (row["earliest"], row["latest"])
    assert interval.basis == row["basis"]
    assert interval.why.startswith(row["why"])


def test_no_case_has_an_expression_that_it_does_not_list() -> None:
    listed: dict[tuple[str, str], list[str]] = {}
    for _, row in CASES:
        listed.setdefault((row["text"], row["published"]), []).extend(filter(None, [row["span"]]))
    for _, row in CASES:
        spans = listed[row["text"], row["published"]]
        assert [time.text for time in read(row)] == spans, row["text"]


def test_patterns_round_trip_and_place_the_same() -> None:
    for _, row in CASES:
        for time in read(row):
            decoded = decode(time.pattern)
            assert decoded is not None, time.pattern
            assert encode(decoded) == time.pattern
            assert place(time.pattern, published(row)) == time.interval, time.pattern

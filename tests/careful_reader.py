"""What a careful reader finds, against what a record exports: for the tests that read whole sets
of articles. In a list of spellings " | " stands between forms that are equally right.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from khabar.arabic.folding import fold
from khabar.cli import main
from khabar.pipeline import build

Row = dict[str, Any]


def load(path: Path) -> list[Row]:
    rows: list[Row] = json.loads(path.read_text(encoding="utf-8"))
    return rows


@dataclass(frozen=True, repr=False)
class Exported:
    """A record as its exports give it."""

    articles: dict[str, Row]
    events: list[Row]
    entities: list[Row]
    rejected: list[str]


def build_and_export(articles: Path, folder: Path) -> Exported:
    """Build the record of some articles in `folder`, and read its exports."""
    path = folder / "record.duckdb"
    report = build([str(articles)], path)

    def export(kind: str) -> list[Row]:
        out = folder / kind
        assert main(["export", str(path), "--format", kind, "-o", str(out)]) == 0
        return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]

    return Exported(
        {row["id"]: row for row in export("articles-jsonl")},
        export("events-jsonl"),
        export("entities-jsonl"),
        [one.message for one in report.rejected],
    )


def cases(rows: list[Row]) -> list[ParameterSet]:
    """A row with a "gap" is one that Khabar is known to miss, and says why. It must go on failing:
    the day it passes, the gap has to leave the list."""
    return [
        pytest.param(
            row,
            id=row["id"],
            marks=[pytest.mark.xfail(reason=row["gap"], strict=True)] if "gap" in row else [],
        )
        for row in rows
    ]


def same_name(expected: str, found: str | None) -> bool:
    """One of the expected spellings is the found name, written closed up or apart."""
    return found is not None and any(
        closed(form) == closed(found) for form in expected.split(" | ")
    )


def closed(name: str) -> str:
    return fold(name).replace(" ", "")


def takes_part(expected: str, event: Row) -> bool:
    return any(same_name(expected, one["name"]) for one in event["participants"])


def overlaps(expected: list[str] | None, found: Row) -> bool:
    if expected is None:
        return True
    first, last = expected
    return (found["earliest"] or first) <= last and (found["latest"] or last) >= first


def articles_of(event: Row) -> set[str]:
    return {mention["article"] for mention in event["mentions"]}


def has_place(expected: Row, event: Row) -> bool:
    """What tells an event apart that names nobody."""
    place = (event["place"] or {}).get("name")
    return expected["place"] is None or same_name(expected["place"], place)


def candidates(expected: Row, events: list[Row]) -> Iterator[Row]:
    """Events of the record that can only be the expected one."""
    for event in events:
        if (
            event["type"] == expected["type"]
            and event["mode"] in expected["mode"]
            and articles_of(event) & set(expected["articles"])
            and all(takes_part(name, event) for name in expected["participants"])
            and overlaps(expected["date"], event["date"])
            and (expected["participants"] or has_place(expected, event))
        ):
            yield event


def differences(expected: Row, event: Row) -> Iterator[str]:
    """Each field in which the event is not what a careful reader finds."""
    date, told = event["date"], articles_of(event)
    if expected["date"] and [date["earliest"], date["latest"]] != expected["date"]:
        yield f"date: {date['earliest']}..{date['latest']} ({date['why']})"
    if expected["basis"] and date["basis"] not in expected["basis"]:
        yield f"basis: {date['basis']} ({date['why']})"
    if event["realis"] not in expected["realis"]:
        yield f"realis: {event['realis']}"
    if expected["place"] and not same_name(expected["place"], (event["place"] or {}).get("name")):
        yield f"place: {event['place']}"
    if missing := set(expected["articles"]) - told:
        yield f"not joined with its telling in: {sorted(missing)}"
    if strangers := told - set(expected["articles"]) - set(expected["also"]):
        yield f"joined with strangers: {sorted(strangers)}"
    if absent := set(expected["conflicts"]) - {one["field"] for one in event["conflicts"]}:
        yield f"disagreement not seen: {sorted(absent)}"


def described(event: Row) -> str:
    """An event in a few lines, for whoever reads why a test failed."""
    names = "، ".join(one["name"] for one in event["participants"])
    place = (event["place"] or {}).get("name")
    date = event["date"]
    return (
        f"  {event['type']} {event['mode']} {event['realis']}: {event['title']['ar']}\n"
        f"    من: {names}  أين: {place}  متى: {date['earliest']}..{date['latest']} "
        f"({date['basis']})\n    في: {'، '.join(sorted(articles_of(event)))}"
    )


def wanted(expected: Row) -> str:
    return "expected " + json.dumps(expected, ensure_ascii=False)


def near(expected: Row, events: list[Row]) -> str:
    """What the record holds of the same type in the same articles."""
    same = [e for e in events if articles_of(e) & set(expected["articles"])]
    alike = [described(e) for e in same if e["type"] == expected["type"]]
    return "\n".join(["the record has in these articles:", *alike])


def assert_found(record: Exported, expected: Row) -> None:
    """The event is in the record once, with all that a careful reader finds."""
    found = list(candidates(expected, record.events))
    # Two events of the same people: the one that no other article tells.
    told = {*expected["articles"], *expected["also"]}
    found = [event for event in found if articles_of(event) <= told] or found
    assert len(found) == 1, f"\n{wanted(expected)}\n{near(expected, record.events)}"
    wrong = list(differences(expected, found[0]))
    assert not wrong, "\n".join(["", wanted(expected), "found", described(found[0]), *wrong])

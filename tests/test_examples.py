"""The record of the example articles holds what a careful reader finds in them.

`examples/README.md` says what that is; `examples/expected_events.json` and
`expected_people.json` say it for this test; `furniture.txt` lists what must be gone from every
text. In a list of spellings " | " stands between forms that are equally right.
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

EXAMPLES = Path(__file__).parent.parent / "examples"
Row = dict[str, Any]


def load(name: str) -> list[Row]:
    rows: list[Row] = json.loads((EXAMPLES / name).read_text(encoding="utf-8"))
    return rows


EVENTS, PEOPLE = load("expected_events.json"), load("expected_people.json")
GOLD = [json.loads(line) for line in (EXAMPLES / "expected.jsonl").read_text("utf-8").splitlines()]


@dataclass(frozen=True, repr=False)
class Exported:
    """The record of the examples as its exports give it."""

    articles: dict[str, Row]
    events: list[Row]
    entities: list[Row]
    rejected: list[str]


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    folder = tmp_path_factory.mktemp("examples")
    path = folder / "examples.duckdb"
    report = build([str(EXAMPLES / "articles")], path)

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
        _closed(form) == _closed(found) for form in expected.split(" | ")
    )


def _closed(name: str) -> str:
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


def candidates(expected: Row, events: list[Row]) -> Iterator[Row]:
    """Events of the record that can only be the expected one."""
    for event in events:
        if (
            event["type"] == expected["type"]
            and event["mode"] in expected["mode"]
            and articles_of(event) & set(expected["articles"])
            and all(takes_part(name, event) for name in expected["participants"])
            and overlaps(expected["date"], event["date"])
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


@pytest.mark.parametrize("expected", cases(EVENTS))
def test_an_event_is_found_once_with_all_that_the_articles_say(
    record: Exported, expected: Row
) -> None:
    found = list(candidates(expected, record.events))
    assert len(found) == 1, f"\n{wanted(expected)}\n{near(expected, record.events)}"
    wrong = list(differences(expected, found[0]))
    assert not wrong, "\n".join(["", wanted(expected), "found", described(found[0]), *wrong])


@pytest.mark.parametrize("expected", cases(PEOPLE))
def test_a_person_is_one_entity_under_every_spelling(record: Exported, expected: Row) -> None:
    forms = {_closed(form) for form in expected["spellings"]}
    found = [
        one
        for one in record.entities
        if one["kind"] == "person" and forms & {_closed(v) for v in [one["name"], *one["variants"]]}
    ]
    assert len(found) == 1, f"\n{wanted(expected)}\nfound {[one['variants'] for one in found]}"
    assert set(expected["articles"]) <= set(found[0]["articles"]), found[0]


def test_no_article_is_refused(record: Exported) -> None:
    assert not record.rejected
    assert {one["article"] for one in GOLD} <= set(record.articles)


FURNITURE = [
    line
    for line in (EXAMPLES / "furniture.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("phrase", FURNITURE, ids=map(str, range(len(FURNITURE))))
def test_no_furniture_is_left_in_a_text(record: Exported, phrase: str) -> None:
    left = [one["id"] for one in record.articles.values() if phrase in one["text"]]
    assert not left, f"{phrase!r} still stands in {left}"


@pytest.mark.parametrize("mention", GOLD, ids=[f"{g['article']}-{g['event']}" for g in GOLD])
def test_cleaning_keeps_the_words_that_an_event_stands_on(record: Exported, mention: Row) -> None:
    text = record.articles[mention["article"]]["text"]
    for words in (mention["near"] or mention["trigger"], mention["date_text"], mention["place"]):
        assert words is None or words in text


PUBLISHED = {
    "mirsat-02": "2022-04-07",  # metadata
    "mirsat-03": "2023-02-02",  # JSON-LD
    "difaf-01": "2022-04-08",  # a byline with the author's name and furniture glued to it
    "difaf-03": "2022-08-28",  # غشت
    "sidra-01": "2023-03-10",  # Hijri, on the page only
    "dana-02": "2023-03-10",  # Hijri and Gregorian in one line
    "dafater-05": "2023-01-05",  # JSON Lines
    "yasmine-04": "2023-04-18",  # CSV
    "sada-02": None,  # no date anywhere: none is made up
    "sada-03": None,
    "dana-01": None,
}


@pytest.mark.parametrize(("article", "day"), PUBLISHED.items())
def test_the_publication_date_is_what_the_article_shows(
    record: Exported, article: str, day: str | None
) -> None:
    published = record.articles[article]["published"]
    assert [published["earliest"], published["latest"]] == [day, day]

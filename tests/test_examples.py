"""The record of the example articles holds what a careful reader finds in them.

`examples/README.md` says what that is; `examples/expected_events.json` and
`expected_people.json` say it for this test; `furniture.txt` lists what must be gone from every
text.
"""

import json
from pathlib import Path

import pytest

from careful_reader import (
    Exported,
    Row,
    assert_found,
    build_and_export,
    cases,
    closed,
    load,
    wanted,
)

EXAMPLES = Path(__file__).parent.parent / "examples"
EVENTS = load(EXAMPLES / "expected_events.json")
PEOPLE = load(EXAMPLES / "expected_people.json")
GOLD = [json.loads(line) for line in (EXAMPLES / "expected.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    return build_and_export(EXAMPLES / "articles", tmp_path_factory.mktemp("examples"))


@pytest.mark.parametrize("expected", cases(EVENTS))
def test_an_event_is_found_once_with_all_that_the_articles_say(
    record: Exported, expected: Row
) -> None:
    assert_found(record, expected)


@pytest.mark.parametrize("expected", cases(PEOPLE))
def test_a_person_is_one_entity_under_every_spelling(record: Exported, expected: Row) -> None:
    forms = {closed(form) for form in expected["spellings"]}
    found = [
        one
        for one in record.entities
        if one["kind"] == "person" and forms & {closed(v) for v in [one["name"], *one["variants"]]}
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
    "sada-02": None,  # no date anywhere: bounds may be worked out, no day is made up
    "sada-03": None,
    "dana-01": None,
}


@pytest.mark.parametrize(("article", "day"), PUBLISHED.items())
def test_the_publication_date_is_what_the_article_shows(
    record: Exported, article: str, day: str | None
) -> None:
    published = record.articles[article]["published"]
    if day is None:
        assert published["earliest"] is None or published["earliest"] != published["latest"]
        assert published["basis"] in {"unknown", "inferred"}
    else:
        assert [published["earliest"], published["latest"]] == [day, day]

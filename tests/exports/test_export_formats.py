"""Every export has the shape of the contract, and the same bytes every time."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from khabar.exports.formats import FORMATS
from khabar.exports.json_lines import json_line
from khabar.exports.reading_json import reading_object
from khabar.record.store import Record
from record_maker import made_links, made_readings, made_statements, make_record


def export(path: Path, name: str) -> str:
    out = io.StringIO()
    with Record.open(path, read_only=True) as record:
        FORMATS[name](record, out)
    return out.getvalue()


def rows(path: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in export(path, name).splitlines()]


def keys(value: object) -> object:
    """The value's shape: keys of objects, shape of the first item of lists."""
    if isinstance(value, dict):
        return {key: keys(one) for key, one in value.items()}
    return [keys(value[0])] if isinstance(value, list) and value else None


def test_an_event_has_the_fields_of_the_contract(made_record: Path) -> None:
    (meeting,) = [row for row in rows(made_record, "events-jsonl") if row["id"] == "ev-meet"]
    date = {"earliest": None, "latest": None, "basis": None, "why": None}
    span = {"start": None, "end": None}
    words = {**span, "text": None}
    assert keys(meeting) == {
        "id": None, "type": None, "mode": None, "realis": None,
        "title": {"ar": None, "en": None},
        "date": date,
        "place": {"name": None, "name_en": None, "country": None},
        "participants": [dict.fromkeys(
            ("entity", "kind", "name", "name_en", "role", "position", "country")
        )],
        "topics": [None], "part_of": None, "follows": None,
        "mentions": [{
            "id": None, "article": None, "outlet": None, "published": None,
            "trigger": words, "sentence": span, "realis": None, "date": date,
            "participants": [{"entity": None, "role": None, **words}],
            "place": words, "voice": None, "attributed_to": None, "copied_from": None,
        }],
        "articles": None, "outlets": None, "independent_voices": None,
        "conflicts": [{"field": None, "values": [{"value": None, "articles": [None]}]}],
        "confidence": None,
    }  # fmt: skip


def test_every_offset_of_an_event_is_into_the_exported_text(made_record: Path) -> None:
    texts = {row["id"]: row["text"] for row in rows(made_record, "articles-jsonl")}
    for event in rows(made_record, "events-jsonl"):
        for mention in event["mentions"]:
            text = texts[mention["article"]]
            parts = [mention["trigger"], *mention["participants"]]
            for part in [*parts, mention["place"]] if mention["place"] else parts:
                assert text[part["start"] : part["end"]] == part["text"]


def test_an_article_keeps_what_was_removed_from_it(made_record: Path) -> None:
    first = rows(made_record, "articles-jsonl")[0]
    assert first["id"] == "akhbar-1"
    assert first["removed"] == [{"reason": "menu", "at": 0, "text": "الرئيسية | سياسة | رياضة"}]
    assert first["published"]["earliest"] == "2023-04-19"


def test_an_entity_has_its_spellings_and_positions_with_articles(made_record: Path) -> None:
    (burns,) = [row for row in rows(made_record, "entities-jsonl") if row["id"] == "en-burns"]
    assert burns["variants"] == ["وليام بورنز", "ويليام بيرنز"]
    assert burns["positions"] == [
        {
            "text": "مدير وكالة الاستخبارات المركزية",
            "organisation": "وكالة الاستخبارات المركزية",
            "articles": ["akhbar-1"],
        }
    ]
    assert burns["articles"] == ["akhbar-1", "manar-3", "sada-2"]


def test_statements_come_back_from_the_csv(made_record: Path) -> None:
    found = list(csv.DictReader(io.StringIO(export(made_record, "statements-csv"))))
    assert len({row["id"] for row in found}) == len(found)
    copied = [row for row in found if row["field"] == "copied_from"]
    assert [(row["value"], row["canonical"]) for row in copied] == [("akhbar-1", "ev-meet")]
    name = next(row for row in found if row["field"] == "name" and row["article"] == "sada-2")
    assert (name["voice"], name["canonical"]) == ("communique", "en-hammouchi")


@pytest.mark.parametrize("name", FORMATS)
def test_two_records_of_the_same_readings_export_the_same_bytes(
    tmp_path: Path, made_record: Path, name: str
) -> None:
    again = tmp_path / "again.duckdb"
    make_record(again)
    with Record.open(again) as record:
        readings = made_readings()
        for pair in reversed(readings):  # read once more, one by one, in another order
            record.add_readings([pair], "rules-later")
        record.replace_resolution(made_links()[::-1], made_statements()[::-1])
    assert export(again, name) == export(made_record, name)


def test_a_line_is_a_line_for_every_reader() -> None:
    line = json_line({"text": "أ\u2028ب\u0085ج\nد"})
    assert len(line.splitlines()) == 1
    assert json.loads(line) == {"text": "أ\u2028ب\u0085ج\nد"}


def test_a_reading_as_json_has_every_layer_with_its_words() -> None:
    article, reading = made_readings()[0]
    found: Any = reading_object(article, reading)
    assert set(found) == {
        "text", "title", "published", "sentences", "names", "positions", "times", "events",
        "voices", "removed",
    }  # fmt: skip
    assert found["positions"][1]["holder"] == "وليام بورنز"
    event = found["events"][0]
    assert event["trigger"]["text"] == "استقبل"
    assert [party["position"] for party in event["participants"]] == [
        "المدير العام للأمن الوطني", "مدير وكالة الاستخبارات المركزية",
    ]  # fmt: skip
    for layer in ("names", "positions", "times"):
        for one in found[layer]:
            assert article.text[one["start"] : one["end"]] == one["text"]

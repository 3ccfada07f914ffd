"""Reading gold files, and what is said of a broken one."""

import json
from pathlib import Path

import pytest

from khabar.errors import KhabarError
from khabar.evaluation import load_gold
from khabar.model.reading import EventType, Kind, Role, VoiceKind
from khabar.model.span import Span

ARTICLE = {"id": "a1", "title": "زيارة", "text": "استقبل الملك الوزير أمس."}
EVENT = {
    "article": "a1", "event": "visit-1", "type": "CONSULT", "mode": "meeting", "realis": "actual",
    "trigger": "استقبل", "trigger_start": 6, "date": ["2018-04-01", None], "date_text": "أمس",
    "actors": ["الملك"], "counterparts": ["الوزير"], "others": [], "positions": {}, "place": None,
    "country": "MA", "topics": [], "attributed_to": None, "part_of": None, "conflicts": None,
}  # fmt: skip
NAME = {"article": "a1", "layer": "name", "start": 13, "end": 18, "text": "الملك", "kind": "person"}
VOICE = {
    "article": "a2", "layer": "voice", "start": 0, "end": 4, "text": "أربع", "cue": "قال",
    "source": None, "voice": "official",
}  # fmt: skip


def write(folder: Path, name: str, *rows: object) -> None:
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_a_folder_is_read_whole(tmp_path: Path) -> None:
    write(tmp_path, "articles.jsonl", ARTICLE)
    write(tmp_path, "leads.jsonl", {"id": "a1", "lead_end": 20})
    write(tmp_path, "gold.jsonl", EVENT)
    write(tmp_path, "spans.jsonl", NAME, "", VOICE)
    story = {"s": [{"name": "الملك", "kind": "person", "variants": ["ملك"], "metonyms": ["القصر"]}]}
    (tmp_path / "entities.json").write_text(json.dumps(story), encoding="utf-8")
    gold = load_gold(tmp_path)
    assert list(gold.articles) == ["a1", "a2"]
    first = gold.articles["a1"]
    assert first.text == "زيارة\nاستقبل الملك الوزير أمس."
    assert first.lead_end == 20
    event = first.events[0]
    assert (event.type, event.trigger.span) == (EventType.CONSULT, Span(6, 12))
    assert event.latest is None
    assert event.participants == ((Role.ACTOR, "الملك"), (Role.COUNTERPART, "الوزير"))
    assert first.names[0].kind is Kind.PERSON
    assert gold.articles["a2"].voices[0].voice is VoiceKind.OFFICIAL
    assert gold.variants["الملك"] == {"الملك", "ملك", "القصر"}


def test_a_layer_that_is_not_there_is_not_scored(tmp_path: Path) -> None:
    write(tmp_path, "gold.jsonl", EVENT)
    gold = load_gold(tmp_path)
    assert gold.has_events
    assert not gold.has_spans


def test_an_empty_folder_is_no_gold(tmp_path: Path) -> None:
    with pytest.raises(KhabarError, match=r"no gold\.jsonl"):
        load_gold(tmp_path)


@pytest.mark.parametrize(
    ("file", "row", "message"),
    [
        ("gold.jsonl", "{", "line 1"),
        ("gold.jsonl", "[]", "not a JSON object"),
        ("gold.jsonl", {**EVENT, "type": "MEET"}, "MEET"),
        ("gold.jsonl", {**EVENT, "realis": None}, "realis"),
        ("gold.jsonl", {**EVENT, "date": ["2018-13-01", None]}, "month"),
        ("gold.jsonl", {**EVENT, "date": ["2018-01-01"]}, "pair"),
        ("gold.jsonl", {**EVENT, "actors": "الملك"}, "actors"),
        ("gold.jsonl", {**EVENT, "trigger_start": 7}, "at 7 of article a1"),
        ("gold.jsonl", {**EVENT, "article": None}, "article is missing"),
        ("spans.jsonl", {**NAME, "layer": "verb"}, "layer 'verb'"),
        ("spans.jsonl", {**NAME, "end": 19}, "characters"),
        ("spans.jsonl", {**NAME, "start": 12, "end": 17}, "at 12 of article a1"),
        ("spans.jsonl", {**NAME, "start": -1, "end": 4}, "not a span"),
        ("leads.jsonl", {"id": "a1", "lead_end": "20"}, "lead_end"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, file: str, row: object, message: str) -> None:
    write(tmp_path, "articles.jsonl", ARTICLE)
    write(tmp_path, "gold.jsonl", EVENT)
    write(tmp_path, file, row)
    with pytest.raises(KhabarError) as raised:
        load_gold(tmp_path)
    assert f"{file}:1" in str(raised.value)
    assert message in str(raised.value)


def test_broken_entities_are_named(tmp_path: Path) -> None:
    write(tmp_path, "gold.jsonl", EVENT)
    (tmp_path / "entities.json").write_text('{"s": [{"kind": "person"}]}', encoding="utf-8")
    with pytest.raises(KhabarError, match=r"entities\.json"):
        load_gold(tmp_path)

"""show, export, analyse, build, evaluate and doctor as a person meets them."""

import json
from pathlib import Path

import pytest

from khabar.cli import main
from khabar.record.store import Record

ARTICLE = (
    "بوريطة يستقبل نظيره الإسباني\n"
    "استقبل وزير الخارجية ناصر بوريطة، يوم الخميس 7 أبريل 2022 بالرباط، نظيره الإسباني خوسي مانويل "
    "ألباريس. وتناول اللقاء العلاقات الثنائية والتعاون في مجال الهجرة بين البلدين.\n"
)


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    status = main(argv)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_show_gives_an_event_whole_by_the_beginning_of_its_id(
    capsys: pytest.CaptureFixture[str], made_record: Path
) -> None:
    status, out, _ = run(capsys, "show", str(made_record), "ev-mee")
    assert status == 0
    for part in (
        "Abdellatif Hammouchi meets William Burns in Rabat",
        "accounts differ  date: 2023-04-18 (akhbar-1) | 2023-04-20 (manar-3)",
        "after a communiqué, citing لمديرية العامة, copied from akhbar-1",
        "sada-2           ← akhbar-1",
        "counterpart      «ويليام بيرنز» 71–83",
        "date             18 April 2023 inferred: akhbar-1 tells of the same",
        "worked out over the articles, ev-meet, resolve-test",
    ):
        assert part in out


def test_show_gives_an_entity_with_its_spellings_positions_and_events(
    capsys: pytest.CaptureFixture[str], made_record: Path
) -> None:
    status, out, _ = run(capsys, "show", str(made_record), "en-burns")
    assert status == 0
    for part in (
        "written          ويليام بيرنز",
        "position         مدير وكالة الاستخبارات المركزية (1 article)",
        "ev-meet          18 April 2023: Abdellatif Hammouchi meets William Burns in Rabat",
        "3 × 1.00         same name",
    ):
        assert part in out


@pytest.mark.parametrize(
    ("id_", "says"), [("ev-zzz", "no such event or entity"), ("e", "10 ids begin so")]
)
def test_show_says_what_is_wrong_with_an_id(
    capsys: pytest.CaptureFixture[str], made_record: Path, id_: str, says: str
) -> None:
    status, out, err = run(capsys, "show", str(made_record), id_)
    assert (status, out) == (1, "")
    assert says in err
    assert err.count("\n") == 1


def test_export_writes_the_same_to_a_file_and_to_the_pipe(
    capsys: pytest.CaptureFixture[str], made_record: Path, tmp_path: Path
) -> None:
    file = tmp_path / "events.jsonl"
    command = ("export", str(made_record), "--format", "events-jsonl")
    assert run(capsys, *command, "-o", str(file))[0] == 0
    assert file.read_text(encoding="utf-8") == run(capsys, *command)[1]
    assert len(file.read_text(encoding="utf-8").splitlines()) == 4


def test_export_will_not_overwrite_the_record(
    capsys: pytest.CaptureFixture[str], made_record: Path
) -> None:
    status, _, err = run(
        capsys, "export", str(made_record), "--format", "events-jsonl", "-o", str(made_record)
    )
    assert status == 1
    assert "will not write over the record" in err
    Record.open(made_record, read_only=True).close()


def test_doctor_finds_nothing_missing(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "doctor")
    assert status == 0
    assert "missing    nothing" in out
    assert "duckdb" in out


def test_analyse_reads_a_text_without_a_record(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    status, out, _ = run(capsys, "analyse", str(file), "--published", "2022-04-07")
    found = json.loads(out)
    assert status == 0
    assert found["published"]["earliest"] == "2022-04-07"
    meeting = next(one for one in found["events"] if one["type"] == "CONSULT")
    start, end = meeting["trigger"]["start"], meeting["trigger"]["end"]
    assert found["text"][start:end] == meeting["trigger"]["text"]


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b""])
def test_analyse_says_in_one_line_that_there_is_nothing_to_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    status, out, err = run(capsys, "analyse", str(file))
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    assert "internal error" not in err


def build(capsys: pytest.CaptureFixture[str], folder: Path, *options: str) -> tuple[int, str, str]:
    return run(capsys, "build", str(folder / "in"), "--record", str(folder / "r.duckdb"), *options)


def test_build_twice_changes_nothing_and_a_bad_article_stops_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "in" / "empty.txt").write_text("")
    status, out, err = build(capsys, tmp_path)
    assert status == 0
    assert "1 articles (1 new, 0 known before, 1 refused)" in out
    assert "empty.txt" in err
    exports = [_export(capsys, tmp_path) for _ in range(1)]
    assert "(0 new, 1 known before, 1 refused)" in build(capsys, tmp_path)[1]
    assert _export(capsys, tmp_path) == exports[0]
    assert build(capsys, tmp_path, "--strict")[0] == 1
    assert "read " in build(capsys, tmp_path, "--fresh", "--timings")[1]
    assert _export(capsys, tmp_path) == exports[0]


def _export(capsys: pytest.CaptureFixture[str], folder: Path) -> list[str]:
    return [
        run(capsys, "export", str(folder / "r.duckdb"), "--format", name)[1]
        for name in ("events-jsonl", "articles-jsonl", "entities-jsonl", "statements-csv")
    ]


def test_evaluate_scores_a_record_against_a_folder(
    capsys: pytest.CaptureFixture[str], made_record: Path, tmp_path: Path
) -> None:
    row = {
        "article": "sada-2", "event": "meet", "type": "CONSULT", "mode": "meeting",
        "realis": "actual", "trigger": "استقبل", "trigger_start": 64, "date": [None, "2023-04-20"],
        "date_text": None, "actors": ["عبد اللطيف حموشي"], "counterparts": ["وليام بورنز"],
        "others": [], "positions": {}, "place": "الرباط", "country": "MA", "topics": [],
        "attributed_to": None, "conflicts": None, "part_of": None,
    }  # fmt: skip
    (tmp_path / "gold.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    status, out, err = run(capsys, "evaluate", "--gold", str(tmp_path), str(made_record))
    assert (status, err) == (0, "")
    assert out
    status, out, _ = run(
        capsys, "evaluate", "--gold", str(tmp_path), str(made_record), "--format", "json"
    )
    assert json.loads(out)

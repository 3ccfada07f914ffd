"""The timeline on a pipe and on a terminal, whole and in part."""

import io
import json
import unicodedata
from pathlib import Path

import pytest

from khabar.cli import main
from khabar.cli.paper import PDI, RLI, Paper, clean, paper_of

MEETING = """\
18 April 2023
  Abdellatif Hammouchi meets William Burns in Rabat
  لقاء عبد اللطيف حموشي ووليام بورنز بالرباط
  date             stated
  actor            عبد اللطيف حموشي، المدير العام للأمن الوطني
  counterpart      وليام بورنز، مدير وكالة الاستخبارات المركزية
  place            الرباط (MA)
  about            terrorism
  sources          3 articles, 3 outlets, 2 independent voices
  accounts differ  date: 2023-04-18 (akhbar-1) | 2023-04-20 (manar-3)
  id               ev-meet
    - reported 19 April 2023, by أخبار اليوم, in the outlet's own words
      استقبل عبد اللطيف حموشي، المدير العام للأمن الوطني، وليام بورنز، مدير وكالة الاستخبارات \
المركزية، يوم 18 أبريل 2023 بالرباط لبحث مكافحة الإرهاب.
    + 2 more: khabar show {record} ev-meet
"""


def timeline(capsys: pytest.CaptureFixture[str], record: Path, *options: str) -> str:
    assert main(["timeline", str(record), *options]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def ids(text: str) -> list[str]:
    return [event["id"] for event in json.loads(text)]


def test_a_block_says_when_who_where_what_and_who_says_so(
    capsys: pytest.CaptureFixture[str], made_record: Path
) -> None:
    out = timeline(capsys, made_record, "--sentences", "1")
    assert out.startswith(MEETING.format(record=made_record))


def test_events_stand_in_order_of_time_and_those_without_any_last(
    capsys: pytest.CaptureFixture[str], made_record: Path
) -> None:
    found = ids(timeline(capsys, made_record, "--format", "json"))
    assert found == ["ev-meet", "ev-visit", "ev-protest", "ev-accuse"]
    text = timeline(capsys, made_record)
    assert text.index("--- Without a date ---") < text.index("Algeria accuses Morocco (denied)")


def test_nothing_in_a_pipe_is_a_control_character(
    capsys: pytest.CaptureFixture[str], made_record: Path
) -> None:
    for language in ("en", "ar"):
        text = timeline(capsys, made_record, "--lang", language, "--sentences", "all")
        assert not {unicodedata.category(c) for c in text.replace("\n", "")} & {"Cc", "Cf"}


def test_arabic_labels_leave_no_english_behind(
    capsys: pytest.CaptureFixture[str], made_record: Path
) -> None:
    text = timeline(capsys, made_record, "--lang", "ar", "--sentences", "all")
    assert "الفاعل: عبد اللطيف حموشي، المدير العام للأمن الوطني" in text
    assert "المصادر: 3 مقالات، 3 منابر، صوتان مستقلان" in text
    assert "نقلا عن" in text
    assert "منقول عن akhbar-1" in text
    for word in ("actor", "reported", "April", "stated", "terrorism"):
        assert word not in text


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--person", "حموشي"], ["ev-meet", "ev-visit"]),
        (["--person", "الحموشي عبد اللطيف"], ["ev-meet", "ev-visit"]),
        (["--person", "burns"], ["ev-meet"]),
        (["--person", "بيرنز"], ["ev-meet"]),
        (["--person", "en-morocco"], ["ev-accuse"]),
        (["--person", "لا أحد"], []),
        (["--since", "2023-04-19"], ["ev-visit", "ev-protest"]),
        (["--until", "2023-04"], ["ev-meet", "ev-visit"]),
        (["--since", "2023", "--until", "2023-04-18"], ["ev-meet"]),
        (["--type", "consult"], ["ev-meet", "ev-visit"]),
        (["--type", "visit", "--type", "PROTEST"], ["ev-visit", "ev-protest"]),
        (["--type", "ACCUSE", "--since", "1990"], []),
    ],
)
def test_a_part_of_the_timeline(
    capsys: pytest.CaptureFixture[str], made_record: Path, options: list[str], expected: list[str]
) -> None:
    assert ids(timeline(capsys, made_record, "--format", "json", *options)) == expected


def test_an_empty_timeline_says_so(capsys: pytest.CaptureFixture[str], made_record: Path) -> None:
    assert timeline(capsys, made_record, "--type", "AID") == "No events.\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_each_stretch_of_arabic_is_isolated(made_record: Path) -> None:
    paper = paper_of(Terminal())
    assert paper.isolates
    assert paper.line("by أخبار اليوم, in its own words") == (
        f"by {RLI}أخبار اليوم{PDI}, in its own words"
    )
    assert paper.line("التقى William Burns أمس.") == f"{RLI}التقى William Burns أمس.{PDI}"
    assert paper.line("18 April 2023") == "18 April 2023"


def test_wrapped_lines_are_isolated_one_by_one() -> None:
    lines = list(Paper(isolates=True, width=40).lines("كلمة " * 20, "      ", "    - "))
    assert lines[0].startswith(f"    - {RLI}")
    assert len(lines) > 1
    for line in lines[1:]:
        assert line.startswith(f"      {RLI}")
    for line in lines:
        assert line.count(RLI) == line.count(PDI) == 1
        assert len(line) <= 42


def test_what_an_article_hides_cannot_drive_the_terminal() -> None:
    assert clean("قال\u202e \x1b[31mأحمر\x07\u200f\nسطر") == "قال [31mأحمر سطر"

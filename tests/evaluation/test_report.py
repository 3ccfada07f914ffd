"""What is printed and written of a report, and that the documentation knows every figure."""

import json
from pathlib import Path

from khabar.evaluation import as_json, evaluate, render
from khabar.evaluation.figures import Accuracy, Bin, Report, Section, counted
from khabar.evaluation.gold import Gold, GoldArticle

DOCUMENTATION = Path(__file__).parents[2] / "docs" / "evaluation.md"

REPORT = Report(
    articles=3,
    missing=("a", "b"),
    removed=1,
    sections=(
        Section("events", (counted("typed", 1, 2, 4), Accuracy("realis", 1, 3))),
    ),
    reliability=(Bin(0.9, 1.0, 2, 1, 0.95),),
)  # fmt: skip


def test_the_table_shows_shares_and_counts() -> None:
    table = render(REPORT)
    assert "2 of the gold are not in the record: a, b" in table
    typed = next(line for line in table.splitlines() if "typed  " in line)
    assert typed.split() == ["typed", "0.500", "0.250", "0.333", "1", "2", "4"]
    assert max(len(line) for line in table.splitlines()) <= 80
    assert "0.450" in table  # the calibration error


def test_json_holds_the_same() -> None:
    written = json.loads(json.dumps(as_json(REPORT)))
    assert written["sections"]["events"]["typed"]["recall"] == 0.25
    assert written["sections"]["events"]["realis"] == {"accuracy": 1 / 3, "right": 1, "of": 3}
    assert written["missing"] == ["a", "b"]
    assert written["reliability"][0]["share_right"] == 0.5


def test_nothing_to_score_gives_zeros_not_errors() -> None:
    gold = Gold({"a": GoldArticle("a")}, {}, has_events=True, has_spans=True)
    report = evaluate(gold, {}, {}, {})
    assert "0.000" in render(report)


def test_every_figure_is_defined_in_the_documentation() -> None:
    text = DOCUMENTATION.read_text(encoding="utf-8")
    gold = Gold({"a": GoldArticle("a")}, {}, has_events=True, has_spans=True)
    for section in evaluate(gold, {}, {}, {}).sections:
        assert f"## {section.title.split(' of ')[0].capitalize()}" in text, section.title
        for figure in section.figures:
            assert f"**{figure.name}**" in text, figure.name

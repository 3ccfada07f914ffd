"""What others may rely on, pinned: a change here is a change for users, and goes into CHANGELOG."""

import importlib

import pytest

from khabar.cli import COMMANDS
from khabar.exports.formats import FORMATS

SURFACE = {
    "khabar": ["__version__"],
    "khabar.pipeline": ["BuildReport", "Progress", "analyse", "build"],
    "khabar.times": [
        "candidates", "dateline", "find_times", "place", "publication_from", "read_date", "why_ar",
    ],
    "khabar.ingest": ["Repetition", "clean", "decode", "read_inputs", "restore"],
    "khabar.resolve": ["Resolution", "resolve"],
    "khabar.engines": ["AllCores", "Engine", "InProcess", "choose"],
    "khabar.evaluation": ["Gold", "Report", "as_json", "evaluate", "load_gold", "render"],
}  # fmt: skip


@pytest.mark.parametrize(("module", "names"), SURFACE.items())
def test_public_names(module: str, names: list[str]) -> None:
    found = importlib.import_module(module)
    assert sorted(found.__all__) == sorted(names)
    assert all(hasattr(found, name) for name in names)


def test_commands_and_formats() -> None:
    commands = ["build", "timeline", "show", "export", "analyse", "evaluate", "doctor"]
    assert list(COMMANDS) == commands
    assert list(FORMATS) == ["events-jsonl", "articles-jsonl", "entities-jsonl", "statements-csv"]

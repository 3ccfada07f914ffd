"""What the documents say is there."""

import re
from pathlib import Path

import pytest

from khabar.cli import COMMANDS
from khabar.exports.formats import FORMATS
from khabar.ingest.readers import SUFFIXES
from test_house import MAY_IMPORT

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("*/README.md")])
READMES = (ROOT / "README.md", ROOT / "README.ar.md")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_to_a_file_leads_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    targets = [t.split("#")[0] for t in re.findall(r"\]\(([^)\s]+)\)", text)]
    local = [target for target in targets if target and "://" not in target]
    assert [target for target in local if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("path", READMES, ids=lambda p: str(p.name))
def test_the_readme_names_every_command_and_no_other(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| `([a-z]+)[ `]", text, re.M))
    run = set(re.findall(r"bin/khabar ([a-z]+)", text))
    assert rows == set(COMMANDS)
    assert run <= set(COMMANDS)


def test_the_readme_names_every_format() -> None:
    text = READMES[0].read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in text] == []
    known = {".htm", ".ndjson"}  # other spellings of suffixes that the text names
    assert [s for s in SUFFIXES if s not in known and f"`{s}`" not in text] == []


def test_the_architecture_describes_every_room() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = set(re.findall(r"^\| `([a-z]+)` \|", text, re.M))
    assert rooms == set(MAY_IMPORT)


def test_the_python_example_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = READMES[0].read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", text, re.S)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    exec(code, {})
    assert "CONSULT" in capsys.readouterr().out

"""`khabar doctor`: what is installed, which model and resources are in use, what is missing."""

import argparse
import platform
import re
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files

from khabar import __version__
from khabar.reading.tagger import installed_name
from khabar.record.schema import STEPS

NO_MODEL = (
    "none: rules over the lexicon read alone; install models/khabar-tagger, unset KHABAR_TAGGER"
)
_REQUIREMENT = re.compile(r"([\w.-]+).*?(;.*extra.*)?$")


def configure(parser: argparse.ArgumentParser) -> None:
    """No options."""


def run(arguments: argparse.Namespace) -> int:
    packages = {name: _version(name) for name in _required()}
    tables = _tables()
    missing = [f"package {name}: pip install {name}" for name, v in packages.items() if v is None]
    if not tables:
        missing.append("the lexicon's tables: install khabar again")
    installed = ", ".join(f"{name} {v}" for name, v in packages.items() if v)
    _line("khabar", f"{__version__}, record schema {len(STEPS)}")
    _line("python", f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    _line("model", installed_name() or NO_MODEL)
    _line("packages", installed)
    _line("resources", f"{len(tables)} tables of the lexicon, {sum(tables.values()):,} entries")
    for name, entries in tables.items():
        print(f"  {name:24} {entries:7,}")
    for number, what in enumerate(missing or ["nothing"]):
        _line("" if number else "missing", what)
    return 1 if missing else 0


def _line(label: str, value: str) -> None:
    print(f"{label:11}{value}")


def _required() -> list[str]:
    """Packages that the installed khabar says it needs, extras left out."""
    found = (_REQUIREMENT.match(line) for line in requires("khabar") or [])
    return sorted(match[1] for match in found if match and not match[2])


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _tables() -> dict[str, int]:
    """Entries of each table: its lines without header, comments and empty ones."""
    folder = files("khabar.lexicon") / "data"
    counts = {}
    for table in sorted(folder.iterdir(), key=lambda file: file.name):
        if table.name.endswith(".tsv"):
            lines = table.read_text(encoding="utf-8").splitlines()
            rows = [line for line in lines if line.strip() and not line.startswith("#")]
            counts[table.name.removesuffix(".tsv")] = max(0, len(rows) - 1)
    return counts

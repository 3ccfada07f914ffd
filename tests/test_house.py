"""The house: rooms import in one direction, nothing imports inside a function."""

import ast
from pathlib import Path

import pytest

import khabar

PACKAGE = Path(khabar.__file__).parent

# room -> the rooms it may import. A file directly under khabar/ is a room of its own.
MAY_IMPORT = {
    "errors": set(),
    "model": set(),
    "arabic": {"model"},
    "lexicon": {"model", "arabic"},
    "times": {"model", "arabic", "lexicon"},
    "ingest": {"model", "arabic", "lexicon", "times"},
    "reading": {"model", "arabic", "lexicon", "times"},
    "resolve": {"model", "arabic", "lexicon", "times"},
    "record": {"model", "arabic"},
    "engines": {"model"},
    "evaluation": {"model", "record", "arabic"},
    "exports": {"model", "record"},
    "pipeline": {"model", "ingest", "reading", "resolve", "record", "engines"},
    "cli": {
        "model", "arabic", "lexicon", "times", "ingest", "reading", "resolve", "record",
        "engines", "evaluation", "exports", "pipeline",
    },
}  # fmt: skip


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(tree: ast.AST) -> set[str]:
    names = [
        node.module if isinstance(node, ast.ImportFrom) else alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    ]
    return {name.split(".")[1] for name in names if name and name.startswith("khabar.")}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_one_way_and_stand_at_the_top(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            inner = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
            assert not inner, f"{path.name}: {node.name} imports inside its body"
    room = room_of(path)
    if room in {"__init__", "__main__"}:
        return
    assert room in MAY_IMPORT, f"{room} is not in the plan of the house"
    strangers = imported_rooms(tree) - MAY_IMPORT[room] - {room, "errors"}
    assert not strangers, f"{path.relative_to(PACKAGE)} imports {strangers}"


def test_no_cycle_between_modules() -> None:
    graph: dict[str, set[str]] = {}
    for path in modules():
        name = "khabar." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        graph[name.removesuffix(".__init__")] = {
            node.module
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("khabar")
        }
    finished: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, "cycle: " + " -> ".join((*path, name))
        if name in finished:
            return
        for target in graph.get(name, set()):
            visit(target, (*path, name))
        finished.add(name)

    for name in graph:
        visit(name, ())

"""What `docs/record.md` shows works on a record, and names every table there is."""

import re
from pathlib import Path

import duckdb
import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "record.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, flags=re.DOTALL)


@pytest.mark.parametrize("query", blocks("sql"))
def test_a_query_of_the_page_finds_something(made_record: Path, query: str) -> None:
    with duckdb.connect(str(made_record), read_only=True) as connection:
        assert connection.execute(query).fetchall()


def test_the_python_of_the_page_runs(made_record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("python")
    exec(example.replace("my.duckdb", str(made_record)), {})
    assert "Abdellatif Hammouchi meets William Burns in Rabat 2" in capsys.readouterr().out


def test_every_table_stands_on_the_page(made_record: Path) -> None:
    with duckdb.connect(str(made_record), read_only=True) as connection:
        tables = connection.execute(
            "SELECT table_name FROM duckdb_tables() UNION ALL "
            "SELECT view_name FROM duckdb_views() WHERE NOT internal"
        ).fetchall()
    for (table,) in tables:
        assert f"| `{table}` |" in PAGE

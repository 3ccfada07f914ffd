"""Whatever is wrong with a record's file is said in one line, with the way out."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from khabar.errors import NewerRecordError, RecordError
from khabar.record import schema
from khabar.record.opening import speaking_of
from khabar.record.store import Record

HOLD = """
import sys
from pathlib import Path
from khabar.record.store import Record
with Record.open(Path(sys.argv[1]), create=True):
    print("open", flush=True)
    sys.stdin.read()
"""
FILL = """
import resource, sys
from pathlib import Path
from khabar.model.article import RawArticle
from khabar.record.store import Record
from khabar.errors import RecordError
record = Record.open(Path(sys.argv[1]), create=True)
record.add_sources([RawArticle("kept", "kept.txt", "x", "x")])
record.close()
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
try:
    with Record.open(Path(sys.argv[1])) as record:
        for n in range(200):
            text = "".join(chr(1569 + (n * i * i) % 60) for i in range(60_000))
            record.add_sources([RawArticle(f"a{n}", f"a{n}.txt", text, text)])
except RecordError as error:
    print(error)
"""


def said(path: Path, **options: bool) -> str:
    with pytest.raises(RecordError) as caught, Record.open(path, **options):
        pass
    message = str(caught.value)
    assert "\n" not in message
    assert str(path) in message
    assert caught.value.way_out
    return message


def test_a_missing_record_names_the_command_that_makes_one(tmp_path: Path) -> None:
    assert "khabar build" in said(tmp_path / "none.duckdb", read_only=True)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "a.duckdb"
    assert "does not exist" in said(path, create=True)


@pytest.mark.parametrize("content", ["", "not a database at all\n" * 300])
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path, content: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(content)
    assert "not a Khabar record" in said(path, create=True)
    assert path.read_text() == content


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    assert "folder" in said(tmp_path, create=True)


def test_a_database_of_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE prices (a INTEGER)")
    assert "something else" in said(path, create=True)
    with duckdb.connect(str(path)) as connection:
        assert connection.execute("SELECT table_name FROM duckdb_tables()").fetchall() == [
            ("prices",)
        ]


def test_a_record_of_a_newer_schema_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "newer.duckdb"
    Record.open(path, create=True).close()
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE meta SET value = '999' WHERE key = 'schema_version'")
    with pytest.raises(NewerRecordError, match="upgrade Khabar"):
        Record.open(path, create=True)


def test_a_read_only_file_is_said_to_be_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "locked.duckdb"
    Record.open(path, create=True).close()
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write whatever the mode says
    assert "read-only" in said(path, create=True)
    Record.open(path, read_only=True).close()


def test_a_record_in_use_names_the_process(tmp_path: Path) -> None:
    path = tmp_path / "used.duckdb"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with holder:
        assert holder.stdout
        assert holder.stdout.readline() == "open\n"
        assert f"process {holder.pid}" in said(path, read_only=True)
        holder.communicate("")


def test_a_stopped_first_build_is_finished_by_the_next(tmp_path: Path) -> None:
    path = tmp_path / "stopped.duckdb"
    duckdb.connect(str(path)).close()
    assert "run khabar build again" in said(path, read_only=True)
    with Record.open(path, create=True) as record:
        assert record.counts()["articles"] == 0


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="no limit on file sizes here")
def test_a_full_disk_costs_nothing_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "full.duckdb"
    done = subprocess.run(
        [sys.executable, "-c", FILL, str(path)], capture_output=True, text=True, check=False
    )
    assert "the disk is full" in done.stdout, done.stderr
    assert done.stdout.count("\n") == 1
    with Record.open(path) as record:
        assert record.counts()["sources"] >= 1


def test_an_older_schema_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file made by SQL as the first schema had it gets the step that came later."""
    path = tmp_path / "old.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(schema.FIRST)
        connection.execute("INSERT INTO meta VALUES ('schema_version', '1')")
        connection.execute("INSERT INTO rejected VALUES ('a.txt', 'empty', 'nothing in a.txt')")
    later = "ALTER TABLE rejected ADD COLUMN size INTEGER DEFAULT 7"
    monkeypatch.setattr(schema, "STEPS", (schema.FIRST, later))
    monkeypatch.setattr("khabar.record.opening.STEPS", (schema.FIRST, later))
    assert "older Khabar" in said(path, read_only=True)
    with Record.open(path) as record:
        assert [one.source for one in record.rejected()] == ["a.txt"]
    with duckdb.connect(str(path)) as connection:
        assert connection.execute("SELECT size FROM rejected").fetchall() == [(7,)]
        assert schema.version_of(connection) == 2


def test_an_interrupted_query_is_an_interrupt_like_any_other(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), speaking_of(tmp_path):
        raise RuntimeError("Query interrupted")
    with pytest.raises(RuntimeError, match="something else"), speaking_of(tmp_path):
        raise RuntimeError("something else")

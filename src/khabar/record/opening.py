"""Opening a record file, with one clear line for everything that can be wrong with it."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from khabar.errors import NewerRecordError, RecordError
from khabar.record.schema import STEPS, migrate, version_of

# Enough for the sorting and joining of the views; more would only cache pages of the file.
MEMORY_LIMIT = "1GB"
# A checkpoint rewrites what was added to unfinished row groups: often is slow.
CHECKPOINT = "256MB"
_HOLDER = re.compile(r"PID (\d+)")


def connect(path: Path, *, create: bool, read_only: bool) -> duckdb.DuckDBPyConnection:
    """An open record of the present schema.

    Raises RecordError, naming the way out: no file (unless `create`), no folder, not a record,
    in use by another process, not writable; NewerRecordError for one of a later schema.
    """
    _look_at(path, create=create, read_only=read_only)
    with speaking_of(path):
        connection = duckdb.connect(str(path), read_only=read_only)
        try:
            connection.execute(f"SET memory_limit = '{MEMORY_LIMIT}'")
            connection.execute("SET preserve_insertion_order = true")
            if not read_only:
                connection.execute(f"SET checkpoint_threshold = '{CHECKPOINT}'")
            _bring_up_to_date(connection, path, create=create, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def speaking_of(path: Path) -> Iterator[None]:
    """Turns a failure of the file or the machine into a RecordError of one line. A mistake of
    ours in SQL is none, and passes."""
    try:
        yield
    except (duckdb.OperationalError, duckdb.FatalException) as error:
        raise _explained(error, path) from error
    except (RuntimeError, duckdb.InterruptException) as error:
        # What DuckDB makes of Ctrl-C while it is at work.
        if "interrupted" not in str(error).lower():
            raise
        raise KeyboardInterrupt from error


def _look_at(path: Path, *, create: bool, read_only: bool) -> None:
    if path.is_dir():
        raise RecordError(
            "cannot open the record", where=str(path), why="it is a folder",
            way_out="name a file, such as record.duckdb",
        )  # fmt: skip
    if not path.exists() and not create:
        raise RecordError(
            "no such record", where=str(path),
            way_out="check the path, or make it with: khabar build INPUT --record PATH",
        )  # fmt: skip
    if not path.exists() and not path.parent.is_dir():
        raise RecordError(
            "cannot make the record", where=str(path),
            why=f"the folder {path.parent} does not exist", way_out="make the folder first",
        )  # fmt: skip
    if not read_only and not os.access(path if path.exists() else path.parent, os.W_OK):
        raise RecordError(
            "cannot write the record", where=str(path),
            why=("it" if path.exists() else f"the folder {path.parent}") + " is read-only",
            way_out="change its permissions or give another --record",
        )  # fmt: skip


def _bring_up_to_date(
    connection: duckdb.DuckDBPyConnection, path: Path, *, create: bool, read_only: bool
) -> None:
    version = version_of(connection)
    if version is None:
        raise RecordError(
            "not a Khabar record", where=str(path), why="it is a DuckDB file of something else",
            way_out="give another path",
        )  # fmt: skip
    if version > len(STEPS):
        raise NewerRecordError(
            "made by a newer Khabar", where=str(path),
            why=f"its schema is {version}, this Khabar knows {len(STEPS)}",
            way_out="upgrade Khabar, or build another record",
        )  # fmt: skip
    if version == len(STEPS):
        return
    if read_only or (version == 0 and not create):
        why = "its first build was stopped" if version == 0 else "it was made by an older Khabar"
        raise RecordError(
            "the record is not ready", where=str(path), why=why, way_out="run khabar build again"
        )
    migrate(connection, version)


def _explained(error: duckdb.Error, path: Path) -> RecordError:
    message = str(error).partition("\n")[0]
    where, low = str(path), message.lower()
    if "lock" in low and (holder := _HOLDER.search(message)):
        return RecordError(
            "the record is in use", where=where, why=f"process {holder[1]} has it open",
            way_out="wait until that is done",
        )  # fmt: skip
    if "not a valid duckdb" in low:
        return RecordError(
            "not a Khabar record", where=where, why="it is no DuckDB file",
            way_out="give another path",
        )  # fmt: skip
    if any(sign in low for sign in ("no space", "file too large", "could not write", "quota")):
        return RecordError(
            "cannot write the record", where=where, why=f"the disk is full ({message})",
            way_out="free some space and run the same command again; nothing is lost",
        )  # fmt: skip
    if "serialized" in low or "storage version" in low or "newer version" in low:
        return NewerRecordError(
            "made by a newer DuckDB", where=where, why=message, way_out="upgrade duckdb"
        )
    return RecordError(
        "cannot use the record", where=where, why=message,
        way_out="check the disk and the file, or build another record",
    )  # fmt: skip

"""A build that is killed leaves a record that opens, and the same work goes on from it."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from khabar.record.store import Record

# Does the stages of a build and stops for the killer at the one that is named.
BUILD = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from record_maker import VERSION, made_links, made_readings, made_sources, made_statements
from khabar.record.bulk import transaction
from khabar.record.store import Record

def stop(here):
    if here == sys.argv[3]:
        print(here, flush=True)
        sys.stdin.read()

record = Record.open(Path(sys.argv[2]), create=True)
stop("opened")
record.add_sources(made_sources()[:3])
stop("some sources")
record.add_sources(made_sources())
readings = {a.id: (a, r) for a, r in made_readings()}
for batch in record.unread(VERSION, 2):
    record.add_readings([readings[one.id] for one in batch], VERSION)
    stop("some readings")
if not record.is_resolved():
    with transaction(record._connection):
        record._connection.execute("DELETE FROM link")
        stop("within a transaction")
    record.replace_resolution(made_links(), made_statements())
print("done", flush=True)
record.close()
"""


def build(path: Path, stop: str = "") -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", BUILD, str(Path(__file__).parent.parent), str(path), stop],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.mark.parametrize(
    "where", ["opened", "some sources", "some readings", "within a transaction"]
)
def test_killed_it_opens_and_the_same_command_completes_it(
    tmp_path: Path, made_record: Path, where: str
) -> None:
    path = tmp_path / "killed.duckdb"
    with build(path, where) as process:
        assert process.stdout
        assert process.stdout.readline().strip() == where
        process.send_signal(signal.SIGKILL)
        process.wait()
    with Record.open(path, read_only=True) as record:
        record.counts()
    with build(path) as process:
        assert process.communicate("")[0].strip() == "done"
    with Record.open(path, read_only=True) as one, Record.open(made_record, read_only=True) as two:
        assert list(one.events()) == list(two.events())
        assert list(one.entities()) == list(two.entities())
        assert list(one.statements()) == list(two.statements())

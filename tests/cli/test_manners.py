"""Exit statuses, one line for an error, quiet when it is stopped, quick to start."""

import io
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from khabar.cli import COMMANDS, main
from khabar.cli.progress import Progress

KHABAR = [sys.executable, "-m", "khabar"]


@pytest.mark.parametrize(
    ("argv", "status"),
    [
        (["--help"], 0),
        (["--version"], 0),
        ([], 2),
        (["frobnicate"], 2),
        (["export", "r.duckdb"], 2),
        (["export", "r.duckdb", "--format", "xlsx"], 2),
        (["timeline", "r.duckdb", "--since", "yesterday"], 2),
        (["timeline", "r.duckdb", "--until", "2023-02-30"], 2),
        (["timeline", "r.duckdb", "--type", "PARTY"], 2),
        (["timeline", "no such file.duckdb"], 1),
        (["show", "no such file.duckdb", "ev-1"], 1),
    ],
)
def test_exit_status(capsys: pytest.CaptureFixture[str], argv: list[str], status: int) -> None:
    assert main(argv) == status
    if status == 1:
        err = capsys.readouterr().err
        assert err.startswith("khabar: ")
        assert err.count("\n") == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert main([command, "--help"]) == 0
    assert f"usage: khabar {command}" in capsys.readouterr().out


def test_a_mistake_of_ours_is_one_line_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("khabar.cli.doctor._tables", lambda: 1 / 0)
    assert main(["doctor"]) == 1
    err = capsys.readouterr().err
    assert err.startswith("khabar: internal error: ZeroDivisionError")
    assert err.count("\n") == 1


def test_a_file_that_cannot_be_written_is_named(
    capsys: pytest.CaptureFixture[str], made_record: Path, tmp_path: Path
) -> None:
    target = tmp_path / "nowhere" / "events.jsonl"
    argv = ["export", str(made_record), "--format", "events-jsonl", "-o", str(target)]
    assert main(argv) == 1
    assert str(target) in capsys.readouterr().err


def test_a_reader_who_has_enough_is_no_error(made_record: Path) -> None:
    command = [*KHABAR, "export", str(made_record), "--format", "statements-csv"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_an_interrupt_is_quiet_and_says_how_to_go_on(tmp_path: Path) -> None:
    command = [*KHABAR, "build", "-", "--record", str(tmp_path / "r.duckdb")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        wait_for(tmp_path / "r.duckdb")
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert process.returncode == 130
    assert out == b""
    assert err == b"khabar: stopped; the same command goes on from here\n"


def wait_for(path: Path) -> None:
    """Until the build has made its record and waits for input."""
    script = f"import os, time\nwhile not os.path.exists({str(path)!r}): time.sleep(0.05)"
    subprocess.run([sys.executable, "-c", script], check=True, timeout=30)


@pytest.mark.parametrize(
    ("argv", "unwanted"),
    [
        (["--help"], {"duckdb", "babel", "khabar.record", "khabar.reading", "khabar.ingest"}),
        (["doctor"], {"babel", "khabar.reading.reader", "khabar.ingest", "trafilatura"}),
        (["export", "--help"], {"khabar.reading", "khabar.ingest", "khabar.pipeline"}),
        (["timeline", "--help"], {"khabar.reading", "khabar.ingest", "khabar.pipeline"}),
    ],
)
def test_a_command_loads_only_what_it_needs(argv: list[str], unwanted: set[str]) -> None:
    script = (
        "import sys\nfrom khabar.cli import main\n"
        f"main({argv!r})\nprint(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert not unwanted & set(done.stderr.split())


def test_progress_in_a_pipe_is_a_line_a_stage() -> None:
    out = io.StringIO()
    progress = Progress(out)
    for done in (100, 200):
        progress("collect", done, None)
    progress("read", 200, 200)
    progress("resolve", 1, 1)
    progress.finish()
    lines = out.getvalue().splitlines()
    assert [line.partition(":")[0] for line in lines] == ["collect", "read", "resolve"]
    assert lines[0].startswith("collect: 200 in 0.0 s")


def test_progress_on_a_terminal_is_a_bar() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out = Terminal()
    progress = Progress(out)
    progress("read", 600, 1200)
    progress("read", 1200, 1200)
    progress.finish()
    assert "[############............] 600/1,200" in out.getvalue()
    assert out.getvalue().endswith("\n")

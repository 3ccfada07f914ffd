"""The commands. Each is a module with `configure(parser)` and `run(arguments) -> exit status`."""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import TextIO

from khabar import __version__
from khabar.errors import KhabarError

COMMANDS = {
    "build": "read articles into a record",
    "timeline": "print the events of a record in order of time",
    "show": "print one event or entity whole, with the sentences under it",
    "export": "write a record out for other programs",
    "analyse": "read one text and print what it says as JSON",
    "evaluate": "score a record against annotated articles",
    "doctor": "say what is installed and what is missing",
}
DONE, FAILED, MISUSED, INTERRUPTED = 0, 1, 2, 130
# Set to anything, it shows where an error that nobody foresaw came from.
DEBUG = "KHABAR_DEBUG"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0 done, 1 could not do it, 2 wrong usage, 130
    interrupted."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except SystemExit as stop:  # from argparse
        return stop.code if isinstance(stop.code, int) else MISUSED
    except KeyboardInterrupt:
        print("khabar: stopped; the same command goes on from here", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader, such as head, has enough
        _discard_output()
        return DONE
    except KhabarError as error:
        return _failed(str(error))
    except OSError as error:
        where = f": {error.filename}" if error.filename else ""
        return _failed(f"cannot read or write{where}; {error.strerror or error}")
    except Exception as error:
        # A mistake of ours. One line as for any failure, and the way to see more.
        if os.environ.get(DEBUG):
            traceback.print_exc()
        return _failed(
            f"internal error: {type(error).__name__}: {error}; please report it with what "
            f"{DEBUG}=1 shows"
        )


def _run(argv: list[str]) -> int:
    # All that stands behind the command is the command's own, options included.
    head = next((i for i, word in enumerate(argv) if not word.startswith("-")), len(argv))
    command = _parser().parse_args(argv[: head + 1]).command
    # Imported by name, and only the one that runs: `khabar doctor` need not wait for the
    # machinery of `khabar build`.
    module = import_module(f"khabar.cli.{command}")
    parser = argparse.ArgumentParser(prog=f"khabar {command}", description=COMMANDS[command])
    module.configure(parser)
    status: int = module.run(parser.parse_args(argv[head + 1 :]))
    sys.stdout.flush()
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="khabar",
        description="Khabar (خبر): Arabic news in, one sourced and dated record of events out.",
        epilog="khabar COMMAND --help says more of each command.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="khabar COMMAND ...",
    )
    parser.add_argument("--version", action="version", version=f"khabar {__version__}")
    width = max(map(len, COMMANDS))
    listing = "\n".join(f"{name:{width}}  {says}" for name, says in COMMANDS.items())
    group = parser.add_argument_group("commands", listing)
    group.add_argument("command", choices=COMMANDS, metavar="COMMAND", help=argparse.SUPPRESS)
    return parser


def _failed(message: str) -> int:
    print("khabar: " + " ".join(message.split()), file=sys.stderr)
    return FAILED


def _speak_utf8(stream: TextIO) -> None:
    """Whatever the locale says: the output is Arabic, and scripts rely on its bytes."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", errors="replace")


def _discard_output() -> None:
    """Point standard output at nothing, so that Python's last flush does not fail too."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # not a real file, in tests
        return

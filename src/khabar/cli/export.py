"""`khabar export`: the record in a form for other programs."""

import argparse
import sys
from pathlib import Path

from khabar.errors import KhabarError
from khabar.exports.formats import FORMATS
from khabar.record.store import Record


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("record", type=Path, metavar="RECORD")
    parser.add_argument("--format", required=True, choices=FORMATS, metavar="F",
                        help=", ".join(FORMATS))  # fmt: skip
    parser.add_argument("-o", "--output", type=Path, metavar="FILE",
                        help="where to write (standard output when missing)")  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    write = FORMATS[arguments.format]
    with Record.open(arguments.record, read_only=True) as record:
        if arguments.output is None:
            write(record, sys.stdout)
            return 0
        if arguments.output.resolve() == arguments.record.resolve():
            raise KhabarError(
                "will not write over the record", where=str(arguments.record),
                way_out="give another -o FILE",
            )  # fmt: skip
        # The same bytes on every system: no line ends of the platform's own.
        with arguments.output.open("w", encoding="utf-8", newline="") as out:
            write(record, out)
    return 0

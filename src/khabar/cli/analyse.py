"""`khabar analyse`: one text in, what it says out, without a record."""

import argparse
import json
import sys
from pathlib import Path

from khabar.errors import InputError
from khabar.exports.reading_json import reading_object
from khabar.ingest import decode
from khabar.pipeline import analyse


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a text file, or - for standard input")
    parser.add_argument("--published", metavar="DATE",
                        help="when it was published, which places أمس and الخميس")  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    text = _text(arguments.file)
    article, reading = analyse(text, arguments.published)
    json.dump(reading_object(article, reading), sys.stdout, ensure_ascii=False, indent=1)
    print()
    return 0


def _text(file: str) -> str:
    path = Path(file)
    if file != "-" and not path.is_file():
        raise InputError("no such file", where=file, way_out="check the path, or give - and a text")
    data = sys.stdin.buffer.read() if file == "-" else path.read_bytes()
    text = decode(data)
    if text is None:
        raise InputError(
            "not a text", where=file, why="it is binary or in a charset that cannot be told",
            way_out="save it as UTF-8",
        )  # fmt: skip
    return text

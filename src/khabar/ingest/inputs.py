"""Inputs as users name them (folders, files, globs, "-") to articles, one after another."""

import glob
import os
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from khabar.errors import InputError
from khabar.ingest.readers import SUFFIXES, reader_for, stem_of
from khabar.ingest.readers.json_lines import read_json_lines
from khabar.ingest.refusal import Refusal, broken_gzip, refuse, unreadable
from khabar.ingest.streams import open_stream
from khabar.model.article import RawArticle, Rejected

_Articles = Iterator[RawArticle | Rejected]


def read_inputs(inputs: Sequence[str], stdin: BinaryIO | None = None) -> _Articles:
    """Every article of the inputs, in order of path, or why it was refused.

    "-" is JSON Lines on standard input (`stdin`, else the process's own). Folders are walked for
    files of known suffixes. Raises InputError at once, before anything is read, where an input
    does not exist.
    """
    sources: list[Callable[[], _Articles]] = []
    for name in inputs:
        if name == "-":
            sources.append(lambda: _guarded("-", lambda: _standard_input(stdin)))
        else:
            sources += [_opener(path) for path in _paths(name)]
    return (article for source in sources for article in source())


def _opener(path: Path | Rejected) -> Callable[[], _Articles]:
    if isinstance(path, Rejected):
        return lambda: iter([path])
    return lambda: _guarded(str(path), lambda: _read_file(path))


def _paths(name: str) -> list[Path | Rejected]:
    path = Path(name)
    try:
        if path.is_dir():
            return _walk(path)
        if path.exists():
            return [path]
    except OSError as error:
        raise InputError("cannot be read", where=name, why=error.strerror or "") from error
    if glob.has_magic(name):
        found = sorted(glob.glob(name, recursive=True))
        if found:
            return [path for match in found for path in _paths(match)]
    raise InputError(
        "no such file or folder",
        where=name,
        way_out="check the path; a pattern must match at least one file",
    )


def _walk(folder: Path) -> list[Path | Rejected]:
    """All readable files under a folder in order of path, hidden ones left out."""
    found: list[Path | Rejected] = []

    def refuse_folder(error: OSError) -> None:
        found.append(unreadable(str(error.filename), error.strerror or "no access"))

    for root, folders, files in os.walk(folder, onerror=refuse_folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            Path(root, name)
            for name in sorted(files)
            if not name.startswith(".") and name.lower().removesuffix(".gz").endswith(SUFFIXES)
        ]
    return found


def _read_file(path: Path) -> _Articles:
    source = str(path)
    read = reader_for(path)
    if read is None:
        yield refuse(
            source,
            "unknown-format",
            f"no reader for the suffix {path.suffix or '(none)'}",
            f"rename it to one of {', '.join(SUFFIXES)}",
        )
        return
    file, stream = open_stream(path, source)
    with file:
        yield from read(stream, source, stem_of(path))


def _standard_input(stdin: BinaryIO | None) -> _Articles:
    return read_json_lines(stdin or sys.stdin.buffer, "-", "stdin")


def _guarded(source: str, read: Callable[[], _Articles]) -> _Articles:
    """What goes wrong with the file as a whole ends its articles with a `Rejected`."""
    try:
        yield from read()
    except Refusal as refusal:
        yield refusal.rejected
    except (EOFError, zlib.error) as error:
        yield broken_gzip(source, str(error))
    except OSError as error:
        # gzip raises its BadGzipFile as an OSError without a number
        if error.errno is None:
            yield broken_gzip(source, str(error))
        else:
            yield unreadable(source, error.strerror or str(error))

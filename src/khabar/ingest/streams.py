"""Opening files as streams of bytes that cannot run away, and cutting them into lines."""

import gzip
import io
from codecs import getincrementaldecoder
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from khabar.ingest.charset import SAMPLE_BYTES, detect
from khabar.ingest.limits import GZIP_FREE_BYTES, GZIP_RATIO
from khabar.ingest.refusal import Refusal, broken_gzip

_CHUNK = 1 << 18


class Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...


class Inflated:
    """A gzip file that stops where it swells as no text does."""

    def __init__(self, file: BinaryIO, source: str) -> None:
        self._file, self._source = file, source
        self._gzip = gzip.GzipFile(fileobj=file)
        self._out = 0

    def read(self, size: int, /) -> bytes:
        data = self._gzip.read(size)
        self._out += len(data)
        if self._out > GZIP_FREE_BYTES and self._out > GZIP_RATIO * self._file.tell():
            why = f"it swells to more than {GZIP_RATIO} times its size"
            raise Refusal(broken_gzip(self._source, why))
        return data


def open_stream(path: Path, source: str) -> tuple[BinaryIO, Stream]:
    """The file (to close) and the stream to read from, unpacked where its name ends in .gz."""
    file = path.open("rb")
    return file, Inflated(file, source) if path.suffix.lower() == ".gz" else file


def read_up_to(stream: Stream, limit: int) -> bytes | None:
    """All bytes, or None where there are more than `limit`, which are left unread."""
    buffer = io.BytesIO()
    while buffer.tell() <= limit:
        data = stream.read(min(_CHUNK, limit + 1 - buffer.tell()))
        if not data:
            return buffer.getvalue()
        buffer.write(data)
    return None


class Chunks:
    """The bytes of a stream by chunks, in UTF-8 wherever they were in UTF-16; `charset` as
    `charset.detect` found it in the first of them."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._first = stream.read(SAMPLE_BYTES)
        self.charset = detect(self._first, whole=len(self._first) < SAMPLE_BYTES)

    def __iter__(self) -> Iterator[bytes]:
        recode = self.charset.startswith("utf-16")
        decoder = getincrementaldecoder(self.charset if recode else "utf-16")(errors="replace")
        chunk = self._first.removeprefix(b"\xef\xbb\xbf")
        while chunk:
            if recode:
                yield decoder.decode(chunk).encode("utf-8", "surrogatepass")
            else:
                yield chunk
            chunk = self._stream.read(_CHUNK)


def byte_lines(chunks: Iterator[bytes], limit: int) -> Iterator[bytes | None]:
    """The lines without their line ends; None for one that is longer than `limit` bytes, which
    is never held whole."""
    rest, skipping = b"", False
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            yield None if skipping or len(line) > limit else line
            skipping = False
        if len(rest) > limit:
            rest, skipping = b"", True
    if rest or skipping:
        yield None if skipping else rest

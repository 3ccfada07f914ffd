"""A `.csv` file: a header with the keys of the input contract, one article a row. Streamed."""

import csv
from collections.abc import Iterator

from khabar.ingest.limits import ARTICLE_BYTES
from khabar.ingest.readers.member import article_from
from khabar.ingest.refusal import empty, refuse, too_large
from khabar.ingest.streams import Chunks, Stream, byte_lines
from khabar.model.article import RawArticle, Rejected

_DELIMITERS = ",;\t|"


def read_csv_rows(stream: Stream, source: str, stem: str) -> Iterator[RawArticle | Rejected]:
    """Rows are numbered from 1, the header not counted; commas, semicolons, tabs or bars."""
    chunks = Chunks(stream)
    if chunks.charset in {"binary", "unknown-charset"}:
        yield refuse(source, chunks.charset, "it is no text that can be read", "save it as UTF-8")
        return
    charset = "utf-8" if chunks.charset.startswith("utf") else chunks.charset
    lines = _text_lines(chunks, charset)
    header = next(lines, None)
    if header is None:
        yield empty(source)
        return
    delimiter = max(_DELIMITERS, key=header.count)
    # The module's own limit is one for the whole process; an article may be larger than it.
    csv.field_size_limit(ARTICLE_BYTES)
    keys = [key.strip().lower() for key in next(csv.reader([header], delimiter=delimiter))]
    if not {"text", "html"} & set(keys):
        what = f'no column "text" or "html" (columns: {", ".join(keys[:8])})'
        yield refuse(f"{source}:1", "no-text", what, "name the column of the articles text")
        return
    yield from _articles(csv.DictReader(lines, keys, delimiter=delimiter), source, stem)


def _articles(
    rows: "csv.DictReader[str]", source: str, stem: str
) -> Iterator[RawArticle | Rejected]:
    try:
        for number, row in enumerate(rows, 1):
            where = f"{source}:{rows.line_num + 1}"  # the header was taken off
            value = {key: cell for key, cell in row.items() if key and cell}
            yield article_from(value, f"{source}#{number}", f"{stem}#{number}", where)
    except csv.Error as error:
        where = f"{source}:{rows.line_num + 1}"
        yield refuse(where, "broken-csv", f"not CSV: {error}", 'quote cells with " and double it')
    except _LongLine as error:
        yield too_large(f"{source}:{error.number}", "the line", ARTICLE_BYTES)


class _LongLine(Exception):
    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(number)


def _text_lines(chunks: Chunks, charset: str) -> Iterator[str]:
    for number, line in enumerate(byte_lines(iter(chunks), ARTICLE_BYTES), 1):
        if line is None:
            raise _LongLine(number)
        # NUL would end the csv module's patience; `scrub` takes it out of cells in any case.
        yield line.decode(charset, errors="replace").replace("\x00", "") + "\n"

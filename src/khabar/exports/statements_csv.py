"""`statements-csv`: every claim a row, with where it stands, whose words, and what it counts as.

UTF-8 with a header; `start` and `end` count code points of the article's text; `canonical` is the
entity or event that the subject counts as part of.
"""

import csv
from typing import TextIO

from khabar.record.store import Record

COLUMNS = (
    "id", "subject", "field", "value", "article", "start", "end", "voice", "attributed_to",
    "producer", "canonical",
)  # fmt: skip


def write(record: Record, out: TextIO) -> None:
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for said, canonical in record.statements():
        start, end = ("", "") if said.span is None else (said.span.start, said.span.end)
        rows.writerow(
            (said.id, said.subject, said.field, said.value, said.article, start, end, said.voice,
             said.attributed_to, said.producer, canonical)
        )  # fmt: skip

"""The formats that there are. A new one is a file with a `write` and a line here."""

from collections.abc import Callable
from typing import TextIO

from khabar.exports import articles_jsonl, entities_jsonl, events_jsonl, statements_csv
from khabar.record.store import Record

# Writes the whole record to the handle, a piece at a time, in an order that depends on nothing
# but the record's content.
Writer = Callable[[Record, TextIO], None]

FORMATS: dict[str, Writer] = {
    "events-jsonl": events_jsonl.write,
    "articles-jsonl": articles_jsonl.write,
    "entities-jsonl": entities_jsonl.write,
    "statements-csv": statements_csv.write,
}

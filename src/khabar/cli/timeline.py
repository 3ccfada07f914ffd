"""`khabar timeline`: the events in order of time, a block each."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from khabar.cli.blocks import Blocks
from khabar.cli.labels import LABELS, Labels
from khabar.cli.paper import paper_of
from khabar.cli.selecting import add_options, is_dated, select, selection
from khabar.exports.events_jsonl import event_object
from khabar.exports.json_lines import json_line
from khabar.model.event import Event
from khabar.record.store import Record

SENTENCES = 2
AT_ONCE = 100  # events whose articles are fetched together


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("record", type=Path, metavar="RECORD")
    add_options(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--sentences", type=_count, default=SENTENCES, metavar="N",
                        help="sentences shown under an event: a number or all "
                        f"(default {SENTENCES})")  # fmt: skip
    parser.add_argument("--lang", choices=sorted(LABELS), default="en",
                        help="language of the labels (default en)")  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    with Record.open(arguments.record, read_only=True) as record:
        events = select(record, selection(arguments))
        if arguments.format == "json":
            lines = _json(events)
        else:
            lines = _text(record, events, LABELS[arguments.lang], arguments.sentences)
        for line in lines:
            print(line)
    return 0


def _json(events: list[Event]) -> Iterator[str]:
    """One array, an event a line."""
    yield "["
    for number, event in enumerate(events, 1):
        yield json_line(event_object(event)) + ("," if number < len(events) else "")
    yield "]"


def _text(
    record: Record, events: list[Event], labels: Labels, sentences: int | None
) -> Iterator[str]:
    paper = paper_of(sys.stdout)
    if not events:
        yield paper.line(labels.nothing)
    undated = next((event for event in events if not is_dated(event)), None)
    for at in range(0, len(events), AT_ONCE):
        some = events[at : at + AT_ONCE]
        texts = record.texts({m.article for event in some for m in event.mentions})
        blocks = Blocks(paper, labels, texts, record.path)
        for event in some:
            if event is undated:
                yield paper.line(f"--- {labels.undated} ---")
                yield ""
            yield from blocks.event(event, sentences)
            if event is not events[-1]:
                yield ""


def _count(typed: str) -> int | None:
    if typed == "all":
        return None
    if not typed.isdecimal():
        raise argparse.ArgumentTypeError(f"{typed!r} is neither a number nor all")
    return int(typed)

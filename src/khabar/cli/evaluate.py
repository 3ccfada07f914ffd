"""`khabar evaluate`: how a record compares with what people annotated."""

import argparse
import json
from pathlib import Path

from khabar.evaluation import as_json, evaluate, load_gold, render
from khabar.record.store import Record


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("record", type=Path, metavar="RECORD")
    parser.add_argument("--gold", type=Path, required=True, metavar="DIR",
                        help="folder with gold.jsonl, spans.jsonl or both")  # fmt: skip
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(arguments: argparse.Namespace) -> int:
    gold = load_gold(arguments.gold)
    with Record.open(arguments.record, read_only=True) as record:
        articles = {a.id: a for a in record.articles() if a.id in gold.articles}
        readings = {a.id: reading for a, reading in record.readings() if a.id in gold.articles}
        event_of = {
            (article, trigger): event
            for article, trigger, event in record.event_of()
            if article in gold.articles
        }
    report = evaluate(gold, articles, readings, event_of)
    if arguments.format == "json":
        print(json.dumps(as_json(report), ensure_ascii=False, indent=1))
    else:
        print(render(report))
    return 0

"""Time expressions against gold spans: extraction, intervals, articles a second.

    python benchmarks/times.py GOLD_DIR ARTICLES.jsonl[.gz]... [--errors]
        [--recognizers DIR] [--peer]

GOLD_DIR holds `spans.jsonl` (layer "time") and perhaps `articles.jsonl`; ARTICLES are JSON Lines
with id, title, text, published. Only the zone that was annotated (title and first lines)
is scored. `--recognizers` adds the Arabic specifications of Recognizers-Text, read from the
folder that holds their JSON files. `--peer` runs `dateparser`, where it is installed, on the same.
"""

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import recognizers
from peer import Peer, dateparser

from khabar.arabic.sentences import sentences
from khabar.model.interval import UNKNOWN_DATE, DateInterval
from khabar.model.reading import Time
from khabar.times import find_times, read_date

Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        yield from map(json.loads, lines)


def published(article: Row) -> DateInterval:
    said = article.get("published") or article.get("time") or article.get("fetched")
    return (read_date(str(said)) if said else None) or UNKNOWN_DATE


def zone_end(text: str, spans: list[Row]) -> int:
    """The end of the line in which the last annotation of any layer stands: annotators counted
    the lines of the lead zone in two ways, and what they did not read is not scored."""
    last = max((row["end"] for row in spans), default=0)
    end = text.find("\n", last)
    return end if end >= 0 else len(text)


def score(gold: list[Row], articles: dict[str, Row], show: bool) -> None:
    counts: Counter[str] = Counter()
    seconds = 0.0
    by_article: dict[str, list[Row]] = {row["article"]: [] for row in gold}
    for row in gold:
        if row["layer"] == "time":
            by_article[row["article"]].append(row)
    for name, wanted in by_article.items():
        article = articles[name]
        text = article["title"] + "\n" + article["text"]
        cut, pub = sentences(text), published(article)
        start = time.perf_counter()
        found = find_times(text, cut, pub)
        seconds += time.perf_counter() - start
        zone = zone_end(text, [row for row in gold if row["article"] == name])
        compare(wanted, [t for t in found if t.span.end <= zone], counts, text if show else "", pub)
    report(counts, len(by_article), seconds)


def compare(
    wanted: list[Row], found: list[Time], counts: Counter[str], text: str, pub: DateInterval
) -> None:
    """Adds to the counts; prints what differs where `text` is given."""
    counts["gold"] += len(wanted)
    counts["found"] += len(found)
    for row in wanted:
        single = row["earliest"] is not None and row["earliest"] == row["latest"]
        counts["single"] += single
        exact = [t for t in found if (t.span.start, t.span.end) == (row["start"], row["end"])]
        near = exact or [t for t in found if meet(t, row)]
        counts["exact"] += bool(exact)
        counts["overlap"] += bool(near)
        if not near:
            tell("MISS", row["text"], row["start"], row["end"], text)
            continue
        time_ = near[0]
        ends = tuple(
            str(d) if d else None for d in (time_.interval.earliest, time_.interval.latest)
        )
        right = ends == (row["earliest"], row["latest"])
        counts["interval"] += right
        counts["single right"] += right and single
        counts["type"] += time_.type == row["type"]
        counts["value"] += time_.value == row["value"]
        counts["invented"] += bool(row["earliest"] is None and ends[0] is not None)
        if not right or not exact:
            said = f"{row['earliest']}..{row['latest']} {row['value']}"
            ours = f"[{time_.text}] {ends[0]}..{ends[1]} {time_.value} {time_.pattern}"
            kind = "DATE" if exact else "SPAN"
            tell(kind, f"{pub.earliest}: gold [{row['text']}] {said}; {ours}",
                 row["start"], row["end"], text)  # fmt: skip
    for t in found:
        hit = any(meet(t, row) for row in wanted)
        counts["found overlap"] += hit
        if not hit:
            tell("MORE", f"[{t.text}] {t.pattern}", t.span.start, t.span.end, text)


def meet(found: Time, row: Row) -> bool:
    return bool(found.span.start < row["end"] and row["start"] < found.span.end)


def tell(kind: str, what: str, start: int, end: int, text: str) -> None:
    if text:
        around = text[max(0, start - 45) : end + 28].replace("\n", "⏎")
        print(f"{kind} {what} | {around}")


def report(counts: Counter[str], articles: int, seconds: float) -> None:
    for kind, hits in (("exact", counts["exact"]), ("overlap", counts["found overlap"])):
        p, r = hits / max(1, counts["found"]), counts[kind] / max(1, counts["gold"])
        print(f"extraction {kind:8} P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}")
    matched = max(1, counts["overlap"])
    for kind in ("interval", "type", "value"):
        print(f"{kind} right of those found: {counts[kind] / matched:.3f}", end="  ")
    print(f"\n{counts['single right']} of {counts['single']} single days right; "
          f"{counts['gold']} expressions; day given where gold has none: {counts['invented']}; "
          f"{articles / max(seconds, 1e-9):.0f} articles a second")  # fmt: skip


def peer_on_gold(gold: list[Row], articles: dict[str, Row], peer: Peer) -> None:
    """The peer on the gold expressions themselves, cut out for it: its easiest case."""
    counts: Counter[str] = Counter()
    for row in gold:
        day = published(articles[row["article"]]).earliest
        if row["layer"] != "time" or day is None:
            continue
        found = peer(row["text"], datetime(day.year, day.month, day.day))
        single = row["earliest"] is not None and row["earliest"] == row["latest"]
        kind = "single days" if single else "none" if row["earliest"] is None else "longer"
        counts[kind] += 1
        counts[kind + " hit"] += bool(found) if kind != "single days" else (
            row["earliest"] in map(str, found)
        )  # fmt: skip
    print(f"dateparser on the same expressions: {counts['single days hit']} of "
          f"{counts['single days']} single days right; a day given to {counts['longer hit']} of "
          f"{counts['longer']} that mean more than one, to {counts['none hit']} of "
          f"{counts['none']} that have none")  # fmt: skip


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold", type=Path)
    options.add_argument("articles", type=Path, nargs="*")
    options.add_argument("--errors", action="store_true")
    options.add_argument("--recognizers", type=Path)
    options.add_argument("--peer", action="store_true")
    chosen = options.parse_args()
    gold = list(rows(chosen.gold / "spans.jsonl"))
    wanted = {row["article"] for row in gold}
    articles: dict[str, Row] = {}
    own = chosen.gold / "articles.jsonl"
    for path in [*chosen.articles, *([own] if own.exists() else [])]:
        articles.update((a["id"], a) for a in rows(path) if a["id"] in wanted)
    peer = dateparser() if chosen.peer else None
    score(gold, articles, chosen.errors)
    if peer:
        peer_on_gold(gold, articles, peer)
    if chosen.recognizers:
        recognizers.report(chosen.recognizers, peer, chosen.errors)


if __name__ == "__main__":
    main()

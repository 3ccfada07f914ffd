"""Time expressions against gold spans: extraction, intervals, articles a second.

    python benchmarks/times.py GOLD_DIR ARTICLES.jsonl[.gz]... [--errors] [--recognizers DIR]

GOLD_DIR holds `spans.jsonl` (layer "time") and perhaps `articles.jsonl`; ARTICLES are JSON Lines
with id, title, text, published. Only the zone that was annotated (title and first lines)
is scored. `--recognizers` adds the Arabic specifications of Recognizers-Text, read from the
folder that holds their JSON files.
"""

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from khabar.arabic.sentences import sentences
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
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
    print(f"\n{counts['gold']} expressions; day given where gold has none: {counts['invented']}; "
          f"{articles / max(seconds, 1e-9):.0f} articles a second")  # fmt: skip


def recognizers(folder: Path, show: bool) -> None:
    """Share of the specifications' dates, periods, durations and sets that come out as expected:
    the text found, and the date or length among the expected resolutions."""
    for name in ("Date", "DatePeriod", "Duration", "Set", "Holiday"):
        cases = json.loads((folder / f"{name}Parser.json").read_text(encoding="utf-8-sig"))
        right = sum(matches(case, name, show) for case in cases if case.get("Results"))
        total = sum(bool(case.get("Results")) for case in cases)
        print(f"Recognizers-Text {name}: {right}/{total} = {right / max(1, total):.2f}")


def matches(case: Row, name: str, show: bool) -> bool:
    reference = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07T00:00:00")
    day = datetime.fromisoformat(reference[:19]).date()
    pub = DateInterval(day, day, Basis.STATED)
    found = find_times(case["Input"], sentences(case["Input"]), pub)
    value = case["Results"][0].get("Value") or {}
    right = any(agrees(t, value, name) for t in found) or spans(found, value)
    if show and not right:
        said = [(t.text, t.value, str(t.interval.earliest), str(t.interval.latest)) for t in found]
        print("RT", case["Input"], "|", value.get("Timex"), value.get("PastResolution"), "|", said)
    return right


def agrees(found: Time, value: Row, name: str) -> bool:
    if name in ("Duration", "Set"):
        return found.value == value.get("Timex")
    ends = found.interval.earliest, found.interval.latest
    if found.value == value.get("Timex"):
        return True
    for side in ("FutureResolution", "PastResolution"):
        told = value.get(side) or {}
        if told.get("date") and ends == (parse(told["date"]),) * 2:
            return True
        first, last = parse(told.get("startDate", "")), parse(told.get("endDate", ""))
        # Their periods end with the day after, ours with the last day.
        if first and last and ends[0] == first and ends[1] and (last - ends[1]).days in (0, 1):
            return True
    return False


def spans(found: Sequence[Time], value: Row) -> bool:
    """Two full dates told as from and to are two expressions here, one period there."""
    ends = {t.interval.earliest for t in found} - {None}
    return any(
        len(found) > 1
        and parse(told.get("startDate", "")) in ends
        and parse(told.get("endDate", "")) in ends
        for told in (value.get("FutureResolution") or {}, value.get("PastResolution") or {})
    )


def parse(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold", type=Path)
    options.add_argument("articles", type=Path, nargs="*")
    options.add_argument("--errors", action="store_true")
    options.add_argument("--recognizers", type=Path)
    chosen = options.parse_args()
    gold = list(rows(chosen.gold / "spans.jsonl"))
    wanted = {row["article"] for row in gold}
    articles: dict[str, Row] = {}
    own = chosen.gold / "articles.jsonl"
    for path in [*chosen.articles, *([own] if own.exists() else [])]:
        articles.update((a["id"], a) for a in rows(path) if a["id"] in wanted)
    score(gold, articles, chosen.errors)
    if chosen.recognizers:
        recognizers(chosen.recognizers, chosen.errors)


if __name__ == "__main__":
    main()

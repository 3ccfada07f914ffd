"""The Arabic specifications of Recognizers-Text as a test set, and `dateparser` as a peer.

What is declined stands in `recognizers_declined.tsv`, a reason a case. Everything else counts.
"""

import csv
import json
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from peer import Peer

from khabar.arabic.sentences import sentences
from khabar.model.interval import Basis, DateInterval
from khabar.model.reading import Time
from khabar.times import find_times

Row = dict[str, Any]
SETS = ("Date", "DatePeriod", "Duration", "Set", "Holiday")
_DECLINED = Path(__file__).with_name("recognizers_declined.tsv")


def report(folder: Path, peer: Peer | None, show: bool) -> None:
    """A line a set: cases, declined, right of the rest; the peer on the same rest."""
    declined = _declined()
    for name in SETS:
        cases = json.loads((folder / f"{name}Parser.json").read_text(encoding="utf-8-sig"))
        counts: Counter[str] = Counter()
        for number, case in enumerate(cases, 1):
            if not case.get("Results"):
                continue
            counts["cases"] += 1
            right = _matches(case, name, show and (name, number) not in declined)
            told = peer is not None and _peer_matches(peer, case, name)
            counts["right of all"] += right
            counts["peer of all"] += told
            if (name, number) in declined:
                _check(declined[name, number], case, right)
                counts["declined"] += 1
                continue
            counts["right"] += right
            counts["peer"] += told
        _tell(name, counts, peer)
    reasons = Counter(row["reason"] for row in declined.values())
    print("declined:", ", ".join(f"{why} {count}" for why, count in reasons.most_common()))


def _tell(name: str, counts: Counter[str], peer: Peer | None) -> None:
    rest = counts["cases"] - counts["declined"]
    peers = (
        f"; dateparser {counts['peer']}/{rest} = {counts['peer'] / rest:.2f} "
        f"({counts['peer of all'] / counts['cases']:.2f} of all)"
    )
    print(
        f"Recognizers-Text {name}: {counts['cases']} cases, {counts['declined']} declined, "
        f"{counts['right']}/{rest} = {counts['right'] / rest:.2f} of the rest right "
        f"({counts['right of all'] / counts['cases']:.2f} of all){peers if peer else ''}"
    )


def _declined() -> dict[tuple[str, int], Row]:
    with _DECLINED.open(encoding="utf-8") as lines:
        rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
        return {(row["set"], int(row["case"])): row for row in rows}


def _check(row: Row, case: Row, right: bool) -> None:
    if row["input"] != " ".join(case["Input"].split()):
        raise SystemExit(f"{_DECLINED.name}: {row['set']} {row['case']} is another case by now")
    if right:
        print(f"{_DECLINED.name}: {row['set']} {row['case']} comes out right: decline it no more")


def _reference(case: Row) -> datetime:
    said = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07T00:00:00")
    return datetime.fromisoformat(said[:19])


def _matches(case: Row, name: str, show: bool) -> bool:
    day = _reference(case).date()
    pub = DateInterval(day, day, Basis.STATED)
    found = find_times(case["Input"], sentences(case["Input"]), pub)
    value = case["Results"][0].get("Value") or {}
    right = any(_agrees(t, value, name) for t in found) or _spans(
        {t.interval.earliest for t in found}, value
    )
    if show and not right:
        said = [(t.text, t.value, str(t.interval.earliest), str(t.interval.latest)) for t in found]
        print("RT", case["Input"], "|", value.get("Timex"), value.get("PastResolution"), "|", said)
    return right


def _agrees(found: Time, value: Row, name: str) -> bool:
    if found.value == value.get("Timex"):
        return True
    if name in ("Duration", "Set"):
        return False
    ends = found.interval.earliest, found.interval.latest
    for told in _resolutions(value):
        if told.get("date") and ends == (_day(told["date"]),) * 2:
            return True
        first, last = _day(told.get("startDate", "")), _day(told.get("endDate", ""))
        # Their periods end with the day after, ours with the last day.
        if first and last and ends[0] == first and ends[1] and (last - ends[1]).days in (0, 1):
            return True
    return False


def _spans(days: set[date | None], value: Row) -> bool:
    """Two full dates told as from and to are two expressions here, one period there."""
    for told in _resolutions(value):
        first, last = _day(told.get("startDate", "")), _day(told.get("endDate", ""))
        if first and last and first in days and last in days:
            return True
    return False


def _resolutions(value: Row) -> Sequence[Row]:
    return value.get("FutureResolution") or {}, value.get("PastResolution") or {}


def _peer_matches(peer: Peer, case: Row, name: str) -> bool:
    """Its best reading: any of the days it finds; a period by its first and last day.

    It has no lengths and no rhythms."""
    if name in ("Duration", "Set"):
        return False
    value = case["Results"][0].get("Value") or {}
    days = peer(case["Input"], _reference(case))
    dated = {_day(told.get("date", "")) for told in _resolutions(value)} - {None}
    return bool(dated & days) or _spans(set(days), value)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None

"""Values of statements that are more than a word: as JSON, the same bytes for the same value."""

import json
from datetime import date
from typing import Any

from khabar.model.interval import Basis, DateInterval
from khabar.model.span import Span


def compact(value: object) -> str:
    """JSON in one line, Arabic left readable."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def interval_json(interval: DateInterval) -> str:
    return compact(interval_object(interval))


def interval_object(interval: DateInterval) -> dict[str, str | None]:
    return {
        "earliest": _iso(interval.earliest),
        "latest": _iso(interval.latest),
        "basis": interval.basis.value,
        "why": interval.why,
    }


def interval_from(value: str) -> DateInterval:
    """The way back; raises ValueError where the JSON is no interval."""
    return interval_from_object(json.loads(value))


def interval_from_object(found: dict[str, Any]) -> DateInterval:
    return DateInterval(
        _day(found.get("earliest")),
        _day(found.get("latest")),
        Basis(found["basis"]),
        found.get("why") or "",
    )


def spans_json(spans: tuple[Span, ...]) -> str:
    return compact([[span.start, span.end] for span in spans])


def spans_from(value: str) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in json.loads(value))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None

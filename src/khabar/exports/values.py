"""Spans and dates as JSON objects."""

from khabar.model.interval import DateInterval
from khabar.model.span import Span


def span_object(span: Span) -> dict[str, object]:
    return {"start": span.start, "end": span.end}


def words_object(span: Span, text: str) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "text": text}


def date_object(date: DateInterval) -> dict[str, object]:
    return {
        "earliest": date.earliest and date.earliest.isoformat(),
        "latest": date.latest and date.latest.isoformat(),
        "basis": date.basis.value,
        "why": date.why,
    }


def single_day(date: DateInterval) -> str | None:
    """The day where it is known to be one, else None."""
    return date.earliest.isoformat() if date.earliest and date.days == 1 else None

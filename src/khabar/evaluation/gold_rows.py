"""From one JSON object of a gold file to its dataclass. Raises ValueError, saying what is wrong."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from khabar.evaluation.gold import (
    GoldEvent,
    GoldName,
    GoldPosition,
    GoldTime,
    GoldVoice,
    Quote,
)
from khabar.model.reading import EventType, Kind, Realis, Role, TimexType, VoiceKind
from khabar.model.span import Span

Row = Mapping[str, Any]
T = TypeVar("T")


def event_of_row(row: Row) -> GoldEvent:
    start = _given(row, "trigger_start", int)
    trigger = _given(row, "trigger", str)
    dates = row.get("date") or [None, None]
    if not isinstance(dates, list) or len(dates) != 2:
        raise ValueError("date is not a pair [earliest, latest]")
    return GoldEvent(
        event=_given(row, "event", str),
        type=EventType(_given(row, "type", str)),
        mode=_maybe(row, "mode"),
        realis=Realis(_given(row, "realis", str)),
        trigger=Quote(_span(start, start + len(trigger)), trigger),
        earliest=_day(dates[0]),
        latest=_day(dates[1]),
        participants=_participants(row),
        place=_maybe(row, "place"),
        country=_maybe(row, "country"),
        attributed_to=_maybe(row, "attributed_to"),
    )


def _participants(row: Row) -> tuple[tuple[Role, str], ...]:
    fields = {"actors": Role.ACTOR, "counterparts": Role.COUNTERPART, "others": Role.OTHER}
    found: list[tuple[Role, str]] = []
    for field, role in fields.items():
        names = row.get(field) or []
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise ValueError(f"{field} is not a list of names")
        found.extend((role, name) for name in names)
    return tuple(found)


def name_of_row(row: Row) -> GoldName:
    return GoldName(_quote(row), Kind(_given(row, "kind", str)))


def position_of_row(row: Row) -> GoldPosition:
    return GoldPosition(_quote(row), _maybe(row, "holder"))


def time_of_row(row: Row) -> GoldTime:
    return GoldTime(
        _quote(row),
        TimexType(_given(row, "type", str)),
        _day(row.get("earliest")),
        _day(row.get("latest")),
    )


def voice_of_row(row: Row) -> GoldVoice:
    return GoldVoice(_quote(row), VoiceKind(_given(row, "voice", str)), _maybe(row, "source"))


def _quote(row: Row) -> Quote:
    span = _span(_given(row, "start", int), _given(row, "end", int))
    text = _given(row, "text", str)
    if len(text) != len(span):
        raise ValueError(f"text has {len(text)} characters, its span {len(span)}")
    return Quote(span, text)


def _span(start: int, end: int) -> Span:
    return Span(start, end)


def _given(row: Row, key: str, kind: type[T]) -> T:
    value = row.get(key)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise ValueError(f"{key} is missing or no {kind.__name__}")
    return value


def _maybe(row: Row, key: str) -> str | None:
    value = row.get(key)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{key} is neither text nor null")
    return value or None


def _day(value: object) -> date | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise ValueError(f"not a day: {value!r}")
    return date.fromisoformat(value)

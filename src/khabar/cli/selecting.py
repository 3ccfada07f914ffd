"""Which events of a record a person asks for."""

import argparse
from dataclasses import dataclass
from datetime import date

from khabar.arabic.folding import fold_name
from khabar.arabic.tokens import tokenise
from khabar.cli.days import first_day, last_day
from khabar.model.entity import Entity
from khabar.model.event import Event
from khabar.model.interval import Basis, DateInterval
from khabar.model.reading import EventType
from khabar.record.store import Record

MODES = ("meeting", "visit", "call", "conference", "negotiation", "mediation", "hosting", "other")


@dataclass(frozen=True, slots=True)
class Selection:
    person: str | None
    since: date | None
    until: date | None
    types: frozenset[str]  # EventTypes and modes of CONSULT; empty: all


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--person", metavar="NAME",
                        help="only events with somebody or something of that name (any spelling "
                        "found in the record, Arabic or English) or of that id")  # fmt: skip
    parser.add_argument("--since", type=first_day, metavar="DATE",
                        help="only events that may have been on or after it: 2022, 2022-06, "
                        "2022-06-13")  # fmt: skip
    parser.add_argument("--until", type=last_day, metavar="DATE",
                        help="only events that may have been on or before it")  # fmt: skip
    parser.add_argument("--type", type=_type, action="append", default=[], metavar="TYPE",
                        help="only events of a PLOVER type (CONSULT, AGREE, COERCE, …) or a mode "
                        "of CONSULT (visit, meeting, call, …); can be repeated")  # fmt: skip


def selection(arguments: argparse.Namespace) -> Selection:
    return Selection(arguments.person, arguments.since, arguments.until, frozenset(arguments.type))


def select(record: Record, wanted: Selection) -> list[Event]:
    """In order of time; events without any date last."""
    ids = None if wanted.person is None else _events_with(record, wanted.person)
    found = [event for event in record.events(ids) if _suits(event, wanted)]
    return sorted(found, key=_when)


def is_dated(event: Event) -> bool:
    return event.date.earliest is not None or event.date.latest is not None


def _suits(event: Event, wanted: Selection) -> bool:
    if wanted.types and not {event.type.value, event.mode} & wanted.types:
        return False
    if wanted.since is None and wanted.until is None:
        return True
    asked = DateInterval(wanted.since, wanted.until, Basis.STATED)
    return is_dated(event) and event.date.overlaps(asked)


def _when(event: Event) -> tuple[bool, date, date, str]:
    first, last = event.date.earliest, event.date.latest
    return (not is_dated(event), first or last or date.max, last or date.max, event.id)


def _events_with(record: Record, person: str) -> set[str]:
    entities = [entity.id for entity in record.entities() if _is_called(entity, person)]
    return {event for entity in entities for event in record.events_with(entity)}


def _is_called(entity: Entity, wanted: str) -> bool:
    if wanted == entity.id:
        return True
    words = _words(wanted)
    names = (entity.name, entity.name_en or "", *entity.variants)
    return bool(words) and any(words <= _words(name) for name in names)


def _words(name: str) -> frozenset[str]:
    """Folded words without ال, so that الحموشي finds عبد اللطيف حموشي."""
    words = (fold_name(token.word.text).casefold() for token in tokenise(name))
    return frozenset(word.removeprefix("ال") for word in words)


def _type(typed: str) -> str:
    known = {kind.value.lower(): kind.value for kind in EventType} | {mode: mode for mode in MODES}
    if typed.lower() not in known:
        raise argparse.ArgumentTypeError(f"{typed!r} is none of {', '.join(known.values())}")
    return known[typed.lower()]

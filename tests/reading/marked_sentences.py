"""Sentences with their names marked in the text: `استقبل {r=A الملك} {p=C هالة مراد}`.

`[…]` is the trigger. `{k=R words}` is a mention: k is p person, o organisation, c country, l place,
g group, r office, t time, d people without a name (which nobody marks for the reader); R is the
role expected: A actor, C counterpart, O other, L the place, nothing where it takes no part.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from khabar.model.article import Article
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.model.reading import EventMention, Kind, Name, Position, Time, TimexType
from khabar.model.span import Span
from khabar.reading.events import find_events
from khabar.reading.page import open_page

_MARK = re.compile(r"\{(\w)(?:=([ACOL-]))?(?::(\S+))? ([^}]*)\}|\[([^\]]*)\]")
_KINDS = {
    "p": Kind.PERSON, "o": Kind.ORGANISATION, "c": Kind.COUNTRY, "l": Kind.PLACE, "g": Kind.GROUP,
}  # fmt: skip


@dataclass
class Marked:
    """The plain text of a marked sentence and what its marks say."""

    text: str = ""
    trigger: Span | None = None
    names: list[Name] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    roles: dict[str, str] = field(default_factory=dict)  # words -> role letter


def unmark(marked: str) -> Marked:
    found, cursor = Marked(), 0
    for mark in _MARK.finditer(marked):
        found.text += marked[cursor : mark.start()]
        kind, role, extra, words, trigger = mark.groups()
        span = Span(len(found.text), len(found.text) + len(words or trigger))
        found.text += words or trigger
        cursor = mark.end()
        if trigger:
            found.trigger = span
            continue
        if role and role != "-":
            found.roles[words] = role
        _add(found, kind, extra, span, words)
    found.text += marked[cursor:]
    return found


def _add(found: Marked, kind: str, extra: str | None, span: Span, words: str) -> None:
    if kind == "r":
        found.positions.append(Position(span, words))
    elif kind == "t":
        first, last = (extra or "").split("/") if "/" in (extra or "") else (extra, extra)
        days = DateInterval(
            date.fromisoformat(first or ""), date.fromisoformat(last or ""), Basis.STATED
        )
        found.times.append(Time(span, words, TimexType.DATE, "", days))
    elif kind != "d":
        found.names.append(Name(span, words, _KINDS[kind], words, extra))


def read_marked(
    marked: str, title: str = "", published: DateInterval = UNKNOWN_DATE
) -> tuple[Marked, tuple[EventMention, ...]]:
    found = unmark(marked)
    page = open_page(Article("marked", found.text, title, published=published))
    return found, find_events(page, found.names, found.positions, found.times)


def roles_of(event: EventMention, text: str) -> dict[str, str]:
    """Words of each participant -> role letter, and of the place -> L."""
    roles = {a.span.of(text): a.role.value[0].upper() for a in event.arguments}
    if event.place:
        roles.setdefault(event.place.of(text), "L")
    return roles

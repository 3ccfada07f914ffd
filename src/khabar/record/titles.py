"""A title for an event out of its fields, in plain Arabic and English.

Arabic titles are built on a noun (لقاء, زيارة, اتهام), never on a verb, so that nothing has to
agree in gender or number with names of unknown gender.
"""

from collections.abc import Sequence
from typing import NamedTuple

from khabar.arabic.folding import fold
from khabar.arabic.letters import is_arabic
from khabar.model.event import Participant, Place
from khabar.model.reading import EventType, Kind, Realis, Role
from khabar.record.title_words import (
    PHRASES,
    REALIS_AR,
    REALIS_EN,
    VISIT,
    WITH_ARTICLE,
    Phrases,
)

SHOWN = 3  # names of one side; of more than these the first two and "others"
UNNAMED = {"office", "described"}  # kinds of participants without a name
_PLACES = {Kind.PLACE.value, Kind.COUNTRY.value}


class Title(NamedTuple):
    ar: str
    en: str


class _Sides(NamedTuple):
    actors: list[Participant]
    counterparts: list[Participant]


def title(
    type_: EventType,
    mode: str | None,
    realis: Realis,
    participants: Sequence[Participant],
    place: Place | None,
) -> Title:
    """The title; whatever is missing is left out.

    >>> title(EventType.CONSULT, "meeting", Realis.PLANNED, [], Place("الرباط", "Rabat", "MA"))
    Title(ar='لقاء بالرباط (مرتقب)', en='Meeting in Rabat (planned)')
    """
    phrases = PHRASES.get((type_, mode)) or PHRASES[type_, None]
    sides = _sides(participants)
    if phrases is VISIT:
        ar, en = _visit_ar(sides, place), _visit_en(sides, place)
    else:
        ar = _arabic(phrases, sides) + (_at(place.name) if place else "")
        en = _english(phrases, sides) + (f" in {_place_en(place)}" if place else "")
    if realis in REALIS_EN:
        ar += f" ({REALIS_AR[realis][phrases.feminine]})"
        en += f" ({REALIS_EN[realis]})"
    return Title(ar, en[:1].upper() + en[1:])


def _sides(participants: Sequence[Participant]) -> _Sides:
    """Who is named comes before who is not; an office of which the holder is named is left out."""
    offices = [(p.role, set(fold(p.position).split())) for p in participants if p.position]
    shown = [
        p
        for p in participants
        if p.kind not in UNNAMED
        or not any(p.role is role and set(fold(p.name).split()) <= words for role, words in offices)
    ]
    shown.sort(key=lambda p: p.kind in UNNAMED)
    actors = [p for p in shown if p.role is Role.ACTOR]
    counterparts = [p for p in shown if p.role is Role.COUNTERPART]
    if not actors and not counterparts:
        actors = shown
    return _Sides(actors, counterparts)


def _english(phrases: Phrases, sides: _Sides) -> str:
    a, c = (_list_en([_name_en(p) for p in side]) for side in sides)
    several = len(sides.actors) > 1
    if a and c:
        return (phrases.both_many if several else phrases.both).format(a=a, c=c)
    if a:
        return (phrases.alone_many if several else phrases.alone).format(a=a)
    return phrases.passive.format(c=c) if c else phrases.bare


def _arabic(phrases: Phrases, sides: _Sides) -> str:
    a, c = (_list_ar([p.name for p in side]) for side in sides)
    everybody = _and_ar(a, c) if a and c else a
    if a and c:
        return phrases.ar_both.format(a=a, c=c, all=everybody)
    if a:
        pattern = phrases.ar_many if len(sides.actors) > 1 else phrases.ar_alone
        return pattern.format(a=a, all=everybody)
    return phrases.ar_passive.format(c=c) if c else phrases.ar_bare


def _visit_en(sides: _Sides, place: Place | None) -> str:
    """Where there is a place it is what is visited, and the counterparts receive."""
    if not place:
        return _english(VISIT, sides)
    hosts = [_name_en(p) for p in sides.counterparts if p.kind not in _PLACES]
    country = [
        _name_en(p)
        for p in sides.counterparts
        if p.kind == Kind.COUNTRY and p.name != place.name and p.country == place.country
    ]
    a = _list_en([_name_en(p) for p in sides.actors])
    pattern = VISIT.both_many if len(sides.actors) > 1 else VISIT.both
    text = (pattern if a else VISIT.passive).format(
        a=a, c=", ".join([_place_en(place), *country[:1]])
    )
    return f"{text}, hosted by {_list_en(hosts)}" if hosts else text


def _visit_ar(sides: _Sides, place: Place | None) -> str:
    if not place:
        return _arabic(VISIT, sides)
    hosts = [p.name for p in sides.counterparts if p.kind not in _PLACES]
    country = [
        _at(p.name)
        for p in sides.counterparts
        if p.kind == Kind.COUNTRY and p.name != place.name and p.country == place.country
    ]
    a = _list_ar([p.name for p in sides.actors])
    text = (VISIT.ar_both if a else VISIT.ar_passive).format(
        a=a, c=place.name + "".join(country[:1])
    )
    return f"{text} باستضافة {_list_ar(hosts)}" if hosts else text


def _list_en(names: list[str]) -> str:
    if len(names) > SHOWN:
        return f"{names[0]}, {names[1]} and others"
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _list_ar(names: list[str]) -> str:
    if len(names) > SHOWN:
        names = [*names[:2], "آخرين"]
    text = "".join(names[:1])
    for name in names[1:]:
        text = _and_ar(text, name)
    return text


def _and_ar(left: str, right: str) -> str:
    return f"{left} و{right}" if is_arabic(right[:1]) else f"{left} و {right}"


def _at(place: str) -> str:
    """ب is written onto an Arabic name, في stands before any other."""
    return f" ب{place}" if is_arabic(place[:1]) else f" في {place}"


def _name_en(participant: Participant) -> str:
    name = participant.name_en or participant.name
    needs_article = participant.kind == Kind.COUNTRY and name.startswith(WITH_ARTICLE)
    return f"the {name}" if needs_article else name


def _place_en(place: Place) -> str:
    name = place.name_en or place.name
    return f"the {name}" if name.startswith(WITH_ARTICLE) else name

"""Neighbouring pieces that are one expression: مساء + أمس + الثلاثاء, أواخر + شهر فبراير."""

from collections.abc import Sequence
from dataclasses import fields, replace

from khabar.times.pattern import Measure, On, Range
from khabar.times.piece import Piece
from khabar.times.vocabulary import NAME, Lexeme

_DAYS = frozenset({"deictic", "today", "night", "weekdays", "feast", "date", "daynumber"})
_FRAMES = frozenset({"unit", "frame", "years", "bareyears", "month", "season", "decade", "century"})
_OF = frozenset({(), ("from",), ("in",), ("prep",), ("from", "prep")})
_PAUSE = frozenset({(), ("open",), ("comma",), ("dash",), ("from",), ("in",), ("equals",),
                    ("comma", "equals"), ("open", "equals"), ("equals", "prep"),
                    ("equals", "prep", "dated"), ("equals", "in"), ("comma", "open"),
                    ("slash",), ("quote",)})  # fmt: skip
_WITHIN = ((), ("comma",), ("from",), ("between",), ("comma", "between"))
_PASSING = frozenset({"in", "prep", "about", "comma"})
_TO_CLOCK = ("علي", "عند", "تمام", "حدود", "في", "قرابه")


def join(pieces: list[Piece], lexemes: Sequence[Lexeme]) -> list[Piece]:
    """The pieces with neighbours joined, in order. One pass: each is joined to the one before."""
    joined: list[Piece] = []
    for piece in pieces:
        while joined:
            merged = _merge(joined[-1], piece, lexemes)
            if merged is None:
                break
            joined.pop()
            piece = merged
        joined.append(piece)
    return joined


def _merge(left: Piece, right: Piece, lexemes: Sequence[Lexeme]) -> Piece | None:
    if right.first - left.last > 3:
        return None
    if "set" in (left.kind, right.kind):
        return _timed_set(left, right, lexemes)
    if left.kind == "daypart" and right.kind == "same" and left.last == right.first:
        return replace(right, first=left.first)  # مساء اليوم نفسه, صباح اليوم التالي
    if left.on is None or right.on is None:
        return None
    if left.second is not None or right.second is not None:
        return None
    between = lexemes[left.last : right.first]
    gap = tuple(NAME[lexeme.code] for lexeme in between)
    if gap == ("conj",) and _two_dates(left, right):
        return _whole(left, right, lexemes, replace(left.on), second=right.on)
    if not _neighbours(left, right, gap, between):
        return None
    on = _alternative(left, right) if "equals" in gap else None
    if left.lead == "eve" and right.kind == "feast":
        easter = right.on.half == "EA"
        on = replace(right.on, half="EE") if easter else replace(right.on, part="eve")
    on = on or united(left.on, right.on)
    return _whole(left, right, lexemes, on) if on else None


def _timed_set(left: Piece, right: Piece, lexemes: Sequence[Lexeme]) -> Piece | None:
    """كل مساء على الساعة التاسعة, الساعة التاسعة أيام الأحد"""
    rhythm, clock = (left, right) if left.kind == "set" else (right, left)
    if clock.kind != "clock" or clock.on is None or not isinstance(rhythm.meaning, Measure):
        return None
    between = lexemes[left.last : right.first]
    if not all(NAME[lx.code] in _PASSING or lx.value in _TO_CLOCK for lx in between):
        return None
    value, hour = rhythm.meaning.value, clock.on.clock.removesuffix(":00")
    if value.startswith("XXXX-WXX"):
        value += hour
    elif value == "P1D":
        value = hour
    elif value.startswith("T") and value[1:].isalpha():
        value = _clocks(value, hour)
    else:
        return None
    return Piece("set", left.first, right.last, meaning=Measure("each", value))


def _whole(
    left: Piece, right: Piece, lexemes: Sequence[Lexeme], on: On, second: On | None = None
) -> Piece:
    last = right.last
    opened = any(NAME[lx.code] == "open" for lx in lexemes[left.last : right.first])
    if opened and last < len(lexemes) and NAME[lexemes[last].code] == "close":
        last += 1
    kind = right.kind if left.prefix and left.kind not in ("daypart", "hours") else left.kind
    kind = right.kind if left.kind in ("clock", "daypart", "hours", "dayadverb") else kind
    kind = "date" if right.kind == "date" else kind
    return Piece(kind, left.first, last, on, prefix=_still(left, right), second=second,
                 cut=left.cut)  # fmt: skip


def _still(left: Piece, right: Piece) -> bool:
    """Whether the two together still mean nothing alone (the clock and the part of the day do)."""
    return left.prefix and right.prefix and right.kind != "frame"


def _two_dates(left: Piece, right: Piece) -> bool:
    """31 مايو و1 يونيو"""
    return bool(left.on and right.on and left.kind == right.kind == "date" and left.on.days
                and right.on.days and not left.on.years
                and (left.on.months, left.on.days) != (right.on.months, right.on.days)
                and not right.on.weekdays and not left.on.weekdays)  # fmt: skip


def _neighbours(left: Piece, right: Piece, gap: tuple[str, ...], between: Sequence[Lexeme]) -> bool:
    """Whether a gap of those lexemes leaves the two one expression."""
    if right.kind == "clock":
        if left.kind not in _DAYS or (left.on and left.on.clock):
            return False
        return all(name in _PASSING or lx.value in _TO_CLOCK
                   for name, lx in zip(gap, between, strict=True))  # fmt: skip
    if left.kind in ("clock", "daypart", "hours"):
        days = _DAYS | {"daypart", "dayadverb"}
        return right.kind in days and gap in _OF
    if right.kind in ("dayadverb", "daypart"):
        return left.kind in _DAYS and gap in _OF and not (left.on and left.on.clock)
    if left.kind in ("part", "half"):
        return right.kind in _FRAMES | {"weekend", "half"} and gap in _OF
    if left.kind == "earlier":
        return right.kind in _FRAMES | _DAYS and gap in _OF
    if left.kind in ("nthweek", "nthweekday"):
        return right.kind in ("month", "unit", "frame", "years") and gap in _OF
    if left.kind == "dayofmonth":
        return right.kind in ("unit", "frame") and gap in _OF
    return _dated(left, right, gap)


def _dated(left: Piece, right: Piece, gap: tuple[str, ...]) -> bool:
    assert left.on
    assert right.on
    if left.kind in ("today", "deictic", "night") and right.kind in (
        "weekdays",
        "date",
        "daynumber",
    ):
        return gap in _PAUSE
    if left.kind == "weekdays" and right.kind in ("date", "deictic", "today"):
        return gap in _PAUSE and (gap != ("comma",) or right.kind == "date")
    if left.kind == "date" and right.kind == "date":
        return "equals" in gap or (
            gap in ((), ("open",), ("slash",), ("dash",))
            and (left.on.calendar != right.on.calendar)
        )
    if left.kind == "unit" and right.kind == "weekdays":
        return left.on.week is not None and gap in _WITHIN and not right.on.tense
    if left.kind == "weekdays" and right.kind == "dayofmonth":
        return gap == () and right.on.month is not None
    if left.kind == "weekdays" and right.kind == "unit":
        return right.on.week is not None and gap in _OF and not left.on.tense
    if left.kind in ("date", "month") and right.kind in ("unit", "years"):
        yearly = right.on.year is not None or bool(right.on.years)
        return yearly and not left.on.years and left.on.year is None and gap in ((), ("from",))
    if left.kind == "decade" and right.kind in ("century", "unit"):
        return gap in _OF and bool(right.on.century or right.on.hundreds is not None)
    return False


def _alternative(left: Piece, right: Piece) -> On | None:
    """One day told in two calendars: the Gregorian one counts, with what else is known of it."""
    assert left.on
    assert right.on
    a, b = left.on, right.on
    if not (a.months and b.months):
        return None
    return a if a.calendar == "g" else replace(b, weekdays=a.weekdays or b.weekdays, day=a.day,
                                               clock=a.clock)  # fmt: skip


_SLOTS = tuple(field.name for field in fields(On))
_EMPTY = On()


def united(a: On, b: On) -> On | None:
    """The slots of both; None where they fill the same one differently."""
    values: dict[str, object] = {}
    for name in _SLOTS:
        mine, other, empty = getattr(a, name), getattr(b, name), getattr(_EMPTY, name)
        if mine in (empty, other):
            value = other
        elif other == empty:
            value = mine
        elif name == "clock":
            value = _clocks(mine, other)
        elif name == "calendar" and (not a.months or not b.months):
            value = "h"
        elif name == "tense" and "this" in (mine, other):
            value = mine if other == "this" else other
        else:
            return None
        values[name] = value
    return On(**values)  # type: ignore[arg-type]  # the names come from On's own fields


def _clocks(a: str, b: str) -> str:
    """The hour, set right by the part of the day: the half past eleven of an evening."""
    hour, part = (a, b) if a[1].isdigit() else (b, a)
    if not hour[1].isdigit():
        return a
    number = int(hour[1:3])
    if (part in ("TAF", "TEV") and number < 12) or (part == "TNI" and 6 <= number < 12):
        number += 12
    return f"T{number % 24:02d}{hour[3:]}"


def meaning_of(piece: Piece) -> On | Range | None:
    """The meaning of a joined calendar piece."""
    if piece.on is None:
        return None
    if piece.second is None:
        return piece.on
    return Range(piece.on, piece.second)

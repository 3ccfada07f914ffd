"""Pieces: what each rule of the grammar finds, as slots of a meaning."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from khabar.times.pattern import Ago, Lean, Meaning, Measure, On, Ref, Window
from khabar.times.timex import duration
from khabar.times.vocabulary import NAME, Lexeme


@dataclass(slots=True)
class Piece:
    """Lexemes `first` to `last` (excluded) read by the rules of one kind.

    `on` holds calendar slots; `meaning` anything else. A `prefix` means nothing by itself, an
    `unsure` one only with a neighbour.
    """

    kind: str
    first: int
    last: int
    on: On | None = None
    meaning: Meaning | None = None
    lead: str = ""
    prefix: bool = False
    unsure: bool = False
    second: On | None = field(default=None)  # the last of a range
    cut: int = 0  # lexemes at its front that are no part of the span


Lexemes = Sequence[Lexeme]


def _names(lexemes: Lexemes) -> list[str]:
    return [NAME[lexeme.code] for lexeme in lexemes]


def _shift(tense: str) -> int:
    return {"past": -1, "last": -1, "next": 1}.get(tense, 0)


def read(kind: str, lexemes: Lexemes, first: int, last: int) -> Piece | None:
    """The piece that a rule of `kind` found at lexemes[first:last]; None where it is nonsense."""
    piece = Piece(kind, first, last)
    reader = _READERS.get(kind, _calendar)
    return piece if reader(piece, lexemes[first:last]) else None


# Calendar words


def _years_of(lexemes: Lexemes) -> tuple[int, ...]:
    found: list[int] = []
    seen_unit = False
    month = False
    for i, lexeme in enumerate(lexemes):
        name = NAME[lexeme.code]
        month = month or name in ("month", "feast")
        if name in ("year", "bigyear"):
            found.append(int(lexeme.value))
        elif name == "cardinal" and seen_unit:
            found.append(int(lexeme.value))
        seen_unit = name in ("Y.s", "Y.the", "Y.2", "financial") or (seen_unit and i == 0)
    return tuple(found)


def _months_of(lexemes: Lexemes) -> list[tuple[str, int, bool]]:
    found = []
    for lexeme in lexemes:
        if NAME[lexeme.code] == "month":
            value = lexeme.value
            found.append((value[0], int(value[1:].rstrip("?")), not value.endswith("?")))
    return found


def _calendar(piece: Piece, lexemes: Lexemes) -> bool:
    """Days, months, years and a tense, as the words give them."""
    names = _names(lexemes)
    months = _months_of(lexemes)
    years = _years_of(lexemes)
    if len({cal for cal, _, _ in months}) > 1:
        months = [m for m in months if m[0] == "g"] or months
    doubled = len(months) > 1 and len({m for _, m, _ in months}) == 1
    numbers = list(dict.fromkeys(number for _, number, _ in months))
    hijri = "hijri" in names or bool(months and months[0][0] == "h")
    on = On(
        calendar="h" if hijri else "g",
        years=_ends(years),
        months=_ends(tuple(numbers)),
        days=_ends(_days_of(lexemes)),
    )
    on = _dressed(on, lexemes, names)
    if not on.months and not on.years and not on.days:
        return False
    piece.on = on
    bare = months and not on.days and not on.years and not on.tense and not doubled
    piece.unsure = bool(bare and not all(sure for _, _, sure in months) and len(names) == 1)
    if "dated" in names:
        piece.cut = names.index("dated") + 1
    return True


def _ends(values: tuple[int, ...]) -> tuple[int, ...]:
    """First and last of several, each once."""
    if len(values) < 2:
        return values
    return (values[0], values[-1]) if values[0] != values[-1] else values[:1]


def _days_of(lexemes: Lexemes) -> tuple[int, ...]:
    """The days named before the month."""
    found: list[int] = []
    for lexeme in lexemes:
        name = NAME[lexeme.code]
        if name in ("month", "M.s", "M.the", "iso", "dmy"):
            break
        if name == "dm":
            found += [int(part) for part in lexeme.value.replace("–", "-").replace("/", "-")
                      .split("-")]  # fmt: skip
        elif name in ("number", "ordinal", "cardinal", "first"):
            found.append(int(lexeme.value))
    return tuple(found)


def _dressed(on: On, lexemes: Lexemes, names: list[str]) -> On:
    """Tense, a year relative to the present, and weekdays."""
    for i, lexeme in enumerate(lexemes):
        name = names[i]
        if name == "tense":
            if "Y.the" in names[:i] and not on.years:
                on = replace(on, year=_shift(lexeme.value))
            elif i and names[i - 1] == "ago":
                on = replace(on, year=-2)
            else:
                on = replace(on, tense=lexeme.value)
        elif name == "Y.the" and i and names[i - 1] == "this":
            on = replace(on, year=0)
        elif name == "weekday":
            on = replace(on, weekdays=(int(lexeme.value.rstrip("?")),))
    if on.year is not None:
        on = replace(on, tense="")
    return on


def _numeric(lexeme: Lexeme) -> tuple[int, int, int] | None:
    """Year, month and day of 2022-06-13 or 13/6/2022; a month above 12 swaps with the day."""
    parts = [int(p) for p in lexeme.value.replace("/", "-").replace(".", "-").split("-")]
    if NAME[lexeme.code] == "iso":
        year, month, day = parts
    else:
        day, month, year = parts
        if year < 100:
            year += 2000 if year < 50 else 1900
    return (year, day, month) if month > 12 >= day else (year, month, day)


def _date(piece: Piece, lexemes: Lexemes) -> bool:
    for lexeme in lexemes:
        if NAME[lexeme.code] in ("iso", "dmy"):
            found = _numeric(lexeme)
            if found is None:
                return False
            year, month, day = found
            hijri = year < 1600
            piece.on = _dressed(
                On("h" if hijri else "g", years=(year,), months=(month,), days=(day,)),
                lexemes,
                _names(lexemes),
            )
            return True
    names = _names(lexemes)
    if names[-1] == "dm" and "month" not in names:
        day, month = (int(p) for p in lexemes[-1].value.replace("–", "-").replace("/", "-")
                      .split("-"))  # fmt: skip
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return False
        piece.on = _dressed(On(months=(month,), days=(day,)), lexemes, names)
        piece.cut = 1 if names[0] == "dated" else 0
        return True
    return _calendar(piece, lexemes)


def _feast(piece: Piece, lexemes: Lexemes) -> bool:
    front, first, last = lexemes[0].value.split(" ")
    days = tuple(dict.fromkeys((int(first), int(last))))
    on = On(front[0], years=_ends(_years_of(lexemes)), months=(int(front[1:]),), days=days)
    if on.calendar == "h" and on.years and on.years[0] > 1600:
        return False
    piece.on = _dressed(on, lexemes, _names(lexemes))
    return True


def _day_of_month(piece: Piece, lexemes: Lexemes) -> bool:
    piece.on = On(days=_ends(_days_of(lexemes)))
    piece.prefix = True
    return True


# Units and deictics


def _weekdays(piece: Piece, lexemes: Lexemes) -> bool:
    names = _names(lexemes)
    days = [lx for lx in lexemes if NAME[lx.code] == "weekday"]
    if "every" in names:
        piece.meaning = Measure("each", f"XXXX-WXX-{days[0].value.rstrip('?')}")
        return True
    if any(day.value.endswith("?") for day in days) and not names[0].startswith("D."):
        return False
    if len(days) > 1 and not names[0].startswith("D."):
        # "الأحد والاثنين" without يومي: one expression only where و stands between.
        if "comma" in names:
            return False
    on = On(weekdays=_ends(tuple(int(day.value.rstrip("?")) for day in days)))
    piece.on = _dressed(on, [lx for lx in lexemes if NAME[lx.code] == "tense"], ["tense"])
    return True


def _deictic(piece: Piece, lexemes: Lexemes) -> bool:
    piece.on = On(day=int(lexemes[-1].value))
    return True


def _today(piece: Piece, lexemes: Lexemes) -> bool:
    tense = lexemes[-1].value if NAME[lexemes[-1].code] == "tense" else "this"
    piece.on = On(day=_shift(tense))
    return True


def _night(piece: Piece, lexemes: Lexemes) -> bool:
    tense = lexemes[-1].value if NAME[lexemes[-1].code] == "tense" else "this"
    piece.on = On(day=_shift(tense), clock="TNI")
    return True


_UNIT_SLOT = {"W": "week", "M": "month", "Y": "year", "DEC": "tens", "CEN": "hundreds"}


def _unit(piece: Piece, lexemes: Lexemes) -> bool:
    names = _names(lexemes)
    unit = next(n for n in names if n.partition(".")[0] in _UNIT_SLOT and "." in n).split(".")[0]
    tense = lexemes[-1].value if names[-1] == "tense" else "this"
    shift = _shift(tense) * (2 if "ago" in names else 1)
    piece.on = replace(On(), **{_UNIT_SLOT[unit]: shift})
    return True


def _frame(piece: Piece, lexemes: Lexemes) -> bool:
    """الشهر, السنة: the current one, and only behind أوائل, نهاية …"""
    unit = NAME[lexemes[0].code].split(".")[0]
    piece.on = replace(On(), **{_UNIT_SLOT[unit]: 0})
    piece.prefix = True
    return True


def _decade(piece: Piece, lexemes: Lexemes) -> bool:
    value = next(lx.value for lx in lexemes if NAME[lx.code] == "decade")
    piece.on = On(decade=int(value) // 10)
    tense = [lx.value for lx in lexemes if NAME[lx.code] == "tense"]
    return not tense or tense[0] in ("past", "last")


def _century(piece: Piece, lexemes: Lexemes) -> bool:
    if NAME[lexemes[-1].code] == "before_christ":
        return False
    number = int(lexemes[1].value)
    piece.on = On(century=number)
    return 1 <= number <= 21


def _half(piece: Piece, lexemes: Lexemes) -> bool:
    names = _names(lexemes)
    number = int(lexemes[1].value) if len(names) > 1 and names[1] == "ordinal" else 1
    letter = lexemes[0].value
    piece.on = On(half=f"{letter}{number}")
    piece.prefix = True
    return number <= {"H": 2, "T": 3, "Q": 4}[letter]


def _nth_week(piece: Piece, lexemes: Lexemes) -> bool:
    piece.on = On(half=f"W{lexemes[1].value}")
    piece.prefix = True
    return int(lexemes[1].value) <= 5


def _season(piece: Piece, lexemes: Lexemes) -> bool:
    on = On(half=lexemes[0].value, years=_ends(_years_of(lexemes)))
    piece.on = _dressed(on, lexemes, _names(lexemes))
    return True


def _weekend(piece: Piece, lexemes: Lexemes) -> bool:
    names = _names(lexemes)
    tense = lexemes[-1].value if names[-1] == "tense" else ""
    current = "this" if names[0] == "this" else ""
    piece.on = On(week=_shift(tense), half="WE", tense=tense or current)
    return True


def _part(piece: Piece, lexemes: Lexemes) -> bool:
    piece.on = On(part=lexemes[0].value)
    piece.prefix = True
    return True


def _earlier(piece: Piece, lexemes: Lexemes) -> bool:
    later = NAME[lexemes[0].code] == "later"
    piece.on = On(part="elapsed", tense="next" if later else "")
    piece.prefix = True
    return True


# Clock


def _clock(piece: Piece, lexemes: Lexemes) -> bool:
    names = _names(lexemes)
    if names[0] in ("midnight", "noon"):
        piece.on = On(clock=lexemes[0].value)
        return True
    time = _hour(lexemes, names)
    if time is None or time[0] > 24 or time[1] > 59:
        return False
    hour, minute = time
    part = next((lx.value for lx in lexemes if NAME[lx.code] == "dayadverb"), "")
    hour = _afternoon(hour, part)
    piece.on = On(clock=f"T{hour % 24:02d}:{minute:02d}")
    piece.unsure = names == ["hhmm"]
    return True


def _hour(lexemes: Lexemes, names: list[str]) -> tuple[int, int] | None:
    for i, lexeme in enumerate(lexemes):
        if names[i] in ("hhmm", "decimal"):
            parts = [int(p) for p in _digits(lexeme.value)]
            return (parts[0], parts[1]) if len(parts) > 1 and len(str(parts[0])) < 3 else None
        if names[i] in ("number", "ordinal", "cardinal"):
            return _minutes(int(lexeme.value), lexemes[i + 1 :])
    return None


def _digits(text: str) -> list[str]:
    return "".join(c if c.isdigit() else " " for c in text).split()


def _minutes(hour: int, rest: Lexemes) -> tuple[int, int]:
    minute = 0
    for lexeme in rest:
        name = NAME[lexeme.code]
        if name == "half":
            minute = {"H": 30, "Q": 15, "T": 20}[lexeme.value]
        elif name == "half_hour":
            hour, minute = (hour - 1) % 24, int(lexeme.value)
        elif name in ("number", "cardinal"):
            minute = int(lexeme.value)
    return hour, minute


def _afternoon(hour: int, part: str) -> int:
    if part in ("TAF", "TEV") and hour < 12:
        return hour + 12
    if part == "TMI" and hour < 5:
        return hour + 12
    if part == "TNI" and 6 <= hour < 12:
        return hour + 12
    return 0 if part in ("TMO", "TNI") and hour == 12 else hour


def _daypart(piece: Piece, lexemes: Lexemes) -> bool:
    piece.on = On(clock=lexemes[0].value)
    piece.prefix = True
    return True


def _dayadverb(piece: Piece, lexemes: Lexemes) -> bool:
    piece.on = On(clock=lexemes[0].value)
    piece.unsure = True
    return True


def _hours(piece: Piece, lexemes: Lexemes) -> bool:
    piece.on = On()
    piece.prefix = True
    return True


# Lengths, sets, references


def _amount(piece: Piece, lexemes: Lexemes) -> bool:
    names = _names(lexemes)
    body = [i for i, name in enumerate(names) if name not in ("since", "ago", "after", "for")]
    piece.lead = names[0] if body and body[0] == 1 else ""
    piece.cut = 1 if piece.lead else 0
    width = "exact"
    for i, name in enumerate(names):
        if name == "about":
            width = lexemes[i].value
    found = _length(lexemes, names)
    if found is None:
        return False
    amount, unit = found
    piece.meaning = Ago(amount, unit, False, width if amount else "few")
    piece.unsure = not piece.lead
    return True


def _length(lexemes: Lexemes, names: list[str]) -> tuple[float, str] | None:
    """Amount and unit; amount 0 for a bare plural."""
    amount, unit, extra = 0.0, "", 0.0
    number: float | None = None
    several = False
    for i, name in enumerate(names):
        value = lexemes[i].value
        if name in ("number", "bigyear", "year", "cardinal", "decimal"):
            if unit and name == "cardinal" and value == "1":
                continue
            number = _decimal(value)
        elif name in ("several", "few"):
            several = True
        elif name in ("half", "part") and not unit:
            number = {"H": 0.5, "Q": 0.25, "T": 1 / 3}.get(value, 0.5)
        elif name == "half":
            extra = {"H": 0.5, "Q": 0.25, "T": 0.33}[value]
        elif "." in name and not unit:
            unit, form = name.split(".")
            amount = _counted(form, number, several)
            number = None
        elif "." in name:
            second, form = name.split(".")
            amount += _in_units(_counted(form, number, False), second, unit)
    return (round(amount + extra, 4), unit) if unit else None


def _counted(form: str, number: float | None, several: bool) -> float:
    if number is not None:
        return number
    if form in ("2", "the2"):
        return 2.0
    return 0.0 if several or form in ("p", "thep") else 1.0


_SECONDS = {"S": 1, "MIN": 60, "H": 3600, "D": 86400, "W": 604800, "M": 2592000, "Y": 31104000,
            "DEC": 311040000, "CEN": 3110400000}  # fmt: skip


def _in_units(amount: float, unit: str, target: str) -> float:
    return amount * _SECONDS[unit] / _SECONDS[target]


def _decimal(value: str) -> float:
    parts = _digits(value)
    if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]):
        return float("".join(parts))
    return float(".".join(parts[:2])) if parts else 0.0


def _set(piece: Piece, lexemes: Lexemes) -> bool:
    names = _names(lexemes)
    if names[0] == "setadverb":
        piece.meaning = Measure("each", lexemes[0].value)
        return True
    if names[-1] == "weekday":
        piece.meaning = Measure("each", f"XXXX-WXX-{lexemes[-1].value.rstrip('?')}")
        return True
    found = _length(lexemes, names)
    if found is None:
        return False
    piece.meaning = Measure("each", duration(found[0] or 1, found[1]))
    return True


def _window(piece: Piece, lexemes: Lexemes) -> bool:
    names = _names(lexemes)
    tense = lexemes[-1].value if names[-1] == "tense" else "this"
    if names[0] == "period" or tense == "this":
        piece.meaning = Ref({"past": "past", "last": "past", "next": "future"}.get(tense, "present"))
        return True
    unit = next(name for name in names if "." in name)
    found = _length(lexemes, names)
    if found is None or found[0] % 1:
        return False
    indefinite = unit.endswith(".p") and not found[0]
    piece.meaning = Window(int(found[0]), found[1], tense == "next")
    return not (indefinite and tense == "last")


def _vague(piece: Piece, lexemes: Lexemes) -> bool:
    which = {"PAST_REF": "past", "PRESENT_REF": "present", "FUTURE_REF": "future"}
    piece.meaning = Ref(which[lexemes[0].value])
    return True


def _same(piece: Piece, lexemes: Lexemes) -> bool:
    unit = next((n.split(".")[0] for n in _names(lexemes) if "." in n), "D")
    relation = next((lx.value for lx in lexemes if NAME[lx.code] == "prior"), "same")
    if relation == "same":
        piece.meaning = Lean("same", duration(1, unit))
    else:
        piece.meaning = Lean(relation, duration(1, unit))
    return unit in ("D", "W", "M", "Y")


def _drop(piece: Piece, lexemes: Lexemes) -> bool:
    return False


_READERS: dict[str, Callable[[Piece, Lexemes], bool]] = {
    "clock": _clock, "daypart": _daypart, "feast": _feast, "date": _date,
    "dayofmonth": _day_of_month, "nthweek": _nth_week, "half": _half, "season": _season,
    "decade": _decade, "century": _century, "weekend": _weekend, "weekdays": _weekdays,
    "deictic": _deictic, "night": _night, "same": _same, "nthday": _drop, "set": _set,
    "unit": _unit, "today": _today, "window": _window, "earlier": _earlier, "amount": _amount,
    "vague": _vague, "dayadverb": _dayadverb, "frame": _frame, "part": _part, "hours": _hours,
}  # fmt: skip

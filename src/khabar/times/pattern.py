"""What an expression means before anything is known of the publication, as compact strings.

| pattern | is |
|---|---|
| `on y2022 m6 d13,14` | calendar words: see `On` for the slots |
| `from on m6 d3 to on y2022 m7 d1` | first to last |
| `ago 2W about` | two weeks before publication, roughly; `in` is ahead |
| `window 3Y back` | the last three years |
| `ref past` | past, present or future, without measure |
| `for P3D`, `each P1D`, `clock T16:20` | duration, set, clock time: no place in time by itself |
| `lean after P1W` | a week after another event |

Any of them may stand behind `@since`, `@until`, `@before` or `@after`: what the text says of the
event's relation to that time.
"""

import re
from dataclasses import dataclass, fields

_RELATIONS = ("since", "until", "before", "after")


@dataclass(frozen=True, slots=True)
class On:
    """A calendar expression by its slots; 0, "" and () mean that the words do not say.

    Shifts count from the publication: `day=-1` is yesterday, `week=1` next week; None is unsaid.
    `months` and `years` and `days` have the first and last where several are named.
    """

    calendar: str = "g"  # g Gregorian, h Hijri (Umm al-Qura)
    century: int = 0  # 20 is the twentieth
    decade: int = -1  # 193 is the thirties of the twentieth; 3 the thirties of an unsaid century
    years: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    weekdays: tuple[int, ...] = ()  # ISO, 1 is Monday
    day: int | None = None
    week: int | None = None
    month: int | None = None
    year: int | None = None
    tens: int | None = None  # decades from the present one
    hundreds: int | None = None  # centuries from the present one
    half: str = ""  # H1, Q3, T2, SU, WE, W2, N44, EA: see `parts.half_of`
    part: str = ""  # early, start, mid, late, end, close, elapsed, eve
    tense: str = ""  # past, next, this: said of the innermost unit
    hint: str = ""  # past, next, soon: what the sentence around it suggests
    known: str = ""  # "year": not in the words, but known to every reader (هجمات 11 سبتمبر)
    clock: str = ""  # TMO, TMI, TAF, TEV, TNI or T16:20


@dataclass(frozen=True, slots=True)
class Range:
    first: On
    last: On


@dataclass(frozen=True, slots=True)
class Ago:
    """`amount` units before (negative) or after (positive) the publication; 0 is "a few"."""

    amount: float
    unit: str
    ahead: bool = False
    width: str = "exact"  # exact, about, more, less, few
    plus: int = 0  # days on top: two years and 21 days


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of `amount` units (0: some) that ends or begins at the publication."""

    amount: int
    unit: str
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Ref:
    which: str  # past, present, future; later: after what was told before


@dataclass(frozen=True, slots=True)
class Measure:
    """A duration, a set or a clock time: TIMEX3 value, nowhere in particular."""

    kind: str  # for, each, clock
    value: str


@dataclass(frozen=True, slots=True)
class Lean:
    """A time told from another event of the text."""

    relation: str  # after, before, since, same
    value: str  # duration or unit


Meaning = On | Range | Ago | Window | Ref | Measure | Lean


@dataclass(frozen=True, slots=True)
class Pattern:
    meaning: Meaning
    relation: str = ""  # since, until, before, after


_SLOTS = {
    "calendar": "cal", "century": "c", "decade": "x", "years": "y", "months": "m", "days": "d",
    "weekdays": "w", "day": "D", "week": "W", "month": "M", "year": "Y", "tens": "X",
    "hundreds": "C", "half": "half:", "part": "part:", "tense": "t:", "hint": "~",
    "known": "known:", "clock": "at:",
}  # fmt: skip
_DEFAULTS = {field.name: field.default for field in fields(On)}


def encode(pattern: Pattern) -> str:
    """The pattern as a string; `decode` gives it back."""
    front = f"@{pattern.relation} " if pattern.relation else ""
    return front + _encode(pattern.meaning)


def _encode(meaning: Meaning) -> str:
    match meaning:
        case On():
            return " ".join(["on", *_slots(meaning)])
        case Range(first, last):
            return f"from {_encode(first)} to {_encode(last)}"
        case Ago(amount, unit, ahead, width, plus):
            said = "" if width == "exact" else f" {width}"
            more = f"+{plus}D" if plus else ""
            return f"{'in' if ahead else 'ago'} {amount:g}{unit}{more}{said}"
        case Window(amount, unit, ahead):
            return f"window {amount}{unit} {'ahead' if ahead else 'back'}"
        case Ref(which):
            return f"ref {which}"
        case Measure(kind, value):
            return f"{kind} {value}"
        case Lean(relation, value):
            return f"lean {relation} {value}"


def _slots(on: On) -> list[str]:
    """Each slot that the words fill; shifts with their sign."""
    slots: list[str] = []
    for name, key in _SLOTS.items():
        value = getattr(on, name)
        if value == _DEFAULTS[name]:
            continue
        if isinstance(value, tuple):
            slots.append(key + ",".join(map(str, value)))
        elif key.isupper():
            slots.append(f"{key}{value:+d}")
        else:
            slots.append(f"{key}{value}")
    return slots


def decode(pattern: str) -> Pattern | None:
    """The pattern behind a string that `encode` wrote; None for anything else."""
    relation = ""
    front = re.match(r"@(\w+) ", pattern)
    if front:
        relation, pattern = front[1], pattern[front.end() :]
        if relation not in _RELATIONS:
            return None
    try:
        meaning = _decode(pattern)
    except (ValueError, IndexError, KeyError):
        return None
    return Pattern(meaning, relation) if meaning else None


_AMOUNT = re.compile(r"([0-9.]+)(MIN|DEC|CEN|[SHDWMY])(?:\+([0-9]+)D)?")


def _decode(pattern: str) -> Meaning | None:
    head, _, rest = pattern.partition(" ")
    if head == "on":
        return _on(rest)
    if head == "from":
        first, last = rest.split(" to on")
        return Range(_on(first.removeprefix("on").strip()), _on(last.strip()))
    if head in ("ago", "in", "window"):
        count, _, said = rest.partition(" ")
        found = _AMOUNT.fullmatch(count)
        if not found:
            return None
        if head == "window":
            return Window(int(found[1]), found[2], said == "ahead")
        return Ago(float(found[1]), found[2], head == "in", said or "exact", int(found[3] or 0))
    if head == "ref" and rest in ("past", "present", "future", "later"):
        return Ref(rest)
    if head in ("for", "each", "clock"):
        return Measure(head, rest)
    if head == "lean":
        relation, value = rest.split(" ")
        return Lean(relation, value)
    return None


_SLOT = re.compile(r"(cal|known:|half:|part:|t:|at:|~|[A-Za-z])(.+)")
_NAMES = {key: name for name, key in _SLOTS.items()}


def _on(slots: str) -> On:
    values: dict[str, object] = {}
    for slot in slots.split():
        found = _SLOT.fullmatch(slot)
        if not found:
            raise ValueError(slot)
        name = _NAMES[found[1]]
        default = _DEFAULTS[name]
        if isinstance(default, tuple):
            values[name] = tuple(int(part) for part in found[2].split(","))
        elif isinstance(default, str):
            values[name] = found[2]
        else:
            values[name] = int(found[2])
    return On(**values)  # type: ignore[arg-type]  # the names come from On's own fields

"""Lengths, sets, windows and vague references."""

from khabar.times.pattern import Ago, Lean, Measure, Ref, Window
from khabar.times.piece import Lexemes, Piece, digits_of, names_of
from khabar.times.timex import duration
from khabar.times.vocabulary import NAME

_SHARES = {"H": 0.5, "Q": 0.25, "T": 0.33, "R": 0.75}  # نصف, ربع, ثلث, ثلاثة أرباع


def read_amount(piece: Piece, lexemes: Lexemes) -> bool:
    names = names_of(lexemes)
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
    plus = 0
    piece.value = duration(amount, unit)
    parts = _parts(lexemes, names)
    if parts:
        piece.value = _composite(parts)
        amount, unit, plus = _months_and_days(parts, amount, unit)
    piece.meaning = Ago(amount, unit, False, width if amount else "few", plus)
    piece.ahead = names[-1] == "vague"
    if piece.ahead and lexemes[-1].value != "PRESENT_REF":
        return False
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
            if unit and not amount:
                amount = number  # السنوات الثلاث
        elif name in ("several", "few"):
            several = True
        elif name in ("half", "part") and not unit:
            number = _SHARES.get(value, 0.5)
        elif name == "half":
            extra = _SHARES[value]
        elif "." in name and not unit:
            unit, form = name.split(".")
            amount = _counted(form, number, several)
            number = None
        elif "." in name:
            second, form = name.split(".")
            amount += _in_units(_counted(form, number, False), second, unit)
    return (round(amount + extra, 4), unit) if unit else None


_Parts = list[tuple[float, str]]


def _parts(lexemes: Lexemes, names: list[str]) -> _Parts:
    """The units of شهر و21 يوما, the largest first; none where one unit says it all."""
    parts: _Parts = []
    number: float | None = None
    for name, lexeme in zip(names, lexemes, strict=True):
        if name in ("number", "bigyear", "year", "cardinal", "decimal"):
            number = _decimal(lexeme.value)
        elif "." in name:
            unit, form = name.split(".")
            parts.append((_counted(form, number, False), unit))
            number = None
    plain = len(parts) > 1 and all(amount and amount % 1 == 0 for amount, _ in parts)
    if not plain or any(unit in ("DEC", "CEN") for _, unit in parts):
        return []
    return sorted(parts, key=lambda part: -_SECONDS[part[1]])


def _months_and_days(parts: _Parts, amount: float, unit: str) -> tuple[float, str, int]:
    """Months and years counted as such, weeks and days behind them as days."""
    months = sum(a * _MONTHS[u] for a, u in parts if u in _MONTHS)
    days = sum(a * _DAYS[u] for a, u in parts if u in _DAYS)
    if not months or not days:
        return amount, unit, 0
    return months, "M", int(days)


_MONTHS = {"Y": 12, "M": 1}
_DAYS = {"W": 7, "D": 1}


def _composite(parts: _Parts) -> str:
    """P1M21D, PT3M45S"""
    days = "".join(f"{a:g}{u[0]}" for a, u in parts if u not in ("H", "MIN", "S"))
    clock = "".join(f"{a:g}{u[0]}" for a, u in parts if u in ("H", "MIN", "S"))
    return f"P{days}{'T' + clock if clock else ''}"


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
    parts = digits_of(value)
    if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]):
        return float("".join(parts))
    return float(".".join(parts[:2])) if parts else 0.0


def read_set(piece: Piece, lexemes: Lexemes) -> bool:
    names = names_of(lexemes)
    if names[0] == "setadverb":
        piece.meaning = Measure("each", lexemes[0].value)
        return True
    if names[-1] == "daypart":
        piece.meaning = Measure("each", lexemes[-1].value[:3])
        return True
    if names[-1] == "weekday":
        piece.meaning = Measure("each", f"XXXX-WXX-{lexemes[-1].value.rstrip('?')}")
        return True
    found = _length(lexemes, names)
    if found is None:
        return False
    piece.meaning = Measure("each", duration(found[0] or 1, found[1]))
    return True


def read_window(piece: Piece, lexemes: Lexemes) -> bool:
    names = names_of(lexemes)
    tense = lexemes[-1].value if names[-1] == "tense" else "this"
    if names[0] == "period" or (tense == "this" and names[0] != "part"):
        piece.meaning = Ref(
            {"past": "past", "last": "past", "next": "future"}.get(tense, "present")
        )
        return True
    unit = next(name for name in names if "." in name)
    found = _length(lexemes, names)
    if found is None or found[0] % 1:
        return False
    if names[0] == "part":  # آخر ثلاث سنوات
        piece.meaning = Window(int(found[0]), found[1])
        return lexemes[0].value == "ending"
    indefinite = unit.endswith(".p") and not found[0]
    piece.meaning = Window(int(found[0]), found[1], tense == "next")
    return not (indefinite and tense == "last")


def read_vague(piece: Piece, lexemes: Lexemes) -> bool:
    which = {"PAST_REF": "past", "PRESENT_REF": "present", "FUTURE_REF": "future"}
    piece.meaning = Ref(which[lexemes[0].value])
    return True


def read_same(piece: Piece, lexemes: Lexemes) -> bool:
    unit = next((n.split(".")[0] for n in names_of(lexemes) if "." in n), "D")
    relation = next((lx.value for lx in lexemes if NAME[lx.code] == "prior"), "same")
    if relation == "same":
        piece.meaning = Lean("same", duration(1, unit))
    else:
        piece.meaning = Lean(relation, duration(1, unit))
    return unit in ("D", "W", "M", "Y")

"""Clock times and parts of the day."""

from khabar.times.pattern import On
from khabar.times.piece import Lexemes, Piece, digits_of, names_of
from khabar.times.vocabulary import NAME


def read_clock(piece: Piece, lexemes: Lexemes) -> bool:
    names = names_of(lexemes)
    if names[0] in ("midnight", "noon"):
        piece.on = On(clock=lexemes[0].value)
        return True
    time = _hour(lexemes, names)
    if time is None or time[0] > 24 or time[1] > 59:
        return False
    hour, minute = time
    parts = ("dayadverb", "daypart")
    part = next((lx.value[:3] for lx in lexemes if NAME[lx.code] in parts), "")
    hour = _afternoon(hour, part)
    piece.on = On(clock=f"T{hour % 24:02d}:{minute:02d}")
    piece.unsure = names == ["hhmm"]
    return True


def _hour(lexemes: Lexemes, names: list[str]) -> tuple[int, int] | None:
    for i, lexeme in enumerate(lexemes):
        if names[i] in ("hhmm", "decimal"):
            parts = [int(p) for p in digits_of(lexeme.value)]
            return (parts[0], parts[1]) if len(parts) > 1 and len(str(parts[0])) < 3 else None
        if names[i] in ("number", "ordinal", "cardinal"):
            return _minutes(int(lexeme.value), lexemes[i + 1 :])
    return None


def _minutes(hour: int, rest: Lexemes) -> tuple[int, int]:
    minute = 0
    for lexeme in rest:
        name = NAME[lexeme.code]
        if name == "half":
            minute = {"H": 30, "Q": 15, "T": 20, "R": 45}[lexeme.value]
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


def read_daypart(piece: Piece, lexemes: Lexemes) -> bool:
    """صباح, مساء; عشية and ليلة are the eve of a feast, whatever they are before other days."""
    clock, _, piece.lead = lexemes[0].value.partition(" ")
    piece.on = On(clock=clock)
    piece.prefix = True
    return True


def read_dayadverb(piece: Piece, lexemes: Lexemes) -> bool:
    piece.on = On(clock=lexemes[0].value)
    piece.unsure = True
    return True


def read_hours(piece: Piece, lexemes: Lexemes) -> bool:
    piece.on = On()
    piece.prefix = True
    return True

"""Weekdays, أمس and غدا, الأسبوع الماضي, parts, seasons, decades and centuries."""

from dataclasses import replace

from khabar.times.calendar_words import dressed, ends_of, years_of
from khabar.times.pattern import Measure, On, Window
from khabar.times.piece import Lexemes, Piece, names_of, shift_of
from khabar.times.vocabulary import NAME


def read_weekdays(piece: Piece, lexemes: Lexemes) -> bool:
    names = names_of(lexemes)
    days = [lx for lx in lexemes if NAME[lx.code] == "weekday"]
    current = names[0] == "this"
    names = names[1:] if current else names
    if "every" in names:
        piece.meaning = Measure("each", f"XXXX-WXX-{days[0].value.rstrip('?')}")
        return True
    if any(day.value.endswith("?") for day in days) and not names[0].startswith("D."):
        return False
    if len(days) > 1 and not names[0].startswith("D.") and "comma" in names:
        return False  # without يومي, days are one expression only where و stands between
    on = On(weekdays=ends_of(tuple(int(day.value.rstrip("?")) for day in days)))
    piece.on = dressed(on, [lx for lx in lexemes if NAME[lx.code] == "tense"], ["tense"])
    piece.on = replace(piece.on, week=0) if current else piece.on
    return True


def read_deictic(piece: Piece, lexemes: Lexemes) -> bool:
    piece.on = On(day=int(lexemes[-1].value))
    return True


def read_today(piece: Piece, lexemes: Lexemes) -> bool:
    tense = lexemes[-1].value if NAME[lexemes[-1].code] == "tense" else "this"
    piece.on = On(day=shift_of(tense))
    return True


def read_night(piece: Piece, lexemes: Lexemes) -> bool:
    tense = lexemes[-1].value if NAME[lexemes[-1].code] == "tense" else "this"
    piece.on = On(day=shift_of(tense), clock="TNI")
    return True


_UNITS = ("W", "M", "Y", "DEC", "CEN")


def _shifted(unit: str, shift: int) -> On:
    match unit:
        case "W":
            return On(week=shift)
        case "M":
            return On(month=shift)
        case "Y":
            return On(year=shift)
        case "DEC":
            return On(tens=shift)
    return On(hundreds=shift)


def read_unit(piece: Piece, lexemes: Lexemes) -> bool:
    names = names_of(lexemes)
    unit = next(n for n in names if n.partition(".")[0] in _UNITS and "." in n).split(".")[0]
    tense = lexemes[-1].value if names[-1] == "tense" else "this"
    if tense == "last" and unit in ("DEC", "CEN"):  # العقد الأخير: the last ten years
        piece.meaning = Window(1, unit)
        return True
    shift = shift_of(tense) * (2 if "ago" in names or "after" in names else 1)
    piece.on = _shifted(unit, shift)
    return True


def read_frame(piece: Piece, lexemes: Lexemes) -> bool:
    """الشهر, السنة: the current one, and only behind أوائل, نهاية …"""
    unit = NAME[lexemes[0].code].split(".")[0]
    piece.on = _shifted(unit, 0)
    piece.prefix = True
    return True


def read_decade(piece: Piece, lexemes: Lexemes) -> bool:
    value = next(lx.value for lx in lexemes if NAME[lx.code] == "decade")
    piece.on = On(decade=int(value) // 10)
    tense = [lx.value for lx in lexemes if NAME[lx.code] == "tense"]
    return not tense or tense[0] in ("past", "last")


def read_century(piece: Piece, lexemes: Lexemes) -> bool:
    if NAME[lexemes[-1].code] in ("before_christ", "hijri"):
        return False
    number = int(lexemes[1].value)
    piece.on = On(century=number)
    return 1 <= number <= 21


def read_half(piece: Piece, lexemes: Lexemes) -> bool:
    names = names_of(lexemes)
    number = int(lexemes[1].value) if len(names) > 1 and names[1] == "ordinal" else 1
    letter = lexemes[0].value
    piece.on = On(half=f"{letter}{number}")
    piece.prefix = True
    return number <= {"H": 2, "T": 3, "Q": 4}.get(letter, 0)


def read_nth_week(piece: Piece, lexemes: Lexemes) -> bool:
    names = names_of(lexemes)
    if "ordinal" in names:
        number = int(lexemes[names.index("ordinal")].value)
    else:  # الأسبوع الأخير, آخر أسبوع
        number = 0 if "last" in (lx.value for lx in lexemes) or "part" in names else 9
    piece.on = On(half=f"W{number}")
    piece.prefix = True
    return number <= 5


def read_nth_weekday(piece: Piece, lexemes: Lexemes) -> bool:
    """أول جمعة من, آخر أحد من, السبت الأخير من"""
    weekday = next(lx.value for lx in lexemes if NAME[lx.code] == "weekday").rstrip("?")
    number = 0
    for lexeme in lexemes:
        match NAME[lexeme.code], lexeme.value:
            case ("ordinal" | "first", value):
                number = int(value)
            case ("part", value) if value != "ending":
                return False
            case ("tense", value) if value != "last":
                return False
    piece.on = On(half=f"N{weekday}{number}")
    piece.prefix = True
    return number <= 4  # not every month has a fifth


def read_season(piece: Piece, lexemes: Lexemes) -> bool:
    names = names_of(lexemes)
    on = On(half=lexemes[names.index("season")].value, years=ends_of(years_of(lexemes)))
    piece.on = replace(on, year=0) if names[0] == "this" else dressed(on, lexemes, names)
    return True


def read_weekend(piece: Piece, lexemes: Lexemes) -> bool:
    names = names_of(lexemes)
    tense = lexemes[-1].value if names[-1] == "tense" else ""
    current = "this" if names[0] == "this" or lexemes[0].value == "this" else ""
    piece.on = On(week=shift_of(tense), half="WE", tense=tense or current)
    return True


def read_part(piece: Piece, lexemes: Lexemes) -> bool:
    piece.on = On(part=lexemes[0].value)
    piece.prefix = True
    return True


def read_earlier(piece: Piece, lexemes: Lexemes) -> bool:
    later = NAME[lexemes[0].code] == "later"
    piece.on = On(part="elapsed", tense="next" if later else "")
    piece.prefix = True
    return True


def read_nth_day(piece: Piece, lexemes: Lexemes) -> bool:
    """لليوم الثاني على التوالي is the day of publication; other counted days are an event's."""
    piece.on = On(day=0)
    return True

"""Days, months, years and feasts, as the rules of the grammar find them.

Every reader fills the piece and says whether it makes sense.
"""

from dataclasses import replace

from khabar.times.pattern import On
from khabar.times.piece import Lexemes, Piece, digits_of, names_of, shift_of
from khabar.times.vocabulary import NAME, Lexeme


def years_of(lexemes: Lexemes) -> tuple[int, ...]:
    """The years named in digits, or in words behind سنة or عام."""
    found: list[int] = []
    in_words = False
    for lexeme in lexemes:
        name = NAME[lexeme.code]
        if name in ("year", "bigyear") or (name == "cardinal" and in_words):
            found.append(int(lexeme.value))
        in_words = name in ("Y.s", "Y.the", "Y.2", "financial")
    return tuple(year for year in found if year >= 1000)


def _months_of(lexemes: Lexemes) -> list[tuple[str, int, bool]]:
    found = []
    for lexeme in lexemes:
        if NAME[lexeme.code] == "month":
            value = lexeme.value
            found.append((value[0], int(value[1:].rstrip("?")), not value.endswith("?")))
    return found


def read_calendar(piece: Piece, lexemes: Lexemes) -> bool:
    """Days, months, years and a tense, as the words give them."""
    names = names_of(lexemes)
    months = _months_of(lexemes)
    years = years_of(lexemes)
    if len({cal for cal, _, _ in months}) > 1:
        months = [m for m in months if m[0] == "g"] or months
    doubled = len(months) > 1 and len({m for _, m, _ in months}) == 1
    numbers = list(dict.fromkeys(number for _, number, _ in months))
    hijri = "hijri" in names or bool(months and months[0][0] == "h")
    on = On(
        calendar="h" if hijri else "g",
        years=ends_of(years),
        months=ends_of(tuple(numbers)),
        days=ends_of(days_named(lexemes)),
    )
    on = dressed(on, lexemes, names)
    if not on.months and not on.years and not on.days:
        return False
    piece.on = on
    bare = months and not on.days and not on.years and not on.tense and not doubled
    piece.unsure = bool(bare and not all(sure for _, _, sure in months) and len(names) == 1)
    if "dated" in names:
        piece.cut = names.index("dated") + 1
    return True


def ends_of(values: tuple[int, ...]) -> tuple[int, ...]:
    """First and last of several, each once."""
    if len(values) < 2:
        return values
    return (values[0], values[-1]) if values[0] != values[-1] else values[:1]


def days_named(lexemes: Lexemes) -> tuple[int, ...]:
    """The days named before the month."""
    found: list[int] = []
    for lexeme in lexemes:
        name = NAME[lexeme.code]
        if name in ("month", "M.s", "M.the", "iso", "dmy") and found:
            break
        if name in ("Y.s", "Y.the"):
            break
        if name == "dm":
            found += [int(part) for part in lexeme.value.replace("–", "-").replace("/", "-")
                      .split("-")]  # fmt: skip
        elif name in ("number", "ordinal", "cardinal", "first"):
            found.append(int(lexeme.value))
    return tuple(found)


def dressed(on: On, lexemes: Lexemes, names: list[str]) -> On:
    """Tense, a year relative to the present, and weekdays."""
    for i, lexeme in enumerate(lexemes):
        name = names[i]
        if name == "tense":
            if "Y.the" in names[:i] and not on.years:
                on = replace(on, year=shift_of(lexeme.value))
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


def _numeric(lexeme: Lexeme) -> tuple[int, int, int]:
    """Year, month and day of 2022-06-13, 13/6/2022, or 6/13/2022 (which only fits that way)."""
    parts = [int(p) for p in lexeme.value.replace("/", "-").replace(".", "-").split("-")]
    if NAME[lexeme.code] == "iso":
        return parts[0], parts[1], parts[2]
    day, month, year = parts
    if year < 100:
        year += 2000 if year < 50 else 1900
    return (year, day, month) if month > 12 >= day else (year, month, day)


def read_date(piece: Piece, lexemes: Lexemes) -> bool:
    for lexeme in lexemes:
        if NAME[lexeme.code] in ("iso", "dmy"):
            year, month, day = _numeric(lexeme)
            hijri = year < 1600
            piece.on = dressed(
                On("h" if hijri else "g", years=(year,), months=(month,), days=(day,)),
                lexemes,
                names_of(lexemes),
            )
            return True
    names = names_of(lexemes)
    if names[-1] in ("dm", "decimal") and "month" not in names:
        if names[-1] == "decimal" and lexemes[-1].value.count(".") != 1:
            return False
        day, month = (int(part) for part in digits_of(lexemes[-1].value))
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return False
        piece.on = dressed(On(months=(month,), days=(day,)), lexemes, names)
        piece.cut = 1 if names[0] == "dated" else 0
        return True
    return read_calendar(piece, lexemes)


def read_numeric(piece: Piece, lexemes: Lexemes) -> bool:
    """في 22/04: a pair with a nought in front is neither a score nor a fraction."""
    parts = digits_of(lexemes[0].value)
    day, month = (int(part) for part in parts)
    piece.on = On(months=(month,), days=(day,))
    noughts = any(part.startswith("0") for part in parts) and "/" in lexemes[0].value
    return noughts and 1 <= month <= 12 and 1 <= day <= 31


def read_numeric_month(piece: Piece, lexemes: Lexemes) -> bool:
    """3/2015, 2015-03"""
    first, second = (int(part) for part in digits_of(lexemes[-1].value))
    year, month = max(first, second), min(first, second)
    piece.on = On(years=(year,), months=(month,))
    piece.unsure = len(lexemes) == 1
    return True


def read_day_number(piece: Piece, lexemes: Lexemes) -> bool:
    """الجمعة 15, يوم 27: the month is left to the reader."""
    weekdays = [lx.value for lx in lexemes if NAME[lx.code] == "weekday"]
    if any(day.endswith("?") for day in weekdays):
        return False
    piece.on = On(
        days=(int(lexemes[-1].value),), weekdays=tuple(int(weekday) for weekday in weekdays)
    )
    return 1 <= piece.on.days[0] <= 31


def read_feast(piece: Piece, lexemes: Lexemes) -> bool:
    names = names_of(lexemes)
    front, first, last = lexemes[names.index("feast")].value.split(" ")
    if first[0] in "NE":  # N44: the fourth Thursday; EA: Easter, which has no month of its own
        months = (int(front[1:]),) if first[0] == "N" else ()
        piece.on = dressed(On(months=months, years=ends_of(years_of(lexemes)), half=first),
                           lexemes, names)  # fmt: skip
        return names[0] in ("feast", "D.s")
    days = tuple(dict.fromkeys((int(first), int(last))))
    if names[0] in ("ordinal", "first", "part"):  # ثاني أيام العيد
        nth = int(lexemes[0].value) if names[0] != "part" else 1
        days = (int(first) + nth - 1,)
    on = On(front[0], years=ends_of(years_of(lexemes)), months=(int(front[1:]),), days=days)
    if on.calendar == "h" and on.years and on.years[0] > 1600:
        return False
    piece.on = dressed(on, lexemes, names_of(lexemes))
    return True


def read_day_of_month(piece: Piece, lexemes: Lexemes) -> bool:
    piece.on = On(days=ends_of(days_named(lexemes)))
    piece.prefix = NAME[lexemes[-1].code] != "tense"
    if not piece.prefix:  # 13 الجاري
        piece.on = replace(piece.on, month=shift_of(lexemes[-1].value))
    return all(1 <= day <= 31 for day in piece.on.days)

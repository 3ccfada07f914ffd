"""Which reader understands what each rule of the grammar finds."""

from collections.abc import Callable

from khabar.times.calendar_words import (
    read_calendar,
    read_date,
    read_day_number,
    read_day_of_month,
    read_feast,
    read_numeric,
    read_numeric_month,
)
from khabar.times.clock_words import read_clock, read_dayadverb, read_daypart, read_hours
from khabar.times.length_words import read_amount, read_same, read_set, read_vague, read_window
from khabar.times.piece import Lexemes, Piece
from khabar.times.unit_words import (
    read_century,
    read_decade,
    read_deictic,
    read_earlier,
    read_frame,
    read_half,
    read_night,
    read_nth_day,
    read_nth_week,
    read_nth_weekday,
    read_part,
    read_season,
    read_today,
    read_unit,
    read_weekdays,
    read_weekend,
)

_READERS: dict[str, Callable[[Piece, Lexemes], bool]] = {
    "clock": read_clock,
    "daypart": read_daypart,
    "feast": read_feast,
    "date": read_date,
    "numeric": read_numeric,
    "numericmonth": read_numeric_month,
    "daynumber": read_day_number,
    "nthweekday": read_nth_weekday,
    "dayofmonth": read_day_of_month,
    "nthweek": read_nth_week,
    "half": read_half,
    "season": read_season,
    "decade": read_decade,
    "century": read_century,
    "weekend": read_weekend,
    "weekdays": read_weekdays,
    "deictic": read_deictic,
    "night": read_night,
    "same": read_same,
    "nthday": read_nth_day,
    "set": read_set,
    "unit": read_unit,
    "today": read_today,
    "window": read_window,
    "earlier": read_earlier,
    "amount": read_amount,
    "vague": read_vague,
    "dayadverb": read_dayadverb,
    "frame": read_frame,
    "part": read_part,
    "hours": read_hours,
}


def read(kind: str, lexemes: Lexemes, first: int, last: int) -> Piece | None:
    """The piece that a rule of `kind` found at lexemes[first:last]; None where it is nonsense."""
    piece = Piece(kind, first, last)
    reader = _READERS.get(kind, read_calendar)
    return piece if reader(piece, lexemes[first:last]) else None

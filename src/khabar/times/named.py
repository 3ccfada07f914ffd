"""Days whose year every reader knows: هجمات 11 سبتمبر."""

from dataclasses import replace
from datetime import date
from functools import cache

from khabar.arabic.folding import fold
from khabar.lexicon.tables import table
from khabar.model.interval import DateInterval
from khabar.times.pattern import On


@cache
def _known() -> dict[tuple[str, int, int], int]:
    return {
        (fold(row["before"]), int(row["month"]), int(row["day"])): int(row["year"])
        for row in table("named_days")
    }


def with_known_year(on: On, word: str, published: DateInterval) -> On:
    """`on` with the year of the event that the folded word before it names, where the text can
    have been published after it; else `on` itself."""
    if on.years or on.tense or len(on.days) != 1 or len(on.months) != 1 or on.calendar == "h":
        return on
    year = next((_known().get((w, on.months[0], on.days[0])) for w in _bare(word)), None)
    if year is None or (
        published.latest and published.latest < date(year, on.months[0], on.days[0])
    ):
        return on
    return replace(on, years=(year,), hint="", known="year")


def _bare(word: str) -> list[str]:
    """The word without و and a preposition, as it may stand in the table."""
    forms = [word, word.lstrip("وف"), word.lstrip("وفبلك")]
    return [form for form in forms if any(form == known for known, _, _ in _known())] or [word]

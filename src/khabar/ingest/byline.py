"""Bylines: who wrote it, when it was posted, when it was changed, in a line of their own."""

import re
from functools import cache
from typing import NamedTuple

from khabar.arabic.letters import DIGITS
from khabar.lexicon.tables import table
from khabar.times import read_date

_LETTERS = r"[^\W\d_]+"
_D = f"[{DIGITS}]"
_DATE = re.compile(
    rf"{_D}{{4}}-{_D}{{2}}-{_D}{{2}}"
    rf"|{_D}{{1,2}}\s*[/.-]\s*{_D}{{1,2}}\s*[/.-]\s*{_D}{{4}}"
    rf"|{_D}{{1,2}}\s+(?:من\s+)?{_LETTERS}(?:\s+{_LETTERS})?(?:\s*/\s*{_LETTERS})?\s*[،,]?\s*{_D}{{4}}"
    rf"|{_LETTERS}\s+{_D}{{1,2}}\s*[،,]\s*{_D}{{4}}"
)
_UPDATED = re.compile(r"[اآأ]خر تحديث.*|تم التحديث.*|تحديث\s*:.*")
_CLOCK = re.compile(
    rf"(?:على )?(?:الساعة|،|,|-|–|\||@|في)?\s*{_D}{{1,2}}\s*[:hH]\s*{_D}{{2}}(?:\s*:\s*{_D}{{2}})?"
    r"\s*(?:صباحا|صباحًا|مساء|مساءً|[صم](?!\w)|[AaPp][Mm])?"
)
_POSTED = re.compile(
    r"(?:نشر|نُشر|نشرت|كتب|أضيف|تم النشر|تاريخ النشر|حرر)\s*(?:يوم|في|بتاريخ|بواسطة|من طرف|:)+\s*:?"
    r"|بتاريخ\s*:?|تاريخ\s*:|posted (?:on|by)|published(?: on)?|le\s*:"
)
_AUTHOR = re.compile(
    r"^(?:بقلم|كتبها?|كتبت|إعداد|اعداد|حرره|الكاتب|المحرر|by|par)\s*[:/\-–]\s*(?P<marked>.+)$"
    r"|^بقلم\s+(?P<pen>.+)$",
    re.IGNORECASE,
)
_EDGES = " \t:،,|-–—/•·.«»"
_LONGEST = 16  # words


class Byline(NamedTuple):
    author: str | None
    date: str | None  # in the line's own words


def byline_of(text: str) -> Byline | None:
    """What a line says of author and posting, None where it is no byline.

    >>> byline_of("hassan faqir28 يونيو 2023آخر تحديث : منذ سنة واحدة")
    Byline(author='hassan faqir', date='28 يونيو 2023')
    """
    if text.count(" ") >= _LONGEST:
        return None
    date = _DATE.search(text)
    if date is None:
        return _author_only(text)
    rest = text[: date.start()] + " \n " + text[date.end() :]
    bare = _POSTED.sub(" ", _CLOCK.sub(" ", _UPDATED.sub(" ", rest)))
    has_cue = bare != rest
    words = [word for word in bare.replace("\n", " ").split() if word.strip(_EDGES)]
    words = [word for word in words if word.strip(_EDGES) not in _weekdays()]
    if len(words) > (5 if has_cue else 2) or read_date(date.group()) is None:
        return None
    author = _author_only(" ".join(words))
    name = author.author if author else " ".join(words).strip(_EDGES)
    return Byline(name or None, date.group())


def _author_only(text: str) -> Byline | None:
    found = _AUTHOR.match(text)
    if found is None:
        return None
    author = (found["marked"] or found["pen"]).strip(_EDGES)
    return Byline(author, None) if 0 < len(author.split()) <= 5 else None


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(row["form"] for row in table("weekdays"))

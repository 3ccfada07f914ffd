"""Bylines: who wrote it, when it was posted, when it was changed, in a line of their own."""

import re
from functools import cache
from typing import NamedTuple

from khabar.arabic.letters import DIGITS
from khabar.lexicon.tables import table
from khabar.times import read_date

_LETTERS = r"[^\W\d_]+"
_D = f"[{DIGITS}]"
_ERA = r"(?:\s*هـ?(?!\w)|\s*م(?!\w))?"
_DATE = re.compile(
    rf"(?:{_D}{{4}}-{_D}{{2}}-{_D}{{2}}"
    rf"|{_D}{{1,2}}\s*[/.-]\s*{_D}{{1,2}}\s*[/.-]\s*{_D}{{4}}"
    rf"|{_D}{{1,2}}\s+(?:من\s+)?{_LETTERS}(?:\s+{_LETTERS})?(?:\s*/\s*{_LETTERS})?\s*[،,]?\s*{_D}{{4}}"
    rf"|{_LETTERS}\s+{_D}{{1,2}}\s*[،,]\s*{_D}{{4}}){_ERA}"
)
_UPDATED = re.compile(r"[اآأ]خر تحديث.*|تم التحديث.*|تحديث\s*:.*")
_CLOCK = re.compile(
    rf"(?:على )?(?:الساعة|،|,|-|–|\||@|في)?\s*{_D}{{1,2}}\s*[:hH]\s*{_D}{{2}}(?:\s*:\s*{_D}{{2}})?"
    r"\s*(?:صباحا|صباحًا|مساء|مساءً|[صم](?!\w)|[AaPp][Mm])?"
)
_POSTED = re.compile(
    r"(?:نشر|نُشر|نشرت|كتب|أضيف|تم النشر|تاريخ النشر|حرر)\s*(?:يوم|في|بتاريخ|بواسطة|من طرف|:)+\s*:?"
    r"|الموافق(?: ل(?:ـ|\s))?|بتاريخ\s*:?|(?:ال)?تاريخ\s*:"
    r"|posted (?:on|by)|published(?: on)?|le\s*:"
)
_AUTHOR = re.compile(
    r"^(?:بقلم|كتبها?|كتبت|إعداد|اعداد|حرره|الكاتب|المحرر|by|par)\s*[:/\-–]\s*(?P<marked>.+)$"
    r"|^بقلم\s+(?P<pen>.+)$",
    re.IGNORECASE,
)
_EDGES = " \t:،,|-–—/•·.«»"
_LONGEST = 16  # words
# Words that may stand beside a date: with a clock, a weekday or "نشر في" there is no headline in
# the line, without them "احتفالات عيد العرش 30 يوليوز 2023" is one.
_MOST_WITH_CUE, _MOST_WITHOUT = 5, 2


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
    dates = list(_DATE.finditer(text))
    if not dates:
        return _author_only(text)
    date = dates[-1].group()  # "18 شعبان 1444هـ الموافق 10 مارس 2023م": the Gregorian one
    rest = _DATE.sub(" | ", text)
    bare = _POSTED.sub(" ", _CLOCK.sub(" ", _UPDATED.sub(" ", rest)))
    words = [word for word in bare.split() if word.strip(_EDGES)]
    named = [word for word in words if word.strip(_EDGES) not in _weekdays()]
    has_cue = bare != rest or len(named) < len(words)
    if len(named) > (_MOST_WITH_CUE if has_cue else _MOST_WITHOUT) or read_date(date) is None:
        return None
    return Byline(_author(" ".join(named).replace("|", " ")), date)


def _author(words: str) -> str | None:
    marked = _author_only(words)
    name = marked.author if marked else words.strip(_EDGES)
    return " ".join(name.split()) if name else None


def _author_only(text: str) -> Byline | None:
    found = _AUTHOR.match(text)
    if found is None:
        return None
    author = (found["marked"] or found["pen"]).strip(_EDGES)
    return Byline(author, None) if 0 < len(author.split()) <= 5 else None


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(row["form"] for row in table("weekdays"))

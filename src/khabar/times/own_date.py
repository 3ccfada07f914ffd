"""The date that an article gives itself: a line at its head or foot, or اليوم with a full date."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from khabar.arabic.folding import fold
from khabar.lexicon.tables import table
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.model.reading import Time
from khabar.model.span import Span
from khabar.times.dateline import believable
from khabar.times.find import find_times
from khabar.times.inverse import publication_from
from khabar.times.pattern import On, decode

_HEAD_LINES, _FOOT_LINES = 4, 3
_PLACE_WORDS = 4  # of the longest place that is looked up
# What may stand beside a date in a line that only dates the text, folded.
_LABEL = re.compile(
    r"(?<!\w)(?:(?:تاريخ|تم|وقت)?\s*(?:ال)?(?:نشر|نشرت|كتب|اضيف|اضيفت|حرر|وحرر|صدر)"
    r"(?: (?:في|يوم|ب|بتاريخ))*"
    r"|(?:اخر|تم) (?:ال)?تحديث|(?:ال)?تاريخ|بتاريخ|في|يوم|الموافق(?: ل)?|الساعه|علي)(?!\w)"
)
_CLOCK = re.compile(r"[0-9]{1,2}\s*[:hH]\s*[0-9]{2}(?::[0-9]{2})?\s*(?:صباحا|مساء|زوالا|[صم]\b)?")
_AGENCY = re.compile(r"\([^()]{2,14}\)|/[^/\n]{2,14}/")
_OPENER = re.compile(r"\s*(?:[-–—ـ]{1,2}|:)\s")  # between an agency's dateline and its text
_EDGES = " \t.,،:؛|/()[]-–—ـ•*«»\"'"
_OPEN_QUOTES = (("«", "»"), ("“", "”"))


def dateline(text: str, sentences: Sequence[Span]) -> DateInterval | None:
    """When the article says that it was written; None where it does not say.

    In this order: a line among its first that holds a date and besides it only a place, an agency
    or a label ("الرباط في 12 مارس 2021", "نشر في 15-09-2022 - 10:30") is `stated`; a full date
    called اليوم, أمس or غدا by the article itself is `inferred`; such a line at its foot is
    `stated`. Two of them that contradict each other leave the interval open, with the reason.
    """
    dated = [
        time
        for time in find_times(text, sentences, UNKNOWN_DATE)
        if time.interval.basis is Basis.STATED
        and time.interval.days == 1
        and believable(time.interval)
    ]
    if not dated:
        return None
    lines = [line for line in _lines(text) if text[line.start : line.end].strip()]
    head = _alone(text, lines[:_HEAD_LINES], dated, opening=True)
    foot = _alone(text, lines[_HEAD_LINES:][-_FOOT_LINES:], dated, opening=False)
    if len(head | foot) > 1:  # a programme, or dates of several events
        head, foot = set(), set()
    today = _today(text, sentences, dated)
    stated = _stated(head, "head")
    if stated and today and not _agree(stated, today):
        why = f"a line of its head says {stated.earliest}, but the text calls another day its own"
        return DateInterval(None, None, Basis.UNKNOWN, why)
    return stated or today or _stated(foot, "foot")


def _stated(days: set[date], where: str) -> DateInterval | None:
    return next(
        (DateInterval(d, d, Basis.STATED, f"a line at its {where} is dated {d}") for d in days),
        None,
    )


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for part in text.split("\n"):
        yield Span(start, start + len(part))
        start += len(part) + 1


def _alone(text: str, lines: Sequence[Span], dated: Sequence[Time], *, opening: bool) -> set[date]:
    """The days of those lines that only date the text."""
    return {
        time.interval.earliest
        for line in lines
        for time in dated
        if time.interval.earliest
        and line.start <= time.span.start
        and time.span.end <= line.end
        and _dates_only(text, line, time, opening)
    }


def _dates_only(text: str, line: Span, time: Time, opening: bool) -> bool:
    before = fold(_CLOCK.sub(" ", text[line.start : time.span.start]))
    if not _is_frame(before):
        return False
    after = text[time.span.end : line.end]
    rest = fold(_AGENCY.sub(" ", _CLOCK.sub(" ", after)))
    if _is_frame(rest):
        return True
    return opening and bool(before.strip(_EDGES)) and bool(
        _OPENER.match(_AGENCY.sub(" ", after.lstrip()))
    )  # fmt: skip


def _is_frame(folded: str) -> bool:
    """Nothing but labels, marks and one place."""
    bare = " ".join(_LABEL.sub(" ", folded).split()).strip(_EDGES)
    return not bare or (bare.count(" ") < _PLACE_WORDS and _is_place(bare))


def _is_place(words: str) -> bool:
    return any(form in _places() for form in (words, words.removeprefix("ب"), "ال" + words[2:]))


@cache
def _places() -> frozenset[str]:
    names = [row["name"] for row in table("places")]
    for row in table("countries"):
        names += [row["name"], *row["variants"].split("|"), *row["capital"].split("|")]
    return frozenset(fold(name) for name in names if name)


def _today(text: str, sentences: Sequence[Span], dated: Sequence[Time]) -> DateInterval | None:
    """From "اليوم الخميس 15 شتنبر 2022": the day of writing; open where two such contradict."""
    found = [(time, day) for time in dated if (day := _writing(time))
             and not _is_quoted(text, sentences, time)]  # fmt: skip
    if not found:
        return None
    first, last = (pick(d.earliest for _, d in found if d.earliest) for pick in (min, max))
    said = f"it calls {found[0][0].interval.earliest} “{found[0][0].text}”"
    if last - first > timedelta(days=1):
        why = f"{said}, and {found[-1][0].interval.earliest} “{found[-1][0].text}”"
        return DateInterval(None, None, Basis.UNKNOWN, why)
    return DateInterval(first, last, Basis.INFERRED, said)


def _writing(time: Time) -> DateInterval | None:
    decoded = decode(time.pattern)
    if decoded is None or not isinstance(decoded.meaning, On) or decoded.meaning.day is None:
        return None
    return publication_from(time.pattern, time.interval)


def _is_quoted(text: str, sentences: Sequence[Span], time: Time) -> bool:
    """Inside quotation marks it is the day of whoever speaks."""
    start = next((s.start for s in sentences if s.start <= time.span.start < s.end), 0)
    before = text[start : time.span.start]
    opened = any(before.count(left) > before.count(right) for left, right in _OPEN_QUOTES)
    return opened or before.count('"') % 2 == 1


def _agree(one: DateInterval, other: DateInterval) -> bool:
    """A text is dated on the day that it calls today, or on the next."""
    if one.earliest is None or other.earliest is None:
        return False
    return abs((one.earliest - other.earliest).days) <= 1

"""The sentences of reasoning that stand beside an interval: plain English, and its Arabic."""

import re
from functools import cache, lru_cache

# Key: English, Arabic. Those that begin with a comma follow another one.
_REASONS = {
    "stated": ("the words give it in full", "التاريخ مذكور كاملا"),
    "known": ("the year is that of the event named, which every reader knows",
              "السنة سنة الحدث المعروف"),
    "shift": ("counted from the publication date {p}", "محسوب من تاريخ النشر {p}"),
    "this-century": ("the publication date is not known; a text of this century is assumed",
                     "تاريخ النشر غير معروف؛ يفترض أن النص من هذا القرن"),
    "window": ("the stretch up to the publication date {p}", "المدة المنتهية بتاريخ النشر {p}"),
    "ahead": ("the stretch that follows the publication date {p}",
              "المدة التي تلي تاريخ النشر {p}"),
    "past": ("the last one before the publication date {p}", "أقرب ما سبق تاريخ النشر {p}"),
    "next": ("the first one after the publication date {p}", "أقرب ما يلي تاريخ النشر {p}"),
    "this": ("the one current at the publication date {p}", "الجاري بتاريخ النشر {p}"),
    "near": ("no year is named; the one nearest to the publication date {p} that fits the sentence",
             "لم تذكر السنة؛ الأقرب إلى تاريخ النشر {p} مما يوافق الجملة"),
    "near-weekday": ("no year is named; in the one nearest to the publication date {p} the weekday"
                     " fits", "لم تذكر السنة؛ الأقرب إلى تاريخ النشر {p} مما يوافق فيه اليوم"),
    "near-week": ("no week is named; the one nearest to the publication date {p} that fits the"
                  " sentence", "لم يذكر الأسبوع؛ الأقرب إلى تاريخ النشر {p} مما يوافق الجملة"),
    "near-month": ("no month is named; the one nearest to the publication date {p} that fits",
                   "لم يذكر الشهر؛ الأقرب إلى تاريخ النشر {p}"),
    "weekday-kept": ("the weekday named does not fit the publication date {p}; the nearest such"
                     " day is taken", "اليوم المذكور لا يوافق تاريخ النشر {p}؛ أخذ أقربه"),
    "no-publication": ("counted from the publication date, which is not known",
                       "محسوب من تاريخ النشر وهو غير معروف"),
    "broken-publication": ("the publication date {p} cannot be right, and without it the words say"
                           " no more", "تاريخ النشر {p} غير معقول، ولا تكفي العبارة من دونه"),
    "no-year": ("the year is not named and the publication date is not known",
                "السنة غير مذكورة وتاريخ النشر غير معروف"),
    "no-such-day": ("there is no such day in the calendar", "لا وجود لهذا اليوم في التقويم"),
    "off-tables": ("the Hijri tables (1343 to 1500) do not reach there",
                   "السنة الهجرية خارج الجداول (1343 إلى 1500)"),
    "weekday": ("the weekday and the date contradict each other", "اليوم والتاريخ متناقضان"),
    "no-fit": ("no such date lies near the publication date {p}",
               "لا تاريخ قريب من النشر {p} يوافق العبارة"),
    "backwards": ("the period would end before it begins", "نهاية المدة قبل بدايتها"),
    "vague": ("the words say only past, present or future", "عبارة عامة بلا تحديد"),
    "measure": ("a length or a rhythm of time, not a place in it", "مدة أو وتيرة لا تاريخ"),
    "lean-after": ("counted from another event: {value} after it", "بعد حدث آخر بمدة {value}"),
    "lean-before": ("counted from another event: {value} before it", "قبل حدث آخر بمدة {value}"),
    "lean-since": ("a state that has lasted {value}", "حالة مستمرة منذ {value}"),
    "lean-same": ("the time of another event of the text", "زمن حدث آخر في النص"),
    "hijri": (", Umm al-Qura calendar", "، تقويم أم القرى"),
    "part": (", the part called “{part}”", "، الجزء المسمى «{part}»"),
    "width": (", as wide as “{width}” allows", "، بالسعة التي تعنيها عبارة «{width}»"),
    "open-publication": (", which is known only as an interval", "، وهو معروف كمجال فقط"),
}  # fmt: skip


def reason(*keys: str, **values: object) -> str:
    """One sentence in English from the reasons of those keys.

    >>> reason("no-such-day")
    'there is no such day in the calendar'
    """
    return "".join(_REASONS[key][0] for key in keys).format(**values)


@lru_cache(maxsize=10_000)
def why_ar(why: str) -> str:
    """The Arabic of a sentence that `reason` made; "" for any other.

    >>> why_ar("counted from the publication date 2022-06-15, as wide as “about” allows")
    'محسوب من تاريخ النشر 2022-06-15، بالسعة التي تعنيها عبارة «about»'
    """
    found = next((m for shape, _ in _shapes(False) if (m := shape.match(why))), None)
    if found is None:
        return ""
    arabic, rest = _arabic(found, False), why[found.end() :]
    while rest:
        more = next((m for shape, _ in _shapes(True) if (m := shape.match(rest))), None)
        if more is None:
            return ""
        arabic, rest = arabic + _arabic(more, True), rest[more.end() :]
    return arabic


def _arabic(found: re.Match[str], following: bool) -> str:
    template = next(text for shape, text in _shapes(following) if shape is found.re)
    return template.format(**found.groupdict())


@cache
def _shapes(following: bool) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The English sentences as patterns, with their Arabic; those that follow another or not."""
    return tuple(
        (re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^,”]+)", re.escape(english))), arabic)
        for english, arabic in _REASONS.values()
        if english.startswith(",") == following
    )

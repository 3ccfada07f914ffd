"""The sentences of reasoning that stand beside an interval, in English and in Arabic."""

_REASONS = {
    "stated": ("the words give it in full", "التاريخ مذكور كاملا"),
    "known": ("the year is that of the event named, which every reader knows",
              "السنة سنة الحدث المعروف"),
    "shift": ("counted from the publication date {p}", "محسوب من تاريخ النشر {p}"),
    "window": ("the stretch up to the publication date {p}", "المدة المنتهية بتاريخ النشر {p}"),
    "ahead": ("the stretch from the publication date {p}", "المدة المبتدئة بتاريخ النشر {p}"),
    "past": ("the nearest that fits before the publication date {p}", "أقرب ما سبق النشر {p}"),
    "next": ("the nearest that fits after the publication date {p}", "أقرب ما يلي النشر {p}"),
    "this": ("the one current at the publication date {p}", "الجاري يوم النشر {p}"),
    "near": ("no year or week is said; the nearest to the publication date {p} that fits the words"
             " and the tense of the sentence", "لم تذكر السنة؛ الأقرب إلى تاريخ النشر {p}"),
    "weekday-kept": ("the weekday does not agree with the publication date {p}; the weekday named"
                     " nearest to it is taken", "اليوم المذكور لا يوافق تاريخ النشر {p}"),
    "no-publication": ("the publication date is not known and the words count from it",
                       "تاريخ النشر غير معروف"),
    "no-year": ("the words leave out the year and the publication date is not known",
                "السنة غير مذكورة وتاريخ النشر غير معروف"),
    "no-such-day": ("there is no such day in the calendar", "لا وجود لهذا اليوم في التقويم"),
    "weekday": ("the weekday and the date contradict each other", "اليوم والتاريخ متناقضان"),
    "no-fit": ("no such date lies near the publication date {p} as the words want it",
               "لا تاريخ قريب من النشر {p} يوافق العبارة"),
    "backwards": ("the period would end before it begins", "نهاية المدة قبل بدايتها"),
    "vague": ("the words say only past, present or future", "عبارة عامة بلا تحديد"),
    "measure": ("a length or a rhythm of time, not a place in it", "مدة لا تاريخ"),
    "lean-after": ("counted from another event: {value} after it", "بعد حدث آخر بمدة {value}"),
    "lean-before": ("counted from another event: {value} before it", "قبل حدث آخر بمدة {value}"),
    "lean-since": ("a state that has lasted {value}", "حالة مستمرة منذ {value}"),
    "lean-same": ("the time of another event of the text", "زمن حدث آخر في النص"),
    "hijri": (", Umm al-Qura calendar", "، تقويم أم القرى"),
    "part": (", {part} as the table of parts has it", "، وفق جدول أجزاء المدد"),
    "width": (", widened as the table of widths has it ({width})", "، مع توسيع وفق جدول التقريب"),
    "open-publication": (", which is itself only known as an interval", "، وهو معروف كمجال فقط"),
}  # fmt: skip


def reason(*keys: str, **values: object) -> str:
    """One sentence in English and, in brackets, in Arabic.

    >>> reason("no-such-day")
    'there is no such day in the calendar [لا وجود لهذا اليوم في التقويم]'
    """
    english = "".join(_REASONS[key][0] for key in keys).format(**values)
    arabic = "".join(_REASONS[key][1] for key in keys).format(**values)
    return f"{english} [{arabic}]"

"""Whether two names are forms of one, as a reader scoring by hand would say."""

import re
from functools import lru_cache

from khabar.arabic.folding import fold_name

# Words beside a name that do not tell one from another.
_TITLES = {
    fold_name(title)
    for title in (
        "السيد", "السيدة", "الشيخ", "الشيخة", "الدكتور", "الدكتورة", "الأستاذ", "الأستاذة",
        "المهندس", "الأمير", "الأميرة", "الملك", "الملكة", "الرئيس", "الرئيسة", "الوزير",
        "الوزيرة", "السفير", "السفيرة", "الجنرال", "العقيد", "اللواء", "الفريق", "القاضي", "سمو",
        "جلالة", "فخامة", "معالي", "سعادة", "صاحب", "مولاي", "للا", "سيدي", "الحاج", "دولة",
        "مملكة", "جمهورية",
    )
}  # fmt: skip
_LINKS = {"بن", "ابن", "بنت", "ال", "ولد", "و"}
_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"\b(عبد|ابو|بو) (?=\w)|\b(\w+) (?=الدين\b)")


@lru_cache(maxsize=50_000)
def parts(name: str) -> frozenset[str]:
    """The words of a name that tell: folded, without titles, بن, and ال at their front; عبد, أبو
    and what stands before الدين are one word with what follows."""
    folded = _JOINED.sub(r"\1\2", " ".join(_WORD.findall(fold_name(name).lower())))
    words = [word for word in folded.split() if word not in _LINKS]
    telling = [word for word in words if word not in _TITLES] or words
    return frozenset(_bare(word) for word in telling)


def _bare(word: str) -> str:
    for joined in ("عبدال", "ابوال", "بوال"):
        if word.startswith(joined):
            return word.replace("ال", "", 1)
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def same_name(one: str, other: str) -> bool:
    """All parts of the shorter name are in the longer one."""
    a, b = parts(one), parts(other)
    return bool(a) and bool(b) and (a <= b or b <= a)

"""Which outlet a page is from, by what the page itself or its address says."""

import re
from functools import cache
from urllib.parse import urlsplit

from khabar.arabic.letters import is_arabic
from khabar.ingest.furniture import cue_of
from khabar.ingest.page_lines import Line, plain
from khabar.lexicon.tables import table

_SITE_ICON = re.compile(r"^(?:site icon|أيقونة الموقع)\s+(?P<name>.+)$", re.IGNORECASE)
_SIGNATURE = re.compile(r"^(?:de|da|by|par)\s*//\s*(?P<name>.{2,40})$", re.IGNORECASE)
_SLOGAN = re.compile(
    r"^(?P<name>[^|–—:-]{2,30}?)\s*[|–—:-]\s*(?:أول |ال)*(?:جريدة|صحيفة|موقع|بوابة|يومية|مجلة|منصة)"
    r"\s+(?:ال)?(?:[إا]لكتروني|[إا]خباري|رقمي|مستقل|مغربي|جهوي|شامل)"
)
_NEWSPAPER = re.compile(
    r"(?:^|\s)[لب]?(?:ال)?(?:جريدة|صحيفة|موقع|مجلة)\s*[“\"«](?P<name>[^”\"»]{2,40})[”\"»]\s*"
    r"(?:الإ?ا?لكترونية?|الرقمية)"
)
_RIGHTS = re.compile(
    r"©|\([cC]\)|copyright|all rights reserved|(?:جميع|كل|كافة)?\s*(?:ال)?حقوق(?: النشر)?\s*محفوظة?"
    r"|\d{4}(?:\s*[-–]\s*\d{4})?|[لب](?:ـ|موقع|جريدة|صحيفة|مجلة|وكالة)",
    re.IGNORECASE,
)
_HAS_RIGHTS = re.compile(
    r"©|\([cC]\) ?\d{4}|حقوق(?: النشر)?\s*محفوظة|rights reserved", re.IGNORECASE
)
_LETTER = re.compile(r"[^\W\d_]")
_PARTS = re.compile(r"\s+[|–—•»-]\s+|\s*\|\s*")
_EDGES = " \t.,،:؛|-–—/•«»“”\"'"
_HOST = re.compile(r"^(?:www\d?|m|ar|amp|mobile)\.", re.IGNORECASE)
_HEAD_LINES, _FOOT_LINES = 6, 10


def outlet_line(text: str) -> str | None:
    """The outlet's name, where a line is nothing but its sign.

    >>> outlet_line("Site icon الساحل 24 | Sahel 24 – جريدة إلكترونية")
    'الساحل 24'
    >>> outlet_line("الشاطئ بريس :")
    'الشاطئ بريس'
    """
    sign = _SITE_ICON.match(text) or _SIGNATURE.match(text) or _SLOGAN.match(text)
    if sign:
        return _PARTS.split(sign["name"])[0].strip(_EDGES) or None
    if _is_bilingual(text):
        return _PARTS.split(text)[0].strip(_EDGES)
    words = plain(text).split()
    if not 2 <= len(words) <= 4 or text.rstrip(" :").endswith((".", "،", "؟", "!")):
        return None
    first, last = _site_words()
    if words[-1] in last or (words[0] in first and ":" not in text):
        return text.strip(_EDGES)
    return None


def _is_bilingual(text: str) -> bool:
    """Whether a line is a name in two scripts: "الساحل 24 | Sahel 24"."""
    parts = _PARTS.split(text)
    short = len(parts) == 2 and all(0 < len(part.split()) <= 3 for part in parts)
    scripts = {is_arabic(part) for part in parts if _LETTER.search(part)}
    return short and scripts == {True, False}


def outlet_of(lines: list[Line], url: str | None) -> str | None:
    """The outlet by its sign above or below the article, else the host of the address."""
    foot = lines[max(len(lines) - _FOOT_LINES, _HEAD_LINES) :]
    for line in lines[:_HEAD_LINES] + foot:
        if line.words > 45:
            continue
        name = _named_in_notice(line.text) or outlet_line(line.text)
        if name:
            return name
    return host_of(url)


def outlet_in_chrome(chrome: list[Line]) -> str | None:
    """The outlet as the furniture around an article names it: a short line above it that other
    furniture has inside ("راديو …", "حملوا تطبيق …"), or the first part of a row of links."""
    texts = [f" {plain(line.text)} " for line in chrome]
    for i, line in enumerate(chrome[:_HEAD_LINES]):
        inside = any(
            texts[i] in text for j, text in enumerate(texts) if j != i and text != texts[i]
        )
        if 2 <= line.words <= 4 and inside and cue_of(line) is None:
            return line.text.strip(_EDGES)
    for line in chrome[:1]:
        parts = _PARTS.split(line.text)
        first = Line(0, len(parts[0]), parts[0])
        if len(parts) > 2 and 2 <= first.words <= 4 and cue_of(first) is None:
            return parts[0].strip(_EDGES)
    return None


def host_of(url: str | None) -> str | None:
    """The host without its www.

    >>> host_of("https://www.sahel24.example/2022/06/17/x.html")
    'sahel24.example'
    """
    if not url:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return _HOST.sub("", host) if host and "." in host else None


def _named_in_notice(text: str) -> str | None:
    """The name in "جميع الحقوق محفوظة © … 2023" and in "مقالة حصرية لجريدة “…” الإلكترونية"."""
    if _HAS_RIGHTS.search(text):
        name = " ".join(_RIGHTS.sub(" ", _PARTS.split(text)[0]).split()).strip(_EDGES)
        return name if 0 < len(name.split()) <= 4 else None
    if "منع" in text or "حصري" in text:
        paper = _NEWSPAPER.search(text)
        return paper["name"].strip(_EDGES) if paper else None
    return None


@cache
def _site_words() -> tuple[frozenset[str], frozenset[str]]:
    rows = table("site_words")
    first = frozenset(plain(row["word"]) for row in rows if row["place"] == "first")
    return first, frozenset(plain(row["word"]) for row in rows if row["place"] == "last")

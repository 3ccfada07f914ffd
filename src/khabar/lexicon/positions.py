"""Offices in English: وزير الخارجية الفرنسي is the French foreign minister.

An office is put together from a governing word, a field or body, and a country; where any word of
it is unknown there is no English rather than a wrong one.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from khabar.arabic.folding import fold, fold_name
from khabar.arabic.name_parts import without_article
from khabar.lexicon import countries
from khabar.lexicon.organisations import find_organisation
from khabar.lexicon.romanisation import english_place
from khabar.lexicon.tables import table
from khabar.lexicon.translation import country_of, defined, english_nationality, national_body

_WORD = re.compile(r"[^\W_]+")
_POSTED = {"لدي", "في", "عند"}
# Bodies that English names without the.
_BARE = re.compile(r"^(?:[\w'’-]+|Islamic State|Al-\w+|Al \w+)$")


@cache
def _kind(kind: str) -> dict[str, str]:
    return {r["arabic"]: r["english"] for r in table("positions_en") if r["kind"] == kind}


@lru_cache(maxsize=50_000)
def english_position(text: str) -> str | None:
    """The office in English, None where a word of it is not known.

    >>> english_position("وزير الخارجية الفرنسي")
    'French foreign minister'
    >>> english_position("كبير المفاوضين") is None
    True
    """
    words = _WORD.findall(fold(text))
    if not words:
        return None
    words, before, behind = _modifiers(words)
    for cut in range(len(words), 0, -1):
        office = _office(words[:cut])
        if office is None:
            continue
        rest = words[cut:]
        whole = _governed(office, rest) if rest else office
        if whole:
            return " ".join([*before, whole, *behind])
    return None


def _modifiers(words: list[str]) -> tuple[list[str], list[str], list[str]]:
    """The words without السابق and its like, and those in English: before and behind."""
    found = {word: _kind("modifier").get(_bare(word)) for word in words[1:]}
    kept = words[:1] + [word for word in words[1:] if not found[word]]
    if _office(words[:2]) is not None and len(words) > 1:
        kept = words[:2] + [word for word in words[2:] if not found[word]]
    english = [english for word in words if word not in kept and (english := found.get(word))]
    behind = [word for word in english if word == "designate"]
    return kept, [word for word in english if word != "designate"], behind


def _bare(word: str) -> str:
    return without_article(fold_name(word))


def _office(words: Sequence[str]) -> str | None:
    """A set office, a minister of a field, a governing word."""
    bare = [_bare(word) for word in words]
    key = " ".join(bare)
    if key in _kind("office"):
        return _kind("office")[key]
    if bare[0] in ("وزير", "وزيره", "وزرا") and len(bare) > 1:
        fields = _fields(bare[1:])
        minister = _kind("head")[bare[0]]
        return f"{fields} {minister}" if fields else None
    if bare[0] in ("نايب", "نايبه", "مساعد", "مساعده") and len(bare) > 1:
        inner = _office(words[1:])
        rank = "assistant" if bare[0].startswith("مساعد") else "deputy"
        return f"{rank} {inner}" if inner else None
    return _kind("head").get(key)


def _fields(bare: Sequence[str]) -> str | None:
    """One field of government or several joined by و."""
    key = " ".join(bare)
    fields = _kind("field")
    if key in fields:
        return fields[key]
    for i in range(1, len(bare)):
        if bare[i].startswith("و") and len(bare[i]) > 2:
            first = fields.get(" ".join(bare[:i]))
            second = _fields([_bare(bare[i][1:]), *bare[i + 1 :]])
            if first and second:
                return f"{first} and {second}"
    return None


def _governed(office: str, rest: list[str]) -> str | None:
    """The office with the country, place or body that it governs or is sent to."""
    country, rest = _leading_country(rest)
    named = _of_country(office, country) if country else office
    if named is None:
        return None
    if not rest:
        return named
    if rest[0] == "باسم":
        body = _place_or_body(rest[1:], rest[1:])
        return f"{named} for {body}" if body else None
    if rest[0] in _POSTED or rest[0][0] in "بل":
        posted = _place_or_body(rest[1:] if rest[0] in _POSTED else [rest[0][1:], *rest[1:]], rest)
        if posted is None or office.endswith(("minister", "ministers")):
            return None
        return f"{named} {'to' if 'ambassador' in office or 'envoy' in office else 'of'} {posted}"
    if country or office.endswith(("minister", "ministers")):
        return None
    body = _place_or_body(rest, rest)
    return f"{office} of {body}" if body else None


def _of_country(office: str, code: str) -> str | None:
    country, nationality = countries.by_code(code), english_nationality(code)
    if office in ("king", "queen", "emir", "sultan") and country:
        return f"{office} of {country.name_en}"
    if nationality is None:
        return None
    office = office.removesuffix(" of the republic").replace("of parliament", "of the parliament")
    before, of_the, behind = office.partition(" of the ")
    return f"{before}{of_the}{nationality} {behind}" if of_the else f"{nationality} {office}"


def _leading_country(words: list[str]) -> tuple[str | None, list[str]]:
    for width in (4, 3, 2, 1):
        if len(words) >= width:
            code = country_of(" ".join(words[:width]))
            if code:
                return code, words[width:]
    return None, words


def _place_or_body(words: list[str], written: list[str]) -> str | None:
    """English for what stands behind the office; `written` still has its preposition."""
    if not words:
        return None
    forms = [" ".join(words)]
    if written[0].startswith("لل"):
        forms.append(" ".join(["ال" + written[0][2:], *written[1:]]))
    for form in forms:
        body = find_organisation(form) or find_organisation(defined(form.split()))
        if body:
            return body.english if _BARE.match(body.english) else f"the {body.english}"
        national = national_body(form.split())
        if national:
            return f"the {national}"
        place = english_place(form)
        if place:
            return place
    return None

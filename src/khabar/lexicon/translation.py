"""Organisations in English: the lexicon's names, put together with nationalities.

وزارة الخارجية is in the lexicon and so is فرنسي, so وزارة الخارجية الفرنسية needs no entry. A name
that is not known whole is translated word by word, and romanised where a word is unknown.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from khabar.arabic.folding import fold, fold_name
from khabar.arabic.letters import is_arabic
from khabar.arabic.name_parts import name_parts, without_article
from khabar.lexicon import countries
from khabar.lexicon.organisations import Organisation, find_organisation
from khabar.lexicon.romanisation import english_place, romanise
from khabar.lexicon.romanised_names import lookup, lookup_part
from khabar.lexicon.tables import table

_LINKS = {"ل": "for", "ب": "in", "و": "and"}


@cache
def _nationalities() -> dict[str, str]:
    return {row["code"]: row["adjective"] for row in table("nationalities_en")}


@cache
def _heads() -> dict[str, str]:
    return {row["head"]: row["english"] for row in table("organisation_heads_en")}


def english_nationality(code: str | None) -> str | None:
    """The adjective of a country: "French" for FR."""
    return _nationalities().get(code or "")


@lru_cache(maxsize=50_000)
def english_organisation(name: str, country: str | None = None) -> str | None:
    """The organisation's English name, with its acronym where it has one. A single unknown word
    is a name and romanised; None where more words are unknown.

    >>> english_organisation("وزارة الخارجية الفرنسية")
    'French Ministry of Foreign Affairs'
    """
    if not is_arabic(name):
        return " ".join(name.split())
    known = find_organisation(name)
    if known:
        return _with_acronym(known)
    words = [word.strip('"“”«»()') for word in name.replace("_", " ").split()]
    return national_body(words) or _word_by_word(words) or _headed(words, country)


def _with_acronym(body: Organisation) -> str:
    apart = body.acronym and body.acronym not in body.english
    return f"{body.english} ({body.acronym})" if apart else body.english


def national_body(words: list[str]) -> str | None:
    """A body that every country has, with a country's adjective, or its name, behind it."""
    for width in (1, 2, 3):
        rest, last = words[:-width], words[-width:]
        if not rest or last[0].startswith("لل"):
            continue
        nationality = english_nationality(country_of(" ".join(last)))
        base = find_organisation(" ".join(rest)) or find_organisation(defined(rest))
        if nationality and base and not base.acronym:
            return f"{nationality} {base.english}"
    return None


@cache
def _words() -> dict[str, tuple[str, bool]]:
    """English of single words, and whether it is an adjective."""
    rows = table("organisation_words_en")
    return {row["word"]: (row["english"], row["kind"] == "adjective") for row in rows}


def _word_by_word(words: list[str]) -> str | None:
    """A noun phrase turned round: adjectives before their noun, nouns joined by of and for."""
    groups: list[tuple[str, list[str], str]] = []  # (link, adjectives, noun)
    for word in words:
        read = _read(fold_name(word), first=not groups)
        if read is None:
            return None
        link, english, adjective = read
        if adjective and groups:
            groups[-1] = (groups[-1][0], [english, *groups[-1][1]], groups[-1][2])
        else:
            groups.append((link if groups else "", [], english))
    phrases = [
        " ".join(filter(None, [link, *adjectives, noun])) for link, adjectives, noun in groups
    ]
    return " ".join(phrases)


def _read(word: str, first: bool) -> tuple[str, str, bool] | None:
    """How a word joins (of, for, and, in), its English, whether it is an adjective."""
    readings = [("of", word)]
    if not first:
        readings += [("for", "ال" + word[2:])] if word.startswith("لل") else []
        readings += [
            (link, word[1:])
            for c, link in (("ل", "for"), ("ب", "in"), ("و", "and"))
            if word.startswith(c)
        ]
    for link, form in readings:
        known = _words().get(without_article(form))
        if known and not (first and known[1]):
            return link, *known
        country = countries.by_adjective(form)
        nationality = english_nationality(country.code) if country and not first else None
        if nationality:
            return link, nationality, True
        place = english_place(form) if not first else None
        if place:
            return link, place, False
    return None


def defined(words: Sequence[str]) -> str:
    """The words with ال on the last, as the lexicon lists them: سفارة (فرنسا), السفارة."""
    return " ".join([*words[:-1], "ال" + words[-1]]) if words else ""


def country_of(text: str) -> str | None:
    """Code of the country whose name or adjective this is, also behind ل and ب."""
    folded = fold(text)
    if folded.startswith("لل"):
        folded = "ال" + folded[2:]
    for form in (folded, folded.removeprefix("ب"), folded.removeprefix("ل")):
        found = countries.by_adjective(form) or countries.lookup(form)
        if found:
            return found.code
    return None


def _headed(words: list[str], country: str | None) -> str | None:
    """A head that the lexicon knows with a name behind it, or a name alone."""
    if len(words) == 1:
        return romanise(words[0], country)
    frame = _heads().get(without_article(fold_name(words[0])))
    rest = " ".join(words[1:])
    nationality = english_nationality(country_of(rest))
    inner = (nationality if frame and frame.startswith("{}") else None) or english_place(rest)
    named = len(words) == 2 or all(lookup_part(p) or lookup(p.stem) for p in name_parts(rest))
    if not frame or not (inner or named):
        return None
    return frame.format(inner or _without_article(romanise(rest, country)))


def _without_article(name: str) -> str:
    return name.removeprefix("al-").removeprefix("El ")

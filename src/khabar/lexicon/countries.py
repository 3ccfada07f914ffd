"""Countries: their names, nationality words and capitals, found by folded form.

A nationality word is one of two things, and the caller must know which: an adjective (الأمريكي,
فرنسية) is not a name, a plural noun (الفلسطينيون, الأكراد) names a group. `by_adjective` takes
every inflection of the adjective, sound plurals included; `by_people` only plural nouns.
"""

from dataclasses import dataclass
from functools import cache

from khabar.arabic.folding import fold
from khabar.lexicon.tables import table

_SUFFIXES = ("", "ه", "ا", "ين", "ون", "ان", "ات", "تين", "تان", "يه")
_PLURALS = ("ون", "ين")


@dataclass(frozen=True, slots=True)
class Country:
    code: str  # ISO 3166-1 alpha-2 (XK for Kosovo)
    name: str  # as the press calls it: السعودية, الولايات المتحدة
    name_en: str  # CLDR
    variants: tuple[str, ...]
    adjectives: tuple[str, ...]  # masculine singular without ال
    people: tuple[str, ...]  # plurals that are not sound: أتراك
    capitals: tuple[str, ...]  # spellings of the one capital, commonest first

    @property
    def capital(self) -> str | None:
        return self.capitals[0] if self.capitals else None


@cache
def countries() -> tuple[Country, ...]:
    return tuple(
        Country(
            row["code"],
            row["name"],
            row["name_en"],
            _cell(row["variants"]),
            _cell(row["adjectives"]),
            _cell(row["people"]),
            _cell(row["capital"]),
        )
        for row in table("countries")
    )


def _cell(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


def lookup(folded: str) -> Country | None:
    """The country of that name or variant, in folded letters.

    >>> lookup("امريكا").code
    'US'
    """
    return _names().get(folded)


def by_code(code: str) -> Country | None:
    return _codes().get(code)


def by_capital(folded: str) -> Country | None:
    return _capitals().get(folded)


def by_adjective(folded: str) -> Country | None:
    """The country of a nationality adjective in any gender and number, with or without ال.

    >>> by_adjective("الامريكيه").code, by_adjective("سعوديين").code
    ('US', 'SA')
    """
    return _adjectives().get(folded)


def by_people(folded: str) -> Country | None:
    """The country of a plural noun that names its people, with or without ال.

    >>> by_people("الفلسطينيين").code
    'PS'
    """
    return _people().get(folded)


@cache
def _names() -> dict[str, Country]:
    return {fold(name): c for c in countries() for name in (c.name, *c.variants)}


@cache
def _codes() -> dict[str, Country]:
    return {c.code: c for c in countries()}


@cache
def _capitals() -> dict[str, Country]:
    return {fold(name): c for c in countries() for name in c.capitals}


@cache
def _adjectives() -> dict[str, Country]:
    found: dict[str, Country] = {}
    for country in countries():
        for adjective in country.adjectives:
            for suffix in _SUFFIXES:
                words = [_with_suffix(word, suffix) for word in fold(adjective).split()]
                found.setdefault(" ".join(words), country)
                found.setdefault(" ".join("ال" + word for word in words), country)
    # سوريا is سوري with an ending too, and never means it; سورية is either.
    return {a: c for a, c in found.items() if a == "سوريه" or a not in _names()}


def _with_suffix(word: str, suffix: str) -> str:
    return word if word == "جنوب" else word + suffix


@cache
def _people() -> dict[str, Country]:
    found: dict[str, Country] = {}
    for country in countries():
        sound = [fold(a) + plural for a in country.adjectives for plural in _PLURALS]
        for noun in (*sound, *map(fold, country.people)):
            if " " not in noun:
                found.setdefault(noun, country)
                found.setdefault("ال" + noun, country)
    return found

"""Names of countries for codes that stand without a name. Source: CLDR, as babel carries it."""

from functools import cache

from babel.core import Locale


@cache
def country_name(code: str, language: str) -> str | None:
    """`language` is "ar" or "en"; None for a code that is no country.

    >>> country_name("MA", "en")
    'Morocco'
    """
    name = Locale(language).territories.get(code)
    return str(name) if name else None

"""Institutions with their English names, acronyms and other Arabic names."""

from dataclasses import dataclass
from functools import cache

from khabar.arabic.folding import fold_name
from khabar.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class Organisation:
    name: str
    english: str
    acronym: str  # "" where it has none
    aliases: tuple[str, ...]


@cache
def organisations() -> tuple[Organisation, ...]:
    return tuple(
        Organisation(
            row["name"],
            row["english"],
            row["acronym"],
            tuple(alias for alias in row["aliases"].split("|") if alias),
        )
        for row in table("organisations_en")
    )


@cache
def _by_name() -> dict[str, Organisation]:
    found: dict[str, Organisation] = {}
    for body in organisations():
        found.setdefault(_key(body.name), body)
    for body in organisations():
        for name in (*body.aliases, body.acronym):
            if name:
                found.setdefault(_key(name), body)
    return found


def _key(name: str) -> str:
    return " ".join(fold_name(name).replace("_", " ").replace(".", " ").casefold().split())


def find_organisation(name: str) -> Organisation | None:
    """The institution of that name, other name or acronym.

    >>> find_organisation("الناتو").acronym
    'NATO'
    """
    return _by_name().get(_key(name))

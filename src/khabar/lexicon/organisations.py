"""Institutions with their English names, acronyms and other Arabic names."""

import re
from dataclasses import dataclass
from functools import cache

from khabar.arabic.folding import fold_name
from khabar.lexicon.tables import table

_WORD = re.compile(r"[^\W_]+")
_APPENDED = re.compile(r"[\s_]+(?:\([^()]*\)|\"[^\"]*\"|“[^”]*”|«[^»]*»)\s*$")


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
    return " ".join(_WORD.findall(fold_name(name).casefold()))


def find_organisation(name: str) -> Organisation | None:
    """The institution of that name, other name or acronym; an acronym behind the name, in
    brackets or quotation marks, does not count.

    >>> find_organisation("الناتو").acronym
    'NATO'
    """
    bodies = _by_name()
    return bodies.get(_key(name)) or bodies.get(_key(_APPENDED.sub("", name)))

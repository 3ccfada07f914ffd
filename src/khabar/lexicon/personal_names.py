"""Parts of personal names: given names, family names, the small words that link them, titles."""

from enum import StrEnum
from functools import cache

from khabar.arabic.folding import fold
from khabar.lexicon.phrasebook import Phrasebook
from khabar.lexicon.tables import table


class Link(StrEnum):
    """What a small word does in a name; the head of `name_links.tsv` explains each."""

    KIN = "kin"
    BEFORE = "before"
    FOREIGN = "foreign"
    AFTER = "after"
    ORDINAL = "ordinal"
    EAST = "east"
    EASTERN = "eastern"


def is_given(folded: str) -> bool:
    return folded in _given()


def is_weak(folded: str) -> bool:
    """A given name that is an ordinary word too, so that it needs another sign."""
    return _given().get(folded, False)


def is_family(folded: str) -> bool:
    return folded in _family()


def links(folded: str) -> frozenset[Link]:
    return _links().get(folded, frozenset())


@cache
def titles() -> Phrasebook[str]:
    """Words before a person's name that are no office: السيد, صاحب السمو الملكي, الناشط."""
    return Phrasebook((row["title"], row["title"]) for row in table("honorifics"))


@cache
def _given() -> dict[str, bool]:
    return {fold(row["name"]): row["weak"] != "" for row in table("given_names")}


@cache
def _family() -> frozenset[str]:
    return frozenset(fold(row["name"]) for row in table("family_names"))


@cache
def _links() -> dict[str, frozenset[Link]]:
    found: dict[str, frozenset[Link]] = {}
    for row in table("name_links"):
        word = fold(row["word"])
        found[word] = found.get(word, frozenset()) | {Link(row["kind"])}
    return found

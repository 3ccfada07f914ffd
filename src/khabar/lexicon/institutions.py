"""Institutions: words at the head of their names, names known whole, words inside them."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from khabar.arabic.folding import fold
from khabar.lexicon.tables import table


class HeadKind(StrEnum):
    """What makes a name of a head word; the head of `institutions.tsv` explains each."""

    BODY = "body"
    NAMED = "named"
    WEAK = "bodyweak"
    NAMED_WEAK = "namedweak"
    BRAND = "brand"
    SITE = "site"
    SITE_NAMED = "sitenamed"
    MINISTRY = "ministry"


@dataclass(frozen=True, slots=True)
class Body:
    """A body with a name of its own, under one of its spellings."""

    fullest: str
    names: tuple[str, ...]
    country: str | None
    cues: frozenset[str]  # folded words or marks of which one must stand before it; empty: none


def head_kind(folded: str) -> HeadKind | None:
    """The kind of a head word, with or without ال."""
    return _heads().get(folded)


def has_seat(folded: str) -> bool:
    """A head word with whose name its town goes: محكمة الاستئناف بمراكش."""
    return folded.removeprefix("ال") in _words("seated")


def is_body_noun(folded: str) -> bool:
    """A noun that may stand without ال inside a name, before what it governs."""
    return folded in _words("noun") or folded in _heads()


def is_action(folded: str) -> bool:
    """A verbal noun that names a task of a body: مراقبة, مكافحة."""
    return folded in _words("action")


def is_field(folded: str) -> bool:
    return folded in _words("field")


def is_adjective(folded: str) -> bool:
    """An adjective of bodies or offices that its ending does not betray."""
    return folded in _words("adjective")


def is_late(folded: str) -> bool:
    """An adjective that closes an office: السابق, المنتخب."""
    return folded in _words("late")


@cache
def all_peoples() -> tuple[tuple[str, str], ...]:
    """Each name of a people, with its first form."""
    rows = (row["names"].split("|") for row in table("peoples"))
    return tuple((name, names[0]) for names in rows for name in names)


@cache
def all_bodies() -> tuple[Body, ...]:
    return tuple(
        Body(
            (names := tuple(row["names"].split("|")))[0],
            names,
            row["country"] or None,
            frozenset(fold(cue) for cue in row["cue"].split("|") if cue),
        )
        for row in table("bodies")
    )


@cache
def _heads() -> dict[str, HeadKind]:
    found: dict[str, HeadKind] = {}
    for row in table("institutions"):
        word, kind = fold(row["head"]), HeadKind(row["kind"])
        found.setdefault(word, kind)
        if " " not in word:
            found.setdefault("ال" + word, kind)
    return found


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in table("body_words") if row["kind"] == kind)

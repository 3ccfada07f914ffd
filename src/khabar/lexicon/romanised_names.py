"""Names of people with their usual Latin spellings, by the keys of `arabic.name_parts`."""

from dataclasses import dataclass
from functools import cache

from khabar.arabic.folding import fold_name
from khabar.arabic.name_parts import NamePart, name_parts
from khabar.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class RomanisedName:
    name: str  # folded
    origin: str  # "arabic", "foreign", or "whole" for a full name
    english: str  # "" where only the French spelling is attested
    french: str  # "" where it is the English one


@cache
def by_key() -> dict[str, RomanisedName]:
    """Single parts, by `NamePart.key`."""
    found: dict[str, RomanisedName] = {}
    for row in table("romanised_names"):
        if row["origin"] != "whole":
            entry = RomanisedName(row["name"], row["origin"], row["english"], row["french"])
            found.setdefault(fold_name(row["name"]).replace(" ", ""), entry)
            parts = name_parts(row["name"])
            if len(parts) == 1 and entry.origin == "arabic":
                found.setdefault(parts[0].key, entry)
    return found


@cache
def whole_names() -> dict[tuple[str, ...], str]:
    """English spelling of full names, by the keys of their parts."""
    return {
        tuple(part.key for part in name_parts(row["name"])): row["english"]
        for row in table("romanised_names")
        if row["origin"] == "whole"
    }


def lookup(key: str) -> RomanisedName | None:
    """The entry of one part of a name.

    >>> lookup("عبداللطيف").french
    'Abdellatif'
    """
    return by_key().get(key)


def lookup_part(part: NamePart) -> RomanisedName | None:
    """The entry of a part; with what looks like its article first (الكسندر), then without."""
    return (lookup("ال" + part.key) if part.definite else None) or lookup(part.key)

"""Places below the country: cities, regions, seas, sites, wider areas."""

from dataclasses import dataclass
from functools import cache

from khabar.arabic.folding import fold
from khabar.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    name_en: str
    country: str | None  # ISO 3166-1 alpha-2, None where it lies in several or is disputed
    type: str  # city, region, area, sea or site
    weak: bool  # an ordinary word or personal name too: a place only behind في, ب, مدينة …


@cache
def places() -> tuple[Place, ...]:
    return tuple(
        Place(row["name"], row["name_en"], row["country"] or None, row["type"], row["weak"] != "")
        for row in table("places")
    )


def lookup(folded: str) -> Place | None:
    """The place of that name, in folded letters.

    >>> lookup("طنجه").name_en
    'Tangier'
    """
    return _by_name().get(folded)


@cache
def _by_name() -> dict[str, Place]:
    found: dict[str, Place] = {}
    for place in places():
        found.setdefault(fold(place.name), place)
    return found

"""An entity: the view over all its name mentions."""

from dataclasses import dataclass

from khabar.model.reading import Kind


@dataclass(frozen=True, slots=True)
class HeldPosition:
    """A position as the articles word it, with the articles that say so."""

    text: str
    organisation: str | None
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    id: str
    kind: Kind | None  # None for an office whose holder nobody names
    name: str
    name_en: str | None
    variants: tuple[str, ...]
    positions: tuple[HeldPosition, ...]
    country: str | None
    articles: tuple[str, ...]

"""Names found in a line, before the article as a whole has its say."""

from dataclasses import dataclass

from khabar.model.reading import Kind


@dataclass(frozen=True, slots=True)
class Found:
    """Words `first` to `last` (not included) of a line; `start` and `end` are offsets."""

    line: int
    first: int
    last: int
    start: int
    end: int
    kind: Kind
    key: str  # the words as they are compared: folded, clitics off
    name: str | None = None  # the common name where the lexicon knows it
    country: str | None = None
    metonym: bool = False
    chance: float = 1.0  # how sure the tagger is that marked it
    sure: bool = True  # false: counts only where a longer form of it is sure


@dataclass(frozen=True, slots=True)
class Names:
    """The known names of a line, by the index of their first word."""

    by_first: dict[int, Found]

    def at(self, index: int, start: int | None = None) -> Found | None:
        """The known name that begins at a word (at exactly that offset, if one is given)."""
        found = self.by_first.get(index)
        if found and (start is None or found.start == start):
            return found
        return None

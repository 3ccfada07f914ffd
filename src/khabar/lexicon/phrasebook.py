"""A dictionary of phrases of one or more words, asked word by word at a place in a text."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from khabar.arabic.folding import fold

Entry = TypeVar("Entry")


class Phrasebook(Generic[Entry]):
    """Phrases by their first word; the longest that fits wins, and of equals the first given."""

    def __init__(self, phrases: Iterable[tuple[str, Entry]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for phrase, entry in phrases:
            first, *rest = fold(phrase).split()
            self._by_first.setdefault(first, []).append((tuple(rest), entry))
        for entries in self._by_first.values():
            entries.sort(key=lambda pair: -len(pair[0]))

    def __contains__(self, first: str) -> bool:
        return first in self._by_first

    def longest(self, first: str, words: Sequence[str], after: int) -> tuple[int, Entry] | None:
        """The longest phrase that begins with `first` and goes on with `words[after:]` (folded);
        how many words it has in all, and its entry."""
        for rest, entry in self._by_first.get(first, ()):
            if tuple(words[after : after + len(rest)]) == rest:
                return 1 + len(rest), entry
        return None

"""One sentence as the rules of names see it: words in a row, each with its readings."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from khabar.arabic.tokens import Stem, Token, Word
from khabar.lexicon.countries import by_adjective
from khabar.lexicon.institutions import is_adjective, is_late
from khabar.lexicon.ordinary import Ordinariness, ordinariness
from khabar.lexicon.personal_names import is_family
from khabar.lexicon.phrasebook import Entry, Phrasebook
from khabar.reading.page import Page

_HASHTAG = frozenset("#_")  # stand inside names and are no words: محمد_بن_راشد
_QUOTES = frozenset("\"«»“”'‘’()[]*")
_OPENING = frozenset('"«“‘(')
# Unfolded they are told apart from the name علي and the governor والي.
_PREPOSITIONS = {"علي": "على", "وعلي": "وعلى", "الي": "إلى", "والي": "وإلى", "فالي": "فإلى"}


@dataclass(frozen=True, slots=True)
class Line:
    """Tokens of a sentence without marks of hashtags; `words[i]` is the folded `tokens[i]`,
    `readings[i]` every way of taking clitics off it."""

    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    readings: tuple[tuple[Stem, ...], ...]

    def stems(self, at: int) -> tuple[Stem, ...]:
        return self.readings[at]

    def kind(self, at: int) -> str:
        return self.tokens[at].word.kind if 0 <= at < len(self.tokens) else "none"

    def word(self, at: int) -> str:
        """The folded word, "" outside the line."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def start(self, at: int, cut: int = 0) -> int:
        return self.tokens[at].start + cut

    def end(self, last: int) -> int:
        """Where the word before `last` ends; tatweel behind it is no part of it."""
        token = self.tokens[last - 1]
        return token.end - len(token.word.text) + len(token.word.text.rstrip("ـ"))

    def find(self, at: int, book: Phrasebook[Entry]) -> Iterator[tuple[Stem, int, Entry]]:
        """Every reading of the word under which a phrase of the book begins here, with the index
        behind the phrase."""
        for stem in self.readings[at]:
            if stem.text in book:
                hit = book.longest(stem.text, self.words, at + 1)
                if hit:
                    yield stem, at + hit[0], hit[1]

    def joined(self, at: int) -> bool:
        """Whether the word begins with و or ف, as far as its letters tell."""
        return self.word(at).startswith(("و", "ف"))

    def qualifies(self, at: int) -> bool:
        """Whether a definite adjective stands here, as far as its form tells."""
        word = self.word(at)
        # الشكاوى is no nisba; folding has made it look like one.
        nisba_alike = at < len(self.tokens) and self.tokens[at].word.text.endswith("ى")
        return may_qualify(word) and (not nisba_alike or is_adjective(word))

    def quoted(self, at: int) -> int:
        """The index behind a short quotation that begins here; `at` if none does."""
        if self.word(at) in _OPENING:
            for last in range(at + 2, at + 6):
                if self.word(last) in _QUOTES:
                    return last + 1
        return at

    def past_quotes(self, at: int) -> int:
        while self.word(at) in _QUOTES and at < len(self.tokens):
            at += 1
        return at


def lines(page: Page) -> tuple[Line, ...]:
    return tuple(_line(page.text, tokens) for tokens in page.tokens)


def _line(text: str, tokens: tuple[Token, ...]) -> Line:
    kept = tuple(t for t in tokens if t.word.text not in _HASHTAG)
    readings = tuple(_readings(t.word) for t in kept)
    return Line(text, kept, tuple(stems[0].text for stems in readings), readings)


def _readings(word: Word) -> tuple[Stem, ...]:
    """The stems of a word, with على and إلى kept apart from علي and والي."""
    if not word.text.endswith("ى") or word.folded not in _PREPOSITIONS:
        return word.stems
    return tuple(s._replace(text=_PREPOSITIONS.get(s.text, s.text)) for s in word.stems)


def is_quote(word: str) -> bool:
    return word in _QUOTES


def _is_nisba(folded: str) -> bool:
    """الوطني, السياسية: ends like a nisba, and no name does so (الزفزافي, الباجي)."""
    return (
        len(folded) > 5
        and folded.endswith(("ي", "يه", "ييين", "يتين"))
        and (folded.endswith("يه") or ordinariness(folded) is not Ordinariness.UNKNOWN)
        and not is_family(folded)
    )


@lru_cache(maxsize=100_000)
def may_qualify(folded: str) -> bool:
    """A definite adjective, as far as the form tells: الوطني, العليا, الأمريكية."""
    if not folded.startswith("ال"):
        return False
    return (
        _is_nisba(folded)
        or is_adjective(folded)
        or is_late(folded)
        or by_adjective(folded) is not None
    )

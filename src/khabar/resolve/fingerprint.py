"""Hashes of runs of words, to see that two texts share some."""

import zlib

from khabar.arabic.tokens import tokenise

RUN = 6  # words in a row; five already repeat by chance in the language of communiqués
WINDOW = 4  # of so many neighbouring runs the one with the smallest hash is kept


SAMPLE = 4  # of the runs of a whole text one in so many is kept


def passages(text: str) -> frozenset[int]:
    """A sample of the fingerprint of a whole article: two texts that share a paragraph of 60 words
    share three or more of it, as a rule."""
    return frozenset(run for run in fingerprint(text) if run % SAMPLE == 0)


def fingerprint(text: str) -> frozenset[int]:
    """Some of the runs of `RUN` words: two texts that share `RUN + WINDOW - 1` words in a row
    share at least one. Winnowing after Schleimer, Wilkerson and Aiken (2003)."""
    words = [token.word.folded for token in tokenise(text) if token.word.kind != "mark"]
    runs = [zlib.crc32(" ".join(words[i : i + RUN]).encode()) for i in range(len(words) - RUN + 1)]
    if len(runs) <= WINDOW:
        return frozenset(runs)
    return frozenset(min(runs[i : i + WINDOW]) for i in range(len(runs) - WINDOW + 1))

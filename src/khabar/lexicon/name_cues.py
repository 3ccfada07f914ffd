"""Words around names that decide what a doubtful word is."""

from functools import cache

from khabar.lexicon.tables import table


@cache
def cues(kind: str) -> frozenset[str]:
    """The folded words of one kind; the head of `name_cues.tsv` explains each."""
    return frozenset(row["word"] for row in table("name_cues") if row["kind"] == kind)

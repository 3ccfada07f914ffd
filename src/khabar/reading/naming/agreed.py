"""One list of names out of what the tagger marks and what the rules find.

The tagger is right more often about where a name ends and of what kind it is; the rules know the
ordinary words of the language and its dialects, which the tagger, having met few of them, takes
for names. So the tagger's spans stand where it is sure, and what only the rules find is added.
The two bounds were chosen on dev and on a Moroccan set kept back from training; the figures of
other ways to join the two are in `training/README.md`.
"""

from collections.abc import Sequence

from khabar.lexicon.ordinary import Ordinariness, ordinariness
from khabar.reading.naming.found import Found

SURE_ALONE = 0.9  # of a name that the rules do not see, and that begins with no ordinary word
SURE_BESIDE_RULES = 0.8  # of a name in the place of one that the rules find


def agreed(tagged: Sequence[Found], by_rule: Sequence[Found]) -> tuple[Found, ...]:
    """No two overlap; in order of place."""
    kept = [name for name in tagged if _stands(name, by_rule)]
    kept += [name for name in by_rule if not any(_overlap(name, other) for other in kept)]
    return tuple(sorted(kept, key=lambda name: name.first))


def _stands(name: Found, by_rule: Sequence[Found]) -> bool:
    if any(_overlap(name, other) for other in by_rule):
        return name.chance >= SURE_BESIDE_RULES
    ordinary = ordinariness(name.key.split()[0]) is Ordinariness.KNOWN
    return name.chance >= SURE_ALONE and not ordinary


def _overlap(left: Found, right: Found) -> bool:
    return left.first < right.last and right.first < left.last

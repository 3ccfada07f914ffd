"""One list of names out of what the tagger marks and what the rules find.

The tagger is right more often about where a name ends and of what kind it is; the rules know the
dialects' and the language's ordinary words, which the tagger, having met none of them in training,
takes for names. So the tagger's spans stand, except those that it alone marks and that begin with
an ordinary word; and what only the rules find is added. Compared with either alone and with the
other ways of joining them on dev: `training/README.md`.
"""

from collections.abc import Sequence

from khabar.lexicon.ordinary import Ordinariness, ordinariness
from khabar.reading.naming.found import Found


def agreed(tagged: Sequence[Found], by_rule: Sequence[Found]) -> tuple[Found, ...]:
    """No two overlap; in order of place."""
    kept = [name for name in tagged if _is_supported(name, by_rule)]
    kept += [name for name in by_rule if not any(_overlap(name, other) for other in kept)]
    return tuple(sorted(kept, key=lambda name: name.first))


def _is_supported(name: Found, by_rule: Sequence[Found]) -> bool:
    first = name.key.split()[0]
    return ordinariness(first) is not Ordinariness.KNOWN or any(
        _overlap(name, other) for other in by_rule
    )


def _overlap(left: Found, right: Found) -> bool:
    return left.first < right.last and right.first < left.last

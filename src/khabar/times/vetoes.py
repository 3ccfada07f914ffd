"""What looks like a date and is something else: حركة 20 فبراير, الأمين العام, القرار 2254."""

from functools import cache

from khabar.arabic.folding import fold
from khabar.lexicon.tables import table


@cache
def _words() -> dict[str, frozenset[str]]:
    places = {row["place"] for row in table("not_dates")}
    return {
        place: frozenset(fold(r["form"]) for r in table("not_dates") if r["place"] == place)
        for place in places
    }


def stands(word: str, place: str) -> bool:
    """Whether a folded word (with its clitics) is one of those of that place.

    >>> stands("وحركه", "before date"), stands("اجتماع", "before date")
    (True, False)
    """
    words = _words()[place]
    if word in words:
        return True
    bare = word.lstrip("و") if len(word) > 3 else word
    bare = bare[1:] if bare not in words and bare[:1] in "بلفك" else bare
    if bare.startswith("ل"):
        bare = "ا" + bare if "ا" + bare in words else bare
    return bare in words

"""What a word may be inside a person's name."""

from enum import IntEnum
from functools import lru_cache

from khabar.arabic.tokens import Stem
from khabar.lexicon.countries import by_adjective, lookup
from khabar.lexicon.institutions import is_body_noun, is_field
from khabar.lexicon.name_cues import cues
from khabar.lexicon.ordinary import Ordinariness, ordinariness
from khabar.lexicon.personal_names import Link, is_family, is_given, is_weak, links
from khabar.lexicon.places import lookup as place


class Part(IntEnum):
    """How well a word fits into a person's name, worst first."""

    NO = 0
    DERIVED = 1  # an ordinary word only if its ending is one
    WEAK = 2  # a given name and an ordinary word
    UNKNOWN = 3  # no ordinary word
    FAMILY = 4
    GIVEN = 5


@lru_cache(maxsize=100_000)
def part(folded: str) -> Part:
    """The part that a stem may play."""
    if len(folded) < 2 or folded.endswith("ى"):  # على, إلى, which the line leaves unfolded
        return Part.NO
    if is_given(folded):
        return Part.WEAK if is_weak(folded) else Part.GIVEN
    if is_family(folded):
        return Part.FAMILY
    if folded.endswith("ا") and is_given(folded[:-1]):  # سالما: the ordinary word again
        return Part.NO
    if is_body_noun(folded) or is_field(folded) or len(folded) < 3:
        return Part.NO
    if by_adjective(folded) or lookup(folded) or folded in cues("day"):
        return Part.NO
    if folded.startswith("ال") and is_weak(folded[2:]):  # الوحيد, الهاني: word or name
        return Part.DERIVED
    if folded.startswith("ال") and folded.endswith("يه"):  # a feminine nisba
        return Part.NO
    where = place(folded)
    if where and not where.weak:
        return Part.NO
    rank = ordinariness(folded)
    if rank is Ordinariness.UNKNOWN:
        return Part.UNKNOWN
    if rank is Ordinariness.KNOWN:
        return Part.NO
    return Part.DERIVED


@lru_cache(maxsize=100_000)
def inner_part(stems: tuple[Stem, ...]) -> Part:
    """The part that a whole word plays behind the beginning of a name: none if a clitic on
    something known explains it better (ونظيره, بباريس)."""
    whole = part(stems[0].text)
    if whole <= Part.UNKNOWN and _has_article_behind_clitic(stems[0].text):
        return Part.NO
    if whole is Part.UNKNOWN and any(_explains(stem) for stem in stems[1:]):
        return Part.NO
    return whole


def _has_article_behind_clitic(folded: str) -> bool:
    """للمناصحة, والتكنولوجيين: no name goes on with such a word."""
    return len(folded) > 5 and folded.startswith(("لل", "وال", "بال"))


def _explains(stem: Stem) -> bool:
    known = part(stem.text)
    if known in (Part.WEAK, Part.GIVEN, Part.FAMILY):
        return True
    if known is Part.DERIVED and len(stem.text) > 4:
        return True
    if links(stem.text) & {Link.BEFORE, Link.KIN} and stem.proclitics == "و":
        return True  # سفيان معمرية وعبد الواحد
    # What is left of a name behind ب, ل, ك may be a word by chance, if it is short: بلير.
    return known is Part.NO and (stem.proclitics[0] in "وف" or len(stem.text) > 2)


@lru_cache(maxsize=100_000)
def first_stem(stems: tuple[Stem, ...]) -> tuple[Stem, Part]:
    """The reading under which a word best begins a name; of equals the one with fewer clitics."""
    if ordinariness(stems[0].text) is Ordinariness.KNOWN and part(stems[0].text) is Part.NO:
        return stems[0], Part.NO  # برقية is no ب and رقية
    weak = [s for s in stems[1:] if part(s.text) is Part.WEAK]
    if weak and part(stems[0].text) is Part.UNKNOWN:  # لأفريل
        return weak[0], Part.WEAK
    ranked = [(_begins(stem), -i, stem) for i, stem in enumerate(stems)]
    best, _, stem = max(ranked, key=lambda r: r[:2])
    if best is Part.UNKNOWN and not stem.proclitics and inner_part(stems) is Part.NO:
        return stem, Part.NO
    return stem, best


def _begins(stem: Stem) -> Part:
    if Link.BEFORE in links(stem.text) or stem.text == "بن":
        return Part.GIVEN
    rank = part(stem.text)
    # A bare letter before an unknown word is part of it more often than not.
    return Part.NO if rank is Part.UNKNOWN and stem.proclitics else rank

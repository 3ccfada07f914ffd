"""Whether two names may be one person's: a declared list of features, each with its reason.

Arabic names are kept strictly apart (حسن is not حسين, سلمان is not محمد بن سلمان); foreign ones are
compared by their sound, for each outlet spells them in its own way.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from khabar.arabic.name_parts import NamePart, PartRole, name_parts, word_set
from khabar.resolve.matching import NameMatch
from khabar.resolve.name_agreement import Agreement, agreement, by_sound, is_arabic
from khabar.resolve.name_sound import sound_classes
from khabar.resolve.organisation_match import compare_organisations, is_body, organisation_keys

__all__ = ["NameMatch", "blocking_keys", "compare", "compare_organisations"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name ready to be compared: styles taken out, a ruler's number apart."""

    parts: tuple[NamePart, ...]
    number: str
    joined: str  # keys without the borders between parts


@lru_cache(maxsize=200_000)
def _name(text: str) -> Name:
    every = name_parts(text)
    parts = tuple(p for p in every if p.role not in (PartRole.STYLE, PartRole.NUMBER))
    number = "".join(p.key for p in every if p.role is PartRole.NUMBER)
    return Name(parts or every, number if parts else "", "".join(p.key for p in parts or every))


_EAST_ASIAN = word_set("كيم مون بارك لي شي وانغ تشانغ يون شوي تشوي هو جيانغ دنغ ماو بان هان")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, the one with fewer parts first."""

    short: Name
    long: Name

    def agree(self, i: int, j: int) -> Agreement:
        return agreement(self.short.parts[i], self.long.parts[j], i == 0 or j == 0)

    def run(self, offset: int) -> tuple[Agreement, ...]:
        """All parts of the short name beside those of the long from `offset` on."""
        return tuple(self.agree(i, i + offset) for i in range(len(self.short.parts)))


@dataclass(frozen=True, slots=True)
class Feature:
    """One way in which two names may be one; `score` is what it is worth at best."""

    relation: str
    score: float
    why: str
    holds: Callable[[Pair], bool]


def _enough(levels: Sequence[Agreement]) -> bool:
    """All agree; a loose one only beside a better one."""
    return min(levels) >= Agreement.CLOSE or (
        min(levels) == Agreement.LOOSE and max(levels) >= Agreement.SPELLING
    )


def _equal_length(pair: Pair) -> bool:
    return len(pair.short.parts) == len(pair.long.parts)


def _same(pair: Pair) -> bool:
    return pair.short.joined == pair.long.joined


def _spelt_otherwise(pair: Pair) -> bool:
    return _equal_length(pair) and _enough(pair.run(0))


def _cut_otherwise(pair: Pair) -> bool:
    """مون جاي إن and مون جايين: the border between two parts moved."""
    parts = (*pair.short.parts, *pair.long.parts)
    if _equal_length(pair) or len(pair.short.parts) < 2 or any(map(is_arabic, parts)):
        return False
    return by_sound(pair.short.joined, pair.long.joined, 0.0) >= Agreement.CLOSE


def _surname(pair: Pair) -> bool:
    last = pair.long.parts[-1]
    return (
        len(pair.short.parts) == 1
        and len(pair.long.parts) > 1
        and (last.role is not PartRole.HOUSE or pair.short.parts[0].role is not PartRole.HOUSE)
        and agreement(pair.short.parts[0], last, last.role is PartRole.NASAB) >= Agreement.CLOSE
    )


def _last_names(pair: Pair) -> bool:
    """دياز كانيل, قايد السبسي: a surname of several parts."""
    extra = len(pair.long.parts) - len(pair.short.parts)
    return len(pair.short.parts) > 1 and extra > 0 and _enough(pair.run(extra))


def _first_names(pair: Pair) -> bool:
    """محمد بن سلمان of محمد بن سلمان بن عبد العزيز."""
    return 1 < len(pair.short.parts) < len(pair.long.parts) and _enough(pair.run(0))


def _first_and_last(pair: Pair) -> bool:
    """عمر البشير of عمر حسن البشير; what stands between keeps its order."""
    short, long = pair.short.parts, pair.long.parts
    if not 1 < len(short) < len(long):
        return False
    levels = [pair.agree(0, 0)]
    at = 1
    for i in range(1, len(short)):
        place = _place(pair, i, at)
        if place is None:
            return False
        levels.append(pair.agree(i, place))
        at = place + 1
    return _enough(levels)


def _place(pair: Pair, i: int, start: int) -> int | None:
    """Where part i of the short name stands in the long one, from `start` on."""
    short, long = pair.short.parts, pair.long.parts
    last = i == len(short) - 1
    for j in range(start, len(long)):
        if pair.agree(i, j) and (not last or _closes(long, j)):
            return j
        if short[i].role is PartRole.NASAB and long[j].role is PartRole.NASAB:
            return None  # بن عبد العزيز names the father, not the grandfather behind another
    return None


def _closes(parts: tuple[NamePart, ...], at: int) -> bool:
    """Nothing but the name of the house, or of forefathers, stands behind it."""
    return all(p.role in (PartRole.HOUSE, PartRole.NASAB) for p in parts[at + 1 :])


def _known_by_father(pair: Pair) -> bool:
    """بن سلمان of محمد بن سلمان بن عبد العزيز."""
    short, long = pair.short.parts, pair.long.parts
    fathers = [p for p in long[1:] if p.role is PartRole.NASAB]
    return (
        len(short) == 1
        and short[0].role is PartRole.NASAB
        and bool(fathers)
        and agreement(short[0], fathers[0], True) >= Agreement.SPELLING
    )


def _family_name_first(pair: Pair) -> bool:
    return (
        len(pair.short.parts) == 1
        and len(pair.long.parts) > 1
        and pair.long.parts[0].key in _EAST_ASIAN
        and pair.agree(0, 0) is Agreement.EXACT
    )


def _kunya(pair: Pair) -> bool:
    """أبو بكر of أبو بكر البغدادي: men are called by it alone."""
    return _given_name(pair) and pair.short.parts[0].role is PartRole.KUNYA


def _given_name(pair: Pair) -> bool:
    return len(pair.short.parts) == 1 and len(pair.long.parts) > 1 and pair.agree(0, 0) >= 2


def _inside(pair: Pair) -> bool:
    """Every part of the short name stands in the long one, in order."""
    at = 0
    for i in range(len(pair.short.parts)):
        place = next(
            (j for j in range(at, len(pair.long.parts)) if pair.agree(i, j) >= Agreement.CLOSE),
            None,
        )
        if place is None:
            return False
        at = place + 1
    return len(pair.short.parts) > 1


# Tried in this order; the first that holds decides.
FEATURES = (
    Feature("same", 1.0, "the same letters once folded", _same),
    Feature("variant", 0.92, "the same name in two spellings", _spelt_otherwise),
    Feature("variant", 0.88, "the same name, cut into parts in two ways", _cut_otherwise),
    Feature("short", 0.84, "first and last name of the longer", _first_and_last),
    Feature("short", 0.82, "the longer one without its first names", _last_names),
    Feature("short", 0.80, "the beginning of the longer name", _first_names),
    Feature("short", 0.76, "the surname of the longer name", _surname),
    Feature("short", 0.74, "called after the father, as in the longer name", _known_by_father),
    Feature("short", 0.72, "the family name, which stands first in this name", _family_name_first),
    Feature("short", 0.70, "the kunya of the longer name", _kunya),
    Feature("compatible", 0.45, "only the given name of the longer", _given_name),
    Feature("compatible", 0.40, "its parts stand in the longer name", _inside),
)


@lru_cache(maxsize=500_000)
def compare(left: str, right: str) -> NameMatch:
    """Whether two names of persons may be one person's.

    >>> compare("الحموشي", "عبد اللطيف حموشي").relation
    'short'
    >>> compare("محمد السادس", "محمد الخامس").why
    'different numbers in the line of rulers, or father and son'
    """
    a, b = _name(left), _name(right)
    if not a.parts or not b.parts:
        return NameMatch(0.0, "different", "one of them holds no name")
    if a.number and b.number and a.number != b.number:
        return NameMatch(0.0, "different", _OTHER_NUMBER)
    pair = Pair(*sorted((a, b), key=lambda name: (len(name.parts), name.joined)))
    feature = next((f for f in FEATURES if f.holds(pair)), None)
    if feature is None:
        return NameMatch(0.0, "different", _difference(pair))
    return _weighed(pair, feature)


_OTHER_NUMBER = "different numbers in the line of rulers, or father and son"


def _weighed(pair: Pair, feature: Feature) -> NameMatch:
    """A ruler's number that both bear proves much; one that only one of them bears, nothing,
    nor does an initial."""
    a, b = pair.short.number, pair.long.number
    if a and a == b and feature.relation == "compatible":
        return NameMatch(0.8, "short", "the same ruler's name and number")
    if any(p.role is PartRole.INITIAL for p in (*pair.short.parts, *pair.long.parts)):
        relation = "same" if feature.relation == "same" else "compatible"
        return NameMatch(min(feature.score, 0.6), relation, "a part is only an initial")
    if a != b:
        return NameMatch(min(feature.score, 0.45), "compatible", "only one of them bears a number")
    return NameMatch(feature.score, feature.relation, feature.why)


def _difference(pair: Pair) -> str:
    short, long = pair.short.parts, pair.long.parts
    if _names_father(short[0], long) or _names_father(long[0], short):
        return "the one is the father's name in the other"
    if agreement(short[-1], long[-1], False) >= Agreement.CLOSE:
        return "the same surname, different given names"
    if pair.agree(0, 0) >= Agreement.CLOSE:
        return "the same given name, different surnames"
    return "different names"


def _names_father(first: NamePart, other: tuple[NamePart, ...]) -> bool:
    return first.key in {p.stem for p in other if p.role is PartRole.NASAB}


# ---------------------------------------------------------------- blocks

_JOINED_CLASSES = 4
_SERVANT = re.compile(r"^(?:عبد(?:ال)?|abd[aeu]?(?:l(?=..)|(?=(.)\1))?)")


@lru_cache(maxsize=200_000)
def blocking_keys(name: str) -> tuple[str, ...]:
    """Keys of which any two names that match ("compatible" apart) share at least one.

    Persons: the first consonant classes of each part but the given name, of the first two parts
    together, and of the whole; organisations: their telling words.
    """
    bodies = organisation_keys(name)
    found = _name(name)
    if len(found.parts) > 1 and is_body(name):
        return bodies
    return tuple(sorted({*bodies, *_person_keys(found)}))


def _person_keys(name: Name) -> set[str]:
    parts = name.parts
    keys = {f"w:{c}" for c in sound_classes(_unserved(name.joined), _JOINED_CLASSES)}
    if len(parts) == 1 or (parts and parts[0].key in _EAST_ASIAN):
        keys.update(_part_keys(parts[0]))
    for part in parts[1:]:
        keys.update(_part_keys(part))
    if parts and parts[-1].role is PartRole.NASAB:  # بن كيران is written بنكيران too
        keys.update(f"s:{c}" for c in sound_classes(parts[-1].key))
    if len(parts) > 1:
        first, second = (sound_classes(p.stem, 2) for p in parts[:2])
        keys.update(f"f:{a}|{b}" for a in first for b in second)
    return keys


def _part_keys(part: NamePart) -> set[str]:
    return {f"s:{c}" for c in sound_classes(_unserved(part.stem))}


def _unserved(key: str) -> str:
    """Without عبد ال, which every tenth name has and which would fill one block."""
    rest = _SERVANT.sub("", key)
    return rest if len(rest) > 1 else key

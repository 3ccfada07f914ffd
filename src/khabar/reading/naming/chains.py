"""Chains: runs of words that may be one person's name, whatever stands around them."""

from dataclasses import dataclass

from khabar.arabic.tokens import Stem
from khabar.lexicon.countries import by_adjective
from khabar.lexicon.institutions import is_late
from khabar.lexicon.name_cues import cues
from khabar.lexicon.personal_names import Link, links
from khabar.model.reading import Kind
from khabar.reading.naming.found import Found, Names
from khabar.reading.naming.line import Line
from khabar.reading.naming.parts import Part, first_stem, inner_part

_MOST_PARTS = 5  # without the kin that بن adds
_HYPHENS = ("-", "–")


@dataclass(frozen=True, slots=True)
class Chain:
    stem: Stem  # reading of the first word
    last: int  # index behind the chain
    parts: tuple[Part, ...]  # of its words; a linked pair counts once
    kin: bool  # holds بن, آل …

    @property
    def surest(self) -> Part:
        return max(self.parts)


def read_chain(
    line: Line,
    names: Names,
    at: int,
    stops: frozenset[int] = frozenset(),
    introduced: bool = False,
) -> Chain | None:
    """The longest run of words from here, short of any in `stops`, that may be one name."""
    stem, rank = first_stem(line.stems(at))
    if rank is Part.NO and introduced and line.word(at + 1) == "بن":
        stem, rank = line.stems(at)[0], Part.GIVEN  # اللواء محيا بن عطا الله
    if rank is Part.NO:
        return None
    index, kin = at, False
    if opening := links(stem.text) & {Link.BEFORE, Link.KIN}:
        index, kin = at + 1, Link.KIN in opening
        if inner_kind(line, index) is Part.NO and not _opens_compound(line, stem.text, index):
            return None
    elif _is_other_name(names.at(at), rank) or _is_no_east(line, at, stem):
        return None
    parts: list[Part] = [rank]
    index = _closed(line, index + 1)
    while (len(parts) < _MOST_PARTS or kin) and index not in stops:
        step = _next(line, names, index, parts, links(stem.text))
        if step is None and introduced and _is_any_surname(line, index, parts):
            step = index + 1, Part.UNKNOWN, False
        if step is None:
            break
        index, rank, related = step
        kin = kin or related
        parts.append(rank)
    return Chain(stem, index, tuple(parts), kin)


def _is_any_surname(line: Line, at: int, parts: list[Part]) -> bool:
    """الدكتور محمد السهلي, مفتي الجمهورية عثمان بطيخ: behind a title and one given name a surname
    is due, even one that is an ordinary word, if it has ال or ends the phrase."""
    word = line.word(at)
    least = Part.WEAK if word.startswith("ال") else Part.GIVEN
    if len(parts) != 1 or parts[0] not in (least, Part.GIVEN) or line.kind(at) != "arabic":
        return False
    if len(word) < 4 or word in cues("day") or word in cues("never") or by_adjective(word):
        return False
    if is_late(word) or word.startswith(("وال", "بال", "لل", "و", "ف", "ب", "ل")):
        return False
    return word.startswith("ال") or line.kind(at + 1) == "mark"


def _is_no_east(line: Line, at: int, stem: Stem) -> bool:
    """شي is a family name only before the like of جين بينغ."""
    short = Link.EAST in links(stem.text) and len(stem.text) < 3
    return short and Link.EASTERN not in links(line.word(at + 1))


def _is_other_name(known: Found | None, rank: Part) -> bool:
    """Whether the lexicon has a better explanation: a phrase, or a word that is no name part."""
    if known is None or known.kind is Kind.GROUP:
        return False
    return known.last > known.first + 1 or rank < Part.FAMILY


def inner_kind(line: Line, at: int) -> Part:
    if line.kind(at) != "arabic":
        return Part.NO
    return inner_part(line.stems(at))


def _opens_compound(line: Line, opening: str, at: int) -> bool:
    """عبد and a name of God, أبو and anything definite."""
    return (line.kind(at) == "arabic" and line.word(at).startswith("ال")) or (
        opening in ("عبد", "بن") and line.kind(at) == "arabic"
    )


def _closed(line: Line, at: int) -> int:
    """Over الدين, الله behind the word before."""
    while Link.AFTER in links(line.word(at)) or Link.ORDINAL in links(line.word(at)):
        at += 1
    return at


def _next(
    line: Line, names: Names, at: int, parts: list[Part], first: frozenset[Link]
) -> tuple[int, Part, bool] | None:
    """The part at a word: the index behind it, what it is, whether it adds kin."""
    word = line.word(at)
    if word in _HYPHENS and len(parts) and line.kind(at + 1) == "arabic":
        return _hyphened(line, at)
    if line.kind(at) != "arabic":
        return None
    linked = links(word)
    eastern = Link.EASTERN in linked or line.word(at + 1) in _HYPHENS
    if Link.EAST in first and eastern and len(parts) < 3:
        return at + 1, Part.UNKNOWN, False
    if Link.KIN in linked:
        return _kin(line, at)
    if Link.BEFORE in linked or Link.FOREIGN in linked:
        ahead = inner_kind(line, at + 1)
        least = Part.NO if Link.BEFORE in linked else Part.DERIVED
        if ahead >= least and line.kind(at + 1) == "arabic":
            return _closed(line, at + 2), max(ahead, Part.FAMILY), False
        if Link.FOREIGN in linked:
            return None
    rank = inner_kind(line, at)
    if _is_other_name(names.at(at), rank) or not _continues(line, at, rank, parts):
        return None
    if rank is Part.DERIVED and line.word(at).startswith("ال"):
        rank = Part.WEAK  # زياد الهاني: no verb has ال
    return _closed(line, at + 1), rank, False


def _kin(line: Line, at: int) -> tuple[int, Part, bool] | None:
    """بن and the name behind it, which may be a compound itself."""
    index = at + 1
    if line.kind(index) != "arabic":
        return None
    if Link.BEFORE in links(line.word(index)) and _is_second_half(line, index + 1):
        index += 1
    return _closed(line, index + 1), Part.GIVEN, True


def _is_second_half(line: Line, at: int) -> bool:
    return line.word(at).startswith("ال") or inner_kind(line, at) is not Part.NO


def _hyphened(line: Line, at: int) -> tuple[int, Part, bool] | None:
    close = line.tokens[at - 1].end == line.tokens[at].start
    rank = inner_kind(line, at + 1)
    eastern = Link.EASTERN in links(line.word(at + 1))
    if close and (rank >= Part.UNKNOWN or eastern):
        return at + 2, Part.UNKNOWN, False
    return None


def _continues(line: Line, at: int, rank: Part, parts: list[Part]) -> bool:
    if rank >= Part.UNKNOWN:
        return True
    if rank is Part.WEAK:
        definite = line.word(at).startswith("ال")
        surest = max(parts) if definite else parts[0]
        return surest is Part.GIVEN or (len(parts) == 1 and parts[0] is not Part.FAMILY)
    if rank is not Part.DERIVED or max(parts) is not Part.GIVEN:
        return False
    if len(parts) == 1:
        return True
    # A verb may look derived too, so only with ال; المشرف على is a participle.
    return line.word(at).startswith("ال") and line.word(at + 1) not in cues("governs")

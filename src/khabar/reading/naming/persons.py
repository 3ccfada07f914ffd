"""Persons: chains of name parts, and what must stand around a chain for it to be a name."""

from dataclasses import dataclass

from khabar.arabic.tokens import Stem
from khabar.lexicon.name_cues import cues
from khabar.lexicon.personal_names import Link, links, titles
from khabar.model.reading import Kind
from khabar.reading.naming.found import Found
from khabar.reading.naming.line import Line
from khabar.reading.naming.parts import Part, first_stem, inner_part
from khabar.reading.naming.phrase import Names

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


def title_end(line: Line, at: int) -> int:
    """The index behind the titles that begin at a word; `at` if none do."""
    while at < len(line.words):
        last = max((last for _, last, _ in line.find(at, titles())), default=at)
        if last == at:
            return at
        at = last + (line.word(last) == ".")
    return at


def find_person(
    line: Line, number: int, names: Names, at: int, introduced: bool, followed: frozenset[int]
) -> Found | None:
    """The person whose name begins at a word. `introduced`: a title or office stands before it;
    `followed`: where offices begin."""
    if line.kind(at) == "latin":
        return _latin(line, number, at, introduced, followed)
    if line.kind(at) != "arabic":
        return None
    chain = read_chain(line, names, at, followed)
    if chain is None or not _is_person(line, at, chain, introduced, followed):
        return None
    key = " ".join((chain.stem.text, *line.words[at + 1 : chain.last]))
    start, end = line.start(at, chain.stem.cut), line.end(chain.last)
    return Found(number, at, chain.last, start, end, Kind.PERSON, key)


def read_chain(
    line: Line, names: Names, at: int, stops: frozenset[int] = frozenset()
) -> Chain | None:
    """The longest run of words from here, short of any in `stops`, that may be one name."""
    stem, rank = first_stem(line.stems(at))
    if rank is Part.NO:
        return None
    index, kin = at, False
    if opening := links(stem.text) & {Link.BEFORE, Link.KIN}:
        index, kin = at + 1, Link.KIN in opening
        if inner_kind(line, index) is Part.NO and not _opens_compound(line, stem.text, index):
            return None
    elif _is_other_name(names.at(at), rank):
        return None
    parts: list[Part] = [rank]
    index = _closed(line, index + 1)
    while (len(parts) < _MOST_PARTS or kin) and index not in stops:
        step = _next(line, names, index, parts, links(stem.text))
        if step is None:
            break
        index, rank, related = step
        kin = kin or related
        parts.append(rank)
    return Chain(stem, index, tuple(parts), kin)


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
            return _closed(line, at + 2), max(ahead, Part.UNKNOWN), False
        if Link.FOREIGN in linked:
            return None
    rank = inner_kind(line, at)
    if _is_other_name(names.at(at), rank) or not _continues(line, at, rank, parts):
        return None
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
        return parts[0] is Part.GIVEN or (len(parts) == 1 and parts[0] is not Part.FAMILY)
    # A verb may look derived too, so only right behind a sure given name, or with ال.
    return (
        rank is Part.DERIVED
        and max(parts) is Part.GIVEN
        and (len(parts) == 1 or line.word(at).startswith("ال"))
    )


def _is_person(
    line: Line, at: int, chain: Chain, introduced: bool, followed: frozenset[int]
) -> bool:
    parts = chain.parts
    if introduced:
        return chain.surest >= Part.UNKNOWN or (parts[0] is Part.WEAK and chain.last > at + 1)
    if len(parts) >= 2 and _coheres(parts, chain.kin):
        return True
    apposed = chain.last in followed or (
        line.word(chain.last) in ("،", ",") and chain.last + 1 in followed
    )
    if apposed and parts[0] >= Part.UNKNOWN and (len(parts) >= 2 or parts[0] is Part.FAMILY):
        return True
    if line.word(at - 1) in cues("verb") and not chain.stem.proclitics:
        return parts[0] is Part.FAMILY or (parts[0] is Part.UNKNOWN and len(parts) <= 3)
    return False


def _coheres(parts: tuple[Part, ...], kin: bool) -> bool:
    """Whether two parts or more make a name without any sign around them."""
    first, rest = parts[0], parts[1:]
    if first is Part.UNKNOWN and rest[0] is Part.GIVEN and len(rest) > 1:
        return False  # ملف بريكسيت ميشال بارنييه: the name begins behind it
    if first is Part.GIVEN:
        return max(rest) >= Part.WEAK or kin
    if first is Part.WEAK:
        return kin or max(rest) >= Part.FAMILY
    return first >= Part.UNKNOWN and (kin or max(rest) >= Part.FAMILY)


def _latin(
    line: Line, number: int, at: int, introduced: bool, followed: frozenset[int]
) -> Found | None:
    """Two capitalised words or more in Latin letters, where a title or an office is beside them."""
    last = at
    while line.kind(last) == "latin" and line.tokens[last].word.text[:1].isupper():
        last += 1
    apposed = last in followed or (line.word(last) in ("،", ",") and last + 1 in followed)
    if last - at < 2 or not (introduced or apposed):
        return None
    key = " ".join(line.words[at:last])
    return Found(number, at, last, line.start(at), line.end(last), Kind.PERSON, key)

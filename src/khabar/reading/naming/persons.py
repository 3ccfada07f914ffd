"""Persons: what must stand around a chain of name parts for it to be a name."""

from dataclasses import dataclass

from khabar.lexicon.name_cues import cues
from khabar.lexicon.personal_names import titles
from khabar.model.reading import Kind
from khabar.reading.naming.chains import Chain, read_chain
from khabar.reading.naming.found import Found, Names
from khabar.reading.naming.line import Line
from khabar.reading.naming.parts import Part, first_stem

_COMMAS = ("،", ",")
_CLITIC_LIKE = frozenset("بلكوفسيت")  # what an unknown word may begin with and be no name


@dataclass(frozen=True, slots=True)
class Beside:
    """Where in a line titles and offices stand."""

    introduced: frozenset[int]  # indices right behind a title or an office
    listed: frozenset[int]  # indices behind an office and a comma
    offices: frozenset[int]  # indices at which offices begin
    titles: frozenset[int]  # indices at which titles of a name behind them begin

    def apposed(self, line: Line, last: int) -> bool:
        """Whether an office begins behind a name, with or without a comma."""
        return last in self.offices or (line.word(last) in _COMMAS and last + 1 in self.offices)


def title_end(line: Line, at: int) -> int:
    """The index behind the titles that begin at a word; `at` if none do."""
    while at < len(line.words):
        last = max((last for _, last, _ in line.find(at, titles())), default=at)
        if last == at:
            return at
        at = last + (line.word(last) == ".")
    return at


def begins_name(line: Line, at: int) -> bool:
    """Whether a known name stands at a word: حموشي السيد كريستوفر has a title, حسين الشيخ none."""
    if line.kind(at) != "arabic":
        return line.kind(at) == "latin"
    return first_stem(line.stems(at))[1] >= Part.FAMILY


def find_person(line: Line, number: int, names: Names, at: int, beside: Beside) -> Found | None:
    """The person whose name begins at a word."""
    if line.kind(at) == "latin":
        return _latin(line, number, at, beside)
    if line.kind(at) != "arabic":
        return None
    introduced = at in beside.introduced
    chain = read_chain(line, names, at, beside.offices | beside.titles, introduced)
    if chain is None or not _is_person(line, at, chain, beside):
        return None
    key = " ".join((chain.stem.text, *line.words[at + 1 : chain.last]))
    start, end = line.start(at, chain.stem.cut), line.end(chain.last)
    return Found(number, at, chain.last, start, end, Kind.PERSON, key)


def _is_person(line: Line, at: int, chain: Chain, beside: Beside) -> bool:
    parts = chain.parts
    if at in beside.introduced:
        return chain.surest >= Part.UNKNOWN or (parts[0] is Part.WEAK and chain.last > at + 1)
    if len(parts) > 1:
        if parts[0] is Part.UNKNOWN and _is_unknown_name(line, at, chain, beside):
            return True
        if parts[0] is not Part.UNKNOWN and _coheres(parts, chain.kin):
            return True
    if beside.apposed(line, chain.last):
        known = parts[0] >= Part.UNKNOWN or max(parts) >= Part.UNKNOWN
        return parts[0] is Part.FAMILY or (len(parts) > 1 and known)
    if line.word(at - 1) in cues("verb") and not chain.stem.proclitics:
        return parts[0] is Part.FAMILY or (parts[0] is Part.UNKNOWN and len(parts) <= 3)
    return False


def _coheres(parts: tuple[Part, ...], kin: bool) -> bool:
    """Whether two parts or more, the first a known name, make a name by themselves."""
    if parts[0] is Part.GIVEN:
        return max(parts[1:]) >= Part.WEAK or kin
    return kin or max(parts[1:]) >= Part.FAMILY


def _is_unknown_name(line: Line, at: int, chain: Chain, beside: Beside) -> bool:
    """An unknown word and more: with kin or a family name, or listed behind an office (سفير
    الولايات المتحدة بالمغرب، بونيت تالوار،)."""
    if chain.parts[1] is Part.GIVEN and len(chain.parts) > 2:
        return False  # ملف بريكسيت ميشال بارنييه: the name begins behind it
    if at in beside.listed and line.kind(chain.last) in ("mark", "none"):
        return True
    sure = chain.kin or Part.FAMILY in chain.parts[1:]
    word = line.word(at)
    return sure and word[0] not in _CLITIC_LIKE and not word.startswith("ال")


def _latin(line: Line, number: int, at: int, beside: Beside) -> Found | None:
    """Two capitalised words or more in Latin letters, where a title or an office is beside them."""
    last = at
    while line.kind(last) == "latin" and line.tokens[last].word.text[:1].isupper():
        last += 1
    if last - at < 2 or not (at in beside.introduced or beside.apposed(line, last)):
        return None
    key = " ".join(line.words[at:last])
    return Found(number, at, last, line.start(at), line.end(last), Kind.PERSON, key)

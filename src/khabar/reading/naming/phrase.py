"""How far a noun phrase inside a name goes: what an institution or an office governs.

A phrase grows from its head over nouns without ال that may stand there (وزارة شؤون …), over one
noun that closes the idafa (definite, or a name), over the adjectives that agree with it, and over
what ل, ب or و join to it where names do so. Verbs, particles and objects end it, because no word
is taken that neither its form nor a lexicon vouches for.
"""

from functools import lru_cache

from khabar.arabic.tokens import Stem
from khabar.lexicon.countries import by_adjective
from khabar.lexicon.institutions import is_adjective, is_body_noun, is_field, is_late
from khabar.lexicon.name_cues import cues
from khabar.lexicon.ordinary import Ordinariness, ordinariness
from khabar.lexicon.personal_names import is_family, is_given, is_weak
from khabar.model.reading import Kind
from khabar.reading.naming.chains import read_chain
from khabar.reading.naming.found import Names
from khabar.reading.naming.line import Line
from khabar.reading.naming.parts import Part

_OWN = ("ها", "هم", "نا", "ه")  # حكومته, بلادها: the pronoun closes the idafa


def noun_phrase(line: Line, names: Names, at: int, stem: Stem) -> int:
    """The index behind the noun phrase that begins at a word under one reading; `at` if none."""
    closed = _idafa(line, names, at, stem)
    return at if closed is None else adjectives(line, closed)


def _idafa(line: Line, names: Names, at: int, stem: Stem) -> int | None:
    index, text, start = at, stem.text, line.start(at, stem.cut)
    while index < len(line.words):
        if index > at and (behind := line.quoted(index)) > index:
            return behind
        if line.kind(index) != "arabic":
            break
        known = names.at(index, start)
        if known and known.kind is not Kind.GROUP:
            return known.last
        if _is_definite_noun(text):
            return with_person(line, names, index) if index > at else index + 1
        if is_owned(text):
            return index + 1
        if not is_body_noun(text):
            return index + 1 if index > at and _is_place_name(line, index) else None
        index += 1
        if index < len(line.words):
            text, start = line.words[index], line.start(index)
    return None


def with_person(line: Line, names: Names, index: int) -> int:
    """مركز الملك فيصل: the title and the name close the idafa together."""
    if line.word(index) in cues("dedicated"):
        chain = read_chain(line, names, index + 1) if index + 1 < len(line.words) else None
        if chain and not chain.stem.proclitics and chain.surest is Part.GIVEN:
            return chain.last
    return index + 1


def _is_definite_noun(text: str) -> bool:
    return text.startswith("ال") and len(text) > 3 and text not in cues("day")


@lru_cache(maxsize=20_000)
def is_owned(text: str) -> bool:
    """A noun of bodies with a pronoun: حكومته, بلادها."""
    stems = (text.removesuffix(e) for e in _OWN if text.endswith(e) and len(text) > len(e) + 2)
    return any(is_body_noun(s) or (s.endswith("ت") and is_body_noun(s[:-1] + "ه")) for s in stems)


def _is_place_name(line: Line, index: int) -> bool:
    """An unknown word behind منطقة, ولاية …"""
    word = line.word(index)
    return (
        line.word(index - 1) in cues("region")
        and len(word) > 2
        and ordinariness(word) is Ordinariness.UNKNOWN
        and not (is_given(word) and not is_weak(word))
    )


def adjectives(line: Line, at: int) -> int:
    """The index behind the definite adjectives at a word; a nationality is followed only by
    adjectives that the lexicon vouches for."""
    national = False
    while line.kind(at) == "arabic":
        word = line.word(at)
        if word in cues("day") or not line.qualifies(at) or is_late(word):
            break
        if national and not is_adjective(word):
            break
        if is_family(word) and is_given(line.word(at - 1)):
            break
        national = national or by_adjective(word) is not None
        at += 1
    return at


def joined_fields(line: Line, names: Names, at: int) -> int:
    """The index behind و and more fields of government: وزارة التربية والتعليم العالي."""
    while line.kind(at) == "arabic":
        stem = next((s for s in line.stems(at) if s.proclitics == "و"), None)
        if stem is None:
            break
        if _is_second_adjective(line, at, stem):
            at += 1
            continue
        if not _is_field(line, at, stem):
            break
        behind = noun_phrase(line, names, at, stem)
        if behind <= at:
            break
        at = behind + (line.word(behind) == "بالخارج")  # والمغاربة المقيمين بالخارج
    return at


def _is_second_adjective(line: Line, at: int, stem: Stem) -> bool:
    """الشؤون البلدية والقروية: و joins a feminine nisba to another."""
    return (
        stem.definite
        and stem.text.endswith("يه")
        and line.word(at - 1).startswith("ال")
        and line.word(at - 1).endswith("يه")
        and by_adjective(stem.text) is None
        and not is_field(stem.text)
    )


def _is_field(line: Line, at: int, stem: Stem) -> bool:
    return is_field(stem.text) or is_field(f"{stem.text} {line.word(at + 1)}")

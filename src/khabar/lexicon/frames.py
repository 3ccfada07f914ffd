"""Event frames: which words tell an event, and who is who around them.

One row of `data/frames_*.tsv` is one frame. Its columns:

| column | holds |
|---|---|
| `frame`, `type`, `mode` | its name, a PLOVER type, a mode (CONSULT only) |
| `verb` | pairs of perfect and imperfect: `التقى يلتقي` |
| `noun` | masdars and other nouns, plurals as well; words of one noun joined by `_` |
| `participle` | participles that tell the event as a state of the subject: `متهم` for متهما |
| `with` | one of these must stand near (object or idiom: فرض … عقوبات), with + right behind |
| `roles` | `slot=role`, where they differ from the defaults below |
| `needs` | how many participants a `v`erb or `n`oun needs, and marks (below); default v1n1 |
| `not` | none of these may stand near: idioms, sport, background |
| `before` | the noun must stand after one of these words |
| `example` | a sentence of our own: the trigger in [], participants in {kind=role words} |

Slots: `s` subject, `o` object, `g` genitive (whose visit), `1` the only bare participant of a verb
that is written alike in active and passive, `agent` (من طرف), `with` (بحضور), `x` genitive of a
companion word (سراح فلان), and prepositions.
Roles: A actor, C counterpart, O other, L place, - none. Marks of `needs`: N one participant at
least must be named or an office; P two must be people or offices; L a noun needs a
light verb (عقد, أجرى) or two participants; W weak: gives way to a better word for the same event
in its sentence; H its object came to its subject
(who is received visits); R result: the outcome of an attack told beside it (قتل في غارة).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

from khabar.arabic.folding import fold
from khabar.arabic.tokens import Stem, Word
from khabar.arabic.tokens import word as _word
from khabar.lexicon.conjugation import (
    Form,
    Tense,
    bare_forms,
    noun_forms,
    participle_forms,
    verb_forms,
)
from khabar.lexicon.tables import table
from khabar.model.reading import EventType

_FILES = ("frames_consult", "frames_words", "frames_deeds")
_DARIJA_FUTURE = ("غاي", "غات")  # غايستقبل: he will receive
_NEVER = 9  # in `needs`: this kind of word never tells the event
_DEFAULTS = {
    "s": "A", "o": "C", "g": "A", "agent": "A", "مع": "C", "بين": "A", "with": "O", "في حق": "C",
}  # fmt: skip

# Types of what two do together: مع marks a counterpart without the frame saying so.
_MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})


@dataclass(frozen=True, slots=True)
class Frame:
    id: str
    type: EventType
    mode: str | None
    verbs: tuple[tuple[str, str], ...]
    nouns: tuple[str, ...]
    participles: tuple[str, ...]
    companions: frozenset[str]  # folded; empty: none needed
    next: frozenset[str]  # folded; one of them must come right behind
    roles: dict[str, str] = field(hash=False, compare=False)
    verb_needs: int = 1
    noun_needs: int = 1
    named: bool = False
    people: bool = False
    light: bool = False
    weak: bool = False
    result: bool = False
    hosts: bool = False
    excluded: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    example: str = ""

    def role(self, slot: str) -> str:
        """The role letter that a slot marks, "-" for none."""
        default = "-" if slot == "مع" and self.type not in _MUTUAL else _DEFAULTS.get(slot, "-")
        return self.roles.get(slot, default)

    def needs(self, tense: Tense) -> int:
        return self.noun_needs if tense is Tense.NOUN else self.verb_needs


class Hit(NamedTuple):
    """One reading of a word as the trigger of a frame."""

    frame: Frame
    form: Form
    stem: Stem
    enclitic: str  # "" or the pronoun on it
    definite: bool  # a noun with ال
    rest: tuple[str, ...]  # folded words of a noun of several words that must follow


class _Entry(NamedTuple):
    frame: Frame
    form: Form
    rest: tuple[str, ...]


@cache
def frames() -> tuple[Frame, ...]:
    """All frames, in the order of their files. Raises ValueError where a row is malformed."""
    return tuple(_frame(row) for name in _FILES for row in table(name))


def _frame(row: dict[str, str]) -> Frame:
    verbs = row["verb"].split()
    if len(verbs) % 2:
        raise ValueError(f"frame {row['frame']}: verbs come in pairs: {row['verb']}")
    roles = dict(pair.split("=") for pair in row["roles"].split())
    if wrong := set(roles.values()) - set("ACOL-"):
        raise ValueError(f"frame {row['frame']}: no such role: {wrong}")
    return Frame(
        id=row["frame"],
        type=EventType(row["type"]),
        mode=row["mode"] or None,
        verbs=tuple(zip(verbs[::2], verbs[1::2], strict=True)),
        nouns=tuple(row["noun"].split()),
        participles=tuple(row["participle"].split()),
        companions=frozenset(fold(w) for w in row["with"].split() if w[0] != "+"),
        next=frozenset(fold(w[1:]) for w in row["with"].split() if w[0] == "+"),
        roles={fold(slot).replace("_", " "): role for slot, role in roles.items()},
        verb_needs=_count("v", row["needs"]),
        noun_needs=_count("n", row["needs"]),
        named="N" in row["needs"],
        people="P" in row["needs"],
        light="L" in row["needs"],
        weak="W" in row["needs"],
        result="R" in row["needs"],
        hosts="H" in row["needs"],
        excluded=frozenset(map(fold, row["not"].split())),
        before=frozenset(map(fold, row["before"].split())),
        example=row["example"],
    )


def _count(kind: str, needs: str) -> int:
    found = re.search(kind + r"(\d)", needs)
    return int(found[1]) if found else 1


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """Every written form of every frame, without clitics."""
    index: dict[str, dict[_Entry, None]] = {}
    for frame in frames():
        for form, entry in _forms(frame):
            index.setdefault(form, {})[entry] = None
    return {form: tuple(entries) for form, entries in index.items()}


def _forms(frame: Frame) -> Iterator[tuple[str, _Entry]]:
    if frame.verb_needs < _NEVER:
        for perfect, imperfect in frame.verbs:
            for text, form in verb_forms(perfect, imperfect):
                yield text, _Entry(frame, form, ())
    if frame.noun_needs < _NEVER:
        for noun in frame.nouns:
            first, *rest = noun.split("_")
            for text, form in noun_forms(first):
                if noun.endswith("ات") and not _has_singular(frame, noun):
                    form = form._replace(plural=False)  # محادثات, عقوبات: one event
                yield text, _Entry(frame, form, tuple(map(fold, rest)))
    for participle in frame.participles:
        for text, form in participle_forms(participle):
            yield text, _Entry(frame, form, ())


def _has_singular(frame: Frame, noun: str) -> bool:
    stem = noun.removesuffix("ات")
    return stem in frame.nouns or stem + "ة" in frame.nouns or stem + "ء" in frame.nouns


_VERB_CLITICS = frozenset({"", "و", "ف", "س", "وس", "فس", "ل", "ول", "فل"})
_NOUN_CLITICS = frozenset({"", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"})


@lru_cache(maxsize=200_000)
def hits(word: Word) -> tuple[Hit, ...]:
    """All frames that a word may be a trigger of, by every reading of its clitics."""
    if word.kind != "arabic":
        return ()
    feminine = word.text.endswith("ة")
    if word.folded.startswith(_DARIJA_FUTURE):
        return tuple(
            hit._replace(stem=hit.stem._replace(cut=hit.stem.cut + 2, proclitics="س"))
            for hit in hits(_word(word.text[2:]))
            if hit.form.tense is Tense.IMPERFECT and not hit.stem.proclitics
        )
    found: dict[tuple[str, str, Form], Hit] = {}
    for stem in (*word.stems, *_before_lam(word)):
        for hit in _readings(stem, feminine):
            found.setdefault((hit.frame.id, " ".join(hit.rest), hit.form), hit)
    return tuple(found.values())


def _before_lam(word: Word) -> Iterator[Stem]:
    """للقاء may be ل on لقاء as well as on القاء."""
    for joined in ("", "و", "ف"):
        if word.folded.startswith(joined + "لل"):
            cut = len(joined) + 1
            yield Stem(cut, word.folded[cut:], joined + "ل", False)


def _readings(stem: Stem, feminine: bool) -> Iterator[Hit]:
    for text, enclitic in bare_forms(stem.text, feminine):
        unsure = not enclitic and not feminine and text.endswith("ه")  # مظاهره is no مظاهرة
        for entry in _entries().get(text, ()):
            if unsure and entry.form.tense is Tense.NOUN and entry.frame.mode is None:
                continue
            if _fits(entry.form.tense, stem.proclitics, enclitic):
                yield Hit(entry.frame, entry.form, stem, enclitic, False, entry.rest)
        if text.startswith("ال") and not enclitic:
            for entry in _entries().get(text[2:], ()):
                if entry.form.tense is Tense.NOUN and _fits(Tense.NOUN, stem.proclitics, ""):
                    yield Hit(entry.frame, entry.form, stem, "", True, entry.rest)


def _fits(tense: Tense, proclitics: str, enclitic: str) -> bool:
    if tense is Tense.NOUN:
        return proclitics in _NOUN_CLITICS
    if tense is Tense.PARTICIPLE:
        return proclitics in ("", "و") and not enclitic
    if tense is Tense.PERFECT:
        return proclitics in ("", "و", "ف")
    return proclitics in _VERB_CLITICS

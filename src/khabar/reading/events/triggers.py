"""Words of a sentence that tell an event: frames that fit their surroundings."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from khabar.arabic.tokens import Word
from khabar.lexicon.conjugation import Tense
from khabar.lexicon.frames import Hit, hits
from khabar.lexicon.reporting import cue
from khabar.model.reading import EventType
from khabar.reading.events.line import Line
from khabar.reading.events.roles import is_verb

_AFTER = 12  # tokens after a trigger in which its companion words may stand
_AFTER_ALL = 36
_BEFORE = 4  # and before it
_VERBAL = frozenset({"قد", "وقد", "لم", "لن", "سوف", "كان", "وكان", "كانت", "وكانت", "لا"})
_BEFORE_VERBS = frozenset({"قد", "وقد", "لم", "لن", "سوف"})
_NEGATIONS = frozenset({"لم", "ولم", "فلم", "لا", "ولا"})
_AUXILIARIES = frozenset({"كان", "كانت", "وكان", "وكانت", "كانوا", "كانا"})
_THAT = frozenset({"ان", "بان", "لان", "وان"})
_SINCE = frozenset({"بعد", "منذ", "الي", "سبق", "بمجرد", "مجرد", "وبعد", "ومنذ"})
_GOVERNED = 18  # tokens between a verb and the deed that is its object
_BREAKS = frozenset({".", "؛", ":", "!", "؟"})
# Nouns that take what is done as their genitive or apposition.
_DEEDS = frozenset({
    "قرار", "اعتزام", "عزم", "نيه", "محاوله", "خطه", "عمليه", "اعلان", "طلب", "جريمه", "قضيه",
    "تهمه", "امر", "حكم", "احتمال", "امكانيه",
})  # fmt: skip
_SAID = frozenset({
    EventType.REQUEST, EventType.REJECT, EventType.ACCUSE, EventType.THREATEN, EventType.SUPPORT,
    EventType.AGREE,
})  # fmt: skip
_BEFORE_CLAUSES = frozenset({"حتي", "منذ"})  # prepositions that a clause may follow as well
_NOMINAL_CLITICS = ("ب", "ل", "ك")


class Trigger(NamedTuple):
    """A frame at tokens first to last (a noun of several words)."""

    hit: Hit
    first: int
    last: int


def triggers(line: Line) -> Iterator[Trigger]:
    """For each token at most one frame of each type, nouns of several words first."""
    covered = -1
    for i in range(len(line.tokens)):
        if i <= covered or _inside_unit(line, i):
            continue
        options = [t for hit in hits(line.tokens[i].word) if (t := _fitting(line, i, hit))]
        if not options:
            continue
        longest = max(t.last for t in options)
        kept: dict[object, Trigger] = {}
        for trigger in options:
            if trigger.last == longest:
                known = kept.get(trigger.hit.frame.type)
                if known is None or _rank(trigger) > _rank(known):
                    kept[trigger.hit.frame.type] = trigger
        covered = longest
        yield from kept.values()


def _rank(trigger: Trigger) -> tuple[bool, bool]:
    frame = trigger.hit.frame
    return bool(frame.companions or frame.before or frame.next), not frame.weak


def _inside_unit(line: Line, i: int) -> bool:
    """Part of a name, an office or a description: نائب رئيس مجلس القضاء, قادة المعارضة."""
    return i in line.covered


def _fitting(line: Line, i: int, hit: Hit) -> Trigger | None:
    last = i + len(hit.rest)
    for j, word in enumerate(hit.rest, i + 1):
        if line.folded(j).removeprefix("ال") not in (word, word + "ا", word.removeprefix("ال")):
            return None
    if not _tense_fits(line, i, hit) or _excluded(line, i, last, hit):
        return None
    frame = hit.frame
    if frame.companions and not _companion(line, i, last, hit):
        return None
    if frame.next and line.folded(last + 1) not in frame.next:
        return None
    if frame.before and line.folded(i - 1) not in frame.before:
        return None
    return Trigger(hit, i, last)


def _companion(line: Line, i: int, last: int, hit: Hit) -> bool:
    near = [*_words_after(line, last), *range(max(0, i - _BEFORE), i)]
    return any(_object_stems(line, j) & hit.frame.companions for j in near)


def _words_after(line: Line, last: int) -> Iterator[int]:
    """The tokens behind a trigger; names, times and marks do not count against the reach
    as long as the clause goes on."""
    words, crossed = 0, False
    for j in range(last + 1, min(len(line.tokens), last + 1 + _AFTER_ALL)):
        words += not (line.kind(j) == "mark" or j in line.times or line.inside(j))
        crossed = crossed or bool({"clause", "relative"} & line.sort(j))
        if words > _AFTER or (crossed and j > last + _AFTER):
            return
        yield j


def _object_stems(line: Line, j: int) -> frozenset[str]:
    return _accusative(line.tokens[j].word) if 0 <= j < len(line.tokens) else frozenset()


@lru_cache(maxsize=100_000)
def _accusative(word: Word) -> frozenset[str]:
    """The stems of a word, and without the ending of the accusative: إعلانا."""
    found = stems(word)
    return found | {text[:-1] for text in found if text.endswith("ا") and len(text) > 4}


def _excluded(line: Line, i: int, last: int, hit: Hit) -> bool:
    if not hit.frame.excluded:
        return False
    near = [*range(last + 1, last + 5), i - 1, i - 2]
    return any(_stems(line, j) & hit.frame.excluded for j in near if not _in_name(line, j))


def _in_name(line: Line, j: int) -> bool:
    """العام in المدير العام is the office's, not the year that is welcomed."""
    return j in line.covered and any(
        unit.first <= j <= unit.last and not unit.described for unit in line.units
    )


def _stems(line: Line, j: int) -> frozenset[str]:
    return stems(line.tokens[j].word) if 0 <= j < len(line.tokens) else frozenset()


@lru_cache(maxsize=100_000)
def stems(word: Word) -> frozenset[str]:
    """Every reading of a word, with and without ال."""
    found = {stem.text for stem in word.stems}
    return frozenset(found | {text.removeprefix("ال") for text in found})


def _tense_fits(line: Line, i: int, hit: Hit) -> bool:
    """Verb or noun: what the word is where it stands, as far as its neighbours tell."""
    tense, before = hit.form.tense, line.folded(i - 1)
    nominal_place = bool(
        ({"preposition", "part"} & line.sort(i - 1) and before not in _BEFORE_CLAUSES)
        or (hit.stem.proclitics[-1:] in _NOMINAL_CLITICS)
        or hit.definite
    )
    if tense is Tense.PERFECT:
        return not (nominal_place or _after_noun(line, i) or _after_that(line, i)) and not (
            _ambiguous(line, i) and governed(line, i)
        )
    if tense is Tense.NOUN:
        return before not in _BEFORE_VERBS
    if tense is Tense.PARTICIPLE:
        return line.kind(i - 1) == "mark" or hit.stem.proclitics == "و" or i - 1 in line.ends
    if hit.form.jussive and before not in _NEGATIONS:
        return hit.stem.proclitics.endswith("ل")
    return not {"preposition"} & line.sort(i - 1) or hit.stem.proclitics == "ل"


def _after_noun(line: Line, i: int) -> bool:
    """Whether the word before is a noun that would take this one as its genitive."""
    if line.kind(i - 1) != "arabic" or i - 1 in line.ends or i - 1 in line.times:
        return False
    if line.sort(i - 1) or line.folded(i - 1) in _VERBAL or line.folded(i - 1) == "و":
        return False
    word = line.tokens[i - 1].word
    return _ambiguous(line, i) and not word.text.startswith("ال")  # not آليات


def _ambiguous(line: Line, i: int) -> bool:
    return any(hit.form.tense is Tense.NOUN for hit in hits(line.tokens[i].word))


def _after_that(line: Line, i: int) -> bool:
    """Behind أنّ stands a noun, not a perfect: على أن صوت المملكة; but بعد أن أعلن."""
    return line.folded(i - 1) in _THAT and line.folded(i - 2) not in _SINCE


def governed(line: Line, i: int) -> bool:
    """Whether a word written alike as verb and masdar is the object of what stands before it:
    نفى الوزير، أمس، عقد لقاء; قرار الحكومة فرض رسوم."""
    if line.folded(i - 1) in _BEFORE_VERBS:
        return False
    apart = False
    for j in range(i - 1, max(-1, i - 1 - _GOVERNED), -1):
        if _inside_unit(line, j) or j in line.times:
            continue
        if {"clause", "relative"} & line.sort(j) or line.folded(j) in _BREAKS:
            return False
        apart = apart or line.kind(j) == "mark"
        if is_verb(line, j):
            return line.folded(j) not in _AUXILIARIES and (not apart or _takes_deeds(line, j))
        if any(stem.text.removeprefix("ال") in _DEEDS for stem in line.tokens[j].word.stems):
            return not apart
    return False


def _takes_deeds(line: Line, j: int) -> bool:
    """A verb of saying, wanting or refusing, whose object is a deed."""
    word = line.tokens[j].word
    return cue(word) is not None or any(hit.frame.type in _SAID for hit in hits(word))

"""Words of a sentence that tell an event: frames that fit their surroundings."""

from collections.abc import Iterator
from typing import NamedTuple

from khabar.arabic.tokens import Token
from khabar.lexicon.conjugation import Tense
from khabar.lexicon.frames import Hit, hits
from khabar.reading.events.line import Line

_AFTER = 12  # tokens after a trigger in which its companion words may stand
_BEFORE = 4  # and before it
_VERBAL = frozenset({"قد", "وقد", "لم", "لن", "سوف", "كان", "وكان", "كانت", "وكانت", "لا"})
_BEFORE_VERBS = frozenset({"قد", "وقد", "لم", "لن", "سوف"})
_NEGATIONS = frozenset({"لم", "ولم", "فلم", "لا", "ولا"})
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
    return any(unit.first <= i <= unit.last for unit in line.units)


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
    near = [*range(last + 1, last + 1 + _AFTER), *range(max(0, i - _BEFORE), i)]
    return any(_stems(line, j) & hit.frame.companions for j in near)


def _excluded(line: Line, i: int, last: int, hit: Hit) -> bool:
    if not hit.frame.excluded:
        return False
    near = [*range(last + 1, last + 5), i - 1, i - 2]
    return any(_stems(line, j) & hit.frame.excluded for j in near)


def _stems(line: Line, j: int) -> set[str]:
    if not 0 <= j < len(line.tokens):
        return set()
    return stems(line.tokens[j])


def stems(token: Token) -> set[str]:
    """Every reading of a word, with and without ال."""
    found = {stem.text for stem in token.word.stems}
    return found | {text.removeprefix("ال") for text in found}


def _tense_fits(line: Line, i: int, hit: Hit) -> bool:
    """Verb or noun: what the word is where it stands, as far as its neighbours tell."""
    tense, before = hit.form.tense, line.folded(i - 1)
    nominal_place = bool(
        {"preposition", "part"} & line.sort(i - 1)
        or (hit.stem.proclitics[-1:] in _NOMINAL_CLITICS)
        or hit.definite
    )
    if tense is Tense.PERFECT:
        return not nominal_place and not _after_noun(line, i)
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
    ambiguous = any(hit.form.tense is Tense.NOUN for hit in hits(line.tokens[i].word))
    return ambiguous and not word.text.startswith("ال")  # not آليات

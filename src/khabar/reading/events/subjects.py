"""The subject before a verb, and whether it can be that of the clause before."""

from khabar.lexicon.frames import hits
from khabar.reading.events.line import Line, Unit
from khabar.reading.events.roles import BRACKETS, is_verb

_BACK = 16  # tokens to the left of a verb
_STOPS = frozenset({".", "؛", ":", "!", "؟", "-", "–", "—", "…"})
_CLOSING = frozenset(BRACKETS.values())
_HELPERS = frozenset({"كان", "كانت", "قد", "سبق", "ان", "سوف", "لم", "كانا", "كانوا"})
_HELPED = 5  # tokens between الذي and its verb: الذي كان قد سبق أن
_AUXILIARIES = frozenset({"كان", "كانت", "وكان", "وكانت"})


def antecedent(line: Line, i: int) -> tuple[bool, list[Unit]]:
    """Whether the verb at token i stands in a relative clause, and whom that is about: the unit
    right before الذي, whatever preposition it has. [] where it is about something else."""
    j = i - 1
    while line.folded(j) in _HELPERS and i - j < _HELPED:
        j -= 1
    if "relative" not in line.sort(j):
        return False, []
    before = j - 1
    while line.folded(before) in ("،", ",", "و") or line.folded(before) in _CLOSING:
        before = _before_bracket(line, before) if line.folded(before) in _CLOSING else before - 1
    unit = line.ends.get(before)
    return True, [unit] if unit else []


def subject_before(line: Line, i: int) -> list[Unit]:
    """The units before a verb at token i that can be its subject, in order; [] where none is.

    Goes back over adverbs, prepositional phrases and adjectives to the first bare unit, and on
    over what is joined to it.
    """
    subject: list[Unit] = []
    j, plain, floor = i - 1, 0, max(0, i - _BACK)
    while j >= floor:
        if line.folded(j) in _CLOSING:
            j = _before_bracket(line, j)
            continue
        unit = line.ends.get(j)
        if unit:
            if _prepositional(line, unit) or _hangs_on(line, unit):
                j = unit.first - 1 - (not unit.preposition)
                continue
            if _hanging(line, unit) and not subject:
                j = unit.first - 1
                plain += 1
                continue
            subject.insert(0, unit)
            if not unit.conjoined:
                return subject
            j = unit.first - 1
        elif subject:
            return subject
        elif _blocks(line, j, i):
            return []
        else:
            plain += line.kind(j) == "arabic" and not line.sort(j) and j not in line.times
            if plain > 4:
                return []
            j -= 1
    return subject


def _blocks(line: Line, j: int, i: int) -> bool:
    """Whether nothing before token j can be the subject of the verb at i."""
    if line.folded(j) in _STOPS:
        return True
    kinds = line.sort(j)
    if "relative" in kinds:
        return j != i - 1
    return "clause" in kinds or (is_verb(line, j) and line.folded(j) not in _AUXILIARIES)


def _before_bracket(line: Line, j: int) -> int:
    for i in range(j - 1, max(-1, j - 14), -1):
        if line.folded(i) in BRACKETS:
            return i - 1
    return j - 1


def _prepositional(line: Line, unit: Unit) -> bool:
    return bool(unit.preposition) or bool({"preposition", "with"} & line.sort(unit.first - 1))


def _hangs_on(line: Line, unit: Unit) -> bool:
    """Joined to what a preposition governs: بين الرباط ومدريد."""
    head = line.ends.get(unit.first - 1)
    return unit.conjoined and head is not None and _prepositional(line, head)


def _hanging(line: Line, unit: Unit) -> bool:
    """Whether it is the genitive of a noun before it: عمال سونلغاز."""
    j = unit.first - 1
    if j < 0 or unit.conjoined or line.kind(j) != "arabic" or line.ends.get(j):
        return False
    kinds = line.sort(j)
    word = line.tokens[j].word
    return not (kinds or is_verb(line, j) or j in line.times or hits(word) or word.folded == "و")


def opens_clause(line: Line, i: int, proclitics: str) -> bool:
    """Whether a verb stands where its subject can be that of the clause before."""
    if i == 0 or line.kind(i - 1) == "mark" or proclitics[:1] in ("و", "ف"):
        return True
    passing = {"clause", "adverb", "planned", "denied"}  # a relative clause has its antecedent
    return bool(passing & line.sort(i - 1)) or i - 1 in line.times

"""Whether an event is told as done, planned, denied or only possible."""

from khabar.lexicon.conjugation import Tense
from khabar.lexicon.event_words import light_verb
from khabar.lexicon.frames import hits
from khabar.model.reading import EventType, Realis
from khabar.reading.events.line import Line
from khabar.reading.events.triggers import Trigger

_NEAR = 8  # tokens before the trigger that can turn it
_AFTER = 4  # and after a noun: زيارة مرتقبة
_NEGATION = frozenset({"لم", "لن", "ليس", "ليست", "ولم", "ولن", "فلم"})
_FAR = 30  # and with names and times counted
_NEGATION_NEAR = 3
# Behind these begins what already was, whatever the verb before them says: هددت بعد غارات.
_ENDS = frozenset({".", "؛", "،", ":", "خلال", "بعد", "عقب", "اثر", "بسبب", "منذ"})


def realis_of(line: Line, trigger: Trigger, light_at: int | None) -> Realis:
    """By the tense, then by the nearest cue in the clause."""
    heads = [trigger.first] if light_at is None else [trigger.first, light_at]
    first = min(heads)
    for i in heads:
        if _future(line, i):
            return Realis.PLANNED
    light = light_verb(line.tokens[light_at].word) if light_at is not None else None
    if light and light.verb.realis and trigger.hit.form.tense is Tense.NOUN:
        return Realis(light.verb.realis)
    if trigger.hit.form.tense is Tense.PERFECT:
        return Realis.DENIED if _negated(line, first) else Realis.ACTUAL
    if line.folded(trigger.first - 1) == "للقيام":
        return Realis.PLANNED
    if found := _cue_before(line, first, trigger.first):
        return found
    later = light_at is not None and light_at > trigger.last
    if later and light_at and (found := _cue_before(line, light_at, light_at)):
        return found
    if trigger.hit.form.tense is Tense.NOUN and (found := _cue_after(line, trigger.last)):
        return found
    if trigger.hit.stem.proclitics.endswith("ل") and _purpose(line, trigger):
        return Realis.PLANNED
    return Realis.ACTUAL


def _future(line: Line, i: int) -> bool:
    """سيلتقي, سوف يلتقي; not a word that begins with س."""
    word = line.tokens[i].word
    return line.folded(i - 1) in ("سوف", "غا", "غادي") or any(
        hit.form.tense is Tense.IMPERFECT and "س" in hit.stem.proclitics for hit in hits(word)
    ) or word.folded.startswith(("سي", "ست", "وسي", "وست", "فسي"))  # fmt: skip


def _negated(line: Line, first: int) -> bool:
    """A perfect is done unless it is negated or denied right before: نفى أنه التقى."""
    near = range(max(0, first - _NEGATION_NEAR), first)
    return any("denied" in line.sort(j) for j in near)


def _cue_before(line: Line, first: int, trigger: int) -> Realis | None:
    words = 0
    for j in range(trigger - 1, max(-1, first - _FAR), -1):
        if j < first and line.folded(j) in _ENDS and not _parenthesis(line, j, words):
            return None
        words += j < first and j not in line.times and not line.inside(j)
        if words > _NEAR:
            return None
        kinds = line.sort(j)
        distance = first - j
        if "denied" in kinds:
            if line.folded(j) not in _NEGATION or distance <= _NEGATION_NEAR:
                return Realis.DENIED
        elif "planned" in kinds:
            return Realis.PLANNED
        elif "hypothetical" in kinds or (distance == 1 and _perhaps(line, j)):
            return Realis.HYPOTHETICAL
        elif j < first and (asked := _asked(line, j)):
            return asked
    return None


def _parenthesis(line: Line, j: int, words: int) -> bool:
    """A comma with nothing but names and times behind it: نفى الوزير، أمس، عقد لقاء."""
    return line.folded(j) == "،" and words <= 1


def _purpose(line: Line, trigger: Trigger) -> bool:
    """ليلتقي, لإجراء محادثات; not تعرض لهجوم, وفقا للاتفاق."""
    if trigger.hit.form.tense is not Tense.NOUN:
        return True
    before = line.tokens[trigger.first - 1].word if trigger.first else None
    return (
        trigger.hit.frame.type is EventType.CONSULT
        and not trigger.hit.definite
        and (before is None or light_verb(before) is None)
    )


def _perhaps(line: Line, j: int) -> bool:
    """قد before an imperfect: it may be."""
    return line.folded(j) in ("قد", "وقد", "فقد") and _imperfect(line, j + 1)


def _imperfect(line: Line, i: int) -> bool:
    return any(hit.form.tense is Tense.IMPERFECT for hit in hits(line.tokens[i].word))


def _asked(line: Line, j: int) -> Realis | None:
    """After a demand or threat what was demanded has not happened."""
    for hit in hits(line.tokens[j].word):
        if hit.frame.type in (EventType.REQUEST, EventType.THREATEN):
            return Realis.HYPOTHETICAL
    return None


def _cue_after(line: Line, last: int) -> Realis | None:
    for j in range(last + 1, last + 1 + _AFTER):
        kinds = line.sort(j)
        if j in line.starts or line.kind(j) == "mark":
            return None
        if "planned" in kinds:
            return Realis.PLANNED
        if "hypothetical" in kinds:
            return Realis.HYPOTHETICAL
    return None

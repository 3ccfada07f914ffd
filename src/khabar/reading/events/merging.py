"""Two words for one event in a sentence: the better one tells it."""

from khabar.lexicon.conjugation import Tense
from khabar.model.reading import EventType
from khabar.reading.events.telling import Draft

_OUTCOME = 16  # tokens between an attack and who died in it
_SENTENCE = 30  # tokens between two tellings of one meeting in a sentence
_NEAR = 6  # tokens between two words for one event


def merge(drafts: list[Draft]) -> list[Draft]:
    """One draft for each event of the sentence: weak words give way to better ones, and two
    words for one event (توجه في زيارة, استقبال في لقاء) to the first."""
    kept: list[Draft] = []
    for draft in _one_a_trigger(drafts):
        twin = next((k for k in kept if _same(k, draft)), None)
        if twin is None:
            kept.append(draft)
            continue
        yields = twin.trigger.hit.frame.weak or twin.trigger.hit.frame.result
        better, other = (draft, twin) if yields else (twin, draft)
        for role, unit in other.cast.roles:
            if all(known.span != unit.span for _, known in better.cast.roles):
                better.cast.roles.append((role, unit))
        better.cast.place = better.cast.place or other.cast.place
        kept[kept.index(twin)] = better
    return sorted(kept, key=lambda draft: draft.trigger.first)


def _one_a_trigger(drafts: list[Draft]) -> list[Draft]:
    """Where two frames read the same words, the one that asks for more of the sentence: طرد سفيرا
    is a sanction, طرد by itself a coercion."""
    best: dict[tuple[int, int, int], Draft] = {}
    for draft in drafts:
        trigger = draft.trigger
        place = (trigger.first, trigger.last, trigger.hit.stem.cut)
        other = best.get(place)
        if other is None or _demands(draft) > _demands(other):
            best[place] = draft
    return list(best.values())


def _demands(draft: Draft) -> bool:
    frame = draft.trigger.hit.frame
    return bool(frame.companions or frame.next or frame.before)


def _assembly(left: Draft, right: Draft) -> bool:
    """أشغال الدورة الثانية للاجتماع: the second noun is the genitive of the first."""
    first, second = left.trigger, right.trigger
    modes = {first.hit.frame.mode, second.hit.frame.mode}
    nouns = second.hit.form.tense is Tense.NOUN and second.hit.stem.proclitics.endswith("ل")
    return "conference" in modes and nouns and 0 < second.first - first.last <= _NEAR


def _same(left: Draft, right: Draft) -> bool:
    a, b = left.trigger.hit.frame, right.trigger.hit.frame
    if a.type is not b.type:
        return False
    spans_a = {unit.span for _, unit in left.cast.roles}
    spans_b = {unit.span for _, unit in right.cast.roles}
    nested = spans_a <= spans_b or spans_b <= spans_a
    if a.type is EventType.CONSULT:
        alike = a.mode == b.mode or a.weak or b.weak
        apart = abs(left.trigger.first - right.trigger.first)
        if _assembly(left, right):
            return True
        shared = bool(spans_a & spans_b) and apart <= _SENTENCE
        return nested and alike and (a.weak or b.weak or shared)
    if a.result != b.result and abs(left.trigger.first - right.trigger.first) <= _OUTCOME:
        return True
    apart = abs(left.trigger.first - right.trigger.first)
    if apart <= _SENTENCE and not (spans_a and spans_b):
        return a.type is EventType.PROTEST
    return nested and apart <= _NEAR and bool(spans_a & spans_b)

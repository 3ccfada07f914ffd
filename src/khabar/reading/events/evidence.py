"""Whether enough stands around a word to call it an event of its own."""

from khabar.lexicon.conjugation import Tense
from khabar.lexicon.frames import hits
from khabar.model.reading import EventType, Kind
from khabar.reading.events.line import Line
from khabar.reading.events.parts import Cast
from khabar.reading.events.places import place_of
from khabar.reading.events.telling import Told, refers_back
from khabar.reading.events.triggers import Trigger

# What is done by hand is not told of somebody from the sentence before alone.
_BY_HAND = frozenset({EventType.ASSAULT, EventType.COERCE})
_BACKGROUND = frozenset({
    "عقب", "منذ", "بعد", "قبل", "ذكري", "تلت", "احباط", "مكافحه", "احتواء", "محاربه", "مواجهه",
    "منع", "تنفيذ", "شن", "حظر", "ضد", "تخطيط", "خطر", "قانون",
})  # fmt: skip
_UNDER = frozenset({"تحت", "رهن"})  # تحت تدبير الحراسة النظرية
_ANCHOR = 8  # tokens around a noun of event in which its time stands
_INVITATION = 9  # tokens between an invitation and what it is to


def holds(line: Line, trigger: Trigger, made: Cast, told: Told) -> bool:
    """Whether enough stands around the trigger to call it an event of its own."""
    frame, hit = trigger.hit.frame, trigger.hit
    visited = frame.mode == "visit" and made.place is not None
    count = len(made.roles) + (visited and all(u is not made.place for _, u in made.roles))
    held = _held(line, trigger, made)
    if count < frame.needs(hit.form.tense) - held or (not made.roles and frame.named):
        return False
    named = [unit for _, unit in made.roles if not unit.described]
    if frame.named and not named:
        return False
    if frame.people and sum(1 for _, u in made.roles if u.kind in (Kind.PERSON, None)) < 2:
        return False
    if hit.form.tense is not Tense.NOUN:
        return made.told > 0 or not (frame.weak or frame.type in _BY_HAND)
    if frame.type in _BY_HAND and made.roles and made.told == 0:
        return False
    carried_by = made.light is not None and made.light.verb.subject != "apart"
    if frame.light and not carried_by and len(made.roles) < 2:
        return False
    if _invited(line, trigger):
        return False
    if held:
        return True
    if refers_back(line, trigger, told):
        return made.told >= (1 if made.light else 2) and _spelt_out(line, trigger.last + 1)
    if frame.noun_needs == 0 and not made.roles and not line.title:
        return not _background(line, trigger) and _anchored(line, trigger, made)
    if not hit.form.plural or line.title:
        return True
    if frame.noun_needs == 0:
        return True
    return len(named) >= (1 if carried_by else 2)


def _held(line: Line, trigger: Trigger, made: Cast) -> bool:
    """الحوار الذي عقد في 8 مارس: a time behind the verb makes it an event, whoever took part."""
    if made.light is None or made.light_at is None or made.light_at < trigger.first:
        return False
    if made.light.enclitic or trigger.hit.form.plural:
        return False
    held = trigger.hit.frame.mode in ("meeting", "negotiation", "conference")
    return held and any(i in line.times for i in range(made.light_at, made.light_at + _ANCHOR // 2))


def _background(line: Line, trigger: Trigger) -> bool:
    """عقب هجمات كذا, لإحباط هجمات, مكافحة الهجمات: told to date or to explain something else."""
    near = range(max(0, trigger.first - 2), trigger.first)
    return any(
        stem.text.removeprefix("ال") in _BACKGROUND
        for i in near
        for stem in line.tokens[i].word.stems
    )


def _anchored(line: Line, trigger: Trigger, made: Cast) -> bool:
    """An event that nobody takes part in by name needs a place or time of its own."""
    near = range(trigger.first - _ANCHOR, trigger.last + _ANCHOR)
    return bool(
        made.place
        or (made.light is not None and trigger.hit.frame.type is EventType.AGREE)
        or {line.folded(trigger.first - 1), line.folded(trigger.first - 2)} & _UNDER
        or any(i in line.times for i in near)
        or place_of(line, trigger.first, trigger.last, set())
    )


def _spelt_out(line: Line, i: int) -> bool:
    """Whether who took part is said right behind: اللقاء الأخير بين …, الزيارة التي قام بها …"""
    while line.folded(i).startswith("ال") and not line.sort(i) and i not in line.starts:
        i += 1
    return "relative" in line.sort(i) or line.folded(i) in ("بين", "مع")


def _invited(line: Line, trigger: Trigger) -> bool:
    """دعوة لزيارة: the invitation is the event, the visit is not one yet."""
    if not trigger.hit.stem.proclitics.endswith("ل") and line.folded(trigger.first - 1) != "الي":
        return False
    return trigger.hit.frame.type is EventType.CONSULT and any(
        hit.frame.type is EventType.REQUEST
        for i in range(max(0, trigger.first - _INVITATION), trigger.first)
        for hit in hits(line.tokens[i].word)
    )

"""The participants of an event that a noun tells, with the light verb that carries it."""

import re
from collections.abc import Iterator

from khabar.lexicon.countries import by_adjective
from khabar.lexicon.event_words import light_verb
from khabar.lexicon.frames import hits
from khabar.model.reading import EventType, Kind, Role
from khabar.model.span import Span
from khabar.reading.events.line import Line, Unit
from khabar.reading.events.parts import WHERE, Cast, carry, fill, genitives, take
from khabar.reading.events.roles import Found, scan
from khabar.reading.events.subjects import opens_clause, subject_before
from khabar.reading.events.triggers import Trigger, governed

_LIGHT_REACH = 12  # tokens between a light verb and its noun, units not counted
_LIGHT_FAR = 45  # and counted
# Behind these a noun hangs on no verb before it: قال خلال لقاء.
_APART = frozenset({"خلال", "بعد", "قبل", "عقب", "منذ", "اثر", "هامش", "ختام", "اطار", "بسبب"})
_INVITATION = 16  # tokens between an invitation and the visit it is to
_RELATIVE_REACH = 9  # tokens between a noun and the light verb that follows it
_IN_IT = frozenset({"بها", "به", "فيها", "فيه"})
_ADJECTIVES = 4  # tokens behind a noun of event in which a nationality stands
_ANTECEDENT = 6  # tokens between a relative pronoun and the noun of visit
_MASDARS = frozenset({"عقد", "شن", "فرض", "عرض", "ضم"})
# Words between a noun and the light verb of its relative clause: التي كان من المقرر أن يقوم بها.
_HELPERS = frozenset({
    "كان", "كانت", "قد", "من", "ان", "سبق", "يفترض", "ينتظر", "المقرر", "المرتقب", "المنتظر",
    "المفترض", "المتوقع",
})  # fmt: skip
# Light verbs that have their noun behind ب: قام ب, حظي ب, اضطلع ب.
_WITH_BY = re.compile("قام|قوم|قمن|حظ|حض|ضطلع|خص|بادر|تقدم|شرع|توج")
# Slots between a light verb and its noun that belong to the event.
_BETWEEN = frozenset({"مع", "with", "agent", "في", "ب", "بين"})


def noun_cast(line: Line, trigger: Trigger, topic: list[Unit]) -> Cast:
    made, frame = Cast(), trigger.hit.frame
    bare = "o" if trigger.hit.enclitic else "g"
    found = scan(line, trigger.last + 1, bare, companions=genitives(trigger))
    governor = None if _by_means(line, trigger) else _governor(line, trigger)
    if governor is not None:
        made.light_at, made.light = governor, light_verb(line.tokens[governor].word)
        _light_subject(line, trigger, made, topic, governor)
    if not made.roles and (later := _relative_light(line, trigger)) is not None:
        made.light_at, made.light = later, light_verb(line.tokens[later].word)
        _after_light(line, trigger, made, later)
    if not made.roles and not trigger.hit.enclitic and (unit := _antecedent(line, trigger)):
        made.add("A", unit)
    if frame.mode == "visit" and (guest := invited(line, trigger)):
        made.roles[:] = [(Role.ACTOR, guest)]
    if trigger.hit.enclitic and not made.roles:
        _add_owner(line, trigger, made, topic)
    led = any(role is Role.ACTOR for role, _ in made.roles) and not trigger.hit.enclitic
    for f in found:
        letter = "C" if led and f.slot == "g" and frame.role("g") == "A" else ""
        if frame.mode == "visit" and f.slot == "g" and f.unit.kind in WHERE:
            letter = "C"  # زيارة الجزائر
        fill(made, trigger, [f], letter)
    if all(role is not Role.ACTOR for role, _ in made.roles):
        for unit in _by_adjective(line, trigger):
            take(made, trigger, "g", unit, "A")
    if all(role is not Role.ACTOR for role, _ in made.roles) and _told_there(line, trigger, found):
        carry(made, trigger, "A", topic)
    return made


def _by_means(line: Line, trigger: Trigger) -> bool:
    """A noun behind ب that only tells how: تبادلتا الأسرى بوساطة قطر; not قام بزيارة."""
    if not trigger.hit.stem.proclitics.endswith("ب"):
        return False
    governor = _governor(line, trigger)
    return governor is not None and not _WITH_BY.search(line.folded(governor))


def _told_there(line: Line, trigger: Trigger, found: list[Found]) -> bool:
    """قال فلان خلال لقاء مع فلان: who speaks is one of the two."""
    at = line.folded(trigger.first - 1) in _APART or line.folded(trigger.first - 1) == "في"
    return at and any(f.slot == "مع" and trigger.hit.frame.role("مع") == "C" for f in found)


def _by_adjective(line: Line, trigger: Trigger) -> Iterator[Unit]:
    """The countries that adjectives name: غارة أمريكية, اجتماع مصري سوداني إثيوبي."""
    for i in range(trigger.last + 1, min(len(line.tokens), trigger.last + 1 + _ADJECTIVES)):
        if line.kind(i) != "arabic" or i in line.starts or line.sort(i) - {"modifier"}:
            return
        token = line.tokens[i]
        if by_adjective(token.word.folded) and not light_verb(token.word):
            span = Span(token.start, token.end)
            yield Unit(i, i, span, Kind.COUNTRY, described=True)


def _add_owner(line: Line, trigger: Trigger, made: Cast, topic: list[Unit]) -> None:
    """Give the part of a genitive to whom the pronoun on the noun means."""
    here = _owner(line, trigger)
    owners = here or topic
    if trigger.hit.enclitic not in ("هما", "هم"):
        owners = owners[:1]
    elif len(owners) == 1 and not owners[0].described:
        return  # one person is not their
    before = len(made.roles)
    for unit in owners:
        made.add(trigger.hit.frame.role("g"), unit)
    made.carried += 0 if here else len(made.roles) - before


def invited(line: Line, trigger: Trigger) -> Unit | None:
    """The guest where a visit is what somebody is asked to make: دعا فلانا للقيام بزيارة."""
    if line.folded(trigger.first - 1) != "للقيام":
        return None
    near = range(max(0, trigger.first - _INVITATION), trigger.first)
    asked = any(
        hit.frame.type is EventType.REQUEST for i in near for hit in hits(line.tokens[i].word)
    )
    guests = [u for u in line.units if u.last < trigger.first and u.kind in (Kind.PERSON, None)]
    return guests[-1] if asked and guests else None


def _owner(line: Line, trigger: Trigger) -> list[Unit]:
    """The person right before a noun with a pronoun on it (كارتر في زيارته), or the only one."""
    people = [
        u for u in line.units
        if u.last < trigger.first and u.kind in (Kind.PERSON, None) and not u.described
    ]  # fmt: skip
    if not people:
        return []
    near = people[-1].last >= trigger.first - 2
    return people[-1:] if near or len({_called(u) for u in people}) == 1 else []


def _called(unit: Unit) -> str:
    return unit.name.name if unit.name else str(unit.span)


def _antecedent(line: Line, trigger: Trigger) -> Unit | None:
    """Who is meant by a relative clause that tells a visit: راي، الذي كان في زيارة."""
    if trigger.hit.frame.mode != "visit":
        return None
    for i in range(trigger.first - 1, max(0, trigger.first - _ANTECEDENT), -1):
        if i in line.ends:
            return None
        if "relative" in line.sort(i):
            j = i - 2 if line.folded(i - 1) in ("،", ",") else i - 1
            return line.ends.get(j)
    return None


def _governor(line: Line, trigger: Trigger) -> int | None:
    """The light verb before a noun of event, in its clause."""
    if line.folded(trigger.first - 1) in _APART:
        return None
    words = 0
    for i in range(trigger.first - 1, max(-1, trigger.first - _LIGHT_FAR), -1):
        if line.folded(i) in (".", "؛", ":", "!", "؟") or words > _LIGHT_REACH:
            return None
        if line.inside(i):
            continue
        words += 1
        if light_verb(line.tokens[i].word) and not (_masdar(line, i) and governed(line, i)):
            return i
        if {"clause", "relative"} & line.sort(i):
            return None
    return None


def _masdar(line: Line, i: int) -> bool:
    """A light verb that is written like its masdar: نفى عقد لقاء."""
    return line.folded(i) in _MASDARS


def _light_subject(
    line: Line, trigger: Trigger, made: Cast, topic: list[Unit], governor: int
) -> None:
    assert made.light
    kind = made.light.verb.subject
    between = scan(line, governor + 1, "s", trigger.first)
    subjects = [f.unit for f in between if f.slot == "s"]
    if kind in ("actor", "either", "counterpart"):
        subjects = subjects or subject_before(line, governor)
        letter = "C" if kind == "counterpart" else "A"
        for unit in subjects:
            take(made, trigger, "s", unit, letter)
        opens = opens_clause(line, governor, made.light.proclitics)
        if not made.roles and kind == "actor" and opens:
            carry(made, trigger, letter, topic)
    elif kind == "place":
        made.place = next((unit for unit in subjects if unit.kind is not None), None)
    fill(made, trigger, [f for f in between if f.slot in _BETWEEN])


def _relative_light(line: Line, trigger: Trigger) -> int | None:
    """The light verb after a noun: زيارة قام بها, اللقاء الذي جمع, التي كان مقررا أن يقوم بها."""
    relative, words = False, 0
    for i in range(trigger.last + 1, len(line.tokens)):
        comma = line.folded(i) == "،" and "relative" in line.sort(i + 1)
        stop = i in line.starts or (line.kind(i) == "mark" and not comma)
        if stop or words > _RELATIVE_REACH:
            return None
        if "relative" in line.sort(i):
            relative = True
        elif line.folded(i) not in _HELPERS and not comma:
            words += 1
            light = light_verb(line.tokens[i].word)
            if light and light.verb.subject != "apart":
                named = line.folded(i + 1) in _IN_IT or bool(light.enclitic)
                return i if relative or named or i == trigger.last + 1 else None
    return None


def _after_light(line: Line, trigger: Trigger, made: Cast, light_at: int) -> None:
    assert made.light
    after = light_at + 1
    if line.folded(after) in _IN_IT:
        after += 1
    actors = made.light.verb.subject in ("actor", "either")
    found = scan(line, after, "s" if actors else "")
    for f in found:
        if f.slot in ("s", "o"):
            role = "A" if f.slot == "s" else "C"
            take(made, trigger, f.slot, f.unit, role)
        else:
            fill(made, trigger, [f])

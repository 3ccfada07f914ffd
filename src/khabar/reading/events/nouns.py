"""The participants of an event that a noun tells, with the light verb that carries it."""

from khabar.lexicon.countries import by_adjective
from khabar.lexicon.event_words import light_verb
from khabar.model.reading import Kind, Role
from khabar.model.span import Span
from khabar.reading.events.line import Line, Unit
from khabar.reading.events.parts import WHERE, Cast, carry, fill, take
from khabar.reading.events.roles import scan
from khabar.reading.events.subjects import opens_clause, subject_before
from khabar.reading.events.triggers import Trigger

_LIGHT_REACH = 12  # tokens between a light verb and its noun, units not counted
_LIGHT_FAR = 45  # and counted
# Behind these a noun hangs on no verb before it: قال خلال لقاء.
_APART = frozenset({"خلال", "بعد", "قبل", "عقب", "منذ", "اثر", "هامش", "ختام", "اطار", "بسبب"})
_RELATIVE_REACH = 6  # tokens between a noun and the light verb that follows it
_ADJECTIVES = 2  # tokens behind a noun of event in which a nationality stands
_ANTECEDENT = 6  # tokens between a relative pronoun and the noun of visit
# Slots between a light verb and its noun that belong to the event.
_BETWEEN = frozenset({"مع", "with", "agent", "في", "ب", "بين"})


def noun_cast(line: Line, trigger: Trigger, topic: list[Unit]) -> Cast:
    made, frame = Cast(), trigger.hit.frame
    bare = "o" if trigger.hit.enclitic else "g"
    found = scan(line, trigger.last + 1, bare, companions=frame.companions)
    governor = _governor(line, trigger)
    if governor is not None:
        made.light_at, made.light = governor, light_verb(line.tokens[governor].word)
        _light_subject(line, trigger, made, topic, governor)
    if not made.roles and (later := _relative_light(line, trigger)) is not None:
        made.light_at, made.light = later, light_verb(line.tokens[later].word)
        _after_light(line, trigger, made, later)
    if not made.roles and not trigger.hit.enclitic and (unit := _antecedent(line, trigger)):
        made.add("A", unit)
    if trigger.hit.enclitic and not made.roles:
        before = len(made.roles)
        owners = _owner(line, trigger) or topic
        for unit in owners if trigger.hit.enclitic in ("هما", "هم") else owners[:1]:
            made.add(frame.role("g"), unit)
        made.carried += len(made.roles) - before
    led = any(role is Role.ACTOR for role, _ in made.roles) and not trigger.hit.enclitic
    for f in found:
        letter = "C" if led and f.slot == "g" and frame.role("g") == "A" else ""
        if frame.mode == "visit" and f.slot == "g" and f.unit.kind in WHERE:
            letter = "C"  # زيارة الجزائر
        fill(made, trigger, [f], letter)
    if all(role is not Role.ACTOR for role, _ in made.roles):
        for unit in _by_adjective(line, trigger):
            take(made, trigger, "g", unit, "A")
    return made


def _by_adjective(line: Line, trigger: Trigger) -> list[Unit]:
    """The country that an adjective names: غارة أمريكية, وساطة مصرية."""
    for i in range(trigger.last + 1, trigger.last + 1 + _ADJECTIVES):
        if i >= len(line.tokens) or line.kind(i) != "arabic" or i in line.starts:
            return []
        token = line.tokens[i]
        if by_adjective(token.word.folded) and not light_verb(token.word):
            span = Span(token.start, token.end)
            return [Unit(i, i, span, Kind.COUNTRY, described=True)]
    return []


def _owner(line: Line, trigger: Trigger) -> list[Unit]:
    """The person right before a noun with a pronoun on it: كارتر في زيارته."""
    unit = line.ends.get(trigger.first - 1) or line.ends.get(trigger.first - 2)
    return [unit] if unit and unit.kind is Kind.PERSON and not unit.described else []


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
        if _in_unit(line, i):
            continue
        words += 1
        if light_verb(line.tokens[i].word):
            return i
        if {"clause", "relative"} & line.sort(i):
            return None
    return None


def _in_unit(line: Line, i: int) -> bool:
    return any(unit.first <= i <= unit.last for unit in line.units)


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
        if not made.roles and kind == "actor" and opens_clause(line, governor):
            carry(made, trigger, letter, topic)
    elif kind == "place":
        made.place = next((unit for unit in subjects if unit.kind is not None), None)
    fill(made, trigger, [f for f in between if f.slot in _BETWEEN])


def _relative_light(line: Line, trigger: Trigger) -> int | None:
    """The light verb after a noun: زيارة قام بها, اللقاء الذي جمع."""
    for i in range(trigger.last + 1, trigger.last + 1 + _RELATIVE_REACH):
        if i >= len(line.tokens) or i in line.starts or line.kind(i) == "mark":
            return None
        light = light_verb(line.tokens[i].word)
        if light:
            joined = "relative" in line.sort(i - 1) or light.enclitic
            named = line.folded(i + 1) in ("بها", "به", "فيها", "فيه")
            return i if joined or named or i == trigger.last + 1 else None
    return None


def _after_light(line: Line, trigger: Trigger, made: Cast, light_at: int) -> None:
    assert made.light
    after = light_at + 1
    if line.folded(after) in ("بها", "به", "فيها", "فيه"):
        after += 1
    actors = made.light.verb.subject in ("actor", "either")
    found = scan(line, after, "s" if actors else "")
    for f in found:
        if f.slot in ("s", "o"):
            role = "A" if f.slot == "s" else "C"
            take(made, trigger, f.slot, f.unit, role)
        else:
            fill(made, trigger, [f])

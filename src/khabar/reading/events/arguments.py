"""Participants of one trigger: its slots read through the roles of its frame."""

from dataclasses import dataclass, field, replace

from khabar.lexicon.conjugation import Tense
from khabar.lexicon.countries import by_adjective
from khabar.lexicon.event_words import LightHit, light_verb
from khabar.model.reading import EventType, Kind, Role
from khabar.model.span import Span
from khabar.reading.events.line import Line, Unit
from khabar.reading.events.roles import Found, scan, subject_before
from khabar.reading.events.triggers import Trigger

_ROLES = {"A": Role.ACTOR, "C": Role.COUNTERPART, "O": Role.OTHER}
_LIGHT_REACH = 12  # tokens between a light verb and its noun, units not counted
_LIGHT_FAR = 45  # and counted
# Behind these a noun hangs on no verb before it: قال خلال لقاء.
_APART = frozenset({"خلال", "بعد", "قبل", "عقب", "منذ", "اثر", "هامش", "ختام", "اطار", "بسبب"})
_RELATIVE_REACH = 6  # tokens between a noun and the light verb that follows it
_ADJECTIVES = 2  # tokens behind a noun of event in which a nationality stands
_ANTECEDENT = 6  # tokens between a relative pronoun and the noun of visit
# Slots between a light verb and its noun that belong to the event.
_BETWEEN = frozenset({"مع", "with", "agent", "في", "ب", "بين"})
_ALSO = frozenset({"كما", "ثم", "وكما", "بعدها"})
_WHERE = frozenset({Kind.PLACE, Kind.COUNTRY})
_PLACE_SLOTS = frozenset({"في", "ب"})
_STRUCK = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION})


@dataclass(slots=True)
class Cast:
    """Who is who at one trigger. `carried` counts those taken from the sentence before."""

    roles: list[tuple[Role, Unit]] = field(default_factory=list)
    place: Unit | None = None
    light: LightHit | None = None
    light_at: int | None = None
    carried: int = 0

    def add(self, letter: str, unit: Unit) -> None:
        role = _ROLES.get(letter)
        if role and all(known.span != unit.span for _, known in self.roles):
            self.roles.append((role, unit))

    @property
    def told(self) -> int:
        """Participants that stand beside the trigger itself."""
        return len(self.roles) - self.carried


def cast(line: Line, trigger: Trigger, topic: list[Unit], pair: list[Unit]) -> Cast:
    """The participants of a trigger; `topic` is who the text spoke of just before, `pair` are the
    two that الرئيسان or الجانبان means."""
    if trigger.hit.form.tense is Tense.NOUN:
        made = _noun_cast(line, trigger, topic)
    else:
        made = _verb_cast(line, trigger, topic)
    return _resolved(made, pair)


def _resolved(made: Cast, pair: list[Unit]) -> Cast:
    """The cast with a dual that points back put in words: the two it means, or nobody."""
    if not any(unit.pair for _, unit in made.roles):
        return made
    resolved = replace(made, roles=[])
    for role, unit in made.roles:
        if not unit.pair:
            resolved.roles.append((role, unit))
        elif len(pair) == 2:
            resolved.add("A", pair[0])
            resolved.add("C", pair[1])
    return resolved


def _verb_cast(line: Line, trigger: Trigger, topic: list[Unit]) -> Cast:
    found, made = _around_verb(line, trigger), Cast()
    frame, enclitic = trigger.hit.frame, trigger.hit.enclitic
    subjects = [f.unit for f in found if f.slot == "s"]
    objects = [f.unit for f in found if f.slot == "o"]
    passive = any(f.slot == "agent" for f in found)
    victim = (
        frame.role("1") == "C" and not objects and not enclitic
        and subjects and all(_can_suffer(unit) for unit in subjects)
    )  # fmt: skip
    subject_role = frame.role("o") if passive else "C" if victim else frame.role("s")
    if _met_again(line, trigger, found, topic):
        _carry(made, trigger, "A", topic)
        subject_role = "C"  # كما التقى فلانا: who met him was told before
    for unit in subjects:
        _take(made, trigger, "s", unit, subject_role)
    if not subjects and _opens_clause(line, trigger.first):
        _carry(made, trigger, subject_role, topic)
    if enclitic and subjects and topic and "relative" not in line.sort(trigger.first - 1):
        _carry(made, trigger, frame.role("o"), topic)
    _slots(made, trigger, [f for f in found if f.slot != "s"])
    return made


def _met_again(line: Line, trigger: Trigger, found: list[Found], topic: list[Unit]) -> bool:
    """Whether the only one named beside a verb of meeting is whom the subject told before met."""
    frame = trigger.hit.frame
    joined = trigger.hit.stem.proclitics[:1] == "و" or line.folded(trigger.first - 1) in _ALSO
    return (
        joined
        and bool(topic)
        and frame.mode in ("meeting", "call")
        and frame.role("o") == "C"
        and len(found) > 0
        and [f.slot for f in found].count("s") == 1
        and all(frame.role(f.slot) != "C" for f in found)
        and found[0].slot == "s"
        and found[0].unit.first > trigger.last
        and found[0].unit.span not in {unit.span for unit in topic}
    )


def _around_verb(line: Line, trigger: Trigger) -> list[Found]:
    """Subject, object and prepositional slots of a verb."""
    first, after = trigger.first, trigger.last + 1
    companions = trigger.hit.frame.companions
    right = scan(line, after, "s", companions=companions)
    verb_first = any(f.slot == "s" for f in right) and line.folded(first - 1) in ("", "و")
    before = [] if verb_first else subject_before(line, first)
    if before:
        right = scan(line, after, "o", companions=companions)
        return [Found("s", unit) for unit in before] + right
    return right


def _can_suffer(unit: Unit) -> bool:
    if unit.kind in (Kind.ORGANISATION, Kind.COUNTRY, Kind.PLACE):
        return False
    return unit.kind is not None


def _carry(made: Cast, trigger: Trigger, letter: str, topic: list[Unit]) -> None:
    """Give a part to those spoken of before, where the verb's number allows it."""
    if not topic or (trigger.hit.form.plural and len(topic) < 2):
        return
    before = len(made.roles)
    for unit in topic if trigger.hit.form.plural else topic[:1]:
        made.add(letter, unit)
    made.carried += len(made.roles) - before


def _opens_clause(line: Line, i: int) -> bool:
    """Whether a verb stands where its subject can be that of the clause before."""
    if i == 0 or line.kind(i - 1) == "mark" or line.folded(i)[:1] in ("و", "ف"):
        return True
    passing = {"clause", "adverb", "planned", "denied"}  # a relative clause has its antecedent
    return bool(passing & line.sort(i - 1)) or i - 1 in line.times


def _noun_cast(line: Line, trigger: Trigger, topic: list[Unit]) -> Cast:
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
        if frame.mode == "visit" and f.slot == "g" and f.unit.kind in _WHERE:
            letter = "C"  # زيارة الجزائر
        _slots(made, trigger, [f], letter)
    if all(role is not Role.ACTOR for role, _ in made.roles):
        for unit in _by_adjective(line, trigger):
            _take(made, trigger, "g", unit, "A")
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
            _take(made, trigger, "s", unit, letter)
        if not made.roles and kind == "actor" and _opens_clause(line, governor):
            _carry(made, trigger, letter, topic)
    elif kind == "place":
        made.place = next((unit for unit in subjects if unit.kind is not None), None)
    _slots(made, trigger, [f for f in between if f.slot in _BETWEEN])


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
            _take(made, trigger, f.slot, f.unit, role)
        else:
            _slots(made, trigger, [f])


def _slots(made: Cast, trigger: Trigger, found: list[Found], letter: str = "") -> None:
    between = 0
    for f in found:
        role = letter or trigger.hit.frame.role(f.slot)
        if f.slot == "بين" and trigger.hit.form.tense is not Tense.NOUN:
            role = trigger.hit.frame.roles.get("بين", "-")
        elif f.slot == "بين":
            between = sum(1 for r, _ in made.roles if r in (Role.ACTOR, Role.COUNTERPART))
            role = "C" if between else role
        _take(made, trigger, f.slot, f.unit, role)


def _take(made: Cast, trigger: Trigger, slot: str, unit: Unit, letter: str) -> None:
    """Give a unit its part, or keep it as the place."""
    where = unit.kind in _WHERE
    if where and slot in _PLACE_SLOTS and not (slot == "ب" and trigger.hit.frame.role("ب") == "C"
                                               and unit.kind is Kind.COUNTRY):  # fmt: skip
        made.place = made.place or unit
        return
    if letter == "L":
        made.place = made.place or (unit if unit.kind is not None else None)
        if unit.kind is not Kind.PLACE:
            made.add("A", unit)
        return
    if unit.kind is Kind.PLACE and trigger.hit.frame.type not in _STRUCK and letter != "A":
        made.place = made.place or (unit if letter != "-" else None)
        return
    if where and trigger.hit.frame.mode == "visit" and letter == "C":
        made.place = made.place or unit
    made.add(letter, unit)

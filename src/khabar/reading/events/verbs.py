"""The participants of an event that a verb or participle tells."""

from khabar.model.reading import Kind
from khabar.reading.events.line import Line, Unit
from khabar.reading.events.parts import Cast, carry, fill, take
from khabar.reading.events.roles import Found, scan
from khabar.reading.events.subjects import opens_clause, subject_before
from khabar.reading.events.triggers import Trigger

_ALSO = frozenset({"كما", "ثم", "وكما", "بعدها"})


def verb_cast(line: Line, trigger: Trigger, topic: list[Unit]) -> Cast:
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
        carry(made, trigger, "A", topic)
        subject_role = "C"  # كما التقى فلانا: who met him was told before
    for unit in subjects:
        take(made, trigger, "s", unit, subject_role)
    if not subjects and opens_clause(line, trigger.first):
        carry(made, trigger, subject_role, topic)
    if enclitic and subjects and topic and "relative" not in line.sort(trigger.first - 1):
        carry(made, trigger, frame.role("o"), topic)
    fill(made, trigger, [f for f in found if f.slot != "s"])
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

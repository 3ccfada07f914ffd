"""The participants of an event that a verb or participle tells."""

from khabar.lexicon.conjugation import Tense
from khabar.lexicon.frames import hits
from khabar.model.reading import Kind
from khabar.reading.events.line import Line, Unit
from khabar.reading.events.parts import Cast, carry, fill, genitives, take
from khabar.reading.events.roles import Found, is_verb, scan
from khabar.reading.events.subjects import antecedent, opens_clause, subject_before
from khabar.reading.events.triggers import Trigger, stems

_ALSO = frozenset({"كما", "ثم", "وكما", "بعدها", "حيث", "حين", "عندما", "وقد", "قد"})
_JOINING = ("و", "ف")


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
    if not subjects and opens_clause(line, trigger.first, trigger.hit.stem.proclitics):
        carry(made, trigger, subject_role, topic)
    if enclitic and subjects and not objects:
        _pronoun(line, made, trigger, topic)
    fill(made, trigger, [f for f in found if f.slot != "s"])
    return made


def _pronoun(line: Line, made: Cast, trigger: Trigger, topic: list[Unit]) -> None:
    """Whom the pronoun on a verb means: the antecedent of its clause, else who was spoken of."""
    relative, whom = antecedent(line, trigger.first)
    letter = trigger.hit.frame.role("o")
    for unit in whom:
        made.add(letter, unit)
    if not relative and topic:
        carry(made, trigger, letter, topic)


def _met_again(line: Line, trigger: Trigger, found: list[Found], topic: list[Unit]) -> bool:
    """Whether the only one named beside a verb of meeting is whom the subject told before met."""
    frame = trigger.hit.frame
    joined = trigger.hit.stem.proclitics[:1] in _JOINING or line.folded(trigger.first - 1) in _ALSO
    return (
        joined
        and bool(topic)
        and frame.mode in ("meeting", "call", "visit")
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
    companions = genitives(trigger)
    objects = trigger.hit.frame.companions - companions
    right = scan(line, after, "s", companions=companions, objects=objects)
    relative, whom = antecedent(line, first)
    if relative:
        before = [] if trigger.hit.enclitic else whom
    else:
        before = [] if _verb_first(line, trigger, right) else subject_before(line, first)
    if before or _headed(line, trigger):
        right = scan(line, after, "o", companions=companions)
    found = [Found("s", unit) for unit in before] + right
    return [Found("o", f.unit) if _is_object(line, f, trigger) else f for f in found]


def _is_object(line: Line, found: Found, trigger: Trigger) -> bool:
    """What a verb with its companion is done to is no subject: سحبت قواتها, تبادل السفراء."""
    companions = trigger.hit.frame.companions
    if found.slot != "s" or not found.unit.described or found.unit.first < trigger.first:
        return False
    return bool(companions & stems(line.tokens[found.unit.first].word))


def _verb_first(line: Line, trigger: Trigger, right: list[Found]) -> bool:
    """Whether the subject comes behind the verb, by what stands before and behind it."""
    slots = [f.slot for f in right]
    if trigger.hit.stem.proclitics[:1] in _JOINING:
        return True
    if "s" not in slots:
        return False
    before = line.folded(trigger.first - 1)
    return before in ("", "و") or (before in ("،", ",") and "o" in slots)


def _headed(line: Line, trigger: Trigger) -> bool:
    """A headline whose subject no unit covers: … يستقبل فلانا, or قائد القوات، …، يهدد فلانا."""
    i = trigger.first
    if i == 0 or i - 1 in line.times:
        return False
    if line.folded(i - 1) == "،":
        now = trigger.hit.form.tense is Tense.IMPERFECT and not trigger.hit.stem.proclitics
        return now and not any(is_verb(line, j) for j in range(i))
    if not line.title or line.kind(i - 1) != "arabic":
        return False
    word = line.tokens[i - 1].word
    return not (line.sort(i - 1) or i - 1 in line.ends or hits(word) or is_verb(line, i - 1))


def _can_suffer(unit: Unit) -> bool:
    if unit.kind in (Kind.ORGANISATION, Kind.COUNTRY, Kind.PLACE):
        return False
    return unit.kind is not None

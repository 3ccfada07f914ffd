"""The cast of an event: giving a unit its part by the role letter of its slot."""

from dataclasses import dataclass, field

from khabar.lexicon.conjugation import Tense
from khabar.lexicon.event_words import LightHit
from khabar.model.reading import EventType, Kind, Role
from khabar.reading.events.line import Unit
from khabar.reading.events.roles import Found
from khabar.reading.events.triggers import Trigger

_ROLES = {"A": Role.ACTOR, "C": Role.COUNTERPART, "O": Role.OTHER}
WHERE = frozenset({Kind.PLACE, Kind.COUNTRY})
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


def genitives(trigger: Trigger) -> frozenset[str]:
    """The companion words whose genitive takes part: سراح فلان."""
    frame = trigger.hit.frame
    return frame.companions if frame.role("x") != "-" else frozenset()


def carry(made: Cast, trigger: Trigger, letter: str, topic: list[Unit]) -> None:
    """Give a part to those spoken of before, where the verb's number allows it."""
    if not topic or (trigger.hit.form.plural and len(topic) < 2):
        return
    before = len(made.roles)
    for unit in topic if trigger.hit.form.plural else topic[:1]:
        made.add(letter, unit)
    made.carried += len(made.roles) - before


def fill(made: Cast, trigger: Trigger, found: list[Found], letter: str = "") -> None:
    between = 0
    for f in found:
        role = letter or trigger.hit.frame.role(f.slot)
        if f.slot == "بين" and trigger.hit.form.tense is not Tense.NOUN:
            role = trigger.hit.frame.roles.get("بين", "-")
        elif f.slot == "بين":
            sides = {r for r, _ in made.roles if r in (Role.ACTOR, Role.COUNTERPART)}
            if len(sides) == 2 and "بين" not in trigger.hit.frame.roles:
                continue  # both sides are told already: كثمرة تعاون بين الرباط ولشبونة
            between = len(sides)
            role = "C" if between else role
        take(made, trigger, f.slot, f.unit, role)


def take(made: Cast, trigger: Trigger, slot: str, unit: Unit, letter: str) -> None:
    """Give a unit its part, or keep it as the place."""
    if unit.pair and unit.kind is Kind.COUNTRY and slot not in ("s", "g"):
        return  # العلاقات بين البلدين
    where = unit.kind in WHERE and not unit.pair
    if where and slot in _PLACE_SLOTS and not (slot == "ب" and trigger.hit.frame.role("ب") == "C"
                                               and unit.kind is Kind.COUNTRY):  # fmt: skip
        made.place = made.place or unit
        return
    if where and trigger.hit.frame.mode == "visit" and letter == "A":
        letter = "C"  # countries do not travel
    if letter == "L":
        made.place = made.place or (unit if unit.kind is not None else None)
        if unit.kind is not Kind.PLACE:
            made.add("A", unit)
        return
    if unit.kind is Kind.PLACE and trigger.hit.frame.type not in _STRUCK and letter != "A":
        made.place = made.place or (unit if letter != "-" else None)
        return
    attacked = trigger.hit.frame.type in _STRUCK and slot == "g" and letter == "A"
    if attacked and unit.kind is Kind.PLACE and not (unit.name and unit.name.metonym):
        made.place = made.place or unit  # هجمات باريس
        return
    struck = unit.kind is Kind.PLACE and trigger.hit.frame.type in _STRUCK
    if letter == "C" and (struck or (where and trigger.hit.frame.mode == "visit")):
        made.place = made.place or unit
    made.add(letter, unit)

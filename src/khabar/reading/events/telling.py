"""What an article told so far, and an event before it becomes a mention."""

from dataclasses import dataclass, field

from khabar.model.reading import EventType, Kind, Role
from khabar.reading.events.line import Line, Unit
from khabar.reading.events.parts import Cast
from khabar.reading.events.triggers import Trigger


@dataclass(slots=True)
class Told:
    """What the article said so far: who it speaks of, and the modes of its meetings."""

    topic: list[Unit] = field(default_factory=list)
    pair: list[Unit] = field(default_factory=list)
    states: list[Unit] = field(default_factory=list)  # the first two countries named together
    types: set[tuple[EventType, str | None]] = field(default_factory=set)

    def remember(self, trigger: Trigger, made: Cast) -> None:
        """Keep the two sides of an event for الطرفان in what follows."""
        if trigger.hit.frame.mode == "visit":
            return
        self._remember_states(made)
        actors, counterparts = (
            [u for r, u in made.roles if r is role and not u.described]
            for role in (Role.ACTOR, Role.COUNTERPART)
        )
        known = [*actors[:1], *counterparts[:1]] if counterparts else actors
        if len(known) == 2:
            self.pair = known

    def _remember_states(self, made: Cast) -> None:
        states = [u for r, u in made.roles if u.kind is Kind.COUNTRY and not u.described]
        if len(states) == 2:
            self.states = states


@dataclass(frozen=True, slots=True)
class Draft:
    """A trigger with its participants, before it becomes a mention."""

    trigger: Trigger
    cast: Cast


def refers_back(line: Line, trigger: Trigger, told: Told) -> bool:
    """هذا اللقاء, خلال الزيارة: an event of that kind was told already."""
    known = (trigger.hit.frame.type, trigger.hit.frame.mode) in told.types
    return "back" in line.sort(trigger.first - 1) or (known and trigger.hit.definite)

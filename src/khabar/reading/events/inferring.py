"""Participants that one event has from another of its sentence: the visitor is who was received,
who met people خلالها is the visitor, talks before an agreement were between its two sides."""

from collections.abc import Sequence

from khabar.model.reading import EventType, Role
from khabar.reading.events.line import Line, Unit
from khabar.reading.events.parts import Cast
from khabar.reading.events.telling import Draft
from khabar.reading.events.triggers import Trigger

_DURING_IT = frozenset({"خلالها", "فيها", "اثناءها", "ضمنها"})
_AFTER = frozenset({"بعد", "عقب", "اثر", "ختام", "خلال", "نتيجه", "ثمره"})
_NTH = frozenset({"اول", "ثاني", "ثالث", "اخر", "اطار", "مستهل", "ختام", "بدايه"})
_MUTUAL = frozenset({"meeting", "negotiation", "conference"})
_SIDES = frozenset({Role.ACTOR, Role.COUNTERPART})
_BEFORE = 3  # tokens before a noun of visit in which its في stands


def infer(line: Line, trigger: Trigger, made: Cast, drafts: Sequence[Draft]) -> None:
    """Add to a cast what `drafts`, the events told before it in its sentence, say of it."""
    if not drafts or trigger.hit.frame.type is not EventType.CONSULT:
        return
    if _purpose(trigger) and drafts[-1].trigger.hit.frame.mode == "visit":
        _to_meet(made, drafts[-1])
    actors = [unit for role, unit in made.roles if role is Role.ACTOR and not unit.described]
    if trigger.hit.frame.mode == "visit" and not actors:
        _visitor(line, trigger, made, drafts[-1])
    elif not actors and line.folded(trigger.last + 1) in _DURING_IT:
        _during(made, drafts)
    elif not made.roles and trigger.hit.frame.mode in _MUTUAL and _follows(line, trigger):
        made.roles += [(r, u) for r, u in drafts[-1].cast.roles if r in _SIDES and u.name]


def _visitor(line: Line, trigger: Trigger, made: Cast, before: Draft) -> None:
    """استقبل الملك الوزير في زيارة: the minister visits; التقى فلانا في زيارة أجراها: who met."""
    near = {line.folded(j) for j in range(trigger.first - _BEFORE, trigger.first)}
    received = before.trigger.hit.frame.hosts and before.trigger.last < trigger.first
    if received and "في" in near and (line.folded(trigger.first - 1) in _NTH | {"في"}):
        visitors = _named(before, Role.COUNTERPART)
    elif made.light is not None and made.light.enclitic:
        visitors = _named(before, Role.ACTOR)
    else:
        return
    made.roles[:] = [(r, u) for r, u in made.roles if not u.described]
    for unit in visitors[:1]:
        made.roles.insert(0, (Role.ACTOR, unit))


def _purpose(trigger: Trigger) -> bool:
    return trigger.hit.stem.proclitics.endswith("ل") and trigger.hit.frame.mode != "visit"


def _to_meet(made: Cast, visit: Draft) -> None:
    """يحل بالرباط للقاء فلان: the visitor meets him."""
    visitors = _named(visit, Role.ACTOR)
    if visitors and all(unit.span != visitors[0].span for _, unit in made.roles):
        made.roles[:] = [
            (Role.COUNTERPART if role is Role.ACTOR else role, unit) for role, unit in made.roles
        ]
        made.roles.insert(0, (Role.ACTOR, visitors[0]))


def _during(made: Cast, drafts: Sequence[Draft]) -> None:
    visit = next((d for d in reversed(drafts) if d.trigger.hit.frame.mode == "visit"), None)
    if visit:
        for unit in _named(visit, Role.ACTOR)[:1]:
            made.roles.insert(0, (Role.ACTOR, unit))


def _named(draft: Draft, role: Role) -> list[Unit]:
    return [unit for r, unit in draft.cast.roles if r is role and not unit.described]


def _follows(line: Line, trigger: Trigger) -> bool:
    return line.folded(trigger.first - 1) in _AFTER

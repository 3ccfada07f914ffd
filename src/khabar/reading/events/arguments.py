"""Participants of one trigger: its slots read through the roles of its frame."""

from dataclasses import replace

from khabar.lexicon.conjugation import Tense
from khabar.model.reading import Kind
from khabar.reading.events.line import Line, Unit
from khabar.reading.events.nouns import noun_cast
from khabar.reading.events.parts import Cast
from khabar.reading.events.triggers import Trigger
from khabar.reading.events.verbs import verb_cast


def cast(
    line: Line, trigger: Trigger, topic: list[Unit], pair: list[Unit], states: list[Unit]
) -> Cast:
    """The participants of a trigger; `topic` is who the text spoke of just before, `pair` are the
    two that الرئيسان or الجانبان means, `states` those that البلدان does."""
    if trigger.hit.form.tense is Tense.NOUN:
        made = noun_cast(line, trigger, topic)
    else:
        made = verb_cast(line, trigger, topic)
    return _resolved(made, pair, states)


def _resolved(made: Cast, sides: list[Unit], states: list[Unit]) -> Cast:
    """The cast with a dual that points back put in words: the two it means, or nobody."""
    if not any(unit.pair for _, unit in made.roles):
        return made
    resolved = replace(made, roles=[])
    for role, unit in made.roles:
        pair = states if unit.kind is Kind.COUNTRY else sides
        if not unit.pair:
            resolved.roles.append((role, unit))
        elif len(pair) == 2:
            resolved.add("A", pair[0])
            resolved.add("C", pair[1])
    return resolved

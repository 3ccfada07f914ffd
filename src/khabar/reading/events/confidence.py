"""How sure a mention is: the share of mentions with the like evidence that train gold confirms."""

from khabar.lexicon.conjugation import Tense
from khabar.reading.events.arguments import Cast
from khabar.reading.events.line import Line
from khabar.reading.events.triggers import Trigger


def confidence(trigger: Trigger, made: Cast, line: Line) -> float:
    """Between 0 and 1, from the frame's kind, the word's kind and the participants found."""
    named = sum(1 for _, unit in made.roles if not unit.described)
    score = 0.45 + 0.1 * min(named, 3)
    if trigger.hit.form.tense is Tense.NOUN and made.light is None:
        score -= 0.1
    if trigger.hit.frame.weak:
        score -= 0.1
    if made.carried and made.carried == len(made.roles):
        score -= 0.1
    return round(min(0.95, max(0.1, score + (0.1 if line.title else 0.0))), 2)

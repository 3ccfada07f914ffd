"""How sure a mention is: the share of mentions with the like evidence that is right.

A score adds up the evidence; the table turns it into the share of such mentions that the
hand-made gold records of news articles (seven sets, 228 articles) confirm, in the zone they cover.
"""

from khabar.lexicon.conjugation import Tense
from khabar.reading.events.line import Line
from khabar.reading.events.parts import Cast
from khabar.reading.events.triggers import Trigger

# (score up to, share right), of 719 predictions.
_FITTED = ((0.35, 0.45), (0.45, 0.55), (0.55, 0.65), (0.65, 0.75), (1.0, 0.85))


def confidence(trigger: Trigger, made: Cast, line: Line) -> float:
    """Between 0 and 1, from the frame, the word's kind and the participants found."""
    named = sum(1 for _, unit in made.roles if not unit.described)
    score = 0.45 + 0.1 * min(named, 3)
    if trigger.hit.form.tense is Tense.NOUN and made.light is None:
        score -= 0.1
    if trigger.hit.frame.weak:
        score -= 0.1
    if made.carried and made.carried == len(made.roles):
        score -= 0.1
    score = round(score + (0.1 if line.title else 0.0), 2)
    return next(share for limit, share in _FITTED if score <= limit)

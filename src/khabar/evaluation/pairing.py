"""Gold events and predictions, one to one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from khabar.evaluation.assignment import assign
from khabar.evaluation.gold import GoldEvent
from khabar.evaluation.predictions import Party, Prediction
from khabar.evaluation.same_name import same_name
from khabar.model.reading import EventMention, Role
from khabar.model.span import Span

Variants = Mapping[str, frozenset[str]]

# A pair more always outweighs a better pair: the rest only chooses between pairs.
_PAIR, _TYPE, _TRIGGER, _PARTY = 1000.0, 100.0, 10.0, 1.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A gold event and where its trigger stands in the cleaned text, None where it was removed."""

    event: GoldEvent
    trigger: Span | None


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold event and the prediction that found it; `mention` is the one that matches best."""

    gold: int  # index into the article's gold events
    predicted: int  # index into its predictions
    mention: EventMention


def pair_events(
    gold: Sequence[Placed], predicted: Sequence[Prediction], variants: Variants, *, typed: bool
) -> list[Pair]:
    """The assignment of most pairs; `typed` allows only pairs of one type.

    A pair may be made where a trigger of the prediction overlaps the gold trigger, or stands in
    one sentence with it.
    """
    weights: dict[tuple[int, int], float] = {}
    mentions: dict[tuple[int, int], EventMention] = {}
    for i, placed in enumerate(gold):
        for j, prediction in enumerate(predicted):
            same_type = placed.event.type is prediction.type
            if placed.trigger is None or (typed and not same_type):
                continue
            best = max(prediction.mentions, key=lambda m: _closeness(placed.trigger, m))
            closeness = _closeness(placed.trigger, best)
            if closeness:
                shared = len(pair_parties(placed.event, prediction.parties, variants))
                weights[i, j] = (
                    _PAIR + _TYPE * same_type + _TRIGGER * (closeness - 1) + _PARTY * min(shared, 9)
                )
                mentions[i, j] = best
    return [Pair(i, j, mentions[i, j]) for i, j in sorted(assign(weights).items())]


def _closeness(trigger: Span | None, mention: EventMention) -> int:
    """2 where the triggers overlap, 1 where they share a sentence, 0 where neither."""
    if trigger is None:
        return 0
    if trigger.overlaps(mention.trigger):
        return 2
    return int(trigger.overlaps(mention.sentence))


def pair_parties(
    event: GoldEvent, parties: Sequence[Party], variants: Variants
) -> list[tuple[Role, Role]]:
    """Gold and predicted role of every participant that both name."""
    weights = {
        (i, j): 2.0 + (role is party.role)
        for i, (role, name) in enumerate(event.participants)
        for j, party in enumerate(parties)
        if is_named(name, party.forms, variants)
    }
    pairs = assign(weights)
    return [(event.participants[i][0], parties[j].role) for i, j in pairs.items()]


def is_named(name: str, forms: Sequence[str], variants: Variants) -> bool:
    """Whether one of the forms is the gold name or a variant of it."""
    known = variants.get(name, frozenset()) | {name}
    return any(same_name(form, variant) for form in forms for variant in known)

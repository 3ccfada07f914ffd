"""What the record says an article tells: its event mentions, those of one event together."""

from collections.abc import Mapping
from dataclasses import dataclass

from khabar.evaluation.same_name import same_name
from khabar.model.interval import UNKNOWN_DATE, DateInterval
from khabar.model.reading import EventMention, EventType, Reading, Role
from khabar.model.span import Span

WHOLE_ARTICLE = frozenset({EventType.CONSULT, EventType.AGREE})  # types annotated beyond the lead


@dataclass(frozen=True, slots=True)
class Party:
    """One who took part: every form under which this article may be read to name them."""

    role: Role
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prediction:
    """An event of one type as one article tells it, in one mention or several: gold has one line
    for an article and event, so telling it again in the body is no second prediction."""

    type: EventType
    event: str | None  # id of the event that the record joined the mentions to
    mentions: tuple[EventMention, ...]
    parties: tuple[Party, ...]

    @property
    def confidence(self) -> float:
        return max(mention.confidence for mention in self.mentions)

    @property
    def date(self) -> DateInterval:
        """The first date that says anything."""
        dates = (mention.date for mention in self.mentions)
        return next((date for date in dates if date.earliest or date.latest), UNKNOWN_DATE)

    def guided(self, lead_end: int) -> bool:
        """Whether annotators were asked for it, so that lacking it in gold makes it an error."""
        if any(mention.trigger.start < lead_end for mention in self.mentions):
            return True
        return self.type in WHOLE_ARTICLE and bool(self.parties)


def predictions(reading: Reading, event_of: Mapping[tuple[str, Span], str]) -> list[Prediction]:
    """The predictions of one article in order of their first trigger."""
    groups: dict[tuple[EventType, str | Span], list[EventMention]] = {}
    events: dict[tuple[EventType, str | Span], str | None] = {}
    for mention in sorted(reading.events, key=lambda mention: mention.trigger):
        event = event_of.get((reading.article, mention.trigger))
        key = (mention.type, event or mention.trigger)
        groups.setdefault(key, []).append(mention)
        events[key] = event
    return [
        Prediction(key[0], events[key], tuple(mentions), _parties(mentions, reading))
        for key, mentions in groups.items()
    ]


def _parties(mentions: list[EventMention], reading: Reading) -> tuple[Party, ...]:
    parties: list[Party] = []
    for mention in mentions:
        for argument in mention.arguments:
            forms = forms_of(argument.span, argument.text, reading)
            if not any(_same(forms, party.forms) for party in parties):
                parties.append(Party(argument.role, forms))
    return tuple(parties)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(same_name(a, b) for a in one for b in other)


def forms_of(span: Span, text: str, reading: Reading) -> tuple[str, ...]:
    """The names that stand for a span: of the Name it is, of the holder of the Position it is,
    else its own words."""
    forms: dict[str, None] = {}
    for name in reading.names:
        if name.span == span or span.contains(name.span):
            forms.update({name.name: None, name.text: None})
    for position in reading.positions:
        if position.span == span and position.holder is not None:
            holders = [name for name in reading.names if name.span == position.holder]
            forms.update(dict.fromkeys(holder.name for holder in holders))
    return tuple(forms) or (text,)

"""An event mention with what joining needs of it: entities instead of spans, words as hashes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from khabar.arabic.folding import fold
from khabar.model.article import Article
from khabar.model.ids import mention_id
from khabar.model.interval import DateInterval
from khabar.model.reading import (
    EventMention,
    EventType,
    Kind,
    Name,
    Reading,
    Realis,
    Role,
    Time,
    VoiceKind,
)
from khabar.model.span import Span
from khabar.resolve.entities import Join
from khabar.resolve.fingerprint import fingerprint
from khabar.resolve.name_index import NameIndex

# How much it tells that two tellings share a participant of that kind.
PARTY_WEIGHT = {
    Kind.PERSON: 1.0,
    Kind.ORGANISATION: 0.7,
    Kind.COUNTRY: 0.5,
    Kind.PLACE: 0.4,
    Kind.GROUP: 0.4,
}
OFFICE_WEIGHT = 0.7
WORDS_WEIGHT = 0.3


@dataclass(frozen=True, slots=True)
class Party:
    """One who took part. `key` is a node key, later an entity id; "" for describing words."""

    role: Role
    key: str
    words: str  # folded
    weight: float
    countries: frozenset[str]
    positions: tuple[str, ...] = ()  # as this article words them


@dataclass(slots=True)
class Telling:
    """One article's telling of one event. `date` is narrowed while dates are worked out."""

    id: str
    article: str
    outlet: str | None
    type: EventType
    mode: str | None
    realis: Realis
    date: DateInterval
    pattern: str  # of the time expression, "" where there is none
    time_words: str
    lasts: bool  # its date is of several days, all of them meant: "from the 3rd to the 7th"
    parties: tuple[Party, ...]
    place: str  # folded words, "" where none
    country: str | None
    voice: VoiceKind
    source: str  # folded words of who is cited, "" where none
    fingerprint: frozenset[int]
    part_of: str | None = None  # telling id
    follows: str | None = None  # telling id
    weights: dict[str, float] = field(default_factory=dict)  # entity id -> weight
    narrowed: bool = False  # whether `date` says more than the article alone

    def narrow(self, date: DateInterval) -> None:
        """Take a date that was worked out, where it differs from the one read."""
        if (date.earliest, date.latest) != (self.date.earliest, self.date.latest):
            self.date, self.narrowed = date, True

    @property
    def countries(self) -> frozenset[str]:
        """Of those who took part."""
        return frozenset().union(*(party.countries for party in self.parties))


def tell(article: Article, reading: Reading, index: NameIndex) -> list[Telling]:
    """The tellings of one article; its names go into `index`."""
    keys = index.add(reading)
    names = {name.span: name for name in reading.names}
    times = {time.span: time for time in reading.times}
    tellings = [
        _telling(article, mention, reading, keys, names, times.get(mention.time))
        if mention.time
        else _telling(article, mention, reading, keys, names, None)
        for mention in reading.events
    ]
    for telling in tellings:
        index.accompany(party.key for party in telling.parties if party.key)
    return tellings


def identify(telling: Telling, joins: Mapping[str, Join]) -> None:
    """Put entity ids in the place of node keys."""
    telling.parties = tuple(
        replace(party, key=joins[party.key].entity) if party.key else party
        for party in telling.parties
    )
    telling.weights = {party.key: party.weight for party in telling.parties if party.key}


def _telling(
    article: Article,
    mention: EventMention,
    reading: Reading,
    keys: Mapping[Span, str],
    names: Mapping[Span, Name],
    time: Time | None,
) -> Telling:
    def telling_id(trigger: Span | None) -> str | None:
        return mention_id("em", article.id, trigger) if trigger else None

    return Telling(
        id=mention_id("em", article.id, mention.trigger),
        article=article.id,
        outlet=article.outlet,
        type=mention.type,
        mode=mention.mode,
        realis=mention.realis,
        date=mention.date,
        pattern=time.pattern if time else "",
        time_words=time.text if time else "",
        lasts=time is not None and "/" in time.value,
        parties=tuple(
            _party(argument.role, argument.span, argument.text, reading, keys, names)
            for argument in mention.arguments
        ),
        place=fold(mention.place.of(article.text)) if mention.place else "",
        country=mention.country,
        voice=mention.voice,
        source=fold(mention.attributed_to.of(article.text)) if mention.attributed_to else "",
        fingerprint=fingerprint(mention.sentence.of(article.text)),
        part_of=telling_id(mention.part_of),
        follows=telling_id(mention.follows),
    )


def _party(
    role: Role,
    span: Span,
    text: str,
    reading: Reading,
    keys: Mapping[Span, str],
    names: Mapping[Span, Name],
) -> Party:
    name = names.get(span)
    held = [p for p in reading.positions if p.holder == span or p.span == span]
    countries = {p.country for p in held} | ({name.country} if name else set())
    weight = PARTY_WEIGHT[name.kind] if name else OFFICE_WEIGHT if span in keys else WORDS_WEIGHT
    return Party(
        role=role,
        key=keys.get(span, ""),
        words=fold(text),
        weight=weight,
        countries=frozenset(country for country in countries if country),
        positions=tuple(p.text for p in held),
    )

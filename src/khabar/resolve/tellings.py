"""An event mention with what joining needs of it: entities instead of spans, words as hashes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from khabar.arabic.folding import fold
from khabar.lexicon.countries import by_adjective
from khabar.lexicon.countries import lookup as is_country
from khabar.model.article import Article
from khabar.model.ids import mention_id
from khabar.model.interval import DateInterval
from khabar.model.reading import (
    Argument,
    EventMention,
    EventType,
    Kind,
    Name,
    Position,
    Reading,
    Realis,
    Role,
    Time,
    VoiceKind,
)
from khabar.model.span import Span
from khabar.resolve.entities import Join
from khabar.resolve.fingerprint import fingerprint, passages
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

Office = tuple[str, str]  # folded words without the state, the state's code or ""


@dataclass(frozen=True, slots=True)
class Party:
    """One who took part. `key` is a node key, later an entity id; "" for describing words."""

    role: Role
    key: str
    words: str  # folded
    weight: float
    countries: frozenset[str]
    positions: tuple[str, ...] = ()  # as this article words them; of an office, itself
    offices: tuple[Office, ...] = ()  # keys of those that are more than a bare الرئيس, الوزير
    office: bool = False  # only the office is named, not its holder
    mention: str = ""  # id of the name or position that it is


@dataclass(slots=True)
class Telling:
    """One article's telling of one event. `date` is narrowed while dates are worked out."""

    id: str
    article: str
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
    fingerprint: frozenset[int]  # of the sentence
    passages: frozenset[int]  # of the whole article, the same object for all its tellings
    headline: bool = False  # told in the title
    opening: bool = False  # the first of its type and mode in the text below the title
    part_of: str | None = None  # telling id
    follows: str | None = None  # telling id
    weights: dict[str, float] = field(default_factory=dict)  # entity id -> weight
    # Office -> entity id: of those left without a name, and of those whose holder is named.
    unnamed: dict[Office, str] = field(default_factory=dict)
    held: dict[Office, str] = field(default_factory=dict)
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
    context = _Context(
        article,
        index.add(reading),
        {name.span: name for name in reading.names},
        {position.span: position for position in reading.positions},
        {time.span: time for time in reading.times},
        defaultdict(list),
        passages(article.text) if reading.events else frozenset(),
    )
    for position in reading.positions:
        if position.holder:
            context.held[context.keys[position.holder]].append(position)
    tellings = [_telling(mention, context) for mention in reading.events]
    _mark_opening(tellings)
    for telling in tellings:
        index.accompany(party.key for party in telling.parties if party.key)
    return tellings


@dataclass(frozen=True, slots=True)
class _Context:
    """What stands where in one article."""

    article: Article
    keys: Mapping[Span, str]  # node key of every name and office
    names: Mapping[Span, Name]
    positions: Mapping[Span, Position]
    times: Mapping[Span, Time]
    held: dict[str, list[Position]]  # by node key of the holder
    passages: frozenset[int]


def identify(telling: Telling, joins: Mapping[str, Join]) -> None:
    """Put entity ids in the place of node keys."""
    telling.parties = tuple(
        replace(party, key=joins[party.key].entity) if party.key else party
        for party in telling.parties
    )
    known = [party for party in telling.parties if party.key]
    telling.weights = {_goal(telling, party) or party.key: party.weight for party in known}
    if telling.mode == "visit" and telling.country:
        telling.weights.setdefault(f"to {telling.country}", PARTY_WEIGHT[Kind.COUNTRY])
    for party in known:
        offices = telling.unnamed if party.office else telling.held
        offices |= dict.fromkeys(party.offices, party.key)


def office_key(position: str, country: str | None) -> Office:
    """An office with its state apart, which one article names and another gives as an adjective:
    مدير الأمن البرتغالي, مدير الأمن بالبرتغال."""
    words = [word for word in fold(position).split() if by_adjective(word) is None]
    for i in range(1, len(words)):
        if words[i].startswith("ب") and is_country(" ".join(words[i:])[1:]):
            words = words[:i]
            break
    return " ".join(words), country or ""


def _goal(telling: Telling, party: Party) -> str:
    """The state that a visit goes to, whether the words name it, its capital or a town of it."""
    is_state = party.weight in (PARTY_WEIGHT[Kind.COUNTRY], PARTY_WEIGHT[Kind.PLACE])
    if telling.mode == "visit" and is_state and len(party.countries) == 1:
        return f"to {min(party.countries)}"
    return ""


def _mark_opening(tellings: Sequence[Telling]) -> None:
    """Titles mostly tell of what the text tells first."""
    seen = set()
    for telling in tellings:
        kind = (telling.type, telling.mode)
        if not telling.headline and kind not in seen:
            seen.add(kind)
            telling.opening = True


def _telling(mention: EventMention, context: _Context) -> Telling:
    article = context.article
    time = context.times.get(mention.time) if mention.time else None

    def telling_id(trigger: Span | None) -> str | None:
        return mention_id("em", article.id, trigger) if trigger else None

    return Telling(
        id=mention_id("em", article.id, mention.trigger),
        article=article.id,
        type=mention.type,
        mode=mention.mode,
        realis=mention.realis,
        date=mention.date,
        pattern=time.pattern if time else "",
        time_words=time.text if time else "",
        lasts=time is not None and "/" in time.value,
        parties=tuple(_party(argument, context) for argument in mention.arguments),
        place=_place(mention.place, context),
        country=mention.country,
        voice=mention.voice,
        source=fold(mention.attributed_to.of(article.text)) if mention.attributed_to else "",
        fingerprint=fingerprint(mention.sentence.of(article.text)),
        passages=context.passages,
        headline=mention.trigger.end <= len(article.title),
        part_of=telling_id(mention.part_of),
        follows=telling_id(mention.follows),
    )


def _place(span: Span | None, context: _Context) -> str:
    if span is None:
        return ""
    name = context.names.get(span)
    return fold(name.name if name else span.of(context.article.text))


def _party(argument: Argument, context: _Context) -> Party:
    span, key = argument.span, context.keys.get(argument.span, "")
    name, office = context.names.get(span), context.positions.get(span)
    positions = context.held.get(key, []) if name else [office] if office else []
    countries = {position.country for position in positions} | ({name.country} if name else set())
    if not key and (state := is_country(fold(argument.text))):
        countries.add(state.code)
    layer = "nm" if name else "ps"
    return Party(
        role=argument.role,
        key=key,
        words=fold(argument.text),
        weight=PARTY_WEIGHT[name.kind] if name else OFFICE_WEIGHT if key else WORDS_WEIGHT,
        countries=frozenset(country for country in countries if country),
        positions=tuple(dict.fromkeys(position.text for position in positions)),
        offices=tuple(office_key(p.text, p.country) for p in positions if " " in p.text),
        office=name is None and office is not None and office.holder is None,
        mention=mention_id(layer, context.article.id, span) if key else "",
    )

"""What one article says, as spans: the output of `reading`, one `Reading` an article.

Mentions point at each other by span: an `Argument` of an event has the span of the `Name` or
`Position` that it is, a `Position` has the span of the `Name` of its holder.
"""

from dataclasses import dataclass
from enum import StrEnum

from khabar.model.interval import UNKNOWN_DATE, DateInterval
from khabar.model.span import Span


class Kind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    COUNTRY = "country"
    GROUP = "group"


class TimexType(StrEnum):
    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class EventType(StrEnum):
    """The 16 types of PLOVER (the successor of CAMEO)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Realis(StrEnum):
    ACTUAL = "actual"
    PLANNED = "planned"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Role(StrEnum):
    ACTOR = "actor"
    COUNTERPART = "counterpart"
    OTHER = "other"


class VoiceKind(StrEnum):
    OUTLET = "outlet"
    COMMUNIQUE = "communique"
    OFFICIAL = "official"
    MEDIA = "media"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Name:
    """A mention by name. `span` leaves out attached و ف ب ل ك س and keeps ال; `name` is the
    fullest form of it in this article. A `metonym` is a capital standing for its government."""

    span: Span
    text: str
    kind: Kind
    name: str
    country: str | None = None  # ISO 3166-1 alpha-2, where the name itself tells
    metonym: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """An office, rank or function, whole with what it governs."""

    span: Span
    text: str
    holder: Span | None = None  # span of the holder's Name, None where nobody is named
    organisation: Span | None = None  # the body or country that it governs
    country: str | None = None  # ISO 3166-1 alpha-2, where the words tell


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression. `value` is a TIMEX3 value; `pattern` is what `times.place` needs to
    place it again once more is known of the publication date."""

    span: Span
    text: str
    type: TimexType
    value: str
    interval: DateInterval
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A stretch of text in somebody's words: `span` is the content without cue and source."""

    span: Span
    voice: VoiceKind
    attributed_to: Span | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """Who took part: the span of a Name, else of a Position, else of the describing words. `text`
    is these words, but for an adjective of nationality the state (وساطة صينية: الصين)."""

    role: Role
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What an event was about: the words, and a label of `lexicon/data/topics.tsv` or ''."""

    span: Span
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class EventMention:
    """One telling of an event in one sentence."""

    type: EventType
    mode: str | None  # meeting, visit, call, conference, negotiation, mediation, hosting, other
    realis: Realis
    trigger: Span
    sentence: Span
    arguments: tuple[Argument, ...] = ()
    date: DateInterval = UNKNOWN_DATE
    time: Span | None = None  # span of the Time that the date rests on
    place: Span | None = None
    country: str | None = None
    topics: tuple[Topic, ...] = ()
    voice: VoiceKind = VoiceKind.OUTLET
    attributed_to: Span | None = None
    part_of: Span | None = None  # trigger of the event, in this article, that contains it
    follows: Span | None = None  # trigger of the event, in this article, that it follows up
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one article says. Every tuple is in order of start."""

    article: str
    sentences: tuple[Span, ...] = ()
    names: tuple[Name, ...] = ()
    positions: tuple[Position, ...] = ()
    times: tuple[Time, ...] = ()
    events: tuple[EventMention, ...] = ()
    voices: tuple[Voice, ...] = ()
    producer: str = "rules"

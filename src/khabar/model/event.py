"""An event: the view over all its mentions (the shape of `export --format events-jsonl`)."""

from dataclasses import dataclass

from khabar.model.interval import DateInterval
from khabar.model.reading import EventType, Realis, Role, VoiceKind
from khabar.model.span import Span


@dataclass(frozen=True, slots=True)
class Participant:
    entity: str
    kind: str  # a Kind, or "office" where only the office is named
    name: str
    name_en: str | None
    role: Role
    position: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class MentionParticipant:
    entity: str
    role: Role
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One telling of the event, in one article."""

    id: str
    article: str
    outlet: str | None
    published: DateInterval
    trigger: Span
    trigger_text: str
    sentence: Span
    realis: Realis
    date: DateInterval
    participants: tuple[MentionParticipant, ...]
    place: Span | None
    place_text: str | None
    voice: VoiceKind
    attributed_to: str | None
    copied_from: str | None


@dataclass(frozen=True, slots=True)
class ConflictValue:
    value: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values of one field that cannot both be true."""

    field: str
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    name_en: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Event:
    id: str
    type: EventType
    mode: str | None
    realis: Realis
    title_ar: str
    title_en: str
    date: DateInterval
    place: Place | None
    participants: tuple[Participant, ...]
    topics: tuple[str, ...]
    part_of: str | None
    follows: tuple[str, ...]
    mentions: tuple[Mention, ...]
    articles: int
    outlets: int
    independent_voices: int
    conflicts: tuple[Conflict, ...]
    confidence: float

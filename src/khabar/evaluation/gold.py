"""Gold: what careful readers wrote down, as found in a folder of gold files.

Offsets count code points of the annotated text, which is `title + "\\n" + text` of the article
as its source gave it; `alignment` lays them on `Article.text`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from khabar.model.reading import EventType, Kind, Realis, Role, TimexType, VoiceKind
from khabar.model.span import Span


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of the annotated text and its words, which are the surer of the two."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One event as one article tells it. Names have no titles; a null in the file is None."""

    event: str  # id over all articles: the coreference gold
    type: EventType
    mode: str | None
    realis: Realis
    trigger: Quote
    earliest: date | None
    latest: date | None
    participants: tuple[tuple[Role, str], ...]
    place: str | None
    country: str | None  # ISO 3166-1 alpha-2
    attributed_to: str | None


@dataclass(frozen=True, slots=True)
class GoldName:
    quote: Quote
    kind: Kind


@dataclass(frozen=True, slots=True)
class GoldPosition:
    quote: Quote
    holder: str | None


@dataclass(frozen=True, slots=True)
class GoldTime:
    quote: Quote
    type: TimexType
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class GoldVoice:
    quote: Quote
    voice: VoiceKind
    source: str | None


@dataclass(slots=True)
class GoldArticle:
    """All gold of one article. `text` and `lead_end` are None where no file gives them."""

    id: str
    text: str | None = None
    lead_end: int | None = None
    events: list[GoldEvent] = field(default_factory=list)
    names: list[GoldName] = field(default_factory=list)
    positions: list[GoldPosition] = field(default_factory=list)
    times: list[GoldTime] = field(default_factory=list)
    voices: list[GoldVoice] = field(default_factory=list)

    def quotes(self) -> list[Quote]:
        """Every stretch that is quoted, in order of start."""
        quotes = [event.trigger for event in self.events]
        quotes += [name.quote for name in self.names]
        quotes += [position.quote for position in self.positions]
        quotes += [time.quote for time in self.times]
        quotes += [voice.quote for voice in self.voices]
        return sorted(quotes, key=lambda quote: quote.span)


@dataclass(frozen=True, slots=True)
class Gold:
    """`variants` leads from a name to the other forms that stand for the same one.

    `has_events` and `has_spans` say which of the two layers the folder holds: a layer that
    nobody annotated is not scored.
    """

    articles: Mapping[str, GoldArticle]
    variants: Mapping[str, frozenset[str]]
    has_events: bool
    has_spans: bool

"""One mention of an event, put together from its statements."""

from collections.abc import Sequence
from dataclasses import dataclass

from khabar.arabic.folding import fold
from khabar.model.codec import interval_from
from khabar.model.event import Mention, MentionParticipant
from khabar.model.ids import content_id
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.model.reading import EventType, Kind, Realis, Role, VoiceKind
from khabar.model.span import Span
from khabar.record.event_rows import MentionRow

OFFICE = "office"  # somebody who is only named by an office
DESCRIBED = "described"  # somebody who is only described
_ROLES = {role.value: role for role in Role}


@dataclass(frozen=True, slots=True)
class Party:
    """Who took part in a mention, or where it was. `id` is an entity's, else it stands for the
    words (`wd-…`) and is the same in every mention of the event that words it so."""

    id: str
    role: Role
    kind: str
    name: str
    name_en: str | None
    country: str | None
    mention: str  # nm- or ps- id, or the words
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention, and what of it only counts towards the event."""

    mention: Mention
    type: EventType
    mode: str | None
    weight: float  # the reading's confidence
    parties: tuple[Party, ...]
    place: Party | None
    country: str | None
    topics: tuple[str, ...]


def telling(rows: Sequence[MentionRow]) -> Telling | None:
    """The mention that these rows are about; None where only resolve still speaks of it."""
    own = [row for row in rows if not row.late]
    first = {row.field: row for row in reversed(own)}
    if "type" not in first:
        return None
    later = {row.field: row.value for row in rows if row.late}
    head = first["type"]
    parties = tuple(_party(row, _ROLES[row.field]) for row in own if row.field in _ROLES)
    place = _party(first["place"], Role.OTHER) if "place" in first else None
    values = {field: row.value for field, row in first.items()}
    return Telling(
        mention=Mention(
            id=head.mention,
            article=head.article,
            outlet=head.outlet,
            published=DateInterval(head.earliest, head.latest, Basis(head.basis), head.why),
            trigger=_span(head),
            trigger_text=head.words or "",
            sentence=_span(first["sentence"]),
            realis=Realis(values["realis"]),
            date=_date(later.get("date") or values.get("date")),
            participants=tuple(MentionParticipant(p.id, p.role, p.span, p.words) for p in parties),
            place=place.span if place else None,
            place_text=place.words if place else None,
            voice=VoiceKind(values["voice"]),
            attributed_to=values.get("attributed_to"),
            copied_from=later.get("copied_from"),
        ),
        type=EventType(values["type"]),
        mode=values.get("mode"),
        weight=float(values["confidence"]),
        parties=parties,
        place=place,
        country=values.get("country"),
        topics=tuple(row.value or row.words or "" for row in own if row.field == "topic"),
    )


def _party(row: MentionRow, role: Role) -> Party:
    words = row.words or ""
    if row.entity:
        id_, kind, name = row.entity, row.kind or OFFICE, row.name or words
    else:
        kind = OFFICE if row.value.startswith("ps-") else DESCRIBED
        name = words if kind == OFFICE else row.value
        id_ = content_id("wd", row.event, fold(name))
    return Party(id_, role, kind, name, row.name_en, row.country, row.value, _span(row), words)


def _span(row: MentionRow) -> Span:
    return Span(row.start or 0, row.end or 0)


def _date(value: str | None) -> DateInterval:
    return interval_from(value) if value else UNKNOWN_DATE


def is_country(party: Party) -> bool:
    return party.kind == Kind.COUNTRY

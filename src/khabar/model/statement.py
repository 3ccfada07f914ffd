"""The sourced claim: what is stored. Entities and events are views over statements.

| subject | is | fields (value; span) |
|---|---|---|
| `rd-…` | a reading as a whole | `sentences` (JSON: [[start, end], …]) |
| `nm-…` | a name mention | `name` (fullest form in the article; the mention), `kind`, `country`, `metonym` |
| `ps-…` | a position mention | `position` (its words), `holder` (an `nm-` id; its span), `organisation` (its words), `country` |
| `tm-…` | a time expression | `time` (JSON: type, value, earliest, latest, basis, why, pattern) |
| `vo-…` | a stretch in somebody's words | `voice`, `source` (who, in the article's words), `cue` |
| `em-…` | an event mention | `type` (span: the trigger), `mode`, `realis`, `sentence`, `date` (JSON interval; span: the time expression), `actor` `counterpart` `other` (an `nm-` or `ps-` id, else the words), `place` (an `nm-` id, else the words), `country`, `topic` (label; its words), `voice`, `attributed_to`, `part_of` `follows` (an `em-` id), `confidence` |
| `en-…` | an entity, by resolve | `kind`, `name`, `name_en`, `country` |
| `ar-…` | an article, by resolve | `published` (JSON interval, where it could be narrowed) |
| `ev-…` | an event, by resolve | `date` (JSON interval), `conflict` (JSON), `part_of` `follows` (an `ev-` id), `independent_voices` |

`resolve` may also say `date` or `copied_from` (an article id) of an `em-` subject: its word then
stands beside the reading's, told apart by `producer`.
"""  # noqa: E501  the table's rows are single lines

from dataclasses import dataclass

from khabar.model.ids import content_id
from khabar.model.span import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Subject, field, value; where it stands, whose words, and which component read it."""

    subject: str
    field: str
    value: str
    article: str | None  # None where resolve worked it out over several articles
    span: Span | None
    voice: str  # a VoiceKind; "" for what resolve worked out
    attributed_to: str | None
    producer: str

    @property
    def id(self) -> str:
        where = (self.span.start, self.span.end) if self.span else ("", "")
        return content_id(
            "st", self.subject, self.field, self.value, self.article or "", *where, self.producer
        )


@dataclass(frozen=True, slots=True)
class Link:
    """A mention (`subject`) counts as part of an entity or event (`canonical`), and why."""

    subject: str
    canonical: str
    score: float
    why: str

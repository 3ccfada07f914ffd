"""Statements of one article back to its reading: the way back of `flatten`."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from khabar.model.article import Article
from khabar.model.codec import interval_from, interval_from_object, spans_from
from khabar.model.ids import content_id
from khabar.model.interval import UNKNOWN_DATE
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
    TimexType,
    Topic,
    Voice,
    VoiceKind,
)
from khabar.model.span import Span
from khabar.model.statement import Statement

Part = TypeVar("Part")
ROLES = frozenset(role.value for role in Role)


def assemble(article: Article, statements: Iterable[Statement]) -> Reading:
    """The reading that these statements were made of, exactly; they stand in their first order.

    What resolve says of the same mentions must be left out by the caller.
    """
    subjects: dict[str, _Subject] = {}
    for statement in statements:
        subject = subjects.get(statement.subject)
        if subject is None:
            subject = subjects[statement.subject] = _Subject(article.text)
        subject.take(statement)
    whole = subjects.get(content_id("rd", article.id))

    def parts(prefix: str, build: Callable[["_Subject"], Part]) -> tuple[Part, ...]:
        return tuple(build(s) for key, s in subjects.items() if key.startswith(prefix))

    return Reading(
        article=article.id,
        sentences=spans_from(whole.value("sentences")) if whole else (),
        names=parts("nm-", _name),
        positions=parts("ps-", _position),
        times=parts("tm-", _time),
        events=parts("em-", _event),
        voices=parts("vo-", _voice),
        producer=whole.producer if whole else "",
    )


class _Subject:
    """The statements on one mention, by field."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.all: list[Statement] = []
        self.first: dict[str, Statement] = {}

    def take(self, statement: Statement) -> None:
        self.all.append(statement)
        self.first.setdefault(statement.field, statement)

    @property
    def producer(self) -> str:
        return self.all[0].producer

    def value(self, field: str) -> str:
        return self.first[field].value

    def get(self, field: str) -> str | None:
        found = self.first.get(field)
        return found.value if found else None

    def span(self, field: str) -> Span | None:
        found = self.first.get(field)
        return found.span if found else None

    def words(self, field: str) -> tuple[Span, str]:
        span = self.first[field].span
        assert span is not None
        return span, span.of(self.text)


def _name(subject: _Subject) -> Name:
    span, text = subject.words("name")
    return Name(
        span=span,
        text=text,
        kind=Kind(subject.value("kind")),
        name=subject.value("name"),
        country=subject.get("country"),
        metonym=subject.get("metonym") == "true",
    )


def _position(subject: _Subject) -> Position:
    span, text = subject.words("position")
    return Position(
        span=span,
        text=text,
        holder=subject.span("holder"),
        organisation=subject.span("organisation"),
        country=subject.get("country"),
    )


def _time(subject: _Subject) -> Time:
    span, text = subject.words("time")
    found: Mapping[str, str] = json.loads(subject.value("time"))
    return Time(
        span=span,
        text=text,
        type=TimexType(found["type"]),
        value=found["value"],
        interval=interval_from_object(dict(found)),
        pattern=found["pattern"],
    )


def _voice(subject: _Subject) -> Voice:
    span, _ = subject.words("voice")
    return Voice(
        span=span,
        voice=VoiceKind(subject.value("voice")),
        attributed_to=subject.span("source"),
        cue=subject.span("cue"),
    )


def _event(subject: _Subject) -> EventMention:
    arguments: list[Argument] = []
    topics: list[Topic] = []
    for statement in subject.all:
        if statement.span is None:
            continue
        words = statement.span.of(subject.text)
        if statement.field in ROLES:
            named = statement.value.startswith(("nm-", "ps-"))
            text = words if named else statement.value
            arguments.append(Argument(Role(statement.field), statement.span, text))
        elif statement.field == "topic":
            topics.append(Topic(statement.span, words, statement.value))
    trigger, _ = subject.words("type")
    sentence, _ = subject.words("sentence")
    date = subject.get("date")
    return EventMention(
        type=EventType(subject.value("type")),
        mode=subject.get("mode"),
        realis=Realis(subject.value("realis")),
        trigger=trigger,
        sentence=sentence,
        arguments=tuple(arguments),
        date=interval_from(date) if date else UNKNOWN_DATE,
        time=subject.span("date"),
        place=subject.span("place"),
        country=subject.get("country"),
        topics=tuple(topics),
        voice=VoiceKind(subject.value("voice")),
        attributed_to=subject.span("attributed_to"),
        part_of=subject.span("part_of"),
        follows=subject.span("follows"),
        confidence=float(subject.value("confidence")),
    )

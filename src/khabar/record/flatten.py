"""A reading as statements: each value with its span, whose words it is in, and its producer."""

from collections.abc import Iterator

from khabar.model.article import Article
from khabar.model.codec import compact, interval_json, interval_object, spans_json
from khabar.model.ids import content_id, mention_id
from khabar.model.interval import UNKNOWN_DATE
from khabar.model.reading import EventMention, Name, Position, Reading, Time, Voice, VoiceKind
from khabar.model.span import Span
from khabar.model.statement import Statement


def flatten(article: Article, reading: Reading) -> list[Statement]:
    """Everything that a reading says, after the table in `model/statement.py`.

    `assemble` is the way back. Words are stored as spans, so `text` of a name, a position, a time
    or a topic must be the article's own words at its span.
    """
    return list(_Flattening(article, reading).statements())


class _Flattening:
    # A span of no width is falsy: spans are compared with None, never taken as truth.
    def __init__(self, article: Article, reading: Reading) -> None:
        self.article = article
        self.reading = reading
        self.names = {name.span for name in reading.names}
        self.positions = {position.span for position in reading.positions}
        # Innermost first: a quotation within a communiqué is the speaker's.
        self.voices = sorted(reading.voices, key=lambda voice: len(voice.span))
        self.used: dict[str, int] = {}

    def statements(self) -> Iterator[Statement]:
        reading = self.reading
        whole = content_id("rd", reading.article)
        yield self._said(whole, "sentences", spans_json(reading.sentences), None, "", None)
        for name in reading.names:
            yield from self._name(name)
        for position in reading.positions:
            yield from self._position(position)
        for time in reading.times:
            yield from self._time(time)
        for voice in reading.voices:
            yield from self._voice(voice)
        for event in reading.events:
            yield from self._event(event)

    def _name(self, name: Name) -> Iterator[Statement]:
        subject, whose = self._id("nm", name.span), self._whose(name.span)
        yield self._said(subject, "name", name.name, name.span, *whose)
        yield self._said(subject, "kind", name.kind, name.span, *whose)
        if name.country is not None:
            yield self._said(subject, "country", name.country, name.span, *whose)
        if name.metonym:
            yield self._said(subject, "metonym", "true", name.span, *whose)

    def _position(self, position: Position) -> Iterator[Statement]:
        subject, whose = self._id("ps", position.span), self._whose(position.span)
        yield self._said(subject, "position", position.text, position.span, *whose)
        if position.holder is not None:
            holder = mention_id("nm", self.article.id, position.holder)
            yield self._said(subject, "holder", holder, position.holder, *whose)
        if position.organisation is not None:
            words = position.organisation.of(self.article.text)
            yield self._said(subject, "organisation", words, position.organisation, *whose)
        if position.country is not None:
            yield self._said(subject, "country", position.country, position.span, *whose)

    def _time(self, time: Time) -> Iterator[Statement]:
        value = compact(
            {
                "type": time.type,
                "value": time.value,
                **interval_object(time.interval),
                "pattern": time.pattern,
            }
        )
        subject = self._id("tm", time.span)
        yield self._said(subject, "time", value, time.span, *self._whose(time.span))

    def _voice(self, voice: Voice) -> Iterator[Statement]:
        subject = self._id("vo", voice.span)
        source = self._words(voice.attributed_to)
        yield self._said(subject, "voice", voice.voice, voice.span, voice.voice, source)
        for field, span in (("source", voice.attributed_to), ("cue", voice.cue)):
            if span is not None:
                words = span.of(self.article.text)
                yield self._said(subject, field, words, span, voice.voice, source)

    def _event(self, event: EventMention) -> Iterator[Statement]:
        subject = self._id("em", event.trigger)
        whose = (event.voice, self._words(event.attributed_to))
        for field, value, span in self._event_fields(event):
            yield self._said(subject, field, value, span, *whose)

    def _event_fields(self, event: EventMention) -> Iterator[tuple[str, str, Span | None]]:
        yield "type", event.type, event.trigger
        if event.mode is not None:
            yield "mode", event.mode, event.trigger
        yield "realis", event.realis, event.trigger
        yield "sentence", "", event.sentence
        for argument in event.arguments:
            yield argument.role, self._party(argument.span, argument.text), argument.span
        if event.time is not None or event.date != UNKNOWN_DATE:
            yield "date", interval_json(event.date), event.time
        if event.place is not None:
            words = event.place.of(self.article.text)
            yield "place", self._party(event.place, words), event.place
        if event.country is not None:
            yield "country", event.country, None
        for topic in event.topics:
            yield "topic", topic.label, topic.span
        yield "voice", event.voice, None
        if event.attributed_to is not None:
            words = event.attributed_to.of(self.article.text)
            yield "attributed_to", words, event.attributed_to
        for field, trigger in (("part_of", event.part_of), ("follows", event.follows)):
            if trigger is not None:
                yield field, mention_id("em", self.article.id, trigger), trigger
        yield "confidence", repr(event.confidence), None

    def _party(self, span: Span, words: str) -> str:
        """The id of the name or position that stands there, else the words."""
        if span in self.names:
            return mention_id("nm", self.article.id, span)
        if span in self.positions:
            return mention_id("ps", self.article.id, span)
        return words

    def _id(self, prefix: str, span: Span) -> str:
        """The mention's id. Where two of a layer share a span, the second is numbered."""
        first = mention_id(prefix, self.article.id, span)
        again = self.used.get(first, 0)
        self.used[first] = again + 1
        if not again:
            return first
        return content_id(prefix, self.article.id, span.start, span.end, again)

    def _whose(self, span: Span) -> tuple[VoiceKind, str | None]:
        for voice in self.voices:
            if voice.span.contains(span):
                return voice.voice, self._words(voice.attributed_to)
        return VoiceKind.OUTLET, None

    def _words(self, span: Span | None) -> str | None:
        return None if span is None else span.of(self.article.text)

    def _said(
        self,
        subject: str,
        field: str,
        value: str,
        span: Span | None,
        voice: str,
        attributed_to: str | None,
    ) -> Statement:
        return Statement(
            subject=subject,
            field=str(field),
            value=str(value),
            article=self.article.id,
            span=span,
            voice=str(voice),
            attributed_to=attributed_to,
            producer=self.reading.producer,
        )

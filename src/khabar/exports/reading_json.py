"""What one article says, as the object that `khabar analyse` prints."""

from khabar.exports.articles_jsonl import removed_objects
from khabar.exports.values import date_object, single_day, span_object, words_object
from khabar.model.article import Article
from khabar.model.reading import EventMention, Name, Position, Reading, Time, Voice
from khabar.model.span import Span


def reading_object(article: Article, reading: Reading) -> dict[str, object]:
    """The shape is in CONTRACT.md; spans count code points of `text`."""
    names = {name.span: name for name in reading.names}
    holders = {p.holder: p for p in reversed(reading.positions) if p.holder is not None}
    return {
        "text": article.text,
        "title": article.title,
        "published": date_object(article.published),
        "sentences": [span_object(span) for span in reading.sentences],
        "names": [_name(name) for name in reading.names],
        "positions": [_position(one, article, names) for one in reading.positions],
        "times": [_time(time) for time in reading.times],
        "events": [_event(one, article, names, holders) for one in reading.events],
        "voices": [_voice(voice, article) for voice in reading.voices],
        "removed": removed_objects(article),
    }


def _name(name: Name) -> dict[str, object]:
    found = {**words_object(name.span, name.text), "kind": name.kind.value, "name": name.name}
    if name.country is not None:
        found["country"] = name.country
    if name.metonym:
        found["metonym"] = True
    return found


def _position(one: Position, article: Article, names: dict[Span, Name]) -> dict[str, object]:
    return {
        **words_object(one.span, one.text),
        "holder": _called(one.holder, article, names),
        "organisation": _words(one.organisation, article),
        "country": one.country,
    }


def _time(time: Time) -> dict[str, object]:
    return {
        **words_object(time.span, time.text),
        "type": time.type.value,
        "value": time.value,
        **date_object(time.interval),
    }


def _event(
    one: EventMention,
    article: Article,
    names: dict[Span, Name],
    holders: dict[Span, Position],
) -> dict[str, object]:
    return {
        "type": one.type.value,
        "mode": one.mode,
        "published": single_day(article.published),
        "trigger": words_object(one.trigger, one.trigger.of(article.text)),
        "sentence": span_object(one.sentence),
        "realis": one.realis.value,
        "date": date_object(one.date),
        "participants": [
            {
                "role": party.role.value,
                **words_object(party.span, party.text),
                "name": _called(party.span, article, names),
                "kind": names[party.span].kind.value if party.span in names else None,
                "position": holders[party.span].text if party.span in holders else None,
            }
            for party in one.arguments
        ],
        "place": None if one.place is None else words_object(one.place, one.place.of(article.text)),
        "country": one.country,
        "topics": [{**words_object(t.span, t.text), "label": t.label} for t in one.topics],
        "voice": one.voice.value,
        "attributed_to": _words(one.attributed_to, article),
        "part_of": None if one.part_of is None else span_object(one.part_of),
        "follows": None if one.follows is None else span_object(one.follows),
        "confidence": one.confidence,
    }


def _voice(voice: Voice, article: Article) -> dict[str, object]:
    return {
        **span_object(voice.span),
        "voice": voice.voice.value,
        "attributed_to": _words(voice.attributed_to, article),
        "cue": _words(voice.cue, article),
    }


def _called(span: Span | None, article: Article, names: dict[Span, Name]) -> str | None:
    """The fullest form of the name that stands there, else the words."""
    return names[span].name if span in names else _words(span, article)


def _words(span: Span | None, article: Article) -> str | None:
    return None if span is None else span.of(article.text)

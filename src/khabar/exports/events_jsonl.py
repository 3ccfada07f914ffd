"""`events-jsonl`: one event a line, by id, with its mentions. The shape is in CONTRACT.md."""

from typing import TextIO

from khabar.exports.json_lines import write_lines
from khabar.exports.values import date_object, single_day, span_object, words_object
from khabar.model.event import Conflict, Event, Mention, MentionParticipant, Participant
from khabar.record.store import Record


def write(record: Record, out: TextIO) -> None:
    write_lines(map(event_object, record.events()), out)


def event_object(event: Event) -> dict[str, object]:
    place = event.place
    return {
        "id": event.id,
        "type": event.type.value,
        "mode": event.mode,
        "realis": event.realis.value,
        "title": {"ar": event.title_ar, "en": event.title_en},
        "date": date_object(event.date),
        "place": place and {"name": place.name, "name_en": place.name_en, "country": place.country},
        "participants": [_participant(one) for one in event.participants],
        "topics": list(event.topics),
        "part_of": event.part_of,
        "follows": list(event.follows),
        "mentions": [_mention(one) for one in event.mentions],
        "articles": event.articles,
        "outlets": event.outlets,
        "independent_voices": event.independent_voices,
        "conflicts": [_conflict(one) for one in event.conflicts],
        "confidence": event.confidence,
    }


def _participant(one: Participant) -> dict[str, object]:
    return {
        "entity": one.entity,
        "kind": one.kind,
        "name": one.name,
        "name_en": one.name_en,
        "role": one.role.value,
        "position": one.position,
        "country": one.country,
    }


def _mention(one: Mention) -> dict[str, object]:
    return {
        "id": one.id,
        "article": one.article,
        "outlet": one.outlet,
        "published": single_day(one.published),
        "trigger": words_object(one.trigger, one.trigger_text),
        "sentence": span_object(one.sentence),
        "realis": one.realis.value,
        "date": date_object(one.date),
        "participants": [_mention_participant(party) for party in one.participants],
        "place": None if one.place is None else words_object(one.place, one.place_text or ""),
        "voice": one.voice.value,
        "attributed_to": one.attributed_to,
        "copied_from": one.copied_from,
    }


def _mention_participant(party: MentionParticipant) -> dict[str, object]:
    return {
        "entity": party.entity,
        "role": party.role.value,
        **words_object(party.span, party.text),
    }


def _conflict(conflict: Conflict) -> dict[str, object]:
    return {
        "field": conflict.field,
        "values": [{"value": one.value, "articles": list(one.articles)} for one in conflict.values],
    }

"""`khabar show`: one event or entity whole."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from khabar.cli.blocks import Blocks, tellings
from khabar.cli.days import written
from khabar.cli.labels import LABELS, Labels
from khabar.cli.paper import paper_of
from khabar.cli.reasons import in_language
from khabar.errors import NotFoundError
from khabar.model.codec import interval_from
from khabar.model.entity import Entity
from khabar.model.event import Event
from khabar.model.reading import VoiceKind
from khabar.model.statement import Statement
from khabar.record.store import Record

DATES = {"date", "published"}  # fields whose value is an interval
OFFERED = 5  # ids named where a beginning fits several


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("record", type=Path, metavar="RECORD")
    parser.add_argument("id", metavar="ID", help="id of an event (ev-…) or an entity (en-…), or "
                        "the beginning of one")  # fmt: skip
    parser.add_argument("--lang", choices=sorted(LABELS), default="en",
                        help="language of the labels (default en)")  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    with Record.open(arguments.record, read_only=True) as record:
        id_ = _only_id(record, arguments.id)
        said = list(record.statements_of(id_))
        texts = record.texts({one.article for one in said if one.article})
        blocks = Blocks(paper_of(sys.stdout), LABELS[arguments.lang], texts, record.path)
        shown = (
            _event(record, blocks, id_) if id_.startswith("ev-") else _entity(record, blocks, id_)
        )
        for line in (*shown, *_links(record, blocks, id_), *_statements(blocks, said, texts)):
            print(line)
    return 0


def _only_id(record: Record, beginning: str) -> str:
    found = record.matching_ids(beginning)
    if beginning in found:
        return beginning
    if len(found) == 1:
        return found[0]
    if not found:
        raise NotFoundError(
            "no such event or entity", where=beginning,
            way_out=f"ids stand in khabar timeline {record.path}",
        )  # fmt: skip
    raise NotFoundError(
        f"{len(found)} ids begin so", where=beginning, why=", ".join(found[:OFFERED]),
        way_out="give more of the id",
    )  # fmt: skip


def _event(record: Record, blocks: Blocks, id_: str) -> Iterator[str]:
    event = record.event(id_)
    yield from blocks.event(event, None)
    copies = [m for m in tellings(event) if m.copied_from]
    if copies:
        yield from _heading(blocks, blocks.labels.copies)
        for mention in copies:
            yield from blocks.value(mention.article, f"← {mention.copied_from}")


def _entity(record: Record, blocks: Blocks, id_: str) -> Iterator[str]:
    entity = record.entity(id_)
    labels = blocks.labels
    yield blocks.paper.line(entity.name)
    for label, values in _entity_fields(entity, blocks).items():
        for value in values:
            yield from blocks.value(label, value)
    events = sorted(record.events(record.events_with(id_)), key=_by_day)
    if events:
        yield from _heading(blocks, labels.events)
    for event in events:
        day = written(event.date, labels.language) or labels.undated
        yield from blocks.value(event.id, f"{day}: {_title(event, labels.language)}")


def _entity_fields(entity: Entity, blocks: Blocks) -> dict[str, list[str]]:
    labels = blocks.labels
    return {
        labels.kind: [entity.kind.value if entity.kind else "office"],
        labels.name_en: [entity.name_en] if entity.name_en else [],
        labels.country: [entity.country] if entity.country else [],
        labels.spellings: list(entity.variants),
        labels.position: [
            f"{held.text} ({labels.counted(len(held.articles), labels.articles)})"
            for held in entity.positions
        ],
        labels.sources: [labels.counted(len(entity.articles), labels.articles)],
        labels.id: [entity.id],
    }


def _links(record: Record, blocks: Blocks, id_: str) -> Iterator[str]:
    """Why the mentions count as one."""
    reasons: dict[tuple[str, float], int] = {}
    for link in record.links_of(id_):
        reasons[link.why, link.score] = reasons.get((link.why, link.score), 0) + 1
    yield from _heading(blocks, blocks.labels.joined)
    for (why, score), count in sorted(reasons.items(), key=lambda item: (-item[1], item[0])):
        yield from blocks.value(f"{count} × {score:.2f}", why)


def _statements(blocks: Blocks, said: list[Statement], texts: Mapping[str, str]) -> Iterator[str]:
    """Every claim: its value, the words it stands on, whose words they are, and who read it."""
    labels = blocks.labels
    yield from _heading(blocks, labels.statements)
    for (article, subject, producer), group in groupby(said, key=_source):
        claims = list(group)
        head = [article or labels.worked_out, subject, producer]
        if voice := claims[0].voice:
            head.append(labels.voices[VoiceKind(voice)])
        yield from blocks.paper.lines(", ".join(head), "  ")
        for one in claims:
            words = one.span.of(texts[article]) if one.span is not None and article else ""
            yield from blocks.value(one.field, _claim(one, words, labels))


def _source(one: Statement) -> tuple[str | None, str, str]:
    return one.article, one.subject, one.producer


def _claim(one: Statement, words: str, labels: Labels) -> str:
    """The value where it says more than the words, the words where they are not a sentence."""
    shown = []
    if one.field in DATES:
        date = interval_from(one.value)
        shown.append(written(date, labels.language) or labels.undated)
        why = in_language(date.why, labels.language)
        shown.append(f"{labels.bases[date.basis]}: {why}" if why else labels.bases[date.basis])
    elif one.value != words and not one.value.startswith(("nm-", "ps-")):
        shown.append(one.value)
    if one.span is not None:
        if one.field != "sentence":
            shown.append(f"«{words}»")
        shown.append(f"{one.span.start}–{one.span.end}")
    return "  ".join(filter(None, shown))


def _heading(blocks: Blocks, words: str) -> Iterator[str]:
    yield ""
    yield blocks.paper.line(words)


def _title(event: Event, language: str) -> str:
    return event.title_en if language == "en" else event.title_ar


def _by_day(event: Event) -> tuple[bool, str, str]:
    day = event.date.earliest or event.date.latest
    return (day is None, day.isoformat() if day else "", event.id)

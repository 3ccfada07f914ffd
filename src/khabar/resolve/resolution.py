"""The order in which a record is put together from its readings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from khabar.lexicon.romanisation import english_place, romanise
from khabar.lexicon.translation import english_organisation
from khabar.model.article import Article
from khabar.model.codec import compact, interval_json
from khabar.model.event import Conflict
from khabar.model.ids import content_id
from khabar.model.interval import DateInterval
from khabar.model.reading import Kind, Reading
from khabar.model.statement import Link, Statement
from khabar.resolve.chronology import Chronology, latest_past_date
from khabar.resolve.copies import origin, voices
from khabar.resolve.coreference import join_tellings
from khabar.resolve.disagreement import conflicts
from khabar.resolve.entities import Join, join_names
from khabar.resolve.holders import name_holders
from khabar.resolve.name_index import NameIndex, NameNode
from khabar.resolve.tellings import Telling, identify, tell

PRODUCER = "resolve-1"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the articles say together: which mention belongs to what, and what follows from it."""

    links: tuple[Link, ...]
    statements: tuple[Statement, ...]


def resolve(readings: Iterable[tuple[Article, Reading]]) -> Resolution:
    """Work out entities, events and dates over all readings, which are gone through once."""
    index = NameIndex()
    chronology = Chronology()
    tellings: list[Telling] = []
    for article, reading in readings:
        told = tell(article, reading, index)
        chronology.add_article(article, latest_past_date(reading), told)
        tellings += told
    joins = join_names(index.nodes)
    for telling in tellings:
        identify(telling, joins)
    chronology.place_tellings()
    joined = join_tellings(tellings, chronology.published)
    dates = chronology.settle([cluster for cluster, _, _ in joined])
    events = {telling.id: _event_id(cluster) for cluster, _, _ in joined for telling in cluster}
    holders = {m: join for cluster, _, _ in joined for m, join in name_holders(cluster).items()}
    links = [*_entity_links(index.nodes, joins, holders), *_event_links(joined)]
    statements = [*_entity_statements(index.nodes, joins), *_published(chronology)]
    for cluster, _, _ in joined:
        statements += _event_statements(cluster, dates[cluster[0].id], events)
        statements += _telling_statements(cluster, chronology.published)
    return Resolution(tuple(links), tuple(statements))


def _event_id(cluster: Sequence[Telling]) -> str:
    return content_id("ev", cluster[0].id)


def _entity_links(
    nodes: Mapping[str, NameNode], joins: Mapping[str, Join], holders: Mapping[str, Join]
) -> Iterator[Link]:
    for key, node in nodes.items():
        for mention in node.mentions:
            join = holders.get(mention, joins[key])
            yield Link(mention, join.entity, join.score, join.why)


def _event_links(joined: Iterable[tuple[list[Telling], float, str]]) -> Iterator[Link]:
    for cluster, score, why in joined:
        for telling in cluster:
            yield Link(telling.id, _event_id(cluster), round(score, 3), why)


def _entity_statements(
    nodes: Mapping[str, NameNode], joins: Mapping[str, Join]
) -> Iterator[Statement]:
    members: dict[str, list[NameNode]] = {}
    for key, node in nodes.items():
        members.setdefault(joins[key].entity, []).append(node)
    for entity, joined in members.items():
        name = _best_name(joined)
        country = _commonest_country(joined)
        kind = joined[0].kind
        yield _worked_out(entity, "kind", kind or "office")
        yield _worked_out(entity, "name", name)
        if country:
            yield _worked_out(entity, "country", country)
        if english := _name_en(name, kind, country):
            yield _worked_out(entity, "name_en", english)


def _best_name(nodes: Sequence[NameNode]) -> str:
    """The commonest form of two parts or more; else the commonest."""
    forms = [(len(f.split()) > 1, count, f) for node in nodes for f, count in node.forms.items()]
    return min(forms, key=lambda form: (not form[0], -form[1], form[2]))[2]


def _commonest_country(nodes: Sequence[NameNode]) -> str | None:
    counts: dict[str, int] = {}
    for node in nodes:
        for country, count in node.countries.items():
            counts[country] = counts.get(country, 0) + count
    return min(counts, key=lambda c: (-counts[c], c)) if counts else None


def _name_en(name: str, kind: Kind | None, country: str | None) -> str | None:
    if kind in {Kind.PLACE, Kind.COUNTRY}:
        return english_place(name) or romanise(name, country)
    if kind is Kind.ORGANISATION:
        return english_organisation(name, country)
    return romanise(name, country) if kind is Kind.PERSON else None


def _published(chronology: Chronology) -> Iterator[Statement]:
    for article in sorted(chronology.worked_out):
        interval = interval_json(chronology.published[article])
        subject = content_id("ar", article)
        yield Statement(subject, "published", interval, article, None, "", None, PRODUCER)


def _event_statements(
    cluster: Sequence[Telling], date: DateInterval, events: Mapping[str, str]
) -> Iterator[Statement]:
    event = _event_id(cluster)
    yield _worked_out(event, "date", interval_json(date))
    yield _worked_out(event, "independent_voices", str(len(voices(cluster))))
    for conflict in conflicts(cluster):
        yield _worked_out(event, "conflict", _conflict_json(conflict))
    for field in ("part_of", "follows"):
        targets = {events.get(getattr(telling, field) or "") for telling in cluster}
        for target in sorted(t for t in targets if t and t != event):
            yield _worked_out(event, field, target)


def _telling_statements(
    cluster: Sequence[Telling], published: Mapping[str, DateInterval]
) -> Iterator[Statement]:
    for telling in cluster:
        if telling.narrowed:
            yield _worked_out(telling.id, "date", interval_json(telling.date))
        if source := origin(telling, cluster, published):
            yield _worked_out(telling.id, "copied_from", source)


def _worked_out(subject: str, field: str, value: str) -> Statement:
    return Statement(subject, field, value, None, None, "", None, PRODUCER)


def _conflict_json(conflict: Conflict) -> str:
    values = [{"value": v.value, "articles": v.articles} for v in conflict.values]
    return compact({"field": conflict.field, "values": values})

"""The record: one DuckDB file, and the one door to it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb

from khabar import __version__
from khabar.errors import NotFoundError
from khabar.model.article import Article, RawArticle, Rejected
from khabar.model.codec import compact
from khabar.model.entity import Entity
from khabar.model.event import Event
from khabar.model.judgement import Judgement
from khabar.model.reading import Reading
from khabar.model.span import Span
from khabar.model.statement import Link, Statement
from khabar.record import (
    entities,
    events,
    judgements,
    listing,
    readings,
    rejections,
    resolution,
    sources,
)
from khabar.record.bulk import transaction
from khabar.record.opening import connect, speaking_of


class Record:
    """Articles as found, cleaned and read; statements; entities and events as views over them.

    Every method raises RecordError where the file fails. Everything is written in transactions:
    a process that is killed leaves a file that opens, and the next build goes on from it.
    Iterators stream: a record need not fit into memory.
    """

    def __init__(self, path: Path, connection: duckdb.DuckDBPyConnection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def open(cls, path: Path, *, create: bool = False, read_only: bool = False) -> Self:
        """The record at `path`, made where it is missing and `create` says so. Only one process
        can have it open for writing, and none beside that one."""
        return cls(path, connect(path, create=create, read_only=read_only))

    def close(self) -> None:
        with speaking_of(self.path):
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # Stage 1: sources

    def add_sources(self, batch: Sequence[RawArticle]) -> tuple[int, list[Rejected]]:
        """How many were new, and those that have an id that another text has already."""
        with speaking_of(self.path):
            return sources.add_sources(self._connection, batch)

    def reject(self, batch: Sequence[Rejected]) -> None:
        """List what was refused, each source once a reason."""
        with speaking_of(self.path):
            rejections.reject(self._connection, batch)

    def rejected(self) -> list[Rejected]:
        with speaking_of(self.path):
            return rejections.rejected(self._connection)

    def count_unread(self, version: str) -> int:
        with speaking_of(self.path):
            return sources.count_unread(self._connection, version)

    def unread(self, version: str, batch: int) -> Iterator[list[RawArticle]]:
        """Sources that this version has not read, in batches, by id."""
        with speaking_of(self.path):
            yield from sources.unread(self._connection, version, batch)

    def bodies_of_unread_outlets(self, version: str) -> Iterator[tuple[str | None, str]]:
        """Outlet and body of every source of the outlets of which something is unread."""
        with speaking_of(self.path):
            yield from sources.bodies_of_unread_outlets(self._connection, version)

    # Stage 2: readings

    def add_readings(self, batch: Sequence[tuple[Article, Reading]], version: str) -> None:
        """In one transaction, in the place of what earlier versions read of these articles."""
        with speaking_of(self.path):
            readings.add_readings(self._connection, batch, version)

    def forget_readings(self) -> None:
        """Drop everything but sources and judgements: the next build reads all again, and says
        again what it refuses."""
        with speaking_of(self.path), transaction(self._connection):
            for table in ("article", "removed", "said", "link", "worked_out"):
                self._connection.execute(f"DELETE FROM {table}")
            self._connection.execute("DELETE FROM rejected")
            resolution.forget_fingerprint(self._connection)

    def readings(self) -> Iterator[tuple[Article, Reading]]:
        """Every article, without what was removed from it, with its reading; by article id."""
        with speaking_of(self.path):
            yield from readings.readings(self._connection)

    # Stage 3: resolution

    def is_resolved(self) -> bool:
        """Whether entities and events rest on the readings and judgements as they are now."""
        with speaking_of(self.path):
            now = resolution.fingerprint(self._connection)
            return now == resolution.resolved_fingerprint(self._connection)

    def replace_resolution(self, links: Sequence[Link], statements: Sequence[Statement]) -> None:
        """In one transaction, in the place of the last one."""
        with speaking_of(self.path):
            resolution.replace_resolution(self._connection, links, statements)

    # Views

    def events(self, ids: Collection[str] | None = None) -> Iterator[Event]:
        """Every event, or those of the ids; by id."""
        with speaking_of(self.path):
            yield from events.events(self._connection, ids)

    def event(self, id_: str) -> Event:
        for event in self.events([id_]):
            return event
        raise NotFoundError("no such event", where=id_, way_out=f"khabar timeline {self.path}")

    def entities(self, ids: Collection[str] | None = None) -> Iterator[Entity]:
        """Every entity, or those of the ids; by id."""
        with speaking_of(self.path):
            yield from entities.entities(self._connection, ids)

    def entity(self, id_: str) -> Entity:
        for entity in self.entities([id_]):
            return entity
        raise NotFoundError("no such entity", where=id_)

    def articles(self) -> Iterator[Article]:
        """Every article whole, by id."""
        with speaking_of(self.path):
            yield from readings.articles(self._connection)

    def article(self, id_: str) -> Article:
        with speaking_of(self.path):
            found = readings.article(self._connection, id_)
        if found is None:
            raise NotFoundError("no such article", where=id_)
        return found

    def texts(self, ids: Collection[str]) -> dict[str, str]:
        """The cleaned texts of these articles, by id."""
        with speaking_of(self.path):
            return readings.texts(self._connection, ids)

    def statements(self) -> Iterator[tuple[Statement, str | None]]:
        """Every statement, with the entity or event that its subject counts as part of."""
        with speaking_of(self.path):
            yield from listing.statements(self._connection)

    def statements_of(self, id_: str) -> Iterator[Statement]:
        """What is said of an event or entity, and of every mention that counts as part of it."""
        with speaking_of(self.path):
            yield from listing.statements_of(self._connection, id_)

    def links_of(self, id_: str) -> list[Link]:
        """Which mentions count as part of an event or entity, and why."""
        with speaking_of(self.path):
            return listing.links_of(self._connection, id_)

    def events_with(self, entity: str) -> list[str]:
        """Ids of the events in which the entity takes part."""
        with speaking_of(self.path):
            return listing.events_with(self._connection, entity)

    def event_of(self) -> Iterator[tuple[str, Span, str]]:
        """Article and trigger of every event mention, with its event's id."""
        with speaking_of(self.path):
            yield from listing.event_of(self._connection)

    def matching_ids(self, beginning: str) -> list[str]:
        """Ids of events and entities that begin so."""
        with speaking_of(self.path):
            return listing.matching_ids(self._connection, beginning)

    def counts(self) -> dict[str, int]:
        """How many sources, articles, rejected, statements, events, entities, judgements."""
        with speaking_of(self.path):
            return listing.counts(self._connection)

    # People's words, and what was done

    def add_judgement(self, judgement: Judgement) -> None:
        with speaking_of(self.path):
            judgements.add_judgement(self._connection, judgement)

    def judgements(self) -> list[Judgement]:
        with speaking_of(self.path):
            return judgements.judgements(self._connection)

    def log_run(self, version: str, new: int, rejected: int, seconds: Mapping[str, float]) -> None:
        """One line a build; nothing else in the record knows of time."""
        finished = datetime.now(UTC).isoformat(timespec="seconds")
        rounded = compact({stage: round(value, 3) for stage, value in seconds.items()})
        with speaking_of(self.path):
            self._connection.execute(
                "INSERT INTO run SELECT count(*) + 1, ?, ?, ?, ?, ?, ? FROM run",
                [finished, __version__, version, new, rejected, rounded],
            )

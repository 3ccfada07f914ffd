"""What comes in is kept once; what is read replaces what was read before; nothing doubles."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from khabar.errors import NotFoundError
from khabar.model.article import RawArticle, Rejected
from khabar.model.judgement import Judgement, Verdict
from khabar.record.store import Record
from record_maker import (
    VERSION,
    made_links,
    made_readings,
    made_sources,
    made_statements,
    make_record,
)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "r.duckdb", create=True) as record:
        yield record


def raw(id_: str, body: str = "نص", source: str | None = None) -> RawArticle:
    return RawArticle(id_, source or f"{id_}.txt", body, body)


def unread(record: Record, version: str = VERSION, batch: int = 2) -> list[str]:
    return [one.id for some in record.unread(version, batch) for one in some]


def test_the_same_article_again_is_skipped_in_silence(record: Record) -> None:
    assert record.add_sources([raw("a"), raw("b")]) == (2, [])
    assert record.add_sources([raw("a", source="elsewhere/a.txt"), raw("c")]) == (1, [])
    assert unread(record) == ["a", "b", "c"]


def test_another_text_under_a_known_id_is_refused_and_the_first_stays(record: Record) -> None:
    added, refused = record.add_sources(
        [raw("a", "الأول"), raw("a", "الثاني", "late.txt"), raw("a", "الأول", "copy.txt")]
    )
    assert added == 1
    assert [(one.source, one.reason) for one in refused] == [("late.txt", "duplicate-id")]
    assert "a.txt had it first" in refused[0].message
    _, again = record.add_sources([raw("a", "الثاني", "late.txt")])
    assert again == refused
    ((kept,),) = record.unread(VERSION, 10)
    assert kept.body == "الأول"


def test_a_refusal_is_listed_once_however_often_it_is_built(record: Record) -> None:
    empty = Rejected("empty.txt", "empty", "nothing in empty.txt")
    record.reject([empty, empty])
    record.reject([empty])
    assert record.rejected() == [empty]
    record.add_sources([raw("empty")])  # the file was mended
    assert record.rejected() == []


def test_what_a_reader_refused_stays_unread(record: Record) -> None:
    record.add_sources([raw("a"), raw("b")])
    record.reject([Rejected("a.txt", "not-arabic", "a.txt is not Arabic")])
    assert unread(record) == ["a", "b"]
    assert record.count_unread(VERSION) == 2


def test_sources_are_given_in_batches_by_id_while_readings_come_in(record: Record) -> None:
    record.add_sources(made_sources())
    readings = {article.id: (article, reading) for article, reading in made_readings()}
    seen = []
    for batch in record.unread(VERSION, 2):
        seen.append([one.id for one in batch])
        record.add_readings([readings[one.id] for one in batch], VERSION)
    assert seen == [["akhbar-1", "dana-4"], ["manar-3", "sada-2"], ["sada-5"]]
    assert unread(record) == []
    assert unread(record, "a later version") == [id_ for some in seen for id_ in some]


def test_bodies_come_of_every_outlet_that_has_something_unread(record: Record) -> None:
    def one(id_: str, outlet: str | None) -> RawArticle:
        return replace(raw(id_, f"نص {id_}"), outlet=outlet)

    record.add_sources([one("a", "x"), one("b", "x"), one("c", "y"), one("d", None)])
    article, reading = made_readings()[0]
    record.add_readings([(replace(article, id=i), replace(reading, article=i)) for i in "ac"], "v")
    found = list(record.bodies_of_unread_outlets("v"))
    assert found == [("x", "نص a"), ("x", "نص b"), (None, "نص d")]


def test_readings_come_back_as_they_were_by_id(record: Record) -> None:
    record.add_readings(made_readings(), VERSION)
    expected = sorted(made_readings(), key=lambda pair: pair[0].id)
    assert list(record.readings()) == [(replace(a, removed=()), r) for a, r in expected]
    assert list(record.articles()) == [a for a, _ in expected]
    assert record.article("akhbar-1") == made_readings()[0][0]


def test_a_later_reading_replaces_the_earlier_one(record: Record) -> None:
    record.add_readings(made_readings(), "v1")
    before = record.counts()
    article, reading = made_readings()[0]
    record.add_readings([(article, replace(reading, events=(), producer="v2"))], "v2")
    after = dict(next((a.id, r) for a, r in [pair]) for pair in record.readings())
    assert after["akhbar-1"].events == ()
    assert after["sada-2"].events
    assert record.counts()["articles"] == before["articles"]


def test_a_resolution_holds_until_something_changes(tmp_path: Path) -> None:
    path = tmp_path / "r.duckdb"
    make_record(path)
    with Record.open(path) as record:
        assert record.is_resolved()
        record.add_readings(made_readings()[:1], VERSION)  # the same again
        assert record.is_resolved()
        record.add_readings(made_readings()[:1], "a later version")
        assert not record.is_resolved()
        record.replace_resolution(made_links(), made_statements())
        assert record.is_resolved()
        record.add_judgement(
            Judgement(Verdict.SAME, "nm-1", "nm-2", "reader", datetime(2026, 1, 2, tzinfo=UTC))
        )
        assert not record.is_resolved()


def test_a_new_resolution_leaves_nothing_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "r.duckdb"
    make_record(path)
    with Record.open(path) as record:
        before = record.counts()
        record.replace_resolution(made_links(), made_statements())
        assert record.counts() == before
        record.replace_resolution([], [])
        assert list(record.events()) == []
        assert len(list(record.readings())) == 5


def test_judgements_outlive_a_fresh_reading(tmp_path: Path) -> None:
    path = tmp_path / "r.duckdb"
    make_record(path)
    word = Judgement(
        Verdict.WRONG_VALUE,
        "ev-meet",
        "place=الرباط",
        "ليلى",
        datetime(2026, 1, 2, tzinfo=UTC),
        "لا",
    )
    with Record.open(path) as record:
        record.add_judgement(word)
        record.forget_readings()
        assert record.judgements() == [word]
        assert record.counts()["articles"] == 0
        assert record.counts()["sources"] == 5
        assert not record.is_resolved()


def test_text_that_utf8_cannot_hold_is_kept_with_a_mark(record: Record) -> None:
    record.add_sources([raw("a", "قبل\ud800بعد\x00نهاية")])
    record.reject([Rejected("bad\udcff.txt", "binary", "bad\udcff.txt is binary")])
    ((kept,),) = record.unread(VERSION, 10)
    assert kept.body == "قبل\ufffdبعد\x00نهاية"
    assert record.rejected()[0].source == "bad\ufffd.txt"


def test_an_unknown_id_is_not_found(made_record: Path) -> None:
    with Record.open(made_record, read_only=True) as record:
        with pytest.raises(NotFoundError):
            record.event("ev-none")
        with pytest.raises(NotFoundError):
            record.entity("en-none")
        with pytest.raises(NotFoundError):
            record.article("none")


def test_an_iteration_that_is_left_early_leaves_the_record_usable(made_record: Path) -> None:
    with Record.open(made_record, read_only=True) as record:
        assert next(record.readings())[0].id == "akhbar-1"
        assert next(record.events()).id == "ev-accuse"
        assert record.counts()["events"] == 4

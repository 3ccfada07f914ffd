"""How tellings become one event: votes, dates, places, positions."""

from datetime import date
from pathlib import Path

import pytest

from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.record.store import Record
from khabar.record.votes import majority, tightest


def on(first: int | None, last: int | None, basis: Basis = Basis.STATED) -> DateInterval:
    ends = [date(2023, 4, end) if end else None for end in (first, last)]
    return DateInterval(ends[0], ends[1], basis)


@pytest.mark.parametrize(
    ("votes", "expected", "why"),
    [
        ([("visit", 0.4), ("meeting", 0.7), ("visit", 0.5)], "visit", "weights add up"),
        ([("visit", 0.5), ("meeting", 0.5)], "meeting", "the first in order among equals"),
        ([], None, "no votes"),
    ],
)
def test_majority(votes: list[tuple[str, float]], expected: str | None, why: str) -> None:
    assert majority(votes, str) == expected, why


@pytest.mark.parametrize(
    ("dates", "expected", "why"),
    [
        ([on(1, 30), on(18, 18)], on(18, 18), "a day within a month"),
        ([on(18, 18, Basis.RELATIVE), on(1, 30)], on(18, 18), "the surest basis is kept"),
        ([on(18, 18), on(20, 20)], on(18, 18), "a contradiction narrows nothing"),
        ([on(1, 30), on(None, 20, Basis.PUBLICATION)], on(1, 30), "a report date is no bound"),
        ([on(None, 20, Basis.PUBLICATION)], on(None, 20, Basis.PUBLICATION), "or the only one"),
        ([on(5, None), on(None, 9)], on(5, 9), "two open ends"),
        ([UNKNOWN_DATE], UNKNOWN_DATE, "nothing known"),
        ([], UNKNOWN_DATE, "no dates"),
    ],
)  # fmt: skip
def test_tightest(dates: list[DateInterval], expected: DateInterval, why: str) -> None:
    assert tightest(dates) == expected, why


def test_the_meeting_is_one_event_with_everything_that_three_articles_say(
    made_record: Path,
) -> None:
    with Record.open(made_record, read_only=True) as record:
        event = record.event("ev-meet")
    assert event.title_en == "Abdellatif Hammouchi meets William Burns in Rabat"
    assert [(p.name, p.role, p.position) for p in event.participants] == [
        ("عبد اللطيف حموشي", "actor", "المدير العام للأمن الوطني"),
        ("وليام بورنز", "counterpart", "مدير وكالة الاستخبارات المركزية"),
    ]
    assert (event.articles, event.outlets, event.independent_voices) == (3, 3, 2)
    assert event.place
    assert (event.place.name, event.place.country) == ("الرباط", "MA")
    assert [m.article for m in event.mentions] == ["akhbar-1", "sada-2", "manar-3"]
    assert [m.copied_from for m in event.mentions] == [None, "akhbar-1", None]
    assert event.mentions[1].date.basis is Basis.INFERRED, "resolve has the last word"
    assert event.mentions[1].attributed_to
    (conflict,) = event.conflicts
    assert [v.articles for v in conflict.values] == [("akhbar-1",), ("manar-3",)]
    assert 0.9 <= event.confidence < 1


def test_an_event_that_resolve_says_nothing_of_has_the_date_of_its_mentions(
    made_record: Path,
) -> None:
    with Record.open(made_record, read_only=True) as record:
        event = record.event("ev-visit")
    assert (event.date.earliest, event.date.latest) == (date(2023, 4, 19), None)
    assert event.follows == ("ev-meet",)
    assert event.realis == "planned"


def test_who_is_only_described_is_a_participant_without_entity(made_record: Path) -> None:
    with Record.open(made_record, read_only=True) as record:
        event = record.event("ev-protest")
    (crowd,) = event.participants
    assert (crowd.kind, crowd.name) == ("described", "عشرات العمال")
    assert event.mentions[0].participants[0].entity == crowd.entity
    assert event.topics == ("القانون الجديد",)


def test_the_events_of_an_entity_and_the_reasons_for_it(made_record: Path) -> None:
    with Record.open(made_record, read_only=True) as record:
        assert record.events_with("en-hammouchi") == ["ev-meet", "ev-visit"]
        assert {link.why for link in record.links_of("en-burns")} == {"same name"}
        fields = {s.field for s in record.statements_of("en-burns")}
        assert {"name", "kind", "name_en", "country"} <= fields
        assert record.matching_ids("ev-m") == ["ev-meet"]
        assert record.counts()["events"] == 4
        assert list(record.event_of())[-1][2] == "ev-protest"

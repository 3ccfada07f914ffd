"""Which tellings are one event, as a table; and that the order of tellings does not matter."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from telling_maker import day, party, telling

from khabar.model.interval import UNKNOWN_DATE, DateInterval
from khabar.model.reading import EventType, Realis
from khabar.resolve.coreference import join_tellings
from khabar.resolve.holders import name_holders
from khabar.resolve.tellings import Telling

MEETING_DAY = day("2021-03-04")
SHARED = (
    "وتناول اللقاء سبل تعزيز التعاون الثنائي في مجالات الطاقة والتعليم والنقل بين البلدين الجارين"
)

CASES = [
    (
        [telling("a", "وزير1", "وزير2", when=MEETING_DAY),
         telling("b", "وزير1", "وزير2", when=MEETING_DAY)],
        [["a", "b"]],
        "the same two people on the same day",
    ),
    (
        [telling("a", "وزير1", "وزير2", when=MEETING_DAY),
         telling("b", "وزير1", "وزير2", when=day("2021-03-24"))],
        [["a"], ["b"]],
        "the same two people twice in a month stays two",
    ),
    (
        [telling("a", "وزير1", "وزير2", when=MEETING_DAY),
         telling("b", "وزير1", "وزير3", when=MEETING_DAY)],
        [["a"], ["b"]],
        "one minister met two others on one day",
    ),
    (
        [telling("a", "وزير1", "وزير2", when=MEETING_DAY, mode="visit"),
         telling("b", "وزير1", "وزير2", when=MEETING_DAY, mode="meeting")],
        [["a"], ["b"]],
        "a visit contains its meetings, it is none of them",
    ),
    (
        [telling("a", "وزير1", "وزير2", when=MEETING_DAY, mode="call"),
         telling("b", "وزير1", "وزير2", when=MEETING_DAY, mode="meeting")],
        [["a"], ["b"]],
        "a call is no meeting",
    ),
    (
        [telling("a", "وزير1", "وزير2", when=MEETING_DAY),
         telling("b", "وزير1", "وزير2")],
        [["a", "b"]],
        "a telling without a date joins the one that has it",
    ),
    (
        [telling("a", "وزير1", "وزير2", when=MEETING_DAY, words=SHARED, place="الرباط"),
         telling("b", "وزير1", "وزير2", when=day("2021-03-05"), words=SHARED, place="الرباط")],
        [["a", "b"]],
        "one communiqué, two days: one event on whose date the articles disagree",
    ),
    (
        [telling("a", "وزير1", "وزير2", when=MEETING_DAY, type=EventType.AGREE, mode=None),
         telling("b", "وزير1", "وزير2", when=MEETING_DAY)],
        [["a"], ["b"]],
        "a meeting and an agreement are two events",
    ),
    (
        [telling("a", "MA", when=MEETING_DAY, type=EventType.PROTEST, mode=None),
         telling("b", "MA", when=day("2021-03-04", "2021-04-20"),
                 type=EventType.PROTEST, mode=None)],
        [["a"], ["b"]],
        "one state in common says little",
    ),
    (
        [telling("a", "وزير1", "وزير2", realis=Realis.PLANNED, when=MEETING_DAY),
         telling("b", "وزير1", "وزير2", when=MEETING_DAY)],
        [["a", "b"]],
        "a planned meeting and the same meeting held",
    ),
]  # fmt: skip


def clusters(tellings: list[Telling], published: dict[str, DateInterval]) -> list[list[str]]:
    return [[t.id for t in cluster] for cluster, _, _ in join_tellings(tellings, published)]


def unpublished(tellings: list[Telling]) -> dict[str, DateInterval]:
    return {t.article: UNKNOWN_DATE for t in tellings}


@pytest.mark.parametrize(("tellings", "expected", "why"), CASES, ids=[c[2] for c in CASES])
def test_tellings_are_joined(tellings: list[Telling], expected: list[list[str]], why: str) -> None:
    assert clusters(tellings, unpublished(tellings)) == expected, why


def test_the_order_of_the_tellings_does_not_matter() -> None:
    tellings = [t for case, _, _ in CASES[:4] for t in case]
    for number, one in enumerate(tellings):
        one.id, one.article = f"t{number}", f"article {number}"
    expected = clusters(tellings, unpublished(tellings))
    for seed in range(5):
        shuffled = random.Random(seed).sample(tellings, len(tellings))
        assert clusters(shuffled, unpublished(tellings)) == expected


def test_articles_published_far_apart_do_not_tell_of_one_undated_event() -> None:
    tellings = [telling("a", "وزير1", "وزير2"), telling("b", "وزير1", "وزير2")]
    early = day("2021-03-04")
    assert early.earliest
    late = day(str(early.earliest + timedelta(days=40)))
    published = {"article of a": early, "article of b": late}
    assert clusters(tellings, published) == [["a"], ["b"]]
    assert clusters(tellings, {"article of a": early, "article of b": early}) == [["a", "b"]]


def test_an_office_without_a_name_meets_its_holder_and_gets_the_name() -> None:
    office = replace(party("وزير الطاقة البرتغالي", position="وزير الطاقة البرتغالي"), office=True)
    office = replace(office, key="office", mention="ps-1")
    named = party("سعيد", position="وزير الطاقة البرتغالي")
    left = telling("a", "وزير1", office, when=MEETING_DAY)
    right = telling("b", "وزير1", named, when=MEETING_DAY)
    assert clusters([left, right], unpublished([left, right])) == [["a", "b"]]
    assert {m: join.entity for m, join in name_holders([left, right]).items()} == {"ps-1": "سعيد"}


def test_an_office_that_two_people_are_named_for_stays_without_a_name() -> None:
    office = replace(party("وزير الطاقة", position="وزير الطاقة"), office=True, mention="ps-1")
    people = [telling(n, party(n, position="وزير الطاقة")) for n in ("سعيد", "رشيد")]
    assert name_holders([telling("a", office), *people]) == {}

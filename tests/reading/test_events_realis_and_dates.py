"""Done, planned, denied or possible; and the day that belongs to the event."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_sentences import read_marked

from khabar.model.article import Article
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.model.reading import Realis
from khabar.reading.events import find_events
from khabar.reading.page import open_page

TODAY = DateInterval(date(2022, 6, 20), date(2022, 6, 20), Basis.STATED)

REALIS = [
    ("[التقى] {p سامي الراشدي} {p جان دوران}", Realis.ACTUAL),
    ("سيلتقي {p سامي الراشدي} {p جان دوران}", Realis.PLANNED),
    ("سوف يلتقي {p سامي الراشدي} {p جان دوران}", Realis.PLANNED),
    ("من المرتقب أن يلتقي {p سامي الراشدي} {p جان دوران}", Realis.PLANNED),
    ("يعتزم {p سامي الراشدي} زيارة {c كندا}", Realis.PLANNED),
    ("زيارة مرتقبة لـ{p سامي الراشدي} إلى {c كندا}", Realis.PLANNED),
    ("سيعقد {p سامي الراشدي} اجتماعا مع {p جان دوران}", Realis.PLANNED),
    ("{p سامي الراشدي} غايستقبل {p جان دوران}", Realis.PLANNED),
    ("لم يلتق {p سامي الراشدي} {p جان دوران}", Realis.DENIED),
    ("ألغى {p سامي الراشدي} زيارته إلى {c كندا}", Realis.DENIED),
    ("نفى المكتب عقد {p سامي الراشدي} اجتماعا مع {p جان دوران}", Realis.DENIED),
    ("قد يلتقي {p سامي الراشدي} {p جان دوران}", Realis.HYPOTHETICAL),
    ("قد التقى {p سامي الراشدي} {p جان دوران}", Realis.ACTUAL),
]


@pytest.mark.parametrize(("marked", "expected"), REALIS, ids=[m for m, _ in REALIS])
def test_realis(marked: str, expected: Realis) -> None:
    _, events = read_marked(marked)
    consult = [e for e in events if e.type == "CONSULT"]
    assert [e.realis for e in consult] == [expected]


def test_the_time_of_its_own_clause_dates_the_event() -> None:
    marked = (
        "التقى {p سامي الراشدي} {t:2022-06-14 الثلاثاء} {p جان دوران}، بعد أن زار {c كندا}"
        " {t:2022-06-01 مطلع الشهر}"
    )
    _, (meeting, visit) = read_marked(marked)
    assert meeting.date.earliest == date(2022, 6, 14)
    assert visit.date.earliest == date(2022, 6, 1)


def test_without_a_time_only_publication_bounds_it() -> None:
    _, (event,) = read_marked("التقى {p سامي الراشدي} {p جان دوران}", published=TODAY)
    assert (event.date.earliest, event.date.latest) == (None, date(2022, 6, 20))
    assert event.date.basis is Basis.PUBLICATION
    _, (event,) = read_marked("سيلتقي {p سامي الراشدي} {p جان دوران}", published=TODAY)
    assert (event.date.earliest, event.date.latest) == (date(2022, 6, 20), None)


def test_without_publication_the_date_is_unknown() -> None:
    _, (event,) = read_marked("التقى {p سامي الراشدي} {p جان دوران}")
    assert event.date == UNKNOWN_DATE


def test_a_day_to_come_makes_it_planned() -> None:
    marked = "يلتقي {p سامي الراشدي} {p جان دوران} {t:2022-06-25 السبت المقبل}"
    _, (event,) = read_marked(marked, published=TODAY)
    assert event.realis is Realis.PLANNED


def test_a_headline_takes_the_day_from_the_telling_below() -> None:
    title = "{p سامي الراشدي} يلتقي {p جان دوران}"
    marked = title + "\nالتقى {p سامي الراشدي} {t:2022-06-14 أمس} {p جان دوران} في {l:MA الرباط}."
    found, events = read_marked(marked, title="سامي الراشدي يلتقي جان دوران", published=TODAY)
    headline = events[0]
    assert headline.trigger.end < len("سامي الراشدي يلتقي جان دوران")
    assert headline.date.earliest == date(2022, 6, 14)
    assert headline.country == "MA"
    assert found.text.count("\n") == 1


def test_meetings_with_different_people_do_not_share_a_day() -> None:
    marked = (
        "التقى {p سامي الراشدي} {t:2022-06-14 أمس} {p جان دوران}.\n"
        "وكان {p سامي الراشدي} قد التقى {p هالة مراد} في {l:FR باريس}."
    )
    _, (_, other) = read_marked(marked, published=TODAY)
    assert other.time is None


@settings(deadline=None, max_examples=60)
@given(
    st.text(
        alphabet="استقبل التقى زيارة لقاء اجتماع مع من إلى في بين و،.«»()\n:0123 اﷺ", max_size=300
    )
)
def test_any_text_is_read_and_spans_lie_inside_it(text: str) -> None:
    page = open_page(Article("any", text))
    for event in find_events(page, (), (), ()):
        spans = [event.trigger, *(a.span for a in event.arguments), *(t.span for t in event.topics)]
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert event.sentence.contains(event.trigger)

"""A reading becomes statements and comes back the same, whatever is in it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from khabar.model.article import Article
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.model.reading import (
    Argument,
    EventMention,
    EventType,
    Kind,
    Name,
    Position,
    Reading,
    Realis,
    Role,
    Time,
    TimexType,
    Topic,
    Voice,
    VoiceKind,
)
from khabar.model.span import Span
from khabar.record.statements import assemble, flatten

TEXT = "استقبل عبد اللطيف حموشي، المدير العام للأمن الوطني، وليام بورنز بالرباط يوم الخميس.\n" * 2
ARTICLE = Article(id="a-1", text=TEXT)

spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(
    lambda ends: Span(min(ends), max(ends))
)
maybe_span = st.none() | spans
words = st.text(max_size=8)
maybe_country = st.none() | st.sampled_from(["MA", "US"])
days = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))
intervals = st.just(UNKNOWN_DATE) | st.builds(
    lambda ends, basis, why: DateInterval(ends[0], ends[1], basis, why),
    st.tuples(days, days).filter(lambda e: not (e[0] and e[1] and e[0] > e[1])),
    st.sampled_from(Basis),
    words,
)
names = st.builds(
    lambda span, kind, name, country, metonym: Name(
        span, span.of(TEXT), kind, name, country, metonym
    ),
    spans, st.sampled_from(Kind), words, maybe_country, st.booleans(),
)  # fmt: skip
positions = st.builds(
    lambda span, holder, organisation, country: Position(
        span, span.of(TEXT), holder, organisation, country
    ),
    spans, maybe_span, maybe_span, maybe_country,
)  # fmt: skip
times = st.builds(
    lambda span, kind, value, interval, pattern: Time(
        span, span.of(TEXT), kind, value, interval, pattern
    ),
    spans, st.sampled_from(TimexType), words, intervals, words,
)  # fmt: skip
voices = st.builds(Voice, spans, st.sampled_from(VoiceKind), maybe_span, maybe_span)
arguments = st.builds(
    lambda role, span: Argument(role, span, span.of(TEXT)), st.sampled_from(Role), spans
)
topics = st.builds(lambda span, label: Topic(span, span.of(TEXT), label), spans, words)
events = st.builds(
    EventMention,
    type=st.sampled_from(EventType),
    mode=st.none() | st.sampled_from(["meeting", "visit"]),
    realis=st.sampled_from(Realis),
    trigger=spans,
    sentence=spans,
    arguments=st.lists(arguments, max_size=3).map(tuple),
    date=intervals,
    time=maybe_span,
    place=maybe_span,
    country=maybe_country,
    topics=st.lists(topics, max_size=2).map(tuple),
    voice=st.sampled_from(VoiceKind),
    attributed_to=maybe_span,
    part_of=maybe_span,
    follows=maybe_span,
    confidence=st.floats(0, 1),
)


def tuples(of: "st.SearchStrategy[object]") -> "st.SearchStrategy[tuple[object, ...]]":
    return st.lists(of, max_size=3).map(tuple)


readings = st.builds(
    Reading,
    article=st.just(ARTICLE.id),
    sentences=tuples(spans),
    names=tuples(names),
    positions=tuples(positions),
    times=tuples(times),
    events=tuples(events),
    voices=tuples(voices),
    producer=st.sampled_from(["rules", "rules-1"]),
)


@given(readings)
def test_a_reading_comes_back_from_its_statements(reading: Reading) -> None:
    assert assemble(ARTICLE, flatten(ARTICLE, reading)) == reading


@given(readings)
def test_statements_have_distinct_ids_unless_they_say_the_same(reading: Reading) -> None:
    statements = flatten(ARTICLE, reading)
    assert len({s.id for s in statements}) == len(
        {(s.subject, s.field, s.value, s.span) for s in statements}
    )


def test_a_name_inside_a_quotation_is_in_the_speakers_words() -> None:
    quoted, inner = Span(0, 60), Span(7, 23)
    reading = Reading(
        "a-1",
        names=(Name(inner, inner.of(TEXT), Kind.PERSON, inner.of(TEXT)),),
        voices=(Voice(quoted, VoiceKind.COMMUNIQUE, Span(25, 49), None),),
    )
    (name, *_) = [s for s in flatten(ARTICLE, reading) if s.field == "name"]
    assert name.voice == "communique"
    assert name.attributed_to == Span(25, 49).of(TEXT)


def test_a_participant_who_is_a_name_is_stored_by_its_id() -> None:
    span = Span(7, 23)
    reading = Reading(
        "a-1",
        names=(Name(span, span.of(TEXT), Kind.PERSON, span.of(TEXT)),),
        events=(
            EventMention(
                EventType.CONSULT, "meeting", Realis.ACTUAL, Span(0, 6), Span(0, 80),
                arguments=(
                    Argument(Role.ACTOR, span, span.of(TEXT)),
                    Argument(Role.OTHER, Span(25, 31), Span(25, 31).of(TEXT)),
                ),
            ),
        ),
    )  # fmt: skip
    said = {s.field: s.value for s in flatten(ARTICLE, reading)}
    (name,) = [s.subject for s in flatten(ARTICLE, reading) if s.field == "name"]
    assert said["actor"] == name
    assert said["other"] == Span(25, 31).of(TEXT)

"""Properties of what the event layer finds in any text."""

from hypothesis import given
from hypothesis import strategies as st

from khabar.model.article import Article
from khabar.reading.reader import read

WORDS = [
    *("انسحب", "أعلن", "وقع", "استقبل", "أدانت", "الرئيس", "الوزير", "من", "على", "مع", "في"),
    *("باريس", "المغرب", "فرنسا", "اتفاق", "عقوبات", "زيارة", "لقاء", "لقائه", "هجوم", "انسحاب"),
    *("الاتفاق", "النووي", "أمس", "قد", "لم", "و", "،", "."),
]


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_a_trigger_tells_one_event_and_everything_lies_in_the_text(text: str) -> None:
    reading = read(Article(id="a", text=text))
    triggers = [event.trigger for event in reading.events]
    assert len(triggers) == len(set(triggers))
    for event in reading.events:
        assert event.sentence.contains(event.trigger)
        for argument in event.arguments:
            assert argument.span.end <= len(text)

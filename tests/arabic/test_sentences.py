"""Where a sentence ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.arabic.sentences import sentences

CASES = [
    ("وصل الوزير. ثم غادر.", ["وصل الوزير.", "ثم غادر."], "two full stops"),
    ("التقى د. أحمد نظيره.", ["التقى د. أحمد نظيره."], "an abbreviation"),
    ("قال م. ع. إنه بريء.", ["قال م. ع. إنه بريء."], "initials"),
    ("ارتفع 3.5 في المائة.", ["ارتفع 3.5 في المائة."], "a number"),
    ("في 13.06.2022 وصل.", ["في 13.06.2022 وصل."], "a date"),
    ("هل وصل؟ نعم.", ["هل وصل؟", "نعم."], "a question"),
    ("وصل! ثم غادر", ["وصل!", "ثم غادر"], "no stop at the end"),
    ("قال «وصل.» ثم غادر.", ["قال «وصل.»", "ثم غادر."], "the stop inside the quotation"),
    ("العنوان\nالنص هنا.", ["العنوان", "النص هنا."], "a line break"),
    ("العنوان\n\n\nالنص", ["العنوان", "النص"], "empty lines"),
    ("وصل الوزير.ثم غادر", ["وصل الوزير.", "ثم غادر"], "the space after the stop is missing"),
    ("انتظر... ثم غادر", ["انتظر...", "ثم غادر"], "three dots"),
    ("زار www.example.com اليوم.", ["زار www.example.com اليوم."], "an address"),
    ("", [], "nothing"),
    (" \n ", [], "white space"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_sentences(text: str, expected: list[str], why: str) -> None:
    assert [span.of(text) for span in sentences(text)] == expected, why


TEXT = st.text(
    alphabet=st.one_of(st.sampled_from("محمد د .؟!…\n”»)«1٣ab"), st.characters(codec="utf-8")),
    max_size=80,
)


@given(TEXT)
def test_spans_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for span in sentences(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


@given(TEXT)
def test_every_character_that_is_no_space_belongs_to_a_sentence(text: str) -> None:
    covered = {i for span in sentences(text) for i in range(span.start, span.end)}
    assert [c for i, c in enumerate(text) if i not in covered and not c.isspace()] == []


@given(TEXT)
def test_no_sentence_begins_or_ends_with_space(text: str) -> None:
    for span in sentences(text):
        assert span.of(text) == span.of(text).strip()


@given(TEXT)
def test_no_sentence_runs_over_a_line_break(text: str) -> None:
    assert not any("\n" in span.of(text) for span in sentences(text))

"""One spelling for all the ways in which the press writes a word, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.arabic.folding import fold, fold_name, fold_text
from khabar.arabic.letters import arabic_share, is_arabic

FOLDED = [
    ("أحمد", "احمد", "hamza above"),
    ("إبراهيم", "ابراهيم", "hamza below"),
    ("آل", "ال", "madda"),
    ("\u0671لله", "الله", "alef wasla"),
    ("مصطفى", "مصطفي", "alif maqsura"),
    ("وزارة", "وزاره", "ta marbuta"),
    ("مُحَمَّد", "محمد", "harakat and shadda"),
    ("الأُمَـــم", "الامم", "tatweel and marks"),
    ("هذا\u0670", "هذا", "superscript alef"),
    ("ال\u200cحموشي", "الحموشي", "zero-width non-joiner"),
    ("\u200fالرباط\u200e", "الرباط", "bidi marks"),
    ("\u202bالرباط\u202c", "الرباط", "embedding"),
    ("\ufeffخبر", "خبر", "byte order mark"),
    ("\u06a9تاب", "كتاب", "Persian kaf"),
    ("عل\u06cc", "علي", "Persian ya"),
    ("٢٠٢٢", "2022", "Arabic-Indic digits"),
    ("۲۰۲۲", "2022", "Persian digits"),
    ("ﻻ", "لا", "the ligature of lam and alef"),
    ("ﺑ", "ب", "a presentation form"),
    ("ﷲ", "الله", "the ligature of the name of God"),
    ("الدار\u00a0البيضاء", "الدار البيضاء", "a space that does not break"),
    ("سؤال", "سؤال", "hamza on waw stays in this profile"),
    ("سو\u0654ال", "سؤال", "hamza on waw written as two characters"),
    ("هي\u0654ه", "هئه", "hamza on ya written as two characters"),
    ("ا\u0654حمد", "احمد", "hamza on alef written as two characters"),
    ("\u200f½ ¨", "½ ¨", "what is not Arabic stays beside what is dropped"),
    ("William", "William", "Latin letters stay"),
    ("", "", "nothing"),
]


@pytest.mark.parametrize(("text", "folded", "why"), FOLDED)
def test_fold(text: str, folded: str, why: str) -> None:
    assert fold(text) == folded, why
    assert fold_text(text).text == folded, why


@pytest.mark.parametrize(
    ("text", "folded"),
    [("رؤوف", "رووف"), ("رئيس", "رييس"), ("ضياء", "ضيا"), ("مأمون", "مامون"), ("هنيّة", "هنيه")],
)
def test_fold_name(text: str, folded: str) -> None:
    assert fold_name(text) == folded


def test_the_way_back_takes_the_marks_along() -> None:
    text = "قال مُحَمَّدٌ إنه"
    folded = fold_text(text)
    start = folded.text.index("محمد")
    begin, end = folded.span(start, start + 4)
    assert text[begin:end] == "مُحَمَّدٌ"


def test_the_way_back_through_a_ligature() -> None:
    text = "ﷲ أكبر"
    folded = fold_text(text)
    begin, end = folded.span(folded.text.index("اكبر"), len(folded.text))
    assert text[begin:end] == "أكبر"


def test_an_empty_stretch_maps_to_an_empty_stretch() -> None:
    assert fold_text("خبر").span(1, 1) == (1, 1)
    assert fold_text("خَبر").span(4 - 1, 4 - 1)[0] == len("خَبر")


def test_letters() -> None:
    assert is_arabic("CIA وكالة")
    assert not is_arabic("CIA 2022")
    assert arabic_share("ab با") == 0.5
    assert arabic_share("2022") == 0.0


LETTERS = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "أإآٱىةكيهو محمد\u064b\u0651\u0670\u0640\u200f\u200c\ufdf2\ufefb٢۲ab.\n\u00a0"
        ),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)


@given(LETTERS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_name(fold_name(text)) == fold_name(text)


@given(LETTERS)
def test_both_ways_of_folding_agree(text: str) -> None:
    assert fold_text(text).text == fold(text)


@given(LETTERS)
def test_offsets_map_back(text: str) -> None:
    folded = fold_text(text)
    origin = list(folded.origin)
    assert len(origin) == len(folded.text) + 1
    assert origin == sorted(origin)
    assert origin[-1] == len(text)
    assert all(0 <= place < len(text) for place in origin[:-1])


@given(LETTERS, st.data())
def test_a_stretch_maps_to_the_text_it_came_from(text: str, data: st.DataObject) -> None:
    folded = fold_text(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    begin, stop = folded.span(start, end)
    assert 0 <= begin <= stop <= len(text)
    assert folded.text[start:end] in fold(text[begin:stop]) or begin == stop

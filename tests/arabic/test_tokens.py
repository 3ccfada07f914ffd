"""Words at their places, with every way of taking their clitics off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.arabic.tokens import Stem, tokenise, word

TOKENS = [
    ("قال محمد.", ["قال", "محمد", "."]),
    ("«الحموشي»، الذي", ["«", "الحموشي", "»", "،", "الذي"]),
    ("13 و14 يونيو 2022", ["13", "و", "14", "يونيو", "2022"]),
    ("يومي ١٣ و١٤", ["يومي", "١٣", "و", "١٤"]),
    ("مُحَمَّد", ["مُحَمَّد"]),
    ("محمـــد", ["محمـــد"]),
    ("عمر_البشير", ["عمر", "_", "البشير"]),
    ("#السعودية", ["#", "السعودية"]),
    ("جيه-إن", ["جيه", "-", "إن"]),
    ("Jean-Yves Le Drian", ["Jean-Yves", "Le", "Drian"]),
    ("O’Brien", ["O’Brien"]),
    ("(CIA)", ["(", "CIA", ")"]),
    ("الحرب؟نعم", ["الحرب", "؟", "نعم"]),
    ("", []),
    (" \n\t", []),
]


@pytest.mark.parametrize(("text", "words"), TOKENS)
def test_tokenise(text: str, words: list[str]) -> None:
    assert [text[t.start : t.end] for t in tokenise(text)] == words


STEMS = [
    ("الرباط", [("", "الرباط", True)]),
    ("بالرباط", [("", "بالرباط", False), ("ب", "الرباط", True)]),
    ("للحموشي", [("", "للحموشي", False), ("ل", "الحموشي", True)]),
    ("لمحمد", [("", "لمحمد", False), ("ل", "محمد", False)]),
    ("وليد", [("", "وليد", False), ("و", "ليد", False), ("ول", "يد", False)]),
    ("والرباط", [("", "والرباط", False), ("و", "الرباط", True)]),
    ("فاستقبل", [("", "فاستقبل", False), ("ف", "استقبل", False)]),
    ("سيزور", [("", "سيزور", False), ("س", "يزور", False)]),
    (
        "وللرباط",
        [("", "وللرباط", False), ("و", "للرباط", False), ("ول", "الرباط", True)],
    ),
    ("من", [("", "من", False)]),
    ("له", [("", "له", False)]),
    ("ﻻجئ", [("", "لاجئ", False)]),  # lam and alef are one character here
]


@pytest.mark.parametrize(("text", "stems"), STEMS)
def test_stems(text: str, stems: list[tuple[str, str, bool]]) -> None:
    found = [(s.proclitics, s.text, s.definite) for s in word(text).stems]
    assert found == stems


@pytest.mark.parametrize(
    ("text", "stem", "rest"),
    [
        ("وَبِالرباط", "الرباط", "الرباط"),
        ("بِمُحمد", "محمد", "مُحمد"),
        ("لِلحموشي", "الحموشي", "لحموشي"),
        ("\u200fوالرباط", "الرباط", "الرباط"),
    ],
)
def test_the_cut_counts_marks(text: str, stem: str, rest: str) -> None:
    (found,) = [s for s in word(text).stems if s.text == stem]
    assert text[found.cut :] == rest


def test_kinds() -> None:
    kinds = [t.word.kind for t in tokenise("محمد 13 CIA .")]
    assert kinds == ["arabic", "number", "latin", "mark"]


def test_one_object_for_all_occurrences() -> None:
    first, second = tokenise("محمد محمد")
    assert first.word is second.word


def test_the_offset_is_added() -> None:
    (token,) = tokenise("محمد", offset=10)
    assert (token.start, token.end) == (10, 14)


TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from("وفبلكسال محمد\u064e\u0651\u0640\u200f\ufefb.،_-’0٣ab\n"),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)


@given(TEXT)
def test_tokens_stand_in_order_inside_the_text(text: str) -> None:
    end = 0
    for token in tokenise(text):
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.word.text
        end = token.end


@given(TEXT)
def test_no_letter_and_no_digit_is_lost(text: str) -> None:
    covered = {i for t in tokenise(text) for i in range(t.start, t.end)}
    lost = [
        c for i, c in enumerate(text) if i not in covered and (c.isalpha() or c in "0123456789")
    ]
    assert lost == []


@given(TEXT)
def test_stems_are_ends_of_the_word(text: str) -> None:
    for token in tokenise(text):
        whole, *others = token.word.stems
        assert whole == Stem(0, token.word.folded, "", whole.definite)
        for stem in others:
            assert 0 < stem.cut < len(token.word.text)
            assert token.word.folded.endswith(stem.text.removeprefix("ا"))

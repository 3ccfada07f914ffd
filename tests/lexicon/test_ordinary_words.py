"""Ordinary words are told from words that may be names."""

import pytest

from khabar.arabic.folding import fold
from khabar.lexicon.ordinary import Ordinariness, ordinariness


@pytest.mark.parametrize(
    "word",
    ["مباحثات", "وزارتها", "استقبلهم", "يهاتف", "سيجري", "المشاركين", "ماعندوش", "نظيره"],
)
def test_ordinary_in_any_form(word: str) -> None:
    assert ordinariness(fold(word)) is Ordinariness.KNOWN


@pytest.mark.parametrize("word", ["ترامب", "ماكرون", "بورنز", "هاينز", "حموشي", "سكريبال"])
def test_names_are_not_ordinary(word: str) -> None:
    assert ordinariness(fold(word)) is Ordinariness.UNKNOWN

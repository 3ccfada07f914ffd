"""Charsets are told by how Arabic the text reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.ingest import decode
from khabar.ingest.charset import arabic_likeness, read_bytes

NEWS = (
    "استقبل وزير الخارجية، اليوم الثلاثاء بالرباط، نظيره الإسباني الذي يقوم بزيارة عمل إلى "
    "المملكة. وقال الوزير، في بيان، إن الجانبين اتفقا على عقد اجتماع ثان قبل نهاية السنة؟"
)
FRENCH = "Le ministre a été reçu à Rabat, où il a signé l'accord; la cérémonie était brève. " * 3
RUSSIAN = "Министр иностранных дел провёл переговоры со своим коллегой в столице. " * 3


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1256", "cp1256"),
        ("iso8859-6", "iso8859-6"),
    ],
)
def test_each_charset_of_the_arabic_press_is_told(encoding: str, name: str) -> None:
    decoded = read_bytes(NEWS.encode(encoding))
    assert decoded.text == NEWS
    assert decoded.charset == name


@pytest.mark.parametrize("words", [2, 4, 8])
def test_a_few_words_are_enough(words: int) -> None:
    short = " ".join(NEWS.split()[:words])
    for encoding in ("cp1256", "iso8859-6"):
        assert decode(short.encode(encoding)) == short


@pytest.mark.parametrize(
    ("declared", "real"),
    [("windows-1256", "utf-8"), ("iso-8859-6", "cp1256"), ("utf-8", "cp1256")],
)
def test_evidence_outweighs_what_a_page_declares(declared: str, real: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body>{NEWS}</body></html>'
    assert decode(page.encode(real)) == page


def test_a_declared_charset_is_believed_where_nothing_is_arabic() -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">{RUSSIAN}'
    assert decode(page.encode("koi8-r")) == page


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary"),
        (b"%PDF-1.7 something", "binary"),
        (bytes(range(256)) * 8, "binary"),
        (b"\x01\x02\x03\x04text\x05\x06" * 9, "binary"),
        (RUSSIAN.encode("koi8-r"), "unknown-charset"),
    ],
)
def test_what_is_no_text_is_said(data: bytes, problem: str) -> None:
    assert decode(data) is None
    assert read_bytes(data).problem == problem


def test_french_in_latin_1_is_read_so_that_it_is_refused_for_its_language() -> None:
    assert decode(FRENCH.encode("latin-1")) == FRENCH


def test_utf8_with_a_broken_character_stays_utf8() -> None:
    data = (NEWS * 4).encode()[:-1] + b"\xd8"
    assert (decode(data) or "").startswith(NEWS)


def test_a_sample_may_end_inside_a_character() -> None:
    text = "ا" + NEWS * 600  # well over the sample, an odd number of bytes in
    assert decode(text.encode()) == text


def test_nul_and_control_characters_go_and_what_folding_handles_stays() -> None:
    kept = "\u200fالرباط\u200c \ufe8d\ufee7 \u202bx\u202c\u200b"
    data = f"{kept}\x07 آخر\r\nسطر {NEWS}".encode()
    assert decode(data.replace("الوزير".encode(), "الو\x00زير".encode())) == (
        f"{kept}  آخر\nسطر {NEWS}"
    )


def test_likeness_of_a_misread_text_is_far_below_that_of_a_text() -> None:
    misread = NEWS.encode("cp1256").decode("iso8859-6", errors="replace")
    assert arabic_likeness(NEWS) > 0.3
    assert arabic_likeness(misread) < 0.18


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_none(data: bytes) -> None:
    text = decode(data)
    assert text is None or "\x00" not in text

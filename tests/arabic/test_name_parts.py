"""Where one part of a name ends and the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.arabic.name_parts import PartRole, fold_latin, name_parts, without_article, word_set

N, F, K = PartRole.NAME, PartRole.NASAB, PartRole.KUNYA
H, L, S, R = PartRole.HOUSE, PartRole.INITIAL, PartRole.STYLE, PartRole.NUMBER

# name, keys of its parts, their roles
CASES = [
    ("محمد", ["محمد"], [N]),
    ("عبد العزيز", ["عبدالعزيز"], [N]),
    ("عبدالعزيز", ["عبدالعزيز"], [N]),
    ("عبد اللطيف الحموشي", ["عبداللطيف", "حموشي"], [N, N]),
    ("عبد ربه منصور هادي", ["عبدربه", "منصور", "هادي"], [N, N, N]),
    ("محمد عبده", ["محمد", "عبده"], [N, N]),
    ("سعد الدين العثماني", ["سعدالدين", "عثماني"], [N, N]),
    ("سعدالدين الحريري", ["سعدالدين", "حريري"], [N, N]),
    ("حسن نصر الله", ["حسن", "نصرالله"], [N, N]),
    ("سيف الإسلام القذافي", ["سيفالاسلام", "قذافي"], [N, N]),
    ("فاطمة الزهراء", ["فاطمهالزهرا"], [N]),
    ("أبو بكر البغدادي", ["ابوبكر", "بغدادي"], [K, N]),
    ("أبي بكر البغدادي", ["ابوبكر", "بغدادي"], [K, N]),
    ("أحمد أبو الغيط", ["احمد", "ابوغيط"], [N, K]),
    ("أحمد أبوالغيط", ["احمد", "ابوغيط"], [N, K]),
    ("أم كلثوم", ["امكلثوم"], [K]),
    ("محمد بن سلمان", ["محمد", "بنسلمان"], [N, F]),
    ("محمد بن عبد العزيز", ["محمد", "بنعبدالعزيز"], [N, F]),
    ("علي بن أبي طالب", ["علي", "بنابوطالب"], [N, F]),
    ("بن كيران", ["بنكيران"], [F]),
    ("ابن كيران", ["بنكيران"], [F]),
    ("عيشة بنت بشر", ["عيشه", "بنتبشر"], [N, F]),
    ("محمد ولد عبد العزيز", ["محمد", "ولدعبدالعزيز"], [N, F]),
    ("تميم بن حمد آل ثاني", ["تميم", "بنحمد", "ثاني"], [N, F, H]),
    ("سعد آل فريان", ["سعد", "فريان"], [N, H]),
    ("خالد آيت الطالب", ["خالد", "ايتالطالب"], [N, N]),
    ("مولاي رشيد", ["مولاي", "رشيد"], [S, N]),
    ("محمد السادس", ["محمد", "6"], [N, R]),
    ("بوش الابن", ["بوش", "son"], [N, R]),
    ("بنديكتوس السادس عشر", ["بنديكتوس", "16"], [N, R]),
    ("عبد الله الثاني بن الحسين", ["عبدالله", "2", "بنحسين"], [N, R, F]),
    ("محمد.ف", ["محمد", "ف"], [N, L]),
    ("السيد محمد", ["محمد"], [N]),
    ("الدكتور الشيخ محمد", ["محمد"], [N]),
    ("د. محمد", ["محمد"], [N]),
    ("الشيخ", ["شيخ"], [N]),
    ("محمد الشيخ", ["محمد", "شيخ"], [N, N]),
    ("جان إيف لو دريان", ["جان", "ايف", "لودريان"], [N, N, N]),
    ("ستيفان دي ميستورا", ["ستيفان", "ديميستورا"], [N, N]),
    ("مون جيه-إن", ["مون", "جيه", "ان"], [N, N, N]),
    ("ميغيل دياز- كانيل", ["ميغيل", "دياز", "كانيل"], [N, N, N]),
    ("محمد_بن_راشد", ["محمد", "بنراشد"], [N, F]),
    ("إلياس العماري", ["الياس", "عماري"], [N, N]),
    ("ألبرت أينشتاين", ["البرت", "اينشتاين"], [N, N]),
    ("Mohammed bin Salman", ["mohammed", "bensalman"], [N, F]),
    ("Abdel Fattah el-Sisi", ["abdelfattah", "sisi"], [N, N]),
    ("Mohamed Ould Ghazouani", ["mohamed", "ouldghazouani"], [N, F]),
    ("José Luis Rodríguez", ["jose", "luis", "rodriguez"], [N, N, N]),
    ("Staffan de Mistura", ["staffan", "demistura"], [N, N]),
    ("", [], []),
    ("...", [], []),
]


@pytest.mark.parametrize(("name", "keys", "roles"), CASES)
def test_parts(name: str, keys: list[str], roles: list[PartRole]) -> None:
    parts = name_parts(name)
    assert [part.key for part in parts] == keys
    assert [part.role for part in parts] == roles


@pytest.mark.parametrize(
    ("name", "definite"),
    [("الحموشي", True), ("حموشي", False), ("إلياس", False), ("آل سعود", True)],
)
def test_the_article_is_remembered(name: str, definite: bool) -> None:
    assert name_parts(name)[-1].definite is definite


def test_a_nasab_keeps_the_name_it_governs() -> None:
    assert name_parts("محمد بن سلمان")[1].stem == "سلمان"


def test_without_article() -> None:
    assert without_article("الحموشي") == "حموشي"
    assert without_article("الا") == "الا"


def test_fold_latin() -> None:
    assert fold_latin("Erdoğan") == "erdogan"
    assert fold_latin("O'Brien") == "obrien"


WORDS = sorted(word_set("محمد بن سلمان عبد العزيز آل سعود أبو بكر الثاني نصر الله دي van al"))
NAMES = st.lists(
    st.sampled_from(
        [
            "محمد",
            "بن",
            "سلمان",
            "عبد",
            "العزيز",
            "آل",
            "سعود",
            "أبو",
            "بكر",
            "الثاني",
            "نصر",
            "الله",
            "دي",
            "van",
            "al",
        ]
    ),
    min_size=1,
    max_size=7,
).map(" ".join)


@given(NAMES)
def test_every_word_stands_in_one_part(name: str) -> None:
    assert " ".join(part.text for part in name_parts(name)) == name


@given(NAMES)
def test_keys_hold_no_spaces_and_are_not_empty(name: str) -> None:
    for part in name_parts(name):
        assert part.key
        assert " " not in part.key


@given(st.text(max_size=40))
def test_any_text_is_cut(text: str) -> None:
    assert all(part.key for part in name_parts(text))

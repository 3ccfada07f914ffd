"""Positions: whole with what they govern, tied to who holds them."""

import pytest

from khabar.model.article import Article
from khabar.model.reading import Position
from khabar.reading.names import find_names
from khabar.reading.page import open_page


def positions(text: str) -> list[tuple[str, str | None]]:
    """Each position with the name of its holder."""
    names, found = find_names(open_page(Article("a", text)))
    by_span = {n.span: n.name for n in names}
    return [(p.text, by_span[p.holder] if p.holder else None) for p in found]


def first(text: str) -> Position:
    return find_names(open_page(Article("a", text)))[1][0]


BUNZ = "وليام بورنز"
CASES = [
    # text, positions with holders
    ("المدير العام للأمن الوطني ولمراقبة التراب الوطني عبد اللطيف حموشي",
     [("المدير العام للأمن الوطني ولمراقبة التراب الوطني", "عبد اللطيف حموشي")]),
    ("عبد اللطيف حموشي، المدير العام للأمن الوطني والمدير العام لمراقبة التراب الوطني، قال",
     [("المدير العام للأمن الوطني", "عبد اللطيف حموشي"),
      ("المدير العام لمراقبة التراب الوطني", "عبد اللطيف حموشي")]),
    ("مع مدير وكالة الاستخبارات المركزية الأمريكية، السيد وليام بورنز",
     [("مدير وكالة الاستخبارات المركزية الأمريكية", BUNZ)]),
    ("بوليام بورنز، مدير وكالة الاستخبارات المركزية", [("مدير وكالة الاستخبارات المركزية", BUNZ)]),
    ("التقى كاتبة الدولة ومديرة المركز الوطني للاستخبارات بالمملكة الإسبانية",
     [("كاتبة الدولة ومديرة المركز الوطني للاستخبارات بالمملكة الإسبانية", None)]),
    ("بحث وزير الخارجية الفرنسي جان إيف لودريان الأمر",
     [("وزير الخارجية الفرنسي", "جان إيف لودريان")]),
    ("التقى نظيره الإسباني", [("نظيره الإسباني", None)]),
    ("رئيس الوزراء يستقبل سفير الولايات المتحدة بالمغرب",
     [("رئيس الوزراء", None), ("سفير الولايات المتحدة بالمغرب", None)]),
    ("الأمين العام للأمم المتحدة أنطونيو غوتيريش",
     [("الأمين العام للأمم المتحدة", "أنطونيو غوتيريش")]),
    ("المتحدث باسم الرئاسة المصرية بسام راضي", [("المتحدث باسم الرئاسة المصرية", "بسام راضي")]),
    ("وزير الطاقة والصناعة والثروة المعدنية خالد الفالح",
     [("وزير الطاقة والصناعة والثروة المعدنية", "خالد الفالح")]),
    ("الأمير محمد بن نايف ولي العهد نائب رئيس مجلس الوزراء وزير الداخلية",
     [("ولي العهد", "محمد بن نايف"), ("نائب رئيس مجلس الوزراء", "محمد بن نايف"),
      ("وزير الداخلية", "محمد بن نايف")]),
    ("استقبل البشير الرئيس الروسي", [("الرئيس الروسي", None)]),
    ("وزراء خارجية الجزائر ومصر وتونس", [("وزراء خارجية الجزائر ومصر وتونس", None)]),
    ("العقيد زياد الرقيطي", [("العقيد", "زياد الرقيطي")]),
    ("المملكة المغربية ونظيرتها الإسبانية", []),
    ("صعدة المعقل الرئيس للحركة", []),
    ("وقف أمام البرلمان", []),
    ("شارع الملك فهد بالرياض", []),
    ("السيد خالد والأستاذ محمد العلمي", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:40] for c in CASES])
def test_positions_and_their_holders(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert positions(text) == expected


RECALLED = [
    ("الرئيس الروسي يزور السودان.\nوقال الرئيس الروسي فلاديمير بوتين", "فلاديمير بوتين"),
    ("العاهل السعودي يصل.\nووصل الملك سلمان بن عبد العزيز", "سلمان بن عبد العزيز"),
    ("وزير الخارجية الروسي يصل.\nقال رئيس الوزراء الروسي دميتري ميدفيديف", None),
    ("الرئيس يصل.\nوقال رئيس الوزراء التونسي يوسف الشاهد", None),
]


@pytest.mark.parametrize(("text", "holder"), RECALLED, ids=[c[0][:30] for c in RECALLED])
def test_an_office_is_held_by_whom_the_article_names_elsewhere(
    text: str, holder: str | None
) -> None:
    assert positions(text)[0][1] == holder


def test_what_a_position_governs_and_its_country() -> None:
    text = "قال مدير وكالة الاستخبارات المركزية الأمريكية"
    position = first(text)
    assert position.organisation is not None
    assert position.organisation.of(text) == "وكالة الاستخبارات المركزية الأمريكية"
    assert position.country == "US"


def test_country_from_the_adjective() -> None:
    assert first("وزير الخارجية الفرنسي").country == "FR"


def test_country_from_the_name() -> None:
    assert first("زعيم كوريا الشمالية").country == "KP"

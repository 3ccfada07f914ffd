"""Names: what is one, where it begins and ends, of what kind, what its full form is."""

import pytest

from khabar.model.article import Article
from khabar.model.reading import Kind, Name
from khabar.reading.names import find_names
from khabar.reading.page import open_page

P, O, L, C, G = Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.COUNTRY, Kind.GROUP  # noqa: E741


def names(text: str) -> tuple[Name, ...]:
    return find_names(open_page(Article("a", text)))[0]


CASES = [
    # text, the names in it in order
    ("التقى عبد اللطيف حموشي السيد كريستوفر راي.", [(P, "عبد اللطيف حموشي"), (P, "كريستوفر راي")]),
    ("اجتمع الوزير بوليام بورنز في واشنطن", [(P, "وليام بورنز"), (L, "واشنطن")]),
    ("استقبله لأفريل هاينز مديرة أجهزة الاستخبارات", [(P, "أفريل هاينز")]),
    ("وقال أردوغان إن بلاده", [(P, "أردوغان")]),
    ("بحث محمد بن سلمان بن عبدالعزيز الأمر", [(P, "محمد بن سلمان بن عبدالعزيز")]),
    ("زار الرئيس مون جيه-إن العاصمة", [(P, "مون جيه-إن")]),
    ("حضر أبو بكر البغدادي والدكتور محمد السهلي.", [(P, "أبو بكر البغدادي"), (P, "محمد السهلي")]),
    ("التقى Esperanza Casteleiro كاتبة الدولة", [(P, "Esperanza Casteleiro")]),
    ("غرد #محمد_بن_راشد آل مكتوم اليوم", [(P, "محمد_بن_راشد آل مكتوم")]),
    ("سفير الولايات المتحدة بالمغرب، بونيت تالوار، حضر", [(C, "الولايات المتحدة"), (C, "المغرب"), (P, "بونيت تالوار")]),  # noqa: E501
    ("وفد من وزارة الخارجية الأمريكية بالرباط", [(O, "وزارة الخارجية الأمريكية"), (L, "الرباط")]),
    ("أعلنت المديرية العامة لمراقبة التراب الوطني", [(O, "المديرية العامة لمراقبة التراب الوطني")]),
    ("وزارة التربية الوطنية والتعليم العالي تنفي", [(O, "وزارة التربية الوطنية والتعليم العالي")]),
    ("بلاغ للمركز الوطني للاستخبارات", [(O, "لمركز الوطني للاستخبارات")]),
    ("قضت محكمة الاستئناف بمراكش أمس", [(O, "محكمة الاستئناف بمراكش")]),
    ("هجوم تبناه تنظيم داعش وحركة حماس", [(O, "داعش"), (O, "حماس")]),
    ("درس في جامعة الملك سعود", [(O, "جامعة الملك سعود")]),
    ("قال الهلال الأحمر السعودي", [(O, "الهلال الأحمر السعودي")]),
    ("ذكرت صحيفة “الشرق الأوسط”", [(O, "الشرق الأوسط")]),
    ("سلام في الشرق الأوسط", [(L, "الشرق الأوسط")]),
    ("هبط في مطار حلب الدولي", [(L, "مطار حلب الدولي")]),
    ("زار السعودية والبحرين", [(C, "السعودية"), (C, "البحرين")]),
    ("في العاصمة السعودية", []),
    ("قوات سورية وأمريكية", []),
    ("بين الفلسطينيين والأكراد", [(G, "الفلسطينيين"), (G, "الأكراد")]),
    ("المقاتلين الأكراد", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_names_of_a_sentence(text: str, expected: list[tuple[Kind, str]]) -> None:
    assert [(n.kind, n.text) for n in names(text)] == expected


NOT_NAMES = [
    ("أثر على القضاء على الفساد", "على is no علي"),
    ("رحلة من وإلى المدينة", "وإلى is no والي"),
    ("برقية تهنئة باسم الحكومة", "برقية is no ب and رقية"),
    ("الرئيس يهاتف نظيره", "a verb behind an office"),
    ("منح السفير وشاح النيل", "an object behind an office"),
    ("المرشح الوحيد لأول مرة", "words that are names too"),
    ("شي واحد ماعندوش وكيقول بيه", "words of the dialect"),
    ("سفارة بلاده ورئاسة الحكومة الحالية", "no names of bodies"),
]


@pytest.mark.parametrize(("text", "why"), NOT_NAMES, ids=[c[1] for c in NOT_NAMES])
def test_no_person_is_invented(text: str, why: str) -> None:
    assert not [n for n in names(text) if n.kind is Kind.PERSON], why


FULLEST = [
    # text, a mention in it, its name
    ("قال عبد اللطيف حموشي كذا.\nلقاء حموشي بالوفد.", "حموشي", "عبد اللطيف حموشي"),
    ("قال عبد اللطيف حموشي كذا.\nمكانة للحموشي.", "لحموشي", "عبد اللطيف حموشي"),
    ("ماكرون يصل.\nوصل الرئيس الفرنسي إيمانويل ماكرون.", "ماكرون", "إيمانويل ماكرون"),
    ("زار الملك سلمان بن عبد العزيز.\nالملك سلمان يصل", "سلمان", "سلمان بن عبد العزيز"),
    ("المملكة العربية السعودية", "المملكة العربية السعودية", "السعودية"),
    ("الولايات المتحدة الأميركية", "الولايات المتحدة الأميركية", "الولايات المتحدة"),
    ("ذكر المغرب.\nفي المملكة", "المملكة", "المغرب"),
    ("اتهمت واشنطن خصومها", "واشنطن", "الولايات المتحدة"),
    ("وزارة الخارجية الروسية قالت.\nوأضافت الخارجية الروسية", "الخارجية الروسية", "وزارة الخارجية الروسية"),  # noqa: E501
]  # fmt: skip


@pytest.mark.parametrize(("text", "mention", "name"), FULLEST, ids=[c[1] for c in FULLEST])
def test_a_mention_has_the_fullest_name_of_the_article(text: str, mention: str, name: str) -> None:
    assert name in [n.name for n in names(text) if n.text == mention]


def test_two_bearers_of_a_surname_leave_it_alone() -> None:
    text = "دونالد ترامب وإيفانكا ترامب.\nقال ترامب"
    assert [n.name for n in names(text)][-1] == "ترامب"


GOVERNMENTS = [
    ("أعلنت موسكو موقفها", True),
    ("التعاون بين الرباط وواشنطن", True),
    ("التعاون بين الرباط و واشنطن", True),
    ("وصل إلى موسكو", False),
    ("عاد من أنقرة", False),
    ("سكان دمشق", False),
]


@pytest.mark.parametrize(("text", "government"), GOVERNMENTS, ids=[c[0] for c in GOVERNMENTS])
def test_a_capital_stands_for_its_government_or_not(text: str, government: bool) -> None:
    assert [n.metonym for n in names(text)] == [government] * len(names(text))
    assert all((n.kind is Kind.COUNTRY) is government for n in names(text))


def test_countries_and_towns_tell_their_code() -> None:
    assert [n.country for n in names("من طنجة إلى فرنسا")] == ["MA", "FR"]

"""Countries and places are found by what the press calls them."""

import pytest

from khabar.arabic.folding import fold
from khabar.lexicon import countries, places


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("أمريكا", "US"),
        ("أميركا", "US"),
        ("الولايات المتحدة الأميركية", "US"),
        ("بريطانيا", "GB"),
        ("المملكة المتحدة", "GB"),
        ("المملكة المغربية", "MA"),
        ("سلطنة عمان", "OM"),
        ("سورية", "SY"),
    ],
)
def test_country_names(name: str, code: str) -> None:
    country = countries.lookup(fold(name))
    assert country is not None
    assert country.code == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("أمريكي", "US"),
        ("الأميركية", "US"),
        ("الفرنسيين", "FR"),
        ("المغربيان", "MA"),
        ("الكوري الشمالي", "KP"),
    ],
)
def test_nationality_adjectives(word: str, code: str) -> None:
    country = countries.by_adjective(fold(word))
    assert country is not None
    assert country.code == code


@pytest.mark.parametrize("name", ["سوريا", "ليبيا", "كوريا", "ألمانيا", "تركيا"])
def test_a_country_is_no_adjective(name: str) -> None:
    assert countries.by_adjective(fold(name)) is None


@pytest.mark.parametrize(("word", "code"), [("الفلسطينيون", "PS"), ("الأتراك", "TR"), ("مغاربة", "MA")])  # fmt: skip  # noqa: E501
def test_peoples(word: str, code: str) -> None:
    country = countries.by_people(fold(word))
    assert country is not None
    assert country.code == code


def test_capitals_and_codes() -> None:
    capital = countries.by_capital(fold("الرياض"))
    assert capital is not None
    assert capital.code == "SA"
    by_code = countries.by_code("MA")
    assert by_code is not None
    assert by_code.capital == "الرباط"


@pytest.mark.parametrize(
    ("name", "name_en", "code"),
    [("طنجة", "Tangier", "MA"), ("الدار البيضاء", "Casablanca", "MA"), ("صنعاء", "Sanaa", "YE")],
)
def test_places(name: str, name_en: str, code: str) -> None:
    place = places.lookup(fold(name))
    assert place is not None
    assert (place.name_en, place.country) == (name_en, code)


def test_codes_are_unique_and_well_formed() -> None:
    codes = [c.code for c in countries.countries()]
    assert len(codes) == len(set(codes)) > 190
    assert all(len(code) == 2 and code.isupper() for code in codes)
    assert all(p.country is None or len(p.country) == 2 for p in places.places())

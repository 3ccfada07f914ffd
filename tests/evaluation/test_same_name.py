"""Which names count as forms of one."""

import pytest

from khabar.evaluation.same_name import same_name


@pytest.mark.parametrize(
    ("one", "other", "same", "why"),
    [
        ("محمد بن سلمان", "الأمير محمد بن سلمان بن عبدالعزيز", True, "all parts, a title beside"),
        ("ترامب", "دونالد ترامب", True, "surname alone"),
        ("السعودية", "المملكة العربية السعودية", True, "short name of a state"),
        ("المملكة العربية السعودية", "سعودية", True, "ال does not matter"),
        ("عبد الله الثاني", "الملك عبدالله الثاني", True, "عبد written apart"),
        ("سعد الدين الحريري", "سعدالدين الحريري", True, "الدين written apart"),
        ("رؤوف", "رووف", True, "hamza"),
        ("إردوغان", "رجب طيب أردوغان", True, "hamza under or over alef"),
        ("وزارة الخارجية", "وزارة الخارجية الفرنسية", True, "what is left out is no difference"),
        ("محمد بن سلمان", "محمد بن زايد", False, "one part differs"),
        ("إيران", "العراق", False, "two names"),
        ("", "العراق", False, "no name is nobody's form"),
        ("الملك", "ملك", True, "a title alone still compares as itself"),
        ("CNN", "cnn", True, "case of Latin letters"),
    ],
)
def test_same_name(one: str, other: str, same: bool, why: str) -> None:
    assert same_name(one, other) is same, why
    assert same_name(other, one) is same, why

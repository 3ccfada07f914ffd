"""Titles read well with whoever is there and whoever is missing."""

import pytest

from khabar.model.event import Participant, Place
from khabar.model.reading import EventType, Realis, Role
from khabar.record.titles import title

CONSULT, ACTUAL = EventType.CONSULT, Realis.ACTUAL
RABAT = Place("الرباط", "Rabat", "MA")


def one(
    name: str, name_en: str | None = None, role: Role = Role.ACTOR, kind: str = "person",
    position: str | None = None, country: str | None = None,
) -> Participant:  # fmt: skip
    return Participant(f"en-{name}", kind, name, name_en, role, position, country)


HAMMOUCHI = one("عبد اللطيف حموشي", "Abdellatif Hammouchi")
BURNS = one("وليام بورنز", "William Burns", Role.COUNTERPART)
HAINES = one("أفريل هاينز", "Avril Haines", Role.COUNTERPART)
WRAY = one("كريستوفر راي", "Christopher Wray", Role.COUNTERPART)
TALWAR = one("بونيت تالوار", "Puneet Talwar", Role.COUNTERPART)
MOROCCO = one("المغرب", "Morocco", Role.COUNTERPART, "country", country="MA")
USA = one("الولايات المتحدة", "United States", Role.ACTOR, "country", country="US")
CROWD = one("عشرات المحتجين", kind="described")

CASES = [
    ("two meet", CONSULT, "meeting", [HAMMOUCHI, BURNS], RABAT,
     "لقاء عبد اللطيف حموشي ووليام بورنز بالرباط",
     "Abdellatif Hammouchi meets William Burns in Rabat"),
    ("three meet", CONSULT, "meeting", [HAMMOUCHI, BURNS, HAINES], None,
     "لقاء عبد اللطيف حموشي ووليام بورنز وأفريل هاينز",
     "Abdellatif Hammouchi meets William Burns and Avril Haines"),
    ("many are not all named", CONSULT, "meeting", [HAMMOUCHI, BURNS, HAINES, WRAY, TALWAR], None,
     "لقاء عبد اللطيف حموشي ووليام بورنز وأفريل هاينز وآخرين",
     "Abdellatif Hammouchi meets William Burns, Avril Haines and others"),
    ("nobody known", CONSULT, "meeting", [], RABAT, "لقاء بالرباط", "Meeting in Rabat"),
    ("one side known", CONSULT, "meeting", [BURNS], None, "لقاء مع وليام بورنز",
     "Meeting with William Burns"),
    ("two on one side", CONSULT, "meeting", [HAMMOUCHI, one("وليام بورنز", "William Burns")], None,
     "لقاء عبد اللطيف حموشي ووليام بورنز", "Abdellatif Hammouchi and William Burns meet"),
    ("a visit to a place", CONSULT, "visit", [HAMMOUCHI], Place("واشنطن", "Washington", "US"),
     "زيارة عبد اللطيف حموشي إلى واشنطن", "Abdellatif Hammouchi visits Washington"),
    ("a visit to a country, at a place", CONSULT, "visit", [HAMMOUCHI, MOROCCO], RABAT,
     "زيارة عبد اللطيف حموشي إلى الرباط بالمغرب", "Abdellatif Hammouchi visits Rabat, Morocco"),
    ("a visit with a host", CONSULT, "visit", [HAMMOUCHI, BURNS], RABAT,
     "زيارة عبد اللطيف حموشي إلى الرباط باستضافة وليام بورنز",
     "Abdellatif Hammouchi visits Rabat, hosted by William Burns"),
    ("a call", CONSULT, "call", [HAMMOUCHI, BURNS], None,
     "اتصال هاتفي بين عبد اللطيف حموشي ووليام بورنز",
     "Abdellatif Hammouchi and William Burns talk by telephone"),
    ("a conference", CONSULT, "conference", [HAMMOUCHI], RABAT,
     "مؤتمر بمشاركة عبد اللطيف حموشي بالرباط", "Conference with Abdellatif Hammouchi in Rabat"),
    ("an unknown mode is talks", CONSULT, "other", [HAMMOUCHI, BURNS], None,
     "مباحثات بين عبد اللطيف حموشي ووليام بورنز",
     "Abdellatif Hammouchi holds talks with William Burns"),
    ("a country with its article", EventType.SANCTION, None, [USA, MOROCCO], None,
     "إجراءات عقابية من الولايات المتحدة ضد المغرب",
     "The United States takes punitive measures against Morocco"),
    ("the one who is named comes first", EventType.PROTEST, None, [CROWD, HAMMOUCHI], None,
     "احتجاج من عبد اللطيف حموشي وعشرات المحتجين",
     "Protest by Abdellatif Hammouchi and عشرات المحتجين"),
    ("a name in Latin letters", EventType.ASSAULT, None, [one("Boko Haram", "Boko Haram"), MOROCCO],
     Place("Paris", "Paris", "FR"), "هجوم من Boko Haram على المغرب في Paris",
     "Boko Haram attacks Morocco in Paris"),
    ("an office whose holder is named is not named again", CONSULT, "meeting",
     [one("وزير الخارجية", kind="office"),
      one("بوريطة", "Bourita", position="وزير الخارجية المغربي"), BURNS],
     None, "لقاء بوريطة ووليام بورنز", "Bourita meets William Burns"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("type_", "mode", "who", "place", "ar", "en"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_a_title(
    type_: EventType,
    mode: str | None,
    who: list[Participant],
    place: Place | None,
    ar: str,
    en: str,
) -> None:
    assert title(type_, mode, ACTUAL, who, place) == (ar, en)


@pytest.mark.parametrize(
    ("mode", "realis", "ar", "en"),
    [
        ("meeting", Realis.PLANNED, "(مرتقب)", "(planned)"),
        ("visit", Realis.PLANNED, "(مرتقبة)", "(planned)"),
        ("visit", Realis.DENIED, "(منفية)", "(denied)"),
        ("call", Realis.HYPOTHETICAL, "(محتمل)", "(hypothetical)"),
    ],
)
def test_what_did_not_happen_says_so_in_the_gender_of_its_noun(
    mode: str, realis: Realis, ar: str, en: str
) -> None:
    made = title(CONSULT, mode, realis, [HAMMOUCHI, BURNS], None)
    assert made.ar.endswith(ar)
    assert made.en.endswith(en)


@pytest.mark.parametrize("type_", EventType)
@pytest.mark.parametrize("who", [[], [HAMMOUCHI], [BURNS], [HAMMOUCHI, BURNS], [HAMMOUCHI, CROWD]])
def test_every_type_has_a_whole_title(type_: EventType, who: list[Participant]) -> None:
    for text in title(type_, None, ACTUAL, who, None):
        assert text
        assert "{" not in text
        assert "  " not in text
        assert text == text.strip()

"""Who is who in the structures of the press: titles, relative clauses, lists, duals, passives."""

import pytest
from marked_sentences import read_marked, roles_of

from khabar.model.reading import EventMention

CASES = [
    ("كان {p=A سامي الراشدي}، [استقبل] أمس بـ{l=L الرباط}، {p=C Elena Rossi}", "كان and a comma"),
    ("{r=A رئيس الحكومة} [يزور] {c=C الجزائر}", "a headline: subject before verb"),
    ("[لقاء] {p=A سامي الراشدي} بـ{p=C جان دوران}", "a headline without a verb"),
    (
        "هو [اللقاء] الذي جمع {p=A سامي الراشدي} بمكتبه بـ{l=L الرباط}، بـ{p=C جان دوران}",
        "relative",
    ),
    ("تحدث عن [الزيارة] التي قام بها {p=A كريم العلوي} إلى {c=C كندا}", "relative with قام بها"),
    ("[زيارة عمل] قام بها {p=A كريم العلوي} إلى {c=C كندا}", "indefinite, then قام بها"),
    (
        "[التقى] {p=A سامي الراشدي} بكل من {p=C هالة مراد} و{p=C جان دوران}، و{p=C ليلى بنعمر}",
        "كل من and a list",
    ),
    ("عقد {p=A سامي الراشدي} [لقاء] رسميا بـ{l=L الرباط}، مع السيد {p=C جان دوران}", "light verb"),
    ("جرى [توقيف] {p=C كريم العلوي} من طرف {o=A الشرطة}", "جرى and من طرف"),
    ("[استقبل] {p=C جان دوران} من قبل {p=A سامي الراشدي}", "passive with an agent"),
    ("[استقبل] {p=A سامي الراشدي} {p=C جان دوران} بحضور {p=O هالة مراد}", "those present"),
    ("[استقبل] {p=A سامي الراشدي}، {p=C جان دوران} الذي كان مرفوقا بـ{p=O هالة مراد}", "مرفوقا"),
    ("[غارة] {d=A أمريكية} على {l=C عدن}", "a nationality that acts"),
    ("[اجتماع] بين {p=A سامي الراشدي} و{p=C جان دوران}", "بين"),
    ("[استقبل] {p=A سامي الراشدي}، نصره الله، بـ{l=L الرباط}، {p=C جان دوران}", "a parenthesis"),
    (
        "في خطوة تقرب بين {l الرباط} و{l مدريد}، [استقبل] {p=A سامي الراشدي} {p=C جان دوران}",
        "what بين governs is no subject",
    ),
    (
        "أجرى {p سامي الراشدي} مباحثات مع {p=A جان دوران}، الذي [حل] بـ{c=C المغرب} أمس",
        "the antecedent of a relative clause has any preposition",
    ),
    ("زار {p=A كريم العلوي} {c كندا}، و[التقى] هناك {p=C هالة مراد}", "the subject of before"),
    (
        "[وقع] الرئيسان الجزائري {p=A سامي الراشدي} والفرنسي {p=A جان دوران} اتفاقا",
        "a dual and its two",
    ),
    (
        "و[وقع] الاتفاق عن الجانب الهندي {p=A سامي الراشدي}، وعن الجانب الصيني {p=A ليو تشانغ}",
        "each for a side",
    ),
    ("ندد {o=A الحزب} بالقرار، و[طالب] بالإفراج عن أعضائه", "carried over a phrase"),
    ("{r=A رئيس الحكومة}، خلال [لقاء] مع {p=C جان دوران}، أشاد بالتعاون", "who speaks met him"),
    ("{c=A إيران} تعتزم [استقبال] {p=C جان دوران} في {l=L طهران}", "what is planned"),
]


def event_at(marked: str) -> tuple[str, dict[str, str], EventMention]:
    found, events = read_marked(marked)
    assert found.trigger
    told = [e for e in events if e.trigger.overlaps(found.trigger)]
    assert told, f"{found.text}: {[(e.type, e.trigger.of(found.text)) for e in events]}"
    return found.text, found.roles, told[0]


@pytest.mark.parametrize(("marked", "why"), CASES, ids=[why for _, why in CASES])
def test_roles(marked: str, why: str) -> None:
    text, roles, event = event_at(marked)
    found = roles_of(event, text)
    assert {w: r for w, r in found.items() if r != "L" or w in roles} == roles


def test_who_is_received_is_the_visitor() -> None:
    marked = "استقبل {p سامي الراشدي} {p جان دوران}، في أول [زيارة] لمسؤول فرنسي منذ سنوات."
    text, _, event = event_at(marked)
    assert roles_of(event, text) == {"جان دوران": "A"}


def test_a_headline_has_its_people_from_the_opening_sentence() -> None:
    title = "الرئيس [يستقبل] {r وزير الخارجية الفرنسي}"
    body = "استقبل {p سامي الراشدي} {r وزير الخارجية الفرنسي} في {l الرباط}."
    _, events = read_marked(f"{title}\n{body}", title="الرئيس يستقبل وزير الخارجية الفرنسي")
    assert [len(event.arguments) for event in events] == [2, 2]


NO_EVENT = [
    ("[استقبل] {p المهاجم} هدفا في الدقيقة الأولى", "football"),
    ("اللقاءات التي تجمع بين كبار رجال السياسة لها دلالات", "generic plural"),
    ("بموجب اتفاق التعاون القائم بين البلدين", "an agreement of background"),
    ("مباراة الذهاب: [لقاء] {o الوداد} و{o الرجاء}", "a match"),
    ("كتاب عن أدب الزيارة في الأندلس", "the bare noun"),
    ("إن الجسور المتينة لا تهدمها الرياح العابرة", "a saying"),
    ("ما أجمل أن يجتمع الجوار والمصلحة على مائدة واحدة", "neighbourhood does not meet"),
    ("منذ [هجمات] 11 سبتمبر تغير العالم", "what only dates something else"),
    ("{p سامي الراشدي} واثق من أن صوت البلاد مسموع", "a voice, no vote"),
    ("جمع {p سامي الراشدي} كتبه بين قممها الجبلية", "peaks, no summit"),
]


@pytest.mark.parametrize(("marked", "why"), NO_EVENT, ids=[why for _, why in NO_EVENT])
def test_no_event(marked: str, why: str) -> None:
    _, events = read_marked(marked)
    assert events == ()


def test_the_subject_of_the_sentence_before_is_carried_on() -> None:
    marked = "استقبل {p سامي الراشدي} {p جان دوران}.\nكما [التقى] {p هالة مراد}."
    text, _, event = event_at(marked)
    assert roles_of(event, text) == {"سامي الراشدي": "A", "هالة مراد": "C"}


def test_a_dual_means_the_two_sides_told_before() -> None:
    marked = "التقى {p سامي الراشدي} {p جان دوران}.\nو[اتفق] الجانبان على فتح المعبر."
    text, _, event = event_at(marked)
    assert roles_of(event, text) == {"سامي الراشدي": "A", "جان دوران": "C"}


def test_those_who_attended_are_added_to_the_meeting_told_before() -> None:
    marked = (
        "[استقبل] {p سامي الراشدي} {p جان دوران}.\nوحضر الاستقبال {p هالة مراد} و{p كريم العلوي}."
    )
    text, _, event = event_at(marked)
    assert roles_of(event, text) == {
        "سامي الراشدي": "A", "جان دوران": "C", "هالة مراد": "O", "كريم العلوي": "O",
    }  # fmt: skip


def test_what_it_was_about_is_added_to_the_meeting_told_before() -> None:
    marked = "[التقى] {p سامي الراشدي} {p جان دوران}.\nوتمحورت المباحثات حول مكافحة الإرهاب."
    text, _, event = event_at(marked)
    assert [(t.span.of(text), t.label) for t in event.topics] == [("مكافحة الإرهاب", "terrorism")]


def test_a_meeting_inside_a_visit_is_part_of_it_and_where_it_was() -> None:
    marked = (
        "قام {p سامي الراشدي} بزيارة إلى {c:CA كندا} {t:2022-06-13/2022-06-14 13 و14 يونيو}،"
        " [التقى] خلالها {p جان دوران}"
    )
    text, _, event = event_at(marked)
    assert event.part_of is not None
    assert event.part_of.of(text) == "زيارة"
    assert event.country == "CA"
    assert event.time is not None


def test_a_follow_up_points_at_what_it_follows() -> None:
    marked = (
        "[اجتمع] {p سامي الراشدي} مع {p جان دوران} لمتابعة تنزيل مخرجات زيارة العمل التي قام بها"
        " {p سامي الراشدي} إلى {c كندا}"
    )
    text, _, event = event_at(marked)
    assert event.follows is not None
    assert event.follows.of(text) == "زيارة العمل"
    assert event.part_of is None

"""Whose words a stretch is: sentences in every construction, and what must hold of any text."""

from dataclasses import replace
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.model.article import Article
from khabar.model.reading import (
    EventMention,
    EventType,
    Kind,
    Name,
    Position,
    Realis,
    Voice,
    VoiceKind,
)
from khabar.model.span import Span
from khabar.reading.page import Page, open_page
from khabar.reading.voices import attribute, find_voices

PEOPLE = ("ناصر بوريطة", "بوريطة", "سعاد العلمي", "العلمي", "كريم التازي", "التازي")
OTHERS = {
    "تركيا": Kind.COUNTRY,
    "سوريا": Kind.COUNTRY,
    "الرباط": Kind.PLACE,
    "حزب الاستقلال": Kind.ORGANISATION,
    "مجلس النواب": Kind.ORGANISATION,
    "وكالة المغرب العربي للأنباء": Kind.ORGANISATION,
}
OFFICES = ("وزير الخارجية", "رئيس الحكومة", "الناطق الرسمي باسم الحكومة", "الوزير")
OFFICIAL, COMMUNIQUE = VoiceKind.OFFICIAL, VoiceKind.COMMUNIQUE
MEDIA, UNNAMED = VoiceKind.MEDIA, VoiceKind.UNNAMED


def places(text: str, words: str) -> list[Span]:
    """Where the words stand, longer names first taken."""
    found, start = [], text.find(words)
    while start >= 0:
        found.append(Span(start, start + len(words)))
        start = text.find(words, start + 1)
    return found


def read(text: str) -> tuple[Page, tuple[Voice, ...]]:
    names: list[Name] = []
    kinds = dict.fromkeys(PEOPLE, Kind.PERSON) | OTHERS
    for words in sorted(kinds, key=len, reverse=True):
        for span in places(text, words):
            if not any(name.span.overlaps(span) for name in names):
                names.append(Name(span, words, kinds[words], words))
    positions = [
        Position(span, words)
        for words in OFFICES
        for span in places(text, words)
        if words != "الوزير" or not text[: span.start].endswith("رئيس ")
    ]
    names.sort(key=lambda name: name.span)
    page = open_page(Article("a", text))
    return page, find_voices(page, names, positions)


def told(text: str) -> list[tuple[str, str | None, VoiceKind]]:
    """Each voice: its words, its source, its kind. The text is a body under a plain title."""
    page, voices = read("عنوان المقال\n" + text)
    return [
        (v.span.of(page.text), v.attributed_to.of(page.text) if v.attributed_to else None, v.voice)
        for v in voices
    ]


BEFORE = [
    (
        "قال وزير الخارجية ناصر بوريطة إن الاتفاق جاهز.",
        ("الاتفاق جاهز", "وزير الخارجية ناصر بوريطة", OFFICIAL),
        "position and name before إن",
    ),
    (
        "وأكد رئيس الحكومة، كريم التازي، اليوم الاثنين، أن الحوار سيستمر.",
        ("الحوار سيستمر", "رئيس الحكومة، كريم التازي", OFFICIAL),
        "name in apposition, a day between",
    ),
    (
        "أكّد بوريطة على ضرورة الحل السياسي.",
        ("ضرورة الحل السياسي", "بوريطة", OFFICIAL),
        "shadda on the verb, a preposition for a link",
    ),
    (
        "وأشار البلاغ إلى أن الأبحاث متواصلة.",
        ("الأبحاث متواصلة", "البلاغ", COMMUNIQUE),
        "a text speaks",
    ),
    (
        "أفادت وزارة الداخلية، في بلاغ لها، بأن الطريق مفتوحة.",
        ("الطريق مفتوحة", "وزارة الداخلية", COMMUNIQUE),
        "a body speaks in writing",
    ),
    (
        "وجاء في بلاغ للوزارة أن الحركة ستعود غدا.",
        ("الحركة ستعود غدا", "بلاغ للوزارة", COMMUNIQUE),
        "جاء في",
    ),
    (
        "ذكرت صحيفة محلية أن المصنع أغلق أبوابه.",
        ("المصنع أغلق أبوابه", "صحيفة محلية", MEDIA),
        "another outlet",
    ),
    (
        "قال مصدر أمني إن المشتبه فيه أوقف.",
        ("المشتبه فيه أوقف", "مصدر أمني", UNNAMED),
        "a source",
    ),
    (
        "قال مسؤول كبير بالوزارة إن القرار اتخذ.",
        ("القرار اتخذ", "مسؤول كبير بالوزارة", UNNAMED),
        "an office without article and name",
    ),
    (
        "قالت وكالة الطاقة الذرية إن المفتشين وصلوا.",
        ("المفتشين وصلوا", "وكالة الطاقة الذرية", OFFICIAL),
        "an agency that is none of news",
    ),
    (
        "أعلن حزب الاستقلال، الثلاثاء، انسحابه من المشاورات.",
        ("انسحابه من المشاورات", "حزب الاستقلال", OFFICIAL),
        "the words reported are the verb's object",
    ),
    (
        "وأكد أهمية التعاون بين البلدين.",
        None,
        "nobody has spoken: an object alone is no voice",
    ),
    (
        "ولم يذكر البلاغ أن الطريق مفتوحة.",
        None,
        "what is not said is nobody's words",
    ),
    (
        "يذكر أن الطريق أغلقت قبل شهر.",
        None,
        "an impersonal phrase",
    ),
    (
        "جلس بين الوزير والسفير يوم الجمعة.",
        None,
        "بين is between, not بيّن",
    ),
    (
        "أغلقت الحكومة الطريق قبل أن تعلن النتائج.",
        None,
        "أن behind قبل reports nothing",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), BEFORE)
def test_words_behind_a_cue(
    text: str, expected: tuple[str, str, VoiceKind] | None, why: str
) -> None:
    assert told(text) == ([expected] if expected else []), why


BEHIND = [
    (
        "أوقفت الشرطة أربعة أشخاص بمطار الرباط، بحسب مصدر أمني.",
        ("أوقفت الشرطة أربعة أشخاص بمطار الرباط", "مصدر أمني", UNNAMED),
        "بحسب and a speaker",
    ),
    (
        "يزور الوفد الرباط يوم الجمعة المقبل، وفق ما ذكرته وكالة المغرب العربي للأنباء.",
        ("يزور الوفد الرباط يوم الجمعة المقبل", "وكالة المغرب العربي للأنباء", MEDIA),
        "ما with a verb and its object",
    ),
    (
        "قتل ثلاثة أشخاص في الحادث ليلة أمس، كما أعلنت السلطات المحلية.",
        ("قتل ثلاثة أشخاص في الحادث ليلة أمس", "السلطات المحلية", OFFICIAL),
        "كما behind the words",
    ),
    (
        "وبحسب البلاغ، فإن الأبحاث متواصلة في المنطقة.",
        ("الأبحاث متواصلة في المنطقة", "البلاغ", COMMUNIQUE),
        "in front, with فإن",
    ),
    (
        "فر الرجل من السجن صباح اليوم نفسه. وفق ما أعلنت وزارة العدل.",
        ("فر الرجل من السجن صباح اليوم نفسه", "وزارة العدل", OFFICIAL),
        "a sentence of its own speaks of the one before",
    ),
    (
        "سيصدر القرار وفق القانون الجديد ابتداء من الشهر المقبل.",
        None,
        "a law does not speak",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), BEHIND)
def test_words_before_a_cue(
    text: str, expected: tuple[str, str, VoiceKind] | None, why: str
) -> None:
    assert told(text) == ([expected] if expected else []), why


def test_a_quotation_ends_at_its_closing_mark() -> None:
    text = 'قال بوريطة: "نحن مع الحوار. لن نغير موقفنا أبدا." ثم غادر القاعة.'
    assert told(text) == [("نحن مع الحوار. لن نغير موقفنا أبدا", "بوريطة", OFFICIAL)]


def test_reported_words_end_where_the_next_cue_begins() -> None:
    text = "قال بوريطة إن الاتفاق جاهز، مشيرا إلى أن التوقيع قريب، وأضاف أن الوفد وصل."
    assert told(text) == [
        ("الاتفاق جاهز", "بوريطة", OFFICIAL),
        ("التوقيع قريب", "بوريطة", OFFICIAL),
        ("الوفد وصل", "بوريطة", OFFICIAL),
    ]


def test_the_speaker_is_carried_over_sentences_and_paragraphs() -> None:
    text = (
        "ذكر بلاغ لوزارة الداخلية أن الشرطة أوقفت رجلا.\n"
        "وأضاف أن البحث جار.\n"
        "وتابع المصدر ذاته أن الرجل اعترف."
    )
    assert told(text) == [
        ("الشرطة أوقفت رجلا", "بلاغ لوزارة الداخلية", COMMUNIQUE),
        ("البحث جار", "بلاغ لوزارة الداخلية", COMMUNIQUE),
        ("الرجل اعترف", "المصدر ذاته", COMMUNIQUE),
    ]


def test_a_participle_goes_with_the_subject_of_its_sentence() -> None:
    text = "استقبل ناصر بوريطة سعاد العلمي، مؤكدا أن العلاقات متينة."
    assert told(text) == [("العلاقات متينة", "ناصر بوريطة", OFFICIAL)]


def test_a_voice_stands_in_another() -> None:
    text = "يقول التازي إن الوزير وعد بالحل، بحسب ما ذكرته صحيفة محلية."
    outer, inner = told(text)
    assert outer == ("يقول التازي إن الوزير وعد بالحل", "صحيفة محلية", MEDIA)
    assert inner == ("الوزير وعد بالحل", "التازي", OFFICIAL)


def test_what_an_agency_passes_on_is_its_source_s() -> None:
    text = "ونقلت وكالة المغرب العربي للأنباء عن كريم التازي قوله إن المشروع جاهز."
    assert told(text) == [("المشروع جاهز", "كريم التازي", OFFICIAL)]


def test_the_subject_may_stand_before_the_verb() -> None:
    assert told("رئيس الحكومة كريم التازي يؤكد أن الأسعار ستنخفض.") == [
        ("الأسعار ستنخفض", "رئيس الحكومة كريم التازي", OFFICIAL)
    ]


def test_what_a_relative_clause_describes_does_not_speak() -> None:
    """المنحة التي قال: not the grant says it."""
    text = "عرض كريم التازي المنحة التي قال إنها ستصرف قريبا."
    assert told(text) == [("ستصرف قريبا", "كريم التازي", OFFICIAL)]


@pytest.mark.parametrize(
    ("title", "words", "why"),
    [
        ("بوريطة: الحوار هو الحل", "الحوار هو الحل", "a person has the floor"),
        ("بلاغ: عودة الدراسة يوم الاثنين", "عودة الدراسة يوم الاثنين", "a text has the floor"),
        ("مصدر أمني: توقيف المشتبه فيه", "توقيف المشتبه فيه", "a source has the floor"),
        ("تركيا: لن نقبل بالتقسيم", "لن نقبل بالتقسيم", "a state that says we"),
        ("سوريا: غارة تستهدف مطارا", None, "a state as the topic"),
        ("الرباط: افتتاح المعرض غدا", None, "a place as the dateline"),
    ],
)
def test_headlines(title: str, words: str | None, why: str) -> None:
    page, voices = read(f"{title}\nوصل الوفد أمس.")
    assert [voice.span.of(page.text) for voice in voices] == ([words] if words else []), why


def event(text: str, trigger: str) -> EventMention:
    start = text.index(trigger)
    span = Span(start, start + len(trigger))
    return EventMention(EventType.CONSULT, None, Realis.ACTUAL, span, Span(0, len(text)))


def test_an_event_has_the_innermost_voice_around_its_trigger() -> None:
    text = "عنوان\nيقول التازي إن الوزير وعد بالحل، بحسب ما ذكرته صحيفة محلية. ثم غادر."
    page, voices = read(text)
    said, inner, own = attribute(
        [event(text, "يقول"), event(text, "وعد"), event(text, "غادر")], voices
    )
    assert said.voice is MEDIA
    assert inner.voice is OFFICIAL
    assert inner.attributed_to is not None
    assert inner.attributed_to.of(page.text) == "التازي"
    assert (own.voice, own.attributed_to) == (VoiceKind.OUTLET, None)


def test_attribution_is_worked_out_anew() -> None:
    stale = replace(event("وصل الوفد", "وصل"), voice=MEDIA, attributed_to=Span(0, 1))
    assert attribute([stale], []) == (replace(stale, voice=VoiceKind.OUTLET, attributed_to=None),)


WORDS = st.sampled_from(
    [
        "قال", "وأضاف", "بوريطة", "أن", "إن", "إنه", ":", '"', "«", "»", "،", ".", "\n", "بحسب",
        "وفق", "ما", "ذكرته", "صحيفة", "مؤكدا", "على", "حد", "قوله", "في", "بلاغ", "اليوم", "عن",
        "وزير الخارجية", "نقلت", "كما", "أعلن", "الذي", "حضور", "السلام", "(", ")", "-", "”", "“",
    ]
)  # fmt: skip


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_jumble_gives_sound_voices(text: str) -> None:
    page, voices = read(text)
    assert list(voices) == sorted(voices, key=lambda v: (v.span.start, -v.span.end))
    assert len({voice.span for voice in voices}) == len(voices)
    for voice in voices:
        for span in (voice.span, voice.attributed_to, voice.cue):
            if span is not None:
                words = span.of(page.text)
                assert words
                assert words == words.strip()
        assert "\n" not in voice.span.of(page.text)
        if voice.cue is not None:
            assert not voice.cue.overlaps(voice.span)


@pytest.mark.parametrize("cue", ["أكد على ", "بحسب ما ", "الذي يؤكد أن ", 'قال "', "قولها إن "])
def test_time_grows_with_the_text_not_with_its_square(cue: str) -> None:
    """A sentence of 4,000 cues: minutes where each looked at all the others."""
    start = perf_counter()
    read("عنوان\n" + cue * 4000)
    assert perf_counter() - start < 8

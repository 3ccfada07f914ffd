"""Voices are counted by whose words they are, not by how many sites print them."""

from telling_maker import day, telling

from khabar.model.reading import VoiceKind
from khabar.resolve.copies import origin, share_passage, share_words, voices

WORDS = "استقبل وزير الخارجية نظيره البرتغالي بمقر الوزارة في لشبونة صباح الاثنين وبحثا ملف الطاقة"
OTHER = "كان اللقاء فرصة لتبادل الآراء في قضايا الهجرة والأمن بحسب ما علمته الجريدة من مصادرها"


def test_a_copied_sentence_is_one_voice_and_its_origin_is_the_earlier_article() -> None:
    first, second = telling("a", "س", words=WORDS), telling("b", "س", words=WORDS + " أيضا")
    third = telling("c", "س", words=OTHER)
    assert share_words(first, second)
    assert not share_words(first, third)
    assert len(voices([first, second, third])) == 2
    published = {
        first.article: day("2021-01-04"),
        second.article: day("2021-01-05"),
        third.article: day("2021-01-03"),
    }
    assert origin(second, [first, second, third], published) == first.article
    assert origin(first, [first, second, third], published) is None


def test_no_origin_where_the_order_is_not_known() -> None:
    first, second = telling("a", "س", words=WORDS), telling("b", "س", words=WORDS)
    same_day = {t.article: day("2021-01-04") for t in (first, second)}
    assert origin(second, [first, second], same_day) is None


def test_one_communique_is_one_voice_and_two_agencies_are_two() -> None:
    communiques = [telling(i, "س", voice=VoiceKind.COMMUNIQUE, source=i) for i in "abc"]
    assert len(voices(communiques)) == 1
    agencies = [
        telling(i, "س", voice=VoiceKind.MEDIA, source=source)
        for i, source in [("a", "رويترز"), ("b", "رويترز"), ("c", "فرانس برس")]
    ]
    assert len(voices(agencies)) == 2


def test_articles_that_share_a_paragraph_speak_with_one_voice() -> None:
    numbers = [f"كلمة{number}" for number in range(120)]
    paragraph = " ".join(numbers)
    first = telling("a", "س", words=WORDS, article_text=f"{WORDS} {paragraph}")
    second = telling("b", "س", words=OTHER, article_text=f"{OTHER} {paragraph}")
    third = telling("c", "س", words=OTHER[:40], article_text=OTHER)
    assert share_passage(first, second)
    assert not share_passage(first, third)
    assert len(voices([first, second])) == 1

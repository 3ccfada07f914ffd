"""Words of saying in all their forms, and the order of their tables."""

import pytest

from khabar.arabic.tokens import tokenise, word
from khabar.lexicon.reporting import Shape, Sort, cue, own_words, sorted_stem, sorts
from khabar.lexicon.tables import table


@pytest.mark.parametrize(
    ("form", "lemma", "shape"),
    [
        ("قال", "قال", Shape.VERB),
        ("وقالت", "قال", Shape.VERB),
        ("يقولون", "قال", Shape.VERB),
        ("أكّدت", "اكد", Shape.VERB),
        ("فأوضح", "اوضح", Shape.VERB),
        ("رأوا", "راي", Shape.VERB),
        ("نفت", "نفي", Shape.VERB),
        ("كيقول", "قال", Shape.VERB),
        ("مؤكدًا", "اكد", Shape.PARTICIPLE),
        ("مضيفة", "اضاف", Shape.PARTICIPLE),
        ("مشيرين", "اشار", Shape.PARTICIPLE),
        ("قولها", "قال", Shape.NOUN),
        ("ذكرته", "ذكر", Shape.RELATIVE),
        ("وصفتها", "وصف", Shape.RELATIVE),
    ],
)
def test_forms_of_saying(form: str, lemma: str, shape: Shape) -> None:
    found = cue(word(form))
    assert found is not None
    assert (found.saying.lemma, found.saying.shape) == (lemma, shape)


@pytest.mark.parametrize("form", ["الوزير", "علما", "نقلا", "يبدو", "قالب", "توقعات"])
def test_words_that_only_look_like_it(form: str) -> None:
    assert cue(word(form)) is None


def test_what_words_do() -> None:
    assert Sort.AFTER in sorts(word("بحسب"))
    assert sorted_stem(word("للوكالة"), Sort.MEDIA) is not None
    assert sorted_stem(word("والبلاغ"), Sort.COMMUNIQUE) is not None
    assert sorted_stem(word("والبلاغ"), Sort.COMMUNIQUE, "") is None
    assert own_words(word("تعبيرها"))
    assert not own_words(word("تعبئة"))


def test_every_verb_stands_in_its_example() -> None:
    """The table is its own test: a form of the verb is found in the sentence beside it."""
    for row in table("reporting"):
        lemmas = {
            found.saying.lemma
            for token in tokenise(row["example"])
            if (found := cue(token.word)) is not None
        }
        perfect = cue(word(row["perfect"]))
        assert perfect is not None, row["perfect"]
        assert perfect.saying.lemma in lemmas, row["example"]

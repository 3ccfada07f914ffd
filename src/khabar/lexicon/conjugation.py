"""Written forms of verbs, nouns and participles, from their dictionary forms, folded.

The press writes no vowels, so a form is what remains of it in letters: two different forms of a
verb that are written alike are one entry. Enclitics (استقبله, لقائهما) are not generated, they
are taken off by `bare_forms`.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from khabar.arabic.folding import fold


class Tense(StrEnum):
    PERFECT = "perfect"
    IMPERFECT = "imperfect"
    NOUN = "noun"
    PARTICIPLE = "participle"  # in the accusative of state: متهما, داعية


class Form(NamedTuple):
    """What the letters of a form tell."""

    tense: Tense
    plural: bool  # dual or plural
    feminine: bool
    jussive: bool = False  # a form that stands only behind لم, لا or ل: لم يزر


_ENCLITICS = ("هما", "هم", "هن", "ها", "نا", "كم", "ه")
_WEAK = ("ا", "و", "ي")


def verb_forms(perfect: str, imperfect: str) -> Iterator[tuple[str, Form]]:
    """Third persons and first plural of both tenses, with the jussive; `-` for no imperfect.

    >>> sorted(f for f, form in verb_forms("زار", "يزور") if form.tense is Tense.PERFECT)
    ['زار', 'زارا', 'زارت', 'زارتا', 'زارو', 'زاروا']
    """
    if perfect != "-":
        yield from _perfect(perfect)
    if imperfect != "-":
        yield from _imperfect(fold(imperfect))


def _perfect(perfect: str) -> Iterator[tuple[str, Form]]:
    base = fold(perfect)
    weak = perfect.endswith(("ى", "ا", "ي"))  # التقى, دعا; not بدأ
    stem = base[:-1] if weak else base
    dual = stem + "يا" if perfect.endswith("ى") else stem + ("وا" if weak else "ا")
    yield base, Form(Tense.PERFECT, False, False)
    yield stem + "ت", Form(Tense.PERFECT, False, True)
    yield stem + "تا", Form(Tense.PERFECT, True, True)
    for ending in ("وا", "و"):  # و alone: a common misspelling
        yield stem + ending, Form(Tense.PERFECT, True, False)
    yield dual, Form(Tense.PERFECT, True, False)
    hollow = len(base) == 3 and base[1] == "ا"
    if not weak and not hollow:
        yield base + "نا", Form(Tense.PERFECT, True, False)
        yield base + "ن", Form(Tense.PERFECT, True, True)
    elif weak:
        yield stem + ("ينا" if perfect.endswith("ى") else "ونا"), Form(Tense.PERFECT, True, False)


def _imperfect(imperfect: str) -> Iterator[tuple[str, Form]]:
    core = imperfect[1:]
    weak = core.endswith(("ي", "و"))
    stem = core[:-1] if weak else core
    yield from _singular(core, False)
    if weak:
        yield from _singular(stem, True)  # لم يلتق
    elif len(core) >= 3 and core[-2] in _WEAK:
        yield from _singular(core[:-2] + core[-1], True)  # لم يزر
    for prefix, feminine in (("ي", False), ("ت", True)):
        yield prefix + core + "ان", Form(Tense.IMPERFECT, True, feminine)
        yield prefix + core + "ا", Form(Tense.IMPERFECT, True, feminine)
        yield prefix + stem + "ون", Form(Tense.IMPERFECT, True, feminine)
        yield prefix + stem + "وا", Form(Tense.IMPERFECT, True, feminine)


def _singular(body: str, jussive: bool) -> Iterator[tuple[str, Form]]:
    yield "ي" + body, Form(Tense.IMPERFECT, False, False, jussive)
    yield "ت" + body, Form(Tense.IMPERFECT, False, True, jussive)
    yield "ن" + body, Form(Tense.IMPERFECT, True, False, jussive)


def noun_forms(noun: str) -> Iterator[tuple[str, Form]]:
    """The noun as given, its accusative and its dual.

    >>> [form for form, _ in noun_forms("زيارة")]
    ['زياره', 'زيارتين', 'زيارتان']
    """
    base = fold(noun)
    plural = Form(Tense.NOUN, True, False)
    yield base, Form(Tense.NOUN, base.endswith("ات"), False)
    if base.endswith("ه"):
        yield base[:-1] + "تين", plural
        yield base[:-1] + "تان", plural
    else:
        if not base.endswith("ا"):
            yield base + "ا", Form(Tense.NOUN, False, False)
        yield base + "ين", plural
        yield base + "ان", plural


def participle_forms(participle: str) -> Iterator[tuple[str, Form]]:
    """The accusative that tells what the subject does meanwhile: متهما, متهمة, متهمين."""
    base = fold(participle)
    yield base + "ا", Form(Tense.PARTICIPLE, False, False)
    yield base + "ه", Form(Tense.PARTICIPLE, False, True)
    yield (base[:-1] if base.endswith("ي") else base) + "ين", Form(Tense.PARTICIPLE, True, False)


def bare_forms(written: str, feminine_ending: bool) -> Iterator[tuple[str, str]]:
    """What a folded word can be once an enclitic is off: (form, enclitic), the whole word first.

    `feminine_ending` says that the word was written with ة, so that its last letter is no pronoun.

    >>> [f for f, _ in bare_forms("لقائهما", False)]
    ['لقائهما', 'لقائ', 'لقاء']
    """
    yield written, ""
    if feminine_ending:
        return
    for enclitic in _ENCLITICS:
        if not written.endswith(enclitic) or len(written) - len(enclitic) < 3:
            continue
        base = written[: -len(enclitic)]
        yield base, enclitic
        if base[-1] == "ت":
            yield base[:-1] + "ه", enclitic
        elif base[-1] in "ئؤ":
            yield base[:-1] + "ء", enclitic
        elif base[-1] == "ا":
            yield base[:-1] + "ي", enclitic
            yield base[:-1] + "اء", enclitic
        elif base[-1] == "و":
            yield base + "ا", enclitic
        return

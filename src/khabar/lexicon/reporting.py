"""Words that say who said it: verbs of saying in all their forms, and what stands around them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from khabar.arabic.folding import fold
from khabar.arabic.tokens import Stem, Word
from khabar.lexicon.tables import table


class Shape(StrEnum):
    """How a word of saying stands in its sentence."""

    VERB = "verb"  # قال, تقول
    RELATIVE = "relative"  # with an object on it: (ما) ذكرته, وصفها
    PARTICIPLE = "participle"  # مؤكدا, قائلة
    NOUN = "noun"  # قوله, تأكيدها


class Sort(StrEnum):
    """What a word of `reporting_words.tsv` does; the file's head explains each."""

    AFTER = "after"
    OWN = "own"
    COMMUNIQUE = "communique"
    MEDIA = "media"
    UNNAMED = "unnamed"
    PERSON = "person"
    BODY = "body"
    AGENCYLESS = "agencyless"
    STOP = "stop"
    ADVERB = "adverb"
    DAY = "day"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Saying:
    """One form of a word of saying."""

    lemma: str  # perfect, third person masculine singular, folded
    shape: Shape
    takes: frozenset[str]  # على, الي, عن, ب, من (folded), "object", "only"
    clashes: bool  # the form is also another word
    feminine: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """A word read as a word of saying, and how many code points of clitics stand before it."""

    saying: Saying
    cut: int
    joined: bool  # with و or ف on it


@cache
def sayings() -> dict[str, Saying]:
    """Every folded form; where two verbs share one, the earlier row has it."""
    forms: dict[str, Saying] = {}
    for row in table("reporting"):
        clash = {fold(form) for form in row["clash"].split()}
        takes = frozenset(fold(word) for word in row["takes"].split())
        for form, shape, feminine in _forms(row):
            saying = Saying(fold(row["perfect"]), shape, takes, form in clash, feminine)
            if "!" + form not in clash:
                forms.setdefault(form, saying)
    return forms


def _forms(row: dict[str, str]) -> Iterator[tuple[str, Shape, bool]]:
    yield from _perfect(fold(row["perfect"]))
    yield from _imperfect(fold(row["imperfect"]))
    if row["participle"] != "-":
        yield from _participle(fold(row["participle"]))
    if row["noun"] != "-":
        for suffix in ("ه", "ها", "هم", "هما"):
            yield fold(row["noun"]) + suffix, Shape.NOUN, suffix == "ها"


def _perfect(base: str) -> Iterator[tuple[str, Shape, bool]]:
    weak = base.endswith(("ي", "ا"))  # رأى, نفى: the last letter goes before ت and وا
    stem = base[:-1] if weak else base
    yield base, Shape.VERB, False
    yield stem + "ت", Shape.VERB, True
    for ending in ("وا", "و", "ا", "تا", "ات"):  # ات as in Darija: أكدات
        if not (weak and ending == "ا"):
            yield stem + ending, Shape.VERB, ending in ("تا", "ات")
    for suffix in ("ه", "ها", "هم"):
        yield stem + ("ا" if weak else "") + suffix, Shape.RELATIVE, False
        yield stem + "ت" + suffix, Shape.RELATIVE, True


def _imperfect(base: str) -> Iterator[tuple[str, Shape, bool]]:
    weak = base.endswith("ي")
    stem = base[1:-1] if weak else base[1:]
    yield base, Shape.VERB, False
    yield "ت" + base[1:], Shape.VERB, True
    for ending in ("ون", "وا", "و", "ان"):
        yield "ي" + stem + ending, Shape.VERB, False
        yield "ت" + stem + ending, Shape.VERB, ending == "ان"
    for suffix in ("ه", "ها"):
        yield base + suffix, Shape.RELATIVE, False
        yield "ت" + base[1:] + suffix, Shape.RELATIVE, True


def _participle(base: str) -> Iterator[tuple[str, Shape, bool]]:
    for ending in ("ا", "ين", "ان"):
        yield base + ending, Shape.PARTICIPLE, False
    for ending in ("ه", "تين", "ات"):
        yield base + ending, Shape.PARTICIPLE, True


@lru_cache(maxsize=100_000)
def cue(word: Word) -> Cue | None:
    """The word of saying that a word is, with و and ف taken off; ك too, as in Darija كيقول."""
    for stem in word.stems:
        if stem.proclitics not in ("", "و", "ف", "ك", "وك"):
            continue
        saying = sayings().get(stem.text)
        if saying and ("ك" not in stem.proclitics or stem.text.startswith(("ي", "ت"))):
            return Cue(saying, stem.cut, stem.proclitics[:1] in ("و", "ف"))
    return None


@cache
def _sorts() -> dict[str, frozenset[Sort]]:
    sorts: dict[str, frozenset[Sort]] = {}
    for row in table("reporting_words"):
        folded, sort = fold(row["word"]).lower(), Sort(row["sort"])
        forms = [folded] if folded.startswith("ال") else [folded, "ال" + folded]
        for form in forms if sort in _NOUNS else [folded]:
            sorts[form] = sorts.get(form, frozenset()) | {sort}
    return sorts


_NOUNS = frozenset(
    {Sort.COMMUNIQUE, Sort.MEDIA, Sort.UNNAMED, Sort.PERSON, Sort.BODY, Sort.AGENCYLESS}
    | {Sort.ADVERB}
)


@lru_cache(maxsize=100_000)
def sorts(word: Word) -> frozenset[Sort]:
    """What a word does, by the whole word."""
    return _sorts().get(word.folded.lower(), frozenset())


@lru_cache(maxsize=100_000)
def sorted_stem(word: Word, sort: Sort, proclitics: str = "وفبلكس") -> Stem | None:
    """The first reading of a word, with only these clitics off, that is of a sort."""
    for stem in word.stems:
        known = _sorts().get(stem.text.lower(), ())
        if sort in known and set(stem.proclitics) <= set(proclitics):
            return stem
    return None


@lru_cache(maxsize=100_000)
def own_words(word: Word) -> bool:
    """Whether it is the speaker's own قول, تعبير … with a pronoun on it, or before a name."""
    for suffix in ("", "ه", "ها", "هم", "هما", "هن"):
        stem = word.folded.removesuffix(suffix) if suffix else word.folded
        if (stem != word.folded or not suffix) and Sort.OWN in _sorts().get(stem, ()):
            return True
    return False

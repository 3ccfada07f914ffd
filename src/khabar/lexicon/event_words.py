"""Words around events: light verbs, people without names, prepositions, cues of what is unreal."""

from dataclasses import dataclass
from functools import cache, lru_cache

from khabar.arabic.folding import fold
from khabar.arabic.tokens import Word
from khabar.lexicon.conjugation import Form, bare_forms, verb_forms
from khabar.lexicon.tables import table
from khabar.model.reading import Kind


@dataclass(frozen=True, slots=True)
class LightVerb:
    """What the subject of a light verb is for the event that a noun tells."""

    subject: str  # actor, counterpart, event, either, place, apart
    realis: str


@dataclass(frozen=True, slots=True)
class LightHit:
    verb: LightVerb
    form: Form
    proclitics: str
    enclitic: str


@cache
def _light() -> dict[str, tuple[LightVerb, Form]]:
    forms: dict[str, tuple[LightVerb, Form]] = {}
    for row in table("light_verbs"):
        verb = LightVerb(row["subject"], row["realis"])
        for text, form in verb_forms(row["perfect"], row["imperfect"]):
            forms.setdefault(text, (verb, form))
    return forms


@lru_cache(maxsize=100_000)
def light_verb(word: Word) -> LightHit | None:
    """The light verb that a word is, in any form."""
    for stem in word.stems if word.kind == "arabic" else ():
        if not set(stem.proclitics) <= set("وفسل"):
            continue
        for text, enclitic in bare_forms(stem.text, word.text.endswith("ة")):
            if found := _light().get(text):
                return LightHit(*found, stem.proclitics, enclitic)
    return None


@cache
def _words() -> dict[str, frozenset[str]]:
    sorts: dict[str, frozenset[str]] = {}
    for row in table("event_words"):
        folded = fold(row["word"])
        sorts[folded] = sorts.get(folded, frozenset()) | {row["sort"]}
    return sorts


@lru_cache(maxsize=100_000)
def sorts(word: Word) -> frozenset[str]:
    """What the word does around an event; و and ف on it do not count."""
    for stem in word.stems:
        if stem.proclitics in ("", "و", "ف") and (found := _words().get(stem.text)):
            return found
    return frozenset()


def is_sort(text: str, sort: str) -> bool:
    """Whether a folded word without clitics is of the sort."""
    return sort in _words().get(text, frozenset())


@cache
def _actors() -> dict[str, Kind]:
    return {
        fold(form): Kind(row["kind"]) for row in table("actors") for form in row["forms"].split()
    }


def actor_kind(text: str) -> Kind | None:
    """The kind of those whom a folded noun means, with or without ال."""
    return _actors().get(text) or _actors().get(text.removeprefix("ال"))

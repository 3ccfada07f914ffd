"""Names that the lexicons know: countries, capitals for governments, places, bodies, peoples."""

from dataclasses import dataclass
from functools import cache, lru_cache

from khabar.arabic.folding import fold
from khabar.arabic.tokens import Stem
from khabar.lexicon.countries import (
    Country,
    by_adjective,
    by_capital,
    by_people,
    countries,
    lookup,
)
from khabar.lexicon.institutions import Body, all_bodies, all_peoples
from khabar.lexicon.name_cues import cues
from khabar.lexicon.ordinary import Ordinariness, ordinariness
from khabar.lexicon.phrasebook import Phrasebook
from khabar.lexicon.places import places
from khabar.model.reading import Kind
from khabar.reading.naming.found import Found
from khabar.reading.naming.line import Line, is_quote, may_qualify

_STATE_WORDS = ("دوله", "جمهوريه", "مملكه")  # دولة قطر is a name of قطر
_KINGDOM = ("المملكه", "السلطنه")


@dataclass(frozen=True, slots=True)
class Known:
    kind: Kind
    name: str | None  # None: the article will say which
    country: str | None
    cues: frozenset[str] = frozenset()
    weak: bool = False
    metonym: bool = False


def find_known(line: Line, number: int, at: int) -> Found | None:
    """The longest known name that begins at a word, under the reading that the lexicon knows."""
    best: tuple[int, Stem, Known] | None = None
    for stem, last, known in (*line.find(at, _cued_book()), *line.find(at, _book())):
        if (best is None or last > best[0]) and _admitted(line, at, last, stem, known):
            best = last, stem, known
    if best is None:
        return _kingdom(line, number, at) or _people(line, number, at)
    last, stem, known = best
    start = line.start(at, stem.cut)
    if _is_national(line, at, last, known):
        last, known = last + 1, Known(known.kind, None, _nationality(line.word(last)))
    key = " ".join((stem.text, *line.words[at + 1 : last]))
    metonym = _is_metonym(line, at, last, stem, key)
    if metonym and (state := by_capital(key)):
        known = Known(Kind.COUNTRY, state.name, state.code)
    return Found(
        number, at, last, start, line.end(last), known.kind, key, known.name, known.country, metonym
    )


def known_as(key: str, kind: Kind) -> Known | None:
    """What the lexicons know of a folded name whose sentence uses it as a name of that kind."""
    if kind is Kind.COUNTRY:
        if key in _KINGDOM:
            return Known(kind, None, None, metonym=True)
        if lookup(key) is None and (state := by_capital(key)):
            return Known(kind, state.name, state.code, metonym=True)
    first, *rest = key.split()
    hit = _book().longest(first, rest, 0)
    if hit is None or hit[0] != 1 + len(rest):
        return None
    known = hit[1]
    if known.kind is Kind.COUNTRY and kind is Kind.PLACE and by_capital(key):
        return Known(kind, known.name, known.country)  # تونس, الجزائر, الكويت: the town
    if known.kind is kind or {known.kind, kind} == {Kind.COUNTRY, Kind.PLACE}:
        return known
    return None


def _admitted(line: Line, at: int, last: int, stem: Stem, known: Known) -> bool:
    before = line.word(at - 1)
    if known.cues:
        return before in known.cues or (
            is_quote(before) and (line.word(at - 2) in known.cues or before in known.cues)
        )
    if known.weak:
        return _asks_for_place(line, at, stem)
    if known.kind is Kind.PLACE and stem.proclitics and not stem.definite and last == at + 1:
        # بغات is a word of its own, no ب and غات
        return ordinariness(line.word(at)) is not Ordinariness.KNOWN
    if known.kind is Kind.COUNTRY and last == at + 1 and not stem.proclitics:
        return _is_no_adjective(before, stem.text)
    if known.kind is Kind.GROUP:
        return _is_noun(stem, before)
    return True


def _is_no_adjective(before: str, country: str) -> bool:
    """العاصمة السعودية, قوات سورية, مقابل مالي: some names of countries are adjectives too."""
    if country == "السعوديه":
        return not before.startswith(("ال", "وال", "بال", "لل"))
    if country in ("سوريه", "مالي"):
        return ordinariness(before) is not Ordinariness.KNOWN or before in cues("locative")
    return True


def _is_national(line: Line, at: int, last: int, known: Known) -> bool:
    """الهلال الأحمر السعودي: a body that many states have, and whose it is."""
    several = known.kind is Kind.ORGANISATION and known.country is None and last > at + 1
    return (
        several and line.word(last).startswith("ال") and _nationality(line.word(last)) is not None
    )


def _nationality(word: str) -> str | None:
    state = by_adjective(word)
    return state.code if state else None


def _asks_for_place(line: Line, at: int, stem: Stem) -> bool:
    if stem.proclitics.endswith("ب"):
        return ordinariness(line.word(at)) is not Ordinariness.KNOWN
    return line.word(at - 1) in cues("place") and not stem.proclitics


def _is_metonym(line: Line, at: int, last: int, stem: Stem, key: str) -> bool:
    """Whether a capital stands for its government: no preposition of place before it, and a verb
    before or behind it that a government does."""
    if by_capital(key) is None or stem.proclitics.endswith("ب"):
        return False
    before, behind = line.word(at - 1), line.word(last)
    if before == "و":
        return _joined_to_government(line, at - 1)
    if before in cues("directed"):
        return True
    if before in cues("locative") or by_adjective(behind) or is_quote(before):
        return False
    if stem.proclitics == "و":
        return _joined_to_government(line, at)
    if at == 0:
        return _feminine_verb(behind) or behind == ":"
    # A verb or a verbal noun of a government (أعلنت, موقف, رغبة), not what is in a town.
    acts = ordinariness(before) is Ordinariness.KNOWN and not before.startswith(("ال", "بال", "لل"))
    return acts and (_feminine_verb(before) or not stem.proclitics)


def _joined_to_government(line: Line, at: int) -> bool:
    """بين الرباط وواشنطن: behind another capital that is one."""
    return (
        at > 1
        and by_capital(line.word(at - 1)) is not None
        and (line.word(at - 2) in cues("directed"))
    )


@lru_cache(maxsize=20_000)
def _feminine_verb(folded: str) -> bool:
    """أعلنت, وأكدت, تعلن, ستدرس: a verb whose subject is feminine, as states are."""
    bare = folded.lstrip("وف")
    if bare.startswith("ال") or len(bare) < 3:
        return False
    return bare.endswith("ت") or bare.startswith(("ت", "ست"))


def _kingdom(line: Line, number: int, at: int) -> Found | None:
    """المملكة or السلطنة alone; which state it is the article will say."""
    for stem in line.stems(at):
        if stem.text in _KINGDOM and not may_qualify(line.word(at + 1)):
            start = line.start(at, stem.cut)
            end = line.end(at + 1)
            return Found(
                number, at, at + 1, start, end, Kind.COUNTRY, stem.text, None, None, True, True
            )
    return None


@cache
def _book() -> Phrasebook[Known]:
    """All known names; a phrase that two lexicons have counts as the first of them says."""
    entries: dict[str, Known] = {}
    for country in countries():
        _add_country(entries, country)
    for body in all_bodies():
        if not body.cues:
            for name in body.names:
                entries.setdefault(fold(name), _of_body(body))
    for name, first in all_peoples():
        entries.setdefault(fold(name), Known(Kind.GROUP, first, None))
    for place in places():
        place_known = Known(Kind.PLACE, place.name, place.country, weak=place.weak)
        entries.setdefault(fold(place.name), place_known)
    return Phrasebook(entries.items())


@cache
def _cued_book() -> Phrasebook[Known]:
    """Bodies whose names are other words too: صحيفة الشرق الأوسط, قناة الجزيرة."""
    cued = (body for body in all_bodies() if body.cues)
    return Phrasebook((name, _of_body(body)) for body in cued for name in body.names)


def _of_body(body: Body) -> Known:
    return Known(Kind.ORGANISATION, body.fullest, body.country, body.cues)


def _add_country(entries: dict[str, Known], country: Country) -> None:
    known = Known(Kind.COUNTRY, country.name, country.code)
    for name in (country.name, *country.variants):
        folded = fold(name)
        entries.setdefault(folded, known)
        for word in _STATE_WORDS:
            entries.setdefault(f"{word} {folded}", known)


def _people(line: Line, number: int, at: int) -> Found | None:
    """A nationality as a plural noun; behind a definite noun it is that noun's adjective."""
    before = line.word(at - 1)
    for stem in line.stems(at):
        state = by_people(stem.text)
        if state is None:
            continue
        if _is_noun(stem, before):
            start, end = line.start(at, stem.cut), line.end(at + 1)
            return Found(number, at, at + 1, start, end, Kind.GROUP, stem.text, None, state.code)
    return None


def _is_noun(stem: Stem, before: str) -> bool:
    """Whether a plural of nationality is a noun here: behind a definite noun it is an adjective,
    and without ال it is a noun only behind a preposition."""
    if not stem.definite:
        return before in cues("people") or before.isdigit()
    article = ("ال", "لل", "بال", "وال", "كال", "فال")
    return stem.proclitics != "" or not before.startswith(article)

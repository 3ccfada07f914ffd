"""Where an event was: the place named in its own clause, and the country it tells."""

from collections.abc import Iterable, Iterator, Sequence

from khabar.lexicon.countries import by_adjective
from khabar.model.reading import Kind
from khabar.model.span import Span
from khabar.reading.events.line import PLACE_NOUNS, SPOKEN_OF, Line, Unit
from khabar.reading.events.topics import ABOUT

_REACH = 12  # tokens behind the event
_BACK = 8  # tokens before it
_OPENING = 3  # a place at the head of the sentence goes with all of it

_IN = frozenset({"في", "وفي", "قرب", "داخل", "بالقرب"})


def place_of(line: Line, first: int, last: int, others: set[int]) -> Unit | None:
    """The nearest place in the clause of tokens first..last that في or ب marks."""
    for unit in _after(line, last, others):
        if _located(line, unit):
            return unit
    if capital := _capital(line, last + 1, min(len(line.tokens), last + _REACH)):
        return capital
    before = [
        u for u in line.units
        if first - _BACK <= u.last < first or (u.last < first and u.first <= _OPENING)
    ]  # fmt: skip
    for unit in reversed(before):
        if _cut(line, range(unit.last + 1, first), others):
            break
        if _located(line, unit):
            return unit
    return None


def _after(line: Line, last: int, others: set[int]) -> Iterator[Unit]:
    """The units behind token `last` in its clause; a long name counts as one word."""
    start, words = last + 1, 0
    for unit in (u for u in line.units if u.first > last):
        words += 1 + sum(j not in line.times for j in range(start, unit.first))
        if words > _REACH or _cut(line, range(start, unit.first), others):
            return
        yield unit
        start = unit.last + 1


def _cut(line: Line, between: Iterable[int], others: set[int]) -> bool:
    """Whether another event, another clause or a topic stands between: … حول الوضع في ليبيا."""
    return any(
        j in others or {"clause", "relative"} & line.sort(j) or line.folded(j) in ABOUT
        for j in between
    )


def _capital(line: Line, start: int, stop: int) -> Unit | None:
    """بالعاصمة الجزائرية: a place by the country's adjective."""
    for i in range(start, stop - 1):
        stem = next((s for s in line.tokens[i].word.stems if s.text == "العاصمه"), None)
        if stem and by_adjective(line.folded(i + 1)):
            span = Span(line.tokens[i].start + stem.cut, line.tokens[i + 1].end)
            named = line.starts.get(i + 2)
            if stem.proclitics.endswith("ب") or line.folded(i - 1) in _IN:
                if named and named.kind is Kind.PLACE and not named.clitics:
                    return named  # العاصمة الإثيوبية أديس أبابا
                return Unit(i, i + 1, span, Kind.PLACE, described=True)
    return None


def country_of(line: Line, place: Unit | None) -> str | None:
    """The country code that the place's name or its adjective tells."""
    if place is None:
        return None
    if place.name:
        return place.name.country
    country = by_adjective(line.folded(place.last))
    return country.code if country else None


def home_of(line: Line, actors: Sequence[Unit]) -> str | None:
    """The country of the authority that acted: الشرطة البريطانية, السلطات في المغرب."""
    for unit in actors:
        for i in range(unit.first, unit.last + 1):
            if country := by_adjective(line.folded(i)):
                return country.code
        if unit.name and unit.name.country and unit.kind is not Kind.PERSON:
            return unit.name.country
    return None


def _located(line: Line, unit: Unit) -> bool:
    if unit.kind not in (Kind.PLACE, Kind.COUNTRY):
        return False
    if unit.preposition == "ب" or line.folded(unit.first - 1) in _IN:
        return unit.preposition == "ب" or line.folded(unit.first - 2) not in SPOKEN_OF
    noun = line.tokens[unit.first - 1].word if unit.first > 0 else None
    if noun is None or unit.clitics:
        return False
    for stem in noun.stems:
        if stem.text in PLACE_NOUNS:
            return stem.proclitics.endswith("ب") or line.folded(unit.first - 2) in _IN
    return False

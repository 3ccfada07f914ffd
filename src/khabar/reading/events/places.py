"""Where an event was: the place named in its own clause, and the country it tells."""

from khabar.model.reading import Kind
from khabar.reading.events.line import Line, Unit

_REACH = 18
_PLACE_NOUNS = frozenset({
    "مدينه", "العاصمه", "بلده", "قريه", "منطقه", "اقليم", "ولايه", "محافظه", "مطار", "قصر",
    "حي", "شارع", "ميدان", "جهه", "مقاطعه", "جنوب", "شمال", "شرق", "غرب", "وسط", "ضواحي",
    "مقر", "مخيم", "ساحه", "قاعده", "ميناء", "معبر", "منتجع", "دوله", "عاصمه", "محيط",
})  # fmt: skip

_IN = frozenset({"في", "وفي", "قرب", "داخل", "بالقرب"})


def place_of(line: Line, first: int, last: int, others: set[int]) -> Unit | None:
    """The nearest place in the clause of tokens first..last that في or ب marks."""
    after = [u for u in line.units if last < u.first <= last + _REACH]
    for unit in after:
        between = range(last + 1, unit.first)
        if any(j in others or {"clause", "relative"} & line.sort(j) for j in between):
            break
        if _located(line, unit):
            return unit
    before = [u for u in line.units if first - _REACH <= u.last < first]
    for unit in reversed(before):
        between = range(unit.last + 1, first)
        if any(j in others or {"clause", "relative"} & line.sort(j) for j in between):
            break
        if _located(line, unit):
            return unit
    return None


def _located(line: Line, unit: Unit) -> bool:
    if unit.kind not in (Kind.PLACE, Kind.COUNTRY):
        return False
    if unit.preposition == "ب" or line.folded(unit.first - 1) in _IN:
        return True
    noun = line.tokens[unit.first - 1].word if unit.first > 0 else None
    if noun is None or unit.clitics:
        return False
    for stem in noun.stems:
        if stem.text in _PLACE_NOUNS:
            return stem.proclitics.endswith("ب") or line.folded(unit.first - 2) in _IN
    return False

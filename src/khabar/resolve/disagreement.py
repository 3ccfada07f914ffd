"""Values of one field of one event that cannot both be true.

A value that only refines another (April, 7 April; Morocco, Rabat) is no disagreement.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from khabar.arabic.folding import fold
from khabar.model.event import Conflict, ConflictValue
from khabar.model.interval import DateInterval
from khabar.model.reading import Realis
from khabar.resolve.likeness import is_certain
from khabar.resolve.tellings import Telling

DEPUTIES = {fold(word) for word in ("نائب", "نائبة", "وكيل", "وكيلة", "مساعد", "مساعدة")}
PORTFOLIOS = {fold(word) for word in ("وزير", "وزيرة", "سفير", "سفيرة")}


def conflicts(tellings: Sequence[Telling]) -> tuple[Conflict, ...]:
    """The disagreements of one event, by field."""
    found = [_dates(tellings), _places(tellings), _realis(tellings), *_offices(tellings)]
    return tuple(conflict for conflict in found if conflict)


def _conflict(field: str, values: Iterable[tuple[str, str]]) -> Conflict:
    """From (value, article) pairs."""
    articles: dict[str, set[str]] = defaultdict(set)
    for value, article in values:
        articles[value].add(article)
    return Conflict(
        field, tuple(ConflictValue(v, tuple(sorted(articles[v]))) for v in sorted(articles))
    )


def _dates(tellings: Sequence[Telling]) -> Conflict | None:
    dated = [t for t in tellings if is_certain(t.date)]
    lengths = [t.date for t in dated if t.lasts]
    disagreeing = {
        telling.id
        for pair in combinations(dated, 2)
        if not pair[0].date.overlaps(pair[1].date) and pair[0].article != pair[1].article
        # Two days of one visit are no disagreement.
        if not any(all(t.date.within(length) for t in pair) for length in lengths)
        for telling in pair
    }
    if not disagreeing:
        return None
    return _conflict("date", [(_days(t.date), t.article) for t in dated if t.id in disagreeing])


def _days(interval: DateInterval) -> str:
    if interval.earliest == interval.latest:
        return str(interval.earliest)
    return f"{interval.earliest}/{interval.latest}"


def _places(tellings: Sequence[Telling]) -> Conflict | None:
    countries = {t.country for t in tellings if t.country}
    if len(countries) < 2:
        return None
    return _conflict("country", [(t.country, t.article) for t in tellings if t.country])


def _realis(tellings: Sequence[Telling]) -> Conflict | None:
    kinds = {t.realis for t in tellings}
    if not {Realis.ACTUAL, Realis.DENIED} <= kinds:
        return None
    told = [(str(t.realis), t.article) for t in tellings]
    return _conflict("realis", [pair for pair in told if pair[0] in {"actual", "denied"}])


def _offices(tellings: Sequence[Telling]) -> Iterable[Conflict]:
    """One person, one event, two offices of which one head or one body excludes the other."""
    held: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for telling in tellings:
        for party in telling.parties:
            held[party.key] += [(text, telling.article) for text in party.positions if party.key]
    for offices in held.values():
        texts = sorted({text for text, _ in offices})
        clashing = {
            text
            for left, right in combinations(texts, 2)
            if _excludes(left, right)
            and _articles(offices, left).isdisjoint(_articles(offices, right))
            for text in (left, right)
        }
        if clashing:
            yield _conflict("position", [pair for pair in offices if pair[0] in clashing])


def _articles(offices: Sequence[tuple[str, str]], text: str) -> set[str]:
    return {article for office, article in offices if office == text}


def _excludes(left: str, right: str) -> bool:
    """Two portfolios ('minister of the interior', 'of foreign affairs'), or an office and its
    deputy. Other offices are too often worded in two ways to speak of a disagreement."""
    a, b = sorted((_words(left), _words(right)), key=len)
    if not a or not b:
        return False
    if b[0] in DEPUTIES:
        return a[0] not in DEPUTIES and a == b[1 : 1 + len(a)]
    portfolios = len(a) > 1 and a[0] == b[0] and a[0] in PORTFOLIOS
    return portfolios and set(a[1:]).isdisjoint(b[1:])


def _words(office: str) -> list[str]:
    return [word.removeprefix("ال") for word in fold(office).split()]

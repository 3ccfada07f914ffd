"""The article as a whole: the fullest form of each name, and which state is meant."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from khabar.lexicon.countries import by_adjective, by_code
from khabar.model.reading import Kind
from khabar.reading.naming.found import Found
from khabar.reading.naming.line import Line
from khabar.reading.naming.short_forms import name_units

_KINGDOMS = ("SA", "MA", "BH", "JO")


def with_fullest(names: Sequence[Found], lines: Sequence[Line]) -> list[Found]:
    """Each name with `name` set to the fullest form in the article, and states cleared up."""
    persons = _fullest_persons([f for f in names if f.kind is Kind.PERSON])
    others = _fullest_bodies([f for f in names if f.kind is Kind.ORGANISATION])
    kingdom = _commonest(names, lines, _KINGDOMS)
    jordan = _commonest(names, lines, ("JO", "OM")) == "JO"
    settled: list[Found] = []
    for found in names:
        if found.kind is Kind.PERSON:
            settled.append(replace(found, name=persons[found.key]))
        elif found.kind is Kind.ORGANISATION:
            settled.append(replace(found, name=others[found.key]))
        elif found.kind is Kind.COUNTRY and found.name is None:
            code = "OM" if found.key == "السلطنه" else kingdom
            settled.extend(_named_state(found, code))
        elif found.key == "عمان" and jordan:
            settled.append(replace(found, kind=Kind.PLACE, name="عمان", country="JO"))
        else:
            settled.append(found)
    return settled


def _named_state(found: Found, code: str | None) -> list[Found]:
    state = by_code(code) if code else None
    return [replace(found, name=state.name, country=state.code)] if state else []


def _commonest(names: Sequence[Found], lines: Sequence[Line], codes: tuple[str, ...]) -> str | None:
    """Which of some states the article speaks of most, by name or by adjective."""
    counts = Counter(f.country for f in names if f.country in codes)
    for line in lines:
        for word in line.words:
            state = by_adjective(word)
            if state and state.code in codes:
                counts[state.code] += 1
    return max(counts, key=lambda c: (counts[c], c or ""), default=None)


def _fullest_persons(persons: Sequence[Found]) -> dict[str, str]:
    """For each key the fullest key that it is a short form of, if there is just one."""
    keys = {f.key: name_units(f.key) for f in persons}
    by_last: dict[str, list[str]] = defaultdict(list)
    for key, units in keys.items():
        for unit in units:
            by_last[_bare(unit)].append(key)
    fullest: dict[str, str] = {}
    for key, units in keys.items():
        longer = [k for k in by_last[_bare(units[-1])] if _shortens(units, keys[k])]
        tops = [k for k in longer if not any(_shortens(keys[k], keys[o]) for o in longer)]
        fullest[key] = _likeliest(key, tops, persons)
    return fullest


def _likeliest(key: str, longer: Sequence[str], persons: Sequence[Found]) -> str:
    """Of several whole names, the one that the article has clearly more often; else the key."""
    if not longer:
        return key
    counts = Counter(f.key for f in persons)
    best, *rest = sorted(longer, key=lambda k: -counts[k])
    return best if all(counts[best] >= 2 * counts[k] for k in rest) else key


@lru_cache(maxsize=20_000)
def _bare(unit: str) -> str:
    return unit.removeprefix("ال") if len(unit) > 4 else unit


def _shortens(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one name has all the parts of the other in their order, and fewer."""
    if len(short) >= len(long):
        return False
    rest = iter(_bare(unit) for unit in long)
    return all(_bare(unit) in rest for unit in short)


def _is_longer_body(long: str, short: str) -> bool:
    """وزارة الخارجية المغربية for وزارة الخارجية and for الخارجية المغربية."""
    return long.startswith(short + " ") or long == f"وزاره {short}"


def _fullest_bodies(bodies: Sequence[Found]) -> dict[str, str]:
    """For each key the longest key of the same body in the article."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for found in bodies:
        if found.name:
            by_name[found.name].append(found.key)
    fullest: dict[str, str] = {}
    keys = {f.key for f in bodies}
    for found in bodies:
        if found.name:
            fullest[found.key] = max(by_name[found.name], key=len)
        else:
            longer = [k for k in keys if _is_longer_body(k, found.key)]
            fullest[found.key] = longer[0] if len(longer) == 1 else found.key
    return fullest

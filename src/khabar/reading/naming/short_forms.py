"""Short forms: what an article names in full once, it may name by its last part anywhere."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from khabar.lexicon.ordinary import Ordinariness, ordinariness
from khabar.lexicon.personal_names import Link, links
from khabar.model.reading import Kind
from khabar.reading.naming.found import Found
from khabar.reading.naming.line import Line
from khabar.reading.naming.scan import Scan, without_overlap

Forms = Mapping[str, Sequence[tuple[str, ...]]]  # by first word, the longest first


def with_short_forms(scans: Sequence[Scan]) -> tuple[tuple[Found, ...], ...]:
    """The names of each line, with every other mention of the persons whom the article names: by
    the whole name where nothing beside it showed a name, or by the surname."""
    forms = _forms(f for s in scans for f in s.names if f.kind is Kind.PERSON)
    if not forms:
        return tuple(s.names for s in scans)
    return tuple(_add_forms(s, n, forms) for n, s in enumerate(scans))


def _forms(persons: Iterable[Found]) -> Forms:
    keys: set[str] = set()
    for person in persons:
        units = name_units(person.key)
        if len(units) > 1:
            keys.add(person.key)
            if _may_stand_alone(units[-1]):
                keys.update(_with_and_without_article(units[-1]))
        elif ordinariness(units[0]) is Ordinariness.UNKNOWN:
            keys.add(units[0])
    forms: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in sorted(keys, key=len, reverse=True):
        words = tuple(key.split())
        forms[words[0]].append(words)
    return forms


def _with_and_without_article(unit: str) -> tuple[str, ...]:
    """حموشي and الحموشي are one surname, where neither is an ordinary word."""
    bare = unit.removeprefix("ال") if len(unit) > 5 else unit
    if " " in unit or ordinariness(bare) is not Ordinariness.UNKNOWN:
        return (unit,)
    return unit, bare, "ال" + bare


def _may_stand_alone(unit: str) -> bool:
    """Whether a last name is recognisable by itself: never a word that the language needs."""
    if " " in unit or unit.startswith("ال"):
        return True
    return len(unit) > 2 and ordinariness(unit) is not Ordinariness.KNOWN


@lru_cache(maxsize=20_000)
def name_units(key: str) -> tuple[str, ...]:
    """The parts of a name, small words kept with what they link.

    >>> name_units("عبد الفتاح السيسي"), name_units("سلمان بن عبد العزيز ال سعود")
    (('عبد الفتاح', 'السيسي'), ('سلمان', 'بن عبد العزيز', 'ال سعود'))
    """
    units: list[str] = []
    held = ""
    for word in key.split():
        linked = links(word)
        if Link.AFTER in linked and units:
            units[-1] += " " + word
        elif linked & {Link.KIN, Link.BEFORE, Link.FOREIGN} and Link.EASTERN not in linked:
            held = f"{held} {word}".strip()
        else:
            units.append(f"{held} {word}".strip())
            held = ""
    return tuple([*units, held] if held else units)


def _add_forms(scan: Scan, number: int, forms: Forms) -> tuple[Found, ...]:
    line = scan.line
    fixed = {i for f in scan.names if f.kind is not Kind.PERSON for i in range(f.first, f.last)}
    short = [
        found
        for i in range(len(line.words))
        if i not in fixed and (found := _form(line, number, i, forms))
    ]
    return without_overlap([*scan.names, *short]) if short else scan.names


def _form(line: Line, number: int, at: int, forms: Forms) -> Found | None:
    """The longest known form that begins at a word."""
    for stem in line.readings[at]:
        for words in forms.get(stem.text, ()):
            last = at + len(words)
            if line.words[at + 1 : last] == words[1:]:
                start, end = line.start(at, stem.cut), line.end(last)
                return Found(number, at, last, start, end, Kind.PERSON, " ".join(words))
    return None

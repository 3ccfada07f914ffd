"""Somebody called by description again: المسؤول الأمني المغربي is the one Moroccan office-holder
whom the article has named before."""

from collections.abc import Iterator, Sequence

from khabar.lexicon.countries import by_adjective
from khabar.model.reading import Name, Position
from khabar.model.span import Span
from khabar.reading.naming.line import Line, may_qualify

_OFFICIAL = ("المسؤول", "المسؤوله")
_MOST_ADJECTIVES = 3


def described_again(
    lines: Sequence[Line], names: Sequence[Name], positions: Sequence[Position]
) -> tuple[Position, ...]:
    """The descriptions as positions, each held by the only person in the article before it whose
    office is of that country; none where there is nobody or a choice."""
    people = {name.span: name.name for name in names}
    held = [(p.holder, p.country) for p in positions if p.holder and p.country]
    found = []
    for line in lines:
        for start, end, country in _descriptions(line):
            before = [h for h, of in held if of == country and h.end <= start]
            if len({people[holder] for holder in before}) == 1:
                words = line.text[start:end]
                found.append(Position(Span(start, end), words, max(before), None, country))
    return tuple(found)


def _descriptions(line: Line) -> Iterator[tuple[int, int, str]]:
    """(start, end, country) of every 'the official' with an adjective of nationality."""
    for at in range(len(line.words)):
        stem = next((s for s in line.stems(at) if s.text in _OFFICIAL), None)
        if stem is None:
            continue
        last, country = at + 1, None
        while last - at <= _MOST_ADJECTIVES and may_qualify(line.word(last)):
            state = by_adjective(line.word(last))
            country = country or (state.code if state else None)
            last += 1
        if country:
            yield line.start(at, stem.cut), line.end(last), country

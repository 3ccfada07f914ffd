"""A headline tells the event of the opening sentences in fewer words: who took part comes from
there. الملك يستقبل رئيس الحكومة, then استقبل الملك فلان … رئيس الحكومة فلان."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from khabar.arabic.folding import fold_name
from khabar.model.reading import Argument, EventMention, Kind, Name, Position
from khabar.model.span import Span

_OPENING = 3  # sentences of the body in which a headline is told again
_APART = frozenset({"visit", "call"})  # modes that are never another mode's event


@dataclass(frozen=True, slots=True)
class _Who:
    """What is known of an argument: the words of its name or description, of its offices, the
    country that those tell."""

    argument: Argument
    kind: Kind | None
    words: frozenset[str]
    offices: tuple[frozenset[str], ...]
    countries: frozenset[str]


def complete_headlines(
    mentions: Sequence[EventMention],
    names: Sequence[Name],
    positions: Sequence[Position],
    sentences: Sequence[Span],
    title_end: int,
) -> list[EventMention]:
    """The mentions; those in the title have the participants of their telling in the body."""
    body = [s for s in sentences if s.start >= title_end]
    if not body or not title_end:
        return list(mentions)
    end = body[:_OPENING][-1].end
    told = [m for m in mentions if title_end < m.trigger.start < end]
    known = {name.span: name for name in names}
    completed = []
    for mention in mentions:
        if mention.trigger.end <= title_end:
            mention = _completed(mention, told, known, positions)
        completed.append(mention)
    return completed


def _completed(
    headline: EventMention,
    told: Sequence[EventMention],
    names: dict[Span, Name],
    positions: Sequence[Position],
) -> EventMention:
    for other in sorted(told, key=lambda m: m.trigger.start):
        if other.type is not headline.type or _group(other) != _group(headline):
            continue
        mine = [_who(a, names, positions) for a in headline.arguments]
        theirs = [_who(a, names, positions) for a in other.arguments]
        pairs = {
            i: next((j for j, their in enumerate(theirs) if _same(my, their)), None)
            for i, my in enumerate(mine)
        }
        if not _one_event(mine, pairs):
            continue
        return replace(headline, arguments=tuple(_joined(mine, theirs, pairs)))
    return headline


def _group(mention: EventMention) -> str | None:
    return mention.mode if mention.mode in _APART else None


def _one_event(mine: Sequence[_Who], pairs: dict[int, int | None]) -> bool:
    """No person of the headline is missing in the text, and somebody is in both."""
    if any(my.kind is Kind.PERSON and pairs[i] is None for i, my in enumerate(mine)):
        return False
    return not mine or any(j is not None for j in pairs.values())


def _joined(
    mine: Sequence[_Who], theirs: Sequence[_Who], pairs: dict[int, int | None]
) -> list[Argument]:
    """Mine, by their names where I have an office or a description only, and the rest of theirs."""
    joined = []
    for i, my in enumerate(mine):
        j = pairs[i]
        better = j is not None and my.kind is None and theirs[j].kind is not None
        argument = theirs[j].argument if better and j is not None else my.argument
        joined.append(replace(argument, role=my.argument.role))
    taken = {j for j in pairs.values() if j is not None}
    joined += [their.argument for j, their in enumerate(theirs) if j not in taken]
    return joined


def _who(argument: Argument, names: dict[Span, Name], positions: Sequence[Position]) -> _Who:
    name = names.get(argument.span)
    held = [p for p in positions if p.span == argument.span or (name and p.holder == name.span)]
    if name:
        held += [p for p in positions if p.holder and _is_called(p.holder, name, names)]
    own = next((p for p in held if p.span == argument.span), None)
    countries = {p.country for p in held} | {name.country if name else None}
    return _Who(
        argument,
        name.kind if name else None,
        _words(name.name if name else argument.text),
        tuple(_words(p.text) for p in ([own] if own else held)),
        frozenset(code for code in countries if code),
    )


def _is_called(holder: Span, name: Name, names: dict[Span, Name]) -> bool:
    other = names.get(holder)
    return other is not None and other.name == name.name


def _same(mine: _Who, their: _Who) -> bool:
    if mine.words and their.words and (mine.words <= their.words or their.words <= mine.words):
        return True
    if mine.kind is None and mine.words:  # an office or a description
        if any(mine.words <= office for office in their.offices):
            return True
        return any(office and office <= mine.words for office in their.offices)
    people = mine.kind is Kind.PERSON or their.kind is Kind.PERSON
    return bool(mine.countries & their.countries) and not people


def _words(text: str) -> frozenset[str]:
    return frozenset(word.removeprefix("ال") for word in fold_name(text).split() if len(word) > 2)

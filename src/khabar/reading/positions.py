"""Positions: offices of the scanned lines, tied to who holds them."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from khabar.lexicon.offices import Need
from khabar.model.reading import Kind, Name, Position
from khabar.model.span import Span
from khabar.reading.naming.found import Found
from khabar.reading.naming.line import Line, is_quote
from khabar.reading.naming.posts import Post
from khabar.reading.naming.scan import Scan

_COMMAS = ("،", ",", "-", "–")


def find_positions(
    text: str, scans: Sequence[Scan], found: Sequence[Found], names: Sequence[Name]
) -> tuple[Position, ...]:
    """The positions of an article in order; holders are spans of `names`, which go with `found`."""
    persons = _persons_by_line(found)
    held: list[tuple[Post, Span | None]] = []
    for number, scan in enumerate(scans):
        inside = _inside(scan, found, number)
        posts = [p for p in scan.posts if not _is_part_of_name(p, inside)]
        held.extend(_held(scan, posts, persons.get(number, [])))
    held = _same_office_same_holder(held, names)
    return tuple(
        Position(Span(p.start, p.end), text[p.start : p.end], holder, p.organisation, p.country)
        for p, holder in held
        if holder or not p.apart
    )


def _persons_by_line(found: Sequence[Found]) -> dict[int, list[Found]]:
    persons = (f for f in found if f.kind is Kind.PERSON)
    return {number: list(group) for number, group in groupby(persons, key=lambda f: f.line)}


def _inside(scan: Scan, found: Sequence[Found], number: int) -> list[Found]:
    return [f for f in scan.names if f.kind is not Kind.PERSON]


def _is_part_of_name(post: Post, names: Sequence[Found]) -> bool:
    """جسر الملك فهد: the office belongs to the name of a body or place."""
    return any(f.first < post.first and post.last <= f.last for f in names)


def _held(
    scan: Scan, posts: Sequence[Post], persons: Sequence[Found]
) -> list[tuple[Post, Span | None]]:
    """Each office of a line with the person beside it: behind it, else before it."""
    begins = {p.first: p for p in persons}
    ends = {p.last: p for p in persons}
    held: list[tuple[Post, Span | None]] = []
    before: dict[int, Found] = {}  # index behind an office: the person before its row of offices
    for post in posts:
        behind = begins.get(_skip(scan, post.last, commas=False))
        if behind is None:
            start = _skip_back(scan.line, post.first)
            behind = ends.get(start) or ends.get(post.first) or before.get(start)
            if behind:
                before[post.last] = behind
        if behind is None:
            behind = begins.get(_skip(scan, post.last, commas=True))
        holder = Span(behind.start, behind.end) if behind and not post.office.plural else None
        held.append((post, holder))
    return held


def _skip(scan: Scan, at: int, commas: bool) -> int:
    """The index behind titles and quotation marks, and commas if wanted."""
    line = scan.line
    while at < len(line.words):
        if at in scan.titles:
            at = scan.titles[at]
        elif is_quote(line.word(at)) or (commas and line.word(at) in _COMMAS):
            at += 1
        else:
            break
    return at


def _skip_back(line: Line, at: int) -> int:
    while at > 0 and (line.word(at - 1) in _COMMAS or is_quote(line.word(at - 1))):
        at -= 1
    return at


def _same_office_same_holder(
    held: Sequence[tuple[Post, Span | None]], names: Sequence[Name]
) -> list[tuple[Post, Span | None]]:
    """An office named without its holder has the one that the article gives it elsewhere."""
    by_span = {n.span: n for n in names}
    holders: dict[str, dict[str, Span]] = defaultdict(dict)
    for post, holder in held:
        if holder:
            person = by_span[holder].name
            holders[post.key].setdefault(person, holder)
            if post.office.need in (Need.ALONE, Need.FIELD, Need.RULER):
                holders[_alone(post)].setdefault(person, holder)
    return [(p, h or _recalled(p, holders)) for p, h in held]


def _alone(post: Post) -> str:
    """The office by itself: الرئيس for الرئيس الفرنسي and رئيس الجمهورية."""
    return "ال" + post.office.lemma


def _recalled(post: Post, holders: dict[str, dict[str, Span]]) -> Span | None:
    if post.office.plural or post.apart or post.office.need is Need.COUNTERPART:
        return None
    candidates = holders.get(post.key) or {}
    return next(iter(candidates.values())) if len(candidates) == 1 else None

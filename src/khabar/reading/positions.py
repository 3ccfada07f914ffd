"""Positions: offices of the scanned lines, tied to who holds them."""

from collections.abc import Sequence
from itertools import groupby

from khabar.lexicon.offices import Need
from khabar.model.reading import Kind, Name, Position
from khabar.model.span import Span
from khabar.reading.naming.found import Found
from khabar.reading.naming.holders import holders_beside
from khabar.reading.naming.posts import Post
from khabar.reading.naming.roles import Role, compatible, role_of
from khabar.reading.naming.scan import Scan

_NEAR = 30  # code points: room for more titles between الأمير and the name


def find_positions(
    text: str, scans: Sequence[Scan], found: Sequence[Found], names: Sequence[Name]
) -> tuple[Position, ...]:
    """The positions of an article in order; holders are spans of `names`, which go with `found`."""
    by_line = {n: list(group) for n, group in groupby(found, key=lambda f: f.line)}
    held: list[tuple[Post, Span | None]] = []
    for number, scan in enumerate(scans):
        here = by_line.get(number, [])
        posts = [p for p in scan.posts if not _is_part_of_name(p, here)]
        held.extend(holders_beside(scan, posts, [f for f in here if f.kind is Kind.PERSON]))
    roles = [role_of(text, post) for post, _ in held]
    settled = _with_recalled(held, roles, {n.span: n.name for n in names})
    return tuple(
        Position(Span(p.start, p.end), text[p.start : p.end], holder, p.organisation, p.country)
        for p, holder in settled
        if (holder or not p.apart) and not _is_title(p, holder)
    )


def _is_title(post: Post, holder: Span | None) -> bool:
    """الأمير before a name is a title; by itself it is an office."""
    prince = post.office.need is Need.PRINCE and post.bare
    return prince and holder is not None and 0 <= holder.start - post.end < _NEAR


def _is_part_of_name(post: Post, names: Sequence[Found]) -> bool:
    """جسر الملك فهد: the office belongs to the name of a body or place."""
    return any(
        f.kind is not Kind.PERSON and f.first < post.first and post.last <= f.last for f in names
    )


def _with_recalled(
    held: Sequence[tuple[Post, Span | None]], roles: Sequence[Role], names: dict[Span, str]
) -> list[tuple[Post, Span | None]]:
    """An office named without its holder has the one whom the article gives it elsewhere, if it
    is only one; the mention before it, else the next."""
    known = [(r, h) for r, (p, h) in zip(roles, held, strict=True) if h and not p.office.plural]
    settled: list[tuple[Post, Span | None]] = []
    for role, (post, holder) in zip(roles, held, strict=True):
        if holder is None and not post.office.plural and not post.apart:
            holder = _recalled(post, role, known, names)
        settled.append((post, holder))
    return settled


def _recalled(
    post: Post, role: Role, known: Sequence[tuple[Role, Span]], names: dict[Span, str]
) -> Span | None:
    spans = [span for other, span in known if compatible(role, other)]
    if len({names[span] for span in spans}) != 1:
        return None
    before = [span for span in spans if span.end <= post.start]
    return max(before) if before else min(spans)

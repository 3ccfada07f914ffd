"""Who of a line holds an office that the same line names."""

from collections.abc import Sequence

from khabar.lexicon.offices import Need
from khabar.model.span import Span
from khabar.reading.naming.found import Found
from khabar.reading.naming.line import is_quote
from khabar.reading.naming.posts import Post
from khabar.reading.naming.scan import Scan

_COMMAS = ("،", ",", "-", "–")


def holders_beside(
    scan: Scan, posts: Sequence[Post], persons: Sequence[Found]
) -> list[tuple[Post, Span | None]]:
    """Each office with the person in apposition to it, None where there is none.

    Offices in a row (ولي العهد نائب رئيس مجلس الوزراء وزير الداخلية) have one holder: who stands
    right behind the row, else who stands before it, else who follows behind a comma.
    """
    begins = {p.first: p for p in persons}
    ends = {p.last: p for p in persons}
    held: list[tuple[Post, Span | None]] = []
    former: Found | None = None
    for row in _rows(scan, posts):
        holder = begins.get(_behind(scan, row[-1].last, commas=False))
        if holder is None:
            holder = _across_commas(scan, row, begins, ends)
        if holder is None and former and _adds_office(scan, held, row[0]):
            holder = former
        span = Span(holder.start, holder.end) if holder else None
        held.extend((post, None if post.office.plural else span) for post in row)
        former = holder
    return held


def _across_commas(
    scan: Scan, row: Sequence[Post], begins: dict[int, Found], ends: dict[int, Found]
) -> Found | None:
    """Who stands before a row of offices, else who follows behind a comma; of a surname before
    and a whole name behind (التقى المنقوش، وزير الخارجية، حسين أمير) it is the latter's."""
    behind = begins.get(_behind(scan, row[-1].last, commas=True))
    if _is_joined(scan, row[0]) or row[0].office.need is Need.COUNTERPART:
        return behind
    start = _before(scan, row[0].first)
    before = ends.get(start)
    if before and start == row[0].first and before.last - before.first < 2:
        before = None  # استقبل البشير الرئيس الروسي: subject and object
    if before and behind and start < row[0].first:
        return behind if before.last - before.first < 2 <= behind.last - behind.first else before
    return before or behind


def _rows(scan: Scan, posts: Sequence[Post]) -> list[list[Post]]:
    rows: list[list[Post]] = []
    for post in posts:
        if rows and not _is_joined(scan, post):
            gap = _behind(scan, rows[-1][-1].last, commas=False)
            if gap == post.first:
                rows[-1].append(post)
                continue
        rows.append([post])
    return rows


def _is_joined(scan: Scan, post: Post) -> bool:
    """Whether و or a preposition is written onto the office: it then begins something new."""
    return post.start > scan.line.start(post.first)


def _adds_office(scan: Scan, held: Sequence[tuple[Post, Span | None]], post: Post) -> bool:
    """المدير العام للأمن الوطني والمدير العام لمراقبة التراب الوطني: و joins it to the office
    right before it, whose holder stands before them."""
    last, holder = held[-1]
    joined = scan.line.tokens[post.first].word.folded.startswith("و")
    return joined and last.last == post.first and holder is not None and holder.end <= last.start


def _behind(scan: Scan, at: int, commas: bool) -> int:
    """The index behind titles and quotation marks, and commas if wanted."""
    line = scan.line
    while at < len(line.words):
        if at in scan.titles and not scan.line.joined(at):
            at = scan.titles[at]
        elif is_quote(line.word(at)) or (commas and line.word(at) in _COMMAS):
            at += 1
        else:
            break
    return at


def _before(scan: Scan, at: int) -> int:
    line = scan.line
    while at > 0 and (line.word(at - 1) in _COMMAS or is_quote(line.word(at - 1))):
        at -= 1
    return at

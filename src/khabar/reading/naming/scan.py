"""Everything that one line says by itself: its known names, offices, persons, bodies."""

from dataclasses import dataclass

from khabar.lexicon.personal_names import is_given
from khabar.model.reading import Kind
from khabar.reading.naming.agreed import agreed
from khabar.reading.naming.found import Found, Names
from khabar.reading.naming.known import find_known
from khabar.reading.naming.line import Line
from khabar.reading.naming.organisations import find_organisation
from khabar.reading.naming.persons import Beside, begins_name, find_person, title_end
from khabar.reading.naming.posts import Post, find_post


@dataclass(frozen=True, slots=True)
class Scan:
    line: Line
    names: tuple[Found, ...]  # none overlaps another, in order
    posts: tuple[Post, ...]  # none overlaps another, in order
    titles: dict[int, int]  # where titles begin, and the index behind them


def scan(line: Line, number: int, tagged: tuple[Found, ...] | None = None) -> Scan:
    """By the rules alone, or together with the names that a tagger has marked."""
    known = _known(line, number)
    titles = {i: end for i in range(len(line.words)) if (end := title_end(line, i)) > i}
    posts = _posts(line, number, known, frozenset(titles.values()))
    persons = _persons(line, number, known, posts, titles)
    bodies = [
        body for i in range(len(line.words)) if (body := find_organisation(line, number, known, i))
    ]
    apart = [f for f in known.by_first.values() if not _is_of_office(f, posts)]
    names = without_overlap([*persons, *apart, *bodies])
    if tagged is not None:
        names = agreed(tagged, names)
    return Scan(line, names, tuple(posts), titles)


def _known(line: Line, number: int) -> Names:
    found = (find_known(line, number, i) for i in range(len(line.words)))
    return Names({f.first: f for f in found if f})


def _is_of_office(found: Found, posts: list[Post]) -> bool:
    """وزير شؤون المغاربة المقيمين بالخارج: a people whom an office is for."""
    inside = (p.first < found.first and found.last <= p.last for p in posts)
    return found.kind is Kind.GROUP and any(inside)


def _posts(line: Line, number: int, known: Names, titled: frozenset[int]) -> list[Post]:
    """The offices of a line; behind a title مساعد and أمين are names (الدكتور مساعد العيبان)."""
    posts: list[Post] = []
    at = 0
    while at < len(line.words):
        post = find_post(line, number, known, at) if line.kind(at) == "arabic" else None
        if post and at in titled and is_given(line.word(at)):
            post = None
        if post:
            posts.append(post)
        at = post.last if post else at + 1
    return posts


def _persons(
    line: Line, number: int, known: Names, posts: list[Post], titles: dict[int, int]
) -> list[Found]:
    inside = {i for p in posts for i in range(p.first, p.last)}
    beside = Beside(
        frozenset({line.past_quotes(p.last) for p in posts} | set(titles.values())),
        frozenset(p.last + 1 for p in posts if line.word(p.last) in ("،", ",")),
        frozenset(p.first for p in posts),
        frozenset(i for i, end in titles.items() if begins_name(line, end)),
    )
    persons: list[Found] = []
    at = 0
    while at < len(line.words):
        person = None
        if at not in inside and at not in titles:
            person = find_person(line, number, known, at, beside)
        if person:
            persons.append(person)
        at = person.last if person else at + 1
    return persons


def without_overlap(found: list[Found]) -> tuple[Found, ...]:
    """The longest names first, persons before others of the same length; in order of place."""
    kept: list[Found] = []
    taken: set[int] = set()
    ranked = sorted(found, key=lambda f: (f.first - f.last, f.kind is not Kind.PERSON, f.first))
    for name in ranked:
        words = range(name.first, name.last)
        if not taken.intersection(words):
            taken.update(words)
            kept.append(name)
    return tuple(sorted(kept, key=lambda f: f.first))

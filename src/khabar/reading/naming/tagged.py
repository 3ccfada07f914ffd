"""Names as the learned tagger marks them, with what the lexicons know of each."""

from collections.abc import Sequence

from khabar.model.reading import Kind
from khabar.reading.naming.found import Found
from khabar.reading.naming.known import known_as
from khabar.reading.naming.line import Line, is_quote
from khabar.reading.tagger import Mark, Tagger

_CONJUNCTIONS = ("و", "او", "ثم")


def tagged_names(lines: Sequence[Line], tagger: Tagger) -> list[tuple[Found, ...]]:
    """The names of each line, in order; none overlaps another."""
    words = [[token.word.text for token in line.tokens] for line in lines]
    return [
        tuple(found for mark in marks if (found := _found(line, number, mark)))
        for number, (line, marks) in enumerate(zip(lines, tagger.tag(words, "name"), strict=True))
    ]


def _found(line: Line, number: int, mark: Mark) -> Found | None:
    first, last, kind = mark.first, _trimmed(line, mark), Kind(mark.kind)
    if first == last or not any(line.kind(i) in ("arabic", "latin") for i in range(first, last)):
        return None
    # The clitics that the tagger takes off, as far as the letters allow it.
    fitting = [stem for stem in line.stems(first) if len(stem.proclitics) <= mark.cut]
    stem = max(fitting, key=lambda s: len(s.proclitics))
    key = " ".join((stem.text, *line.words[first + 1 : last]))
    start, end = line.start(first, stem.cut), line.end(last)
    known = known_as(key, kind)
    name, country, metonym = None, None, False
    if known:
        kind, name, country, metonym = known.kind, known.name, known.country, known.metonym
    return Found(
        number, first, last, start, end, kind, key, name, country, metonym, chance=mark.chance
    )


def _trimmed(line: Line, mark: Mark) -> int:
    """The index behind the mark without a lone و or a mark of punctuation at its end."""
    last = mark.last
    while last > mark.first and (
        line.word(last - 1) in _CONJUNCTIONS
        or (line.kind(last - 1) == "mark" and not is_quote(line.word(last - 1)))
    ):
        last -= 1
    return last

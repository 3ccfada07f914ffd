"""Names as the learned tagger marks them, with what the lexicons know of each."""

from collections.abc import Iterator, Mapping, Sequence

from khabar.model.reading import Kind
from khabar.reading.naming.found import Found
from khabar.reading.naming.known import known_as
from khabar.reading.naming.line import Line
from khabar.reading.tagger import Tagger

LAYERS = ("name", "cut")


def tagged_names(lines: Sequence[Line], tagger: Tagger) -> list[tuple[Found, ...]]:
    """The names of each line, in order; none overlaps another."""
    words = [[token.word.text for token in line.tokens] for line in lines]
    marked = tagger.tag(words, LAYERS)
    return [
        tuple(_names(line, number, labels))
        for number, (line, labels) in enumerate(zip(lines, marked, strict=True))
    ]


def _names(line: Line, number: int, labels: Mapping[str, Sequence[str]]) -> Iterator[Found]:
    names = labels["name"]
    for first, label in enumerate(names):
        if not label.startswith("B-"):
            continue
        last = first + 1
        while last < len(names) and names[last] == f"I-{label[2:]}":
            last += 1
        if any(line.kind(i) in ("arabic", "latin") for i in range(first, last)):
            yield _found(line, number, first, last, Kind(label[2:]), int(labels["cut"][first]))


def _found(line: Line, number: int, first: int, last: int, kind: Kind, cut: int) -> Found:
    stems = line.stems(first)
    # The clitics that the tagger takes off, as far as the letters allow it.
    stem = max((s for s in stems if len(s.proclitics) <= cut), key=lambda s: len(s.proclitics))
    key = " ".join((stem.text, *line.words[first + 1 : last]))
    start, end = line.start(first, stem.cut), line.end(last)
    known = known_as(key, kind)
    if known is None:
        return Found(number, first, last, start, end, kind, key)
    return Found(
        number, first, last, start, end, known.kind, key, known.name, known.country, known.metonym
    )

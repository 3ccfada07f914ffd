"""What an event was about: the noun phrases after حول, بشأن, لبحث, and their labels."""

from collections.abc import Iterator, Sequence
from functools import cache

from khabar.arabic.folding import fold
from khabar.arabic.tokens import Token
from khabar.lexicon.reporting import cue
from khabar.lexicon.tables import table
from khabar.model.reading import Topic
from khabar.model.span import Span
from khabar.reading.events.line import Line

ABOUT = frozenset({
    "حول", "بشان", "بخصوص", "لبحث", "لمناقشه", "لمناقشة", "لتدارس", "وبحث", "يبحثان", "بحثا",
    "تناول", "تناولت", "يتناول", "تتناول", "بحث", "ناقش", "ناقشا", "لدراسه",
})  # fmt: skip
_PHRASE = 9  # tokens of a topic at most
_MOST = 4  # topics of one event at most
_ENDS = frozenset({"قبل", "بعد", "خلال", "وذلك", "وفق", "بحسب", "حسب", "امس", "اليوم", "كما", "مع"})


def topics_of(line: Line, first: int, last: int, others: set[int]) -> tuple[Topic, ...]:
    """Topics named after the trigger in its own clause."""
    found: list[Topic] = []
    for i in range(last + 1, len(line.tokens)):
        if i in others and i > last + 1 and line.folded(i) not in ABOUT:
            break
        if line.folded(i) in ABOUT:
            found.extend(_phrases(line, i + 1))
            break
    return tuple(found[:_MOST])


def _phrases(line: Line, start: int) -> Iterator[Topic]:
    """Noun phrases from a token on, split at commas and at و before a definite noun."""
    begin = start
    i = start
    while i < len(line.tokens) and i - start < _PHRASE * _MOST:
        word = line.tokens[i].word
        closed = word.kind == "mark" and word.folded not in ('"', "«", "»", "“", "”", "'")
        ended = closed or bool({"clause", "relative"} & line.sort(i)) or i in line.times
        ended = ended or word.folded in _ENDS or cue(word) is not None
        if ended or i - begin >= _PHRASE:
            if begin < i:
                yield _topic(line, begin, i)
            if not (closed and word.folded in ("،", ",")) or not _joined(line, i + 1):
                return
            begin = i + 1
        i += 1
    if begin < i:
        yield _topic(line, begin, min(i, len(line.tokens)))


def _joined(line: Line, i: int) -> bool:
    return line.folded(i).startswith("و")


def _topic(line: Line, begin: int, end: int) -> Topic:
    tokens = line.tokens[begin:end]
    start = tokens[0].start
    if tokens[0].word.folded.startswith("و") and len(tokens[0].word.folded) > 4:
        start += 1
    span = Span(start, tokens[-1].end)
    offset = tokens[0].start
    text = "".join(
        " " * (t.start - (tokens[k - 1].end if k else offset)) + t.word.text
        for k, t in enumerate(tokens)
    )
    return Topic(span, text[start - offset :], label(tokens))


def label(tokens: Sequence[Token]) -> str:
    """The label of `topics.tsv` that the words tell, "" where none."""
    for i, token in enumerate(tokens):
        for stem in token.word.stems:
            for length in (3, 2, 1):
                words = [stem.text, *(t.word.folded for t in tokens[i + 1 : i + length])]
                key = " ".join(word.removeprefix("ال") for word in words)
                if len(words) == length and (found := _labels().get(key)):
                    return found
    return ""


@cache
def _labels() -> dict[str, str]:
    labels: dict[str, str] = {}
    for row in table("topics"):
        for phrase in row["words"].split():
            key = " ".join(fold(w).removeprefix("ال") for w in phrase.split("_"))
            labels.setdefault(key, row["label"])
    return labels

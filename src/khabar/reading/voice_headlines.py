"""Headlines that give the floor: بوريطة: الحوار هو الحل."""

from khabar.lexicon.reporting import Sort, sorted_stem
from khabar.model.reading import Kind, Name, Voice, VoiceKind
from khabar.reading.paragraph import Paragraph
from khabar.reading.voice_source import Source, kind_of, source_after

_LONGEST = 14  # words before the colon
_SPOKEN = {
    "نحن", "لن", "ليس", "ليست", "لسنا", "لا", "يجب", "ينبغي", "علينا", "لدينا", "انا", "سوف", "لم",
    "هناك", "هذا", "هذه", "قد",
}  # fmt: skip
_SPEAKERS = (Sort.UNNAMED, Sort.COMMUNIQUE, Sort.MEDIA, Sort.BODY, Sort.PERSON)


def headline_voice(line: Paragraph) -> Voice | None:
    """What stands behind the colon of a headline, where somebody who speaks stands before it."""
    if not line.is_title:
        return None
    colon = next((i for i in range(1, min(len(line.tokens), _LONGEST)) if line.is_mark(i, ":")), 0)
    if not colon or colon + 2 >= len(line.tokens):
        return None
    start = next((i + 1 for i in range(colon - 1, 0, -1) if line.starts[i] == i), 0)
    start = line.starts[colon]
    source = source_after(line, start, colon)
    if source is None or not _speaks(line, source, colon):
        return None
    first = colon + 1
    last = len(line.tokens)
    quoted = first in line.closing
    if quoted:
        last = line.closing[first]
        first += 1
    elif line.is_mark(last - 1, "."):
        last -= 1
    if last - first < 2:
        return None
    return Voice(line.span(first, last), source.kind, source.span, line.span(colon, colon + 1))


def _speaks(line: Paragraph, source: Source, colon: int) -> bool:
    mention = line.holders.get(source.start)
    if isinstance(mention, Name) and mention.kind in (Kind.COUNTRY, Kind.PLACE):
        return _sounds_spoken(line, colon)
    if mention is not None:
        return True
    if kind_of(line, source.start, source.end) is not VoiceKind.OFFICIAL:
        return True
    return any(sorted_stem(line.tokens[source.start].word, sort) for sort in _SPEAKERS)


def _sounds_spoken(line: Paragraph, colon: int) -> bool:
    """سوريا: غارة is a topic, تركيا: لن نقبل a speaker."""
    if colon + 1 in line.closing:
        return True
    words = {token.word.folded for token in line.tokens[colon + 1 :]}
    return bool(words & _SPOKEN)

"""Headlines that give the floor: بوريطة: الحوار هو الحل."""

from khabar.model.reading import Kind, Name, Voice
from khabar.reading.paragraph import Paragraph
from khabar.reading.voice_source import Source, is_speaker_noun, source_after

_LONGEST = 14  # words before the colon
_LONG_QUOTATION = 4
_SPOKEN = {
    "نحن", "لن", "ليس", "ليست", "لسنا", "لا", "يجب", "ينبغي", "علينا", "لدينا", "انا", "سوف",
}  # fmt: skip


def headline_voice(line: Paragraph) -> tuple[Voice, Source] | None:
    """What stands behind the colon of a headline, where somebody who speaks stands before it."""
    if not line.is_title:
        return None
    colon = next((i for i in range(1, min(len(line.tokens), _LONGEST)) if line.is_mark(i, ":")), 0)
    if not colon:
        return None
    source = source_after(line, line.starts[colon], colon)
    first, last = colon + 1, len(line.tokens)
    if source is None or not _speaks(line, source, colon):
        return None
    if line.closing.get(first) in (last - 1, last - 2):
        first, last = first + 1, line.closing[first]
    while last > first and line.is_mark(last - 1, ".!"):
        last -= 1
    if last - first < 2:
        return None
    cue = line.span(colon, colon + 1)
    return Voice(line.span(first, last), source.kind, source.span, cue), source


def _speaks(line: Paragraph, source: Source, colon: int) -> bool:
    mention = line.holders.get(source.start)
    if isinstance(mention, Name) and mention.kind in (Kind.COUNTRY, Kind.PLACE):
        return mention.metonym or _sounds_spoken(line, colon + 1)
    return mention is not None or is_speaker_noun(line, source.start)


def _sounds_spoken(line: Paragraph, start: int) -> bool:
    """سوريا: غارة تستهدف is a topic, تركيا: لن نقبل a speaker."""
    if line.closing.get(start, start) - start > _LONG_QUOTATION:
        return True
    words = [token.word.folded for token in line.tokens[start:]]
    return any(
        word in _SPOKEN or word.startswith("سن") or (len(word) > 5 and word.endswith("نا"))
        for word in words
    )

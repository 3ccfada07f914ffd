"""Whose words: the stretches of an article that it puts into somebody's mouth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from khabar.arabic.tokens import Token
from khabar.lexicon.reporting import Shape, Sort, sorted_stem
from khabar.model.reading import EventMention, Name, Position, Voice, VoiceKind
from khabar.model.span import Span
from khabar.reading.page import Page
from khabar.reading.paragraph import Paragraph, paragraphs
from khabar.reading.voice_cues import Before, Behind, before, behind, ends_clause
from khabar.reading.voice_headlines import headline_voice
from khabar.reading.voice_source import (
    Source,
    kind_of,
    says_in_writing,
    source_after,
    source_before,
)

_AGAIN = {"المصدر", "المصادر"}  # المصدر ذاته: as before


def find_voices(
    page: Page, names: Sequence[Name], positions: Sequence[Position]
) -> tuple[Voice, ...]:
    """Every stretch in somebody's words, in order of start, outer before inner."""
    found: dict[Span, Voice] = {}
    last: Source | None = None
    for line in paragraphs(page, names, positions):
        reader = _Reader(line, last)
        for voice in reader.voices():
            found.setdefault(voice.span, voice)
        last = reader.last
    return tuple(sorted(found.values(), key=lambda v: (v.span.start, -v.span.end)))


def attribute(events: Sequence[EventMention], voices: Sequence[Voice]) -> tuple[EventMention, ...]:
    """Each event in the innermost voice whose stretch holds its trigger, else the outlet's."""
    return tuple(_attributed(event, voices) for event in events)


def _attributed(event: EventMention, voices: Sequence[Voice]) -> EventMention:
    around = [voice for voice in voices if voice.span.contains(event.trigger)]
    if not around:
        return replace(event, voice=VoiceKind.OUTLET, attributed_to=None)
    inner = min(around, key=lambda voice: len(voice.span))
    return replace(event, voice=inner.voice, attributed_to=inner.attributed_to)


@dataclass(slots=True)
class _Reader:
    """Goes through a paragraph and remembers who spoke last."""

    line: Paragraph
    last: Source | None

    def voices(self) -> Iterator[Voice]:
        line = self.line
        headline = headline_voice(line)
        if headline is not None:
            yield headline
        openings = {i: found for i in range(len(line.tokens)) if (found := before(line, i))}
        closings = self._closings(openings)
        behind_from = 0
        for i in range(len(line.tokens)):
            if i in closings:
                voice = self._behind_voice(closings[i], max(behind_from, line.starts[i]))
                behind_from = closings[i].end
                if voice is not None:
                    yield voice
            elif i in openings:
                voice = self._before_voice(openings[i], openings, closings)
                if voice is not None:
                    yield voice

    def _closings(self, openings: dict[int, Before]) -> dict[int, Behind]:
        """The phrases behind, but not those between a verb and the words it reports."""
        line = self.line
        closings = {i: found for i in range(len(line.tokens)) if (found := behind(line, i))}
        for opening in openings.values():
            if opening.is_object:
                continue
            for i in range(opening.at + 1, opening.link):
                closings.pop(i, None)
        for closing in closings.values():
            for i in range(closing.at, closing.end):
                openings.pop(i, None)
        return closings

    # --- the words follow: قال … إن

    def _before_voice(
        self, opening: Before, openings: dict[int, Before], closings: dict[int, Behind]
    ) -> Voice | None:
        source = self._source(opening)
        if opening.is_object:
            placed = self._place_object(opening, source)
            if placed is None:
                return None
            opening = placed
        end = self._end(opening, openings, closings)
        if end <= opening.start:
            return None
        stretch = self._stretch(opening.start, end, opening.cut)
        if len(stretch) < 2:
            return None
        source = source or Source(None, VoiceKind.OFFICIAL)
        self.last = source if source.span else self.last
        return Voice(stretch, source.kind, source.span, self._word(opening.at, opening.cue.cut))

    def _source(self, opening: Before) -> Source | None:
        line, i = self.line, opening.at
        explicit = source_after(line, i + 1, opening.link)
        if opening.cue.saying.shape in (Shape.PARTICIPLE, Shape.NOUN) and explicit is None:
            return self._carried(opening)
        if explicit is not None:
            return self._again(explicit)
        return self._subject_before(opening) or self._carried(opening)

    def _subject_before(self, opening: Before) -> Source | None:
        line, i = self.line, opening.at
        if opening.cue.joined or i == line.starts[i]:
            return None
        if line.tokens[i - 1].word.folded in ("الذي", "التي", "الذين"):
            feminine = line.tokens[i - 1].word.folded == "التي"
            if feminine != opening.cue.saying.feminine:
                return None
            i -= 1
        return source_before(line, i, line.starts[opening.at])

    def _again(self, source: Source) -> Source:
        """المصدر ذاته is whatever spoke before."""
        if self.last and self.line.tokens[source.start].word.folded in _AGAIN:
            return replace(source, kind=self.last.kind)
        return source

    def _carried(self, opening: Before) -> Source | None:
        """No speaker told: the subject of the sentence, else whoever spoke last."""
        line, i = self.line, opening.at
        start = line.starts[i]
        written = says_in_writing(line, i + 1, opening.link)
        kept = self.last
        if i > start and not (kept and kept.span and kept.span.start >= line.tokens[start].start):
            kept = self._subject(start, i) or kept
        if kept and written:
            return replace(kept, kind=VoiceKind.COMMUNIQUE)
        return kept

    def _subject(self, start: int, end: int) -> Source | None:
        """The first one named in the sentence without a preposition."""
        line = self.line
        for i in range(start, end):
            mention = line.holders.get(i)
            if mention is None or (i > start and line.same_holder(i - 1, i)):
                continue
            if line.tokens[i].start < mention.span.start:
                continue
            if i > start and sorted_stem(line.tokens[i - 1].word, Sort.STOP, "وف"):
                continue
            return source_after(line, i, end)
        return None

    def _place_object(self, opening: Before, source: Source | None) -> Before | None:
        """أعلن الجيش، الثلاثاء، إطلاق سراح: the words reported are what is left of the clause."""
        line, i = self.line, opening.at
        limit = line.ends[i]
        start = i + 1
        if source and source.start > i:
            start = source.end
        start = _past_days(line, start, limit)
        if start >= limit or not _is_said(line, start):
            return None
        return replace(opening, link=start, start=start)

    def _end(
        self, opening: Before, openings: dict[int, Before], closings: dict[int, Behind]
    ) -> int:
        """Index behind the last word reported."""
        line = self.line
        if opening.closing is not None:
            return opening.closing
        k = opening.start
        limit = line.ends[opening.link]
        while k < limit:
            if k in line.closing:
                k = max(k + 1, min(line.closing[k], limit))
                continue
            if k in closings or (k > opening.start and self._turns(k, openings)):
                break
            k += 1
        return k

    def _turns(self, k: int, openings: dict[int, Before]) -> bool:
        """Whether the sentence leaves the words reported at word k."""
        line = self.line
        if ends_clause(line, k):
            return True
        following = openings.get(k)
        if following is None:
            return False
        shape = following.cue.saying.shape
        if shape is Shape.PARTICIPLE:
            return True
        opens = line.tokens[k - 1].word.folded in ("كما", "فيما", "بينما", "وقد")
        return shape is Shape.VERB and (following.cue.joined or opens)

    # --- the words come first: …، بحسب

    def _behind_voice(self, closing: Behind, start: int) -> Voice | None:
        line = self.line
        source = closing.source
        if source is None:
            return None
        source = self._again(source)
        self.last = source
        cue = line.span(closing.at, max(closing.at + 1, source.start))
        begin, end = self._reported(closing, start)
        if end - begin < 2:
            return None
        return Voice(self._stretch(begin, end), source.kind, source.span, cue)

    def _reported(self, closing: Behind, start: int) -> tuple[int, int]:
        line = self.line
        sentence = line.starts[closing.at]
        if closing.at > sentence + 1:
            return _past_dateline(line, max(start, sentence)), closing.at
        limit = line.ends[closing.at]
        end = closing.end
        while end < limit and line.is_mark(end, ",،:)"):
            end += 1
        if end < limit and line.tokens[end].word.folded in ("فان", "فانه", "فانها", "فقد", "انه"):
            end += 1
        if limit - end > 2:
            return end, limit
        if sentence > 0:  # … . وفق ما أعلنت الوكالة.
            return _past_dateline(line, line.starts[sentence - 1]), sentence
        return end, end

    def _stretch(self, start: int, end: int, cut: int = 0) -> Span:
        line = self.line
        while end > start and line.is_mark(end - 1, ".,،؛:!-–—(["):
            end -= 1
        while start < end and line.is_mark(start, ".,،؛:-–—)]"):
            start += 1
        if end <= start:
            return Span(line.tokens[start - 1].end, line.tokens[start - 1].end)
        return Span(line.tokens[start].start + cut, line.tokens[end - 1].end)

    def _word(self, i: int, cut: int) -> Span:
        token: Token = self.line.tokens[i]
        return Span(token.start + cut, token.end)


def _past_days(line: Paragraph, i: int, limit: int) -> int:
    while i < limit and (sorted_stem(line.tokens[i].word, Sort.DAY, "") or line.is_mark(i, ",،")):
        i += 1
    return i


def _is_said(line: Paragraph, i: int) -> bool:
    """Whether what follows can be the object of a verb of saying, not an adverb."""
    word = line.tokens[i].word
    return word.kind == "arabic" and not sorted_stem(word, Sort.STOP, "وف")


def _past_dateline(line: Paragraph, start: int) -> int:
    """Behind دبي، الإمارات (CNN) –."""
    for i in range(start, min(start + 12, line.ends[start])):
        if line.is_mark(i, "-–—") and not line.same_holder(i - 1, i):
            return i + 1
    return start


__all__ = ["attribute", "find_voices", "kind_of"]

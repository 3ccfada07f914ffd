"""Reading the voices of one paragraph: where words reported begin and end, and whose they are."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from khabar.lexicon.reporting import Shape, cue
from khabar.model.reading import Kind, Name, Voice, VoiceKind
from khabar.model.span import Span
from khabar.reading.paragraph import Paragraph
from khabar.reading.voice_behind import Behind, behind
from khabar.reading.voice_cues import Before, before, ends_clause
from khabar.reading.voice_headlines import headline_voice
from khabar.reading.voice_source import (
    Source,
    is_free,
    is_speaker_noun,
    is_stop,
    past_days,
    says_in_writing,
    source_after,
    source_before,
)

_AGAIN = {"المصدر", "المصادر"}  # المصدر ذاته: as before, whatever that was
_LONG_QUOTATION = 6
_LONGEST = 300  # words reported in one sentence: no real one is longer, and time stays linear
_FAR = 60  # words from the beginning of a sentence to its subject
_ADJUNCT = 14  # words in ، في ختام القمة، between the speaker and what is said
_THEN = {"فان", "فانه", "فانها", "فانهم", "فقد", "ان", "انه", "انها"}  # behind وفق … ،
_JOINS_CLAUSES = {"كما", "فيما", "بينما", "وقد", "وكان", "وكانت"}
_MARKS = ".,،؛:!-–—([)]…"


@dataclass(slots=True)
class VoiceReader:
    """Goes through a paragraph and remembers who spoke last."""

    line: Paragraph
    last: Source | None

    def voices(self) -> Iterator[Voice]:
        line = self.line
        headline = headline_voice(line)
        if headline is not None:
            yield headline[0]
            self.last = headline[1]
        openings = self._openings()
        closings = self._closings(openings)
        told = 0  # behind the last phrase that stood behind its words
        for i in range(len(line.tokens)):
            voice = None
            if i in closings:
                voice = self._behind_voice(closings[i], max(told, line.starts[i]))
                told = closings[i].end
            elif i in openings:
                voice = self._before_voice(openings[i], openings, closings)
            if voice is not None:
                yield voice

    def _openings(self) -> dict[int, Before]:
        """The cues before words reported; what stands inside a long quotation is not one."""
        line = self.line
        openings: dict[int, Before] = {}
        quoted = 0
        for i in range(len(line.tokens)):
            if i < quoted:
                continue
            found = before(line, i) if cue(line.tokens[i].word) else None
            if found is not None:
                openings[i] = found
            elif line.closing.get(i, 0) - i > _LONG_QUOTATION:
                quoted = line.closing[i]
        return openings

    def _closings(self, openings: dict[int, Before]) -> dict[int, Behind]:
        """The phrases behind, but not those between a verb and the words it reports."""
        line = self.line
        closings: dict[int, Behind] = {}
        quoted = 0
        for i in range(len(line.tokens)):
            if i >= quoted and (found := behind(line, i)):
                closings[i] = found
            if line.closing.get(i, 0) - i > _LONG_QUOTATION:
                quoted = line.closing[i]
        for opening in openings.values():
            if not opening.is_object:
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
            placed = self._place_object(opening, source, closings)
            if placed is None:
                return None
            opening, source = placed
        if source is None and opening.is_object:
            return None
        if source is not None and not self._can_say(opening, source):
            return None
        end = self._end(opening, openings, closings)
        stretch = self._stretch(opening.start, end, opening.cut)
        if stretch is None:
            return None
        word = self.line.tokens[opening.at]
        told = Span(word.start + opening.cue.cut, word.end)
        if source is None:  # mostly a person whose name was not read
            return Voice(stretch, VoiceKind.OFFICIAL, None, told)
        self.last = source
        return Voice(stretch, source.kind, source.span, told)

    def _source(self, opening: Before) -> Source | None:
        line, i = self.line, opening.at
        shape, lemma = opening.cue.saying.shape, opening.cue.saying.lemma
        if lemma in ("جاء", "ورد"):
            start = i + 2
            return self._again(source_after(line, start, opening.link)) or self._carried(opening)
        if shape is Shape.NOUN:
            return self._quoted_through(i) or self._carried(opening)
        if lemma == "علم" and (informant := self._informant(opening)):
            return informant
        tight = opening.is_object or shape is Shape.RELATIVE
        after = self._again(source_after(line, i + 1, opening.link, tight=tight))
        if after and (after.start in line.holders or is_speaker_noun(line, after.start)):
            return after
        if shape is Shape.VERB and (subject := self._subject_before(opening)):
            return subject
        begins = opening.cue.joined or i == line.starts[i]
        if opening.is_object and shape is Shape.VERB and not begins:
            return after
        return after or self._carried(opening)

    def _can_say(self, opening: Before, source: Source) -> bool:
        """نقل also means to carry: it reports where it says from whom, or where outlets do it."""
        if opening.cue.saying.lemma != "نقل":
            return True
        words = self.line.tokens[opening.at : opening.link]
        from_somebody = any(token.word.folded == "عن" for token in words)
        return from_somebody or source.kind in (VoiceKind.MEDIA, VoiceKind.UNNAMED)

    def _informant(self, opening: Before) -> Source | None:
        """علم الموقع من مصدر مطلع أن."""
        line = self.line
        for k in range(opening.at + 1, min(opening.link, len(line.tokens)) - 1):
            if line.tokens[k].word.folded == "من":
                return source_after(line, k + 1, opening.link)
        return None

    def _quoted_through(self, i: int) -> Source | None:
        """نقلت الوكالة عن الناطق قوله: who stands behind عن."""
        line = self.line
        through = None
        for k in range(max(line.starts[i], i - _FAR), i):
            found = cue(line.tokens[k].word)
            if found is not None and found.saying.lemma == "نقل":
                through = k
            elif through is not None and line.tokens[k].word.folded == "عن":
                return source_after(line, k + 1, i)
        return None

    def _subject_before(self, opening: Before) -> Source | None:
        line, i = self.line, opening.at
        if opening.cue.joined or i == line.starts[i]:
            return None
        previous = line.tokens[i - 1].word.folded
        if previous in ("الذي", "التي", "الذين"):
            if (previous == "التي") != opening.cue.saying.feminine:
                return None  # الهدنة التي قال: the antecedent does not speak
            return source_before(line, i - 1, line.starts[i], anywhere=True)
        if previous in ("قد", "كان", "كانت"):
            i -= 1
        return source_before(line, i, line.starts[i])

    def _again(self, source: Source | None) -> Source | None:
        """المصدر ذاته is whatever spoke before; المسؤول stays as unnamed as he was."""
        if source is None or self.last is None:
            return source
        head = self.line.tokens[source.start].word.folded
        known = source.kind is VoiceKind.OFFICIAL and self.last.kind is VoiceKind.UNNAMED
        if head in _AGAIN or (known and head.startswith("المس")):
            return replace(source, kind=self.last.kind)
        return source

    def _carried(self, opening: Before) -> Source | None:
        """No speaker told: the subject of the sentence, else whoever spoke last."""
        line, i = self.line, opening.at
        start = line.starts[i]
        kept = self.last
        if kept is None or kept.span.start < line.tokens[start].start:
            kept = self._subject(start, i) or kept or self._subject(0, i)
        if kept and says_in_writing(line, i + 1, opening.link):
            return replace(kept, kind=VoiceKind.COMMUNIQUE)
        return kept

    def _subject(self, start: int, end: int) -> Source | None:
        """The first one named without a preposition."""
        line = self.line
        start = _past_dateline(line, start)
        for i in range(start, min(end, start + _FAR)):
            mention = line.holders.get(i)
            if mention is None or (i > start and line.same_holder(i - 1, i)):
                continue
            if is_free(line, i, start):
                return self._first_person(source_after(line, i, end, tight=True))
        return None

    def _first_person(self, source: Source | None) -> Source | None:
        """Up to the first person's name: in استقبل فلان وزير … فلانا two are named in a row."""
        if source is None:
            return None
        line, end = self.line, source.end
        people = [
            i
            for i in range(source.start, end)
            if isinstance(mention := line.holders.get(i), Name) and mention.kind is Kind.PERSON
        ]
        if people:
            end = people[0] + 1
            while end < source.end and line.same_holder(end - 1, end):
                end += 1
        return replace(source, span=Span(source.span.start, line.tokens[end - 1].end), end=end)

    def _place_object(
        self, opening: Before, source: Source | None, closings: dict[int, Behind]
    ) -> tuple[Before, Source | None] | None:
        """أعلن الجيش، الثلاثاء، إطلاق سراح: the words reported are what is left of the clause."""
        line, i = self.line, opening.at
        limit = line.ends[i]
        start = source.end if source and i < source.start < limit else i + 1
        if source and not line.tokens[i].start < source.span.start < line.tokens[limit - 1].end:
            start = i + 1
        start = past_days(line, start, limit)
        if start in closings:  # تؤكد تونس، وفق بيان للوزارة، تضامنها
            told = closings.pop(start)
            if source and told.source and told.source.kind is VoiceKind.COMMUNIQUE:
                source = replace(source, kind=VoiceKind.COMMUNIQUE)
            start = past_days(line, told.end, limit)
        elif start < limit and is_stop(line, start):
            start = self._past_adjunct(start, limit)
        if start >= limit or not self._is_said(start):
            return None
        return replace(opening, link=start, start=start), source

    def _past_adjunct(self, start: int, limit: int) -> int:
        """Behind the comma that ends في ختام القمة، ."""
        for k in range(start, min(limit, start + _ADJUNCT)):
            if self.line.is_mark(k, ",،"):
                return past_days(self.line, k, limit)
        return limit

    def _is_said(self, i: int) -> bool:
        """Whether what follows can be the object of a verb of saying, not an adverb."""
        word = self.line.tokens[i].word
        if i in self.line.closing:
            return True
        if word.kind != "arabic" or is_stop(self.line, i) or cue(word) is not None:
            return False
        return word.folded not in ("ذلك", "نفسه", "نفسها") and not ends_clause(self.line, i)

    def _end(
        self, opening: Before, openings: dict[int, Before], closings: dict[int, Behind]
    ) -> int:
        """Index behind the last word reported."""
        line = self.line
        if opening.closing is not None:
            return opening.closing
        k = opening.start
        limit = min(line.ends[opening.link], k + _LONGEST)
        while k < limit:
            if k in closings or (k > opening.start and self._turns(k, openings)):
                break
            k = min(line.closing[k], limit) if k in line.closing else k + 1
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
        opens = line.tokens[k - 1].word.folded in _JOINS_CLAUSES
        return shape is Shape.VERB and (following.cue.joined or opens)

    # --- the words come first: …، بحسب

    def _behind_voice(self, closing: Behind, start: int) -> Voice | None:
        line = self.line
        source = self._again(closing.source)
        if source is None:
            return None
        self.last = source
        stretch = self._stretch(*self._reported(closing, start))
        if stretch is None:
            return None
        return Voice(
            stretch,
            source.kind,
            source.span,
            line.span(closing.at, max(closing.at + 1, source.start)),
        )

    def _reported(self, closing: Behind, start: int) -> tuple[int, int]:
        """From and to which word the phrase speaks of: what stands before it, unless it opens
        the sentence or the clause that it interrupts."""
        line = self.line
        sentence, limit = line.starts[closing.at], line.ends[closing.at]
        start = _past_dateline(line, max(start, sentence))
        end = closing.end
        while end < limit and line.is_mark(end, ",،:)"):
            end += 1
        if end < limit and line.tokens[end].word.folded in _THEN:
            return end + 1, limit
        ahead = closing.at - start
        if ahead > 6 or (ahead > 1 and limit - end < ahead):
            return start, closing.at
        if limit - end > 2:
            return end, limit
        if ahead > 1:
            return start, closing.at
        if sentence > 0:  # … . وفق ما أعلنت الوكالة.
            return _past_dateline(line, line.starts[sentence - 1]), sentence
        return end, end

    def _stretch(self, start: int, end: int, cut: int = 0) -> Span | None:
        """The words without marks around them, None where fewer than two are left."""
        line = self.line
        while end > start and line.is_mark(end - 1, _MARKS):
            end -= 1
        while start < end and line.is_mark(start, _MARKS):
            start += 1
        if end - start < 2:
            return None
        return Span(line.tokens[start].start + cut, line.tokens[end - 1].end)


def _past_dateline(line: Paragraph, start: int) -> int:
    """Behind دبي، الإمارات (CNN) –."""
    if start >= len(line.tokens):
        return start
    for i in range(start, min(start + 12, line.ends[start])):
        if line.is_mark(i, "-–—") and not line.same_holder(i - 1, i):
            return i + 1
    return start

"""Who is said to have said it: the words that name them, and what kind of voice that is."""

from dataclasses import dataclass

from khabar.lexicon.reporting import Sort, cue, sorted_stem, sorts
from khabar.model.reading import Name, Position, VoiceKind
from khabar.model.span import Span
from khabar.reading.paragraph import Paragraph

_LONGEST = 18  # words
_WITHIN_A_TITLE = {"باسم", "باعمال"}
_THAT = {"ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "بلي"}


@dataclass(frozen=True, slots=True)
class Source:
    """Who says it: `span` of the words, and the kind of voice."""

    span: Span | None
    kind: VoiceKind
    start: int = 0  # index of its first word
    end: int = 0  # index behind its last word


def source_after(line: Paragraph, start: int, limit: int) -> Source | None:
    """The one named right after a verb of saying, or بحسب; None where nobody is."""
    i = _skip_days(line, start, limit)
    if i >= limit:
        return None
    if _is_stop(line, i):
        return _later_source(line, i, limit)
    end = _phrase_end(line, i, limit)
    return _source(line, i, end, limit) if end > i else None


def source_before(line: Paragraph, end: int, start: int) -> Source | None:
    """The one whose name ends right before word `end` and begins a clause: X يؤكد."""
    i = end
    while i > start and line.is_mark(i - 1, ",،"):
        i -= 1
    stop = i
    while i > start and end - i < _LONGEST and (i - 1 in line.holders or _joins(line, i - 1)):
        i -= 1
    while i < stop and i not in line.holders:
        i += 1
    if i == stop:
        return _plain_phrase_before(line, stop, start)
    return _source(line, i, stop, stop)


def _plain_phrase_before(line: Paragraph, end: int, start: int) -> Source | None:
    """مصدر حكومي يكشف: no name in it, but it opens the sentence."""
    if not 0 < end - start <= 6:
        return None
    speakers = (Sort.UNNAMED, Sort.COMMUNIQUE, Sort.MEDIA, Sort.BODY, Sort.PERSON)
    if not any(sorted_stem(line.tokens[start].word, sort, "وف") for sort in speakers):
        return None
    if any(line.tokens[i].word.kind == "mark" or _is_stop(line, i) for i in range(start, end)):
        return None
    return _source(line, start, end, end)


def _joins(line: Paragraph, i: int) -> bool:
    """A comma or quotation mark between the parts of one description: وزير الخارجية، فلان."""
    return line.is_mark(i, ',،"“”«»()#-') and i - 1 in line.holders


def _skip_days(line: Paragraph, i: int, limit: int) -> int:
    while (
        i < limit
        and (Sort.DAY in sorts(line.tokens[i].word) or line.is_mark(i, ",،#-"))
        and i not in line.holders
    ):
        i += 1
    return i


def _is_stop(line: Paragraph, i: int) -> bool:
    if i in line.holders:
        return False
    word = line.tokens[i].word
    return Sort.STOP in sorts(word) or (
        word.folded[:1] in "وف" and sorted_stem(word, Sort.STOP, "وف") is not None
    )


def _later_source(line: Paragraph, start: int, limit: int) -> Source | None:
    """أكد، في تصريح للموقع، الناطق الرسمي أن: the first description that nothing governs."""
    i = start
    while i < limit:
        mention = line.holders.get(i)
        if mention is not None:
            free = line.tokens[i].start >= mention.span.start  # no ل or ب on it
            before = line.tokens[i - 1].word
            if free and isinstance(mention, Position) and Sort.STOP not in sorts(before):
                return _source(line, i, _phrase_end(line, i, limit), limit)
            while i < limit and line.holders.get(i) is mention:
                i += 1
        else:
            i += 1
    return None


def _phrase_end(line: Paragraph, start: int, limit: int) -> int:
    """Behind the last word of the description that begins at `start`."""
    limit = min(limit, start + _LONGEST)
    i = start
    while i < limit:
        word = line.tokens[i].word
        if i in line.holders or word.folded in _WITHIN_A_TITLE:
            i += 1
        elif word.kind == "mark":
            after = _behind_mark(line, i, limit)
            if after == i:
                break
            i = after
        elif i > start and _ends_phrase(line, i):
            break
        else:
            i += 1
    while i > start and line.is_mark(i - 1, ",،-#("):
        i -= 1
    return i


def _behind_mark(line: Paragraph, i: int, limit: int) -> int:
    """Where the phrase goes on behind a mark: a short name in quotes, a name in apposition."""
    if i in line.closing and line.closing[i] - i <= 6:
        return min(line.closing[i] + 1, limit)
    if line.is_mark(i, "(") and i + 2 < limit and line.is_mark(i + 2, ")"):
        return i + 3
    if line.is_mark(i, "#_") or (line.is_mark(i, "-") and i - 1 in line.holders):
        return i + 1
    next_holder = line.holders.get(i + 1)
    if line.is_mark(i, ",،") and next_holder is not None and i + 1 < limit:
        clean = line.tokens[i + 1].start >= next_holder.span.start
        person = not isinstance(next_holder, Name) or next_holder.kind == "person"
        if clean and person:
            return i + 1
    return i


def _ends_phrase(line: Paragraph, i: int) -> bool:
    word = line.tokens[i].word
    if _is_stop(line, i) or word.folded in _THAT or Sort.DAY in sorts(word):
        return True
    if Sort.AFTER in sorts(word) or cue(word) is not None:
        return True
    # قال فلان لوكالة: whom it was said to
    to = next((stem for stem in word.stems if stem.proclitics == "ل"), None)
    if to is not None:
        if sorted_stem(word, Sort.MEDIA, "ل") or to.text.startswith("الصح"):
            return True
        before = line.holders.get(i - 1)
        return isinstance(before, Name) and before.kind == "person"
    return False


def _source(line: Paragraph, start: int, end: int, limit: int) -> Source:
    while end > start + 1 and line.is_mark(end - 1, ",،#"):
        end -= 1
    first = line.tokens[start]
    cut = first.start
    mention = line.holders.get(start)
    if mention is not None and cut < mention.span.start < first.end:
        cut = mention.span.start
    span = Span(cut, line.tokens[end - 1].end)
    return Source(span, _kind(line, start, end, limit), start, end)


def _kind(line: Paragraph, start: int, end: int, limit: int) -> VoiceKind:
    kind = kind_of(line, start, end)
    if kind is VoiceKind.OFFICIAL and says_in_writing(line, end, limit):
        return VoiceKind.COMMUNIQUE
    return kind


def kind_of(line: Paragraph, start: int, end: int) -> VoiceKind:
    """The kind of voice that the words of a description tell."""
    words = [token.word for token in line.tokens[start:end] if token.word.kind != "mark"]
    named = any(
        isinstance(line.holders.get(i), Name) and line.holders[i].kind == "person"  # type: ignore[union-attr]
        for i in range(start, end)
    )
    for word in words[:2]:
        if sorted_stem(word, Sort.COMMUNIQUE):
            return VoiceKind.COMMUNIQUE
        if sorted_stem(word, Sort.MEDIA):
            others = any(sorted_stem(w, Sort.AGENCYLESS, "") for w in words[:4])
            return VoiceKind.OFFICIAL if others else VoiceKind.MEDIA
        if sorted_stem(word, Sort.BODY):
            break
    if words and not named:
        if any(sorted_stem(word, Sort.UNNAMED) for word in words[:2]):
            return VoiceKind.UNNAMED
        person = sorted_stem(words[0], Sort.PERSON)
        if person and not person.definite:
            return VoiceKind.UNNAMED
    return VoiceKind.OFFICIAL


def says_in_writing(line: Paragraph, start: int, limit: int) -> bool:
    """Whether في بيان, في بلاغ or the like stands between the two words."""
    for i in range(max(start, 1), min(limit, start + 12)):
        if sorted_stem(line.tokens[i].word, Sort.COMMUNIQUE, "") and (
            line.tokens[i - 1].word.folded in ("في", "عبر", "ضمن", "وفق", "حسب", "بحسب")
        ):
            return True
    return False

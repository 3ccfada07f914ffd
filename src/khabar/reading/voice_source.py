"""Who is said to have said it: the words that name them, and what kind of voice that is."""

from dataclasses import dataclass

from khabar.lexicon.reporting import Shape, Sort, cue, sorted_stem, sorts
from khabar.model.reading import Kind, Name, Position, VoiceKind
from khabar.model.span import Span
from khabar.reading.paragraph import Paragraph

_LONGEST = 18  # words in a description of a speaker
_FAR = 40  # words between a verb and a speaker behind an adjunct
_WITHIN_A_TITLE = {"باسم", "باعمال"}
_ISSUED = {"صادر", "الصادر", "صادره", "الصادره", "صدر"}  # بيان صادر عن
_QUANTITIES = {"عده", "بعض", "احد", "احدي", "مجموعه", "عدد", "نفس", "ذات", "كل", "نص", "وهو"}
_WRITINGS = {"بيان", "بلاغ", "البيان", "البلاغ", "بيانات", "بلاغات", "بيانها", "بيانه", "بلاغها"}
_THAT = {"ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "بلي", "فان", "فانه", "فانها"}
_BEFORE_A_SUBJECT = {
    "ان", "بان", "لان", "لكن", "ولكن", "فيما", "بينما", "حيث", "كان", "وكان", "كانت", "وكانت",
    "اذ", "كما", "ثم", "فان", "وان", "السيد", "السيده", "الدكتور",
}  # fmt: skip
SPEAKERS = (Sort.UNNAMED, Sort.COMMUNIQUE, Sort.MEDIA, Sort.BODY, Sort.PERSON)


@dataclass(frozen=True, slots=True)
class Source:
    """Who says it: `span` of the words, the kind of voice, and the words' indices."""

    span: Span
    kind: VoiceKind
    start: int
    end: int  # index behind the last word


def is_stop(line: Paragraph, i: int) -> bool:
    """Whether word i begins something beside who speaks: في, خلال, الذي …"""
    if i in line.holders:
        return False
    word = line.tokens[i].word
    return Sort.STOP in sorts(word) or sorted_stem(word, Sort.STOP, "وف") is not None


def is_speaker_noun(line: Paragraph, i: int) -> bool:
    """Whether a word alone tells of one who can speak: مصدر, بلاغ, وزارة, ناطق, شهود."""
    word = line.tokens[i].word
    return any(sorted_stem(word, sort) is not None for sort in SPEAKERS)


def source_after(line: Paragraph, start: int, limit: int, *, tight: bool = False) -> Source | None:
    """The one told right after a verb of saying, or after بحسب; None where nobody is.

    `tight`: no mark or particle ends the description, so only names, positions and words for
    those who speak are taken.
    """
    i = past_days(line, start, limit)
    if i >= limit:
        return None
    if is_stop(line, i):
        return None if tight else _later_source(line, i, limit)
    if tight and i in line.holders:
        end = _mentions_end(line, i, limit)
    else:
        end = _phrase_end(line, i, limit)
        told = is_speaker_noun(line, i) or _is_subject(line, i) or _is_set_off(line, end, limit)
        if tight and not told:
            return None
    return source_of(line, i, end, limit) if end > i else None


def _is_subject(line: Paragraph, i: int) -> bool:
    """Whether a word can only be a subject, by its ending: الطرفان, المشاركون."""
    word = line.tokens[i].word.folded
    return len(word) > 6 and word.startswith("ال") and word.endswith(("ان", "ون"))


def _is_set_off(line: Paragraph, end: int, limit: int) -> bool:
    """Whether a day or an adjunct between commas follows: أعلنت سبع ولايات، الاثنين، رفضها."""
    if end + 1 >= limit or not line.is_mark(end, ",،"):
        return False
    return Sort.DAY in sorts(line.tokens[end + 1].word) or is_stop(line, end + 1)


def past_days(line: Paragraph, i: int, limit: int) -> int:
    """Behind ، اليوم الثلاثاء، and the like."""
    while (
        i < limit
        and i not in line.holders
        and (Sort.DAY in sorts(line.tokens[i].word) or line.is_mark(i, ",،#-"))
    ):
        i += 1
    return i


def source_before(
    line: Paragraph, end: int, start: int, *, anywhere: bool = False
) -> Source | None:
    """The one whose description ends right before word `end` and, unless `anywhere`, begins a
    clause: وزير الخارجية يؤكد."""
    stop = end
    while stop > start and line.is_mark(stop - 1, ",،"):
        stop -= 1
    i = stop
    while i > start and stop - i < _LONGEST and (i - 1 in line.holders or _joins(line, i - 1)):
        i -= 1
    while i < stop and i not in line.holders:
        i += 1
    while start < i < stop and is_speaker_noun(line, i - 1) and not is_stop(line, i - 1):
        i -= 1
    if i < stop:
        free = is_free(line, i, start) and (anywhere or _opens_clause(line, i, start))
        return source_of(line, i, stop, stop) if free else None
    return _plain_phrase_before(line, stop, start)


def _opens_clause(line: Paragraph, i: int, start: int) -> bool:
    if i == start or line.tokens[i - 1].word.kind == "mark":
        return True
    joined = line.tokens[i].word.folded.startswith(("و", "ف")) and i not in line.holders
    return joined or line.tokens[i - 1].word.folded in _BEFORE_A_SUBJECT


def is_free(line: Paragraph, i: int, start: int) -> bool:
    """Whether no preposition governs the description that begins at word i."""
    mention = line.holders.get(i)
    if isinstance(mention, Name) and mention.kind is Kind.PLACE:
        return False
    if mention is not None and line.tokens[i].start < mention.span.start:
        return i == start and line.tokens[i].word.folded.startswith(("و", "ف"))
    if mention is None and not any(
        sorted_stem(line.tokens[i].word, sort, "وف") is not None for sort in SPEAKERS
    ):
        return False
    return i == start or not is_stop(line, i - 1)


def _plain_phrase_before(line: Paragraph, end: int, start: int) -> Source | None:
    """مصدر حكومي سوداني يكشف: no name in it, but it opens the clause."""
    marks = [i + 1 for i in range(max(start, end - 8), end) if line.is_mark(i, ",،:؛.…")]
    start = marks[-1] if marks else start
    if not 0 < end - start <= 6 or not is_speaker_noun(line, start):
        return None
    if any(line.tokens[i].word.kind == "mark" or is_stop(line, i) for i in range(start, end)):
        return None
    return source_of(line, start, end, end)


def _joins(line: Paragraph, i: int) -> bool:
    """A comma or quotation mark between the parts of one description: وزير الخارجية، فلان."""
    return line.is_mark(i, ',،"“”«»()#') and i - 1 in line.holders


def _later_source(line: Paragraph, start: int, limit: int) -> Source | None:
    """أكد، في تصريح للموقع، الناطق الرسمي أن: the first position that nothing governs."""
    for i in range(start + 1, min(limit, start + _FAR)):
        mention = line.holders.get(i)
        if not isinstance(mention, Position) or line.same_holder(i - 1, i):
            continue
        free = line.tokens[i].start >= mention.span.start and not is_stop(line, i - 1)
        if free and i - 1 not in line.holders:
            return source_of(line, i, _phrase_end(line, i, limit), limit)
    return None


def _mentions_end(line: Paragraph, start: int, limit: int) -> int:
    """Behind the names and positions that follow each other from word `start`."""
    i = start
    while i < limit and (i in line.holders or _behind_mark(line, i, limit) > i):
        if i > start and not line.same_holder(i - 1, i) and not _goes_on(line, i):
            break
        i = i + 1 if i in line.holders else _behind_mark(line, i, limit)
    return _without_marks(line, start, i)


def _goes_on(line: Paragraph, i: int) -> bool:
    """Whether a new mention at word i still tells who speaks: a person's name or title."""
    mention = line.holders.get(i)
    if mention is None or line.tokens[i].start < mention.span.start:
        return mention is None
    if Sort.STOP in sorts(line.tokens[i].word):
        return False
    return isinstance(mention, Position) or mention.kind is Kind.PERSON


def _phrase_end(line: Paragraph, start: int, limit: int) -> int:
    """Behind the last word of the description that begins at `start`."""
    limit = min(limit, start + _LONGEST)
    i = start
    while i < limit:
        word = line.tokens[i].word
        if i in line.holders:
            if i > start and _is_addressed(line, i):
                break
            i += 1
        elif word.folded in _WITHIN_A_TITLE or _is_issuer(line, i, start):
            i += 1
        elif word.kind == "mark":
            behind = _behind_mark(line, i, limit)
            if behind == i:
                break
            i = behind
        elif i > start and _ends_phrase(line, i):
            break
        else:
            i += 1
    return _without_marks(line, start, i)


def _without_marks(line: Paragraph, start: int, end: int) -> int:
    while end > start and line.is_mark(end - 1, ",،-#("):
        end -= 1
    return end


def _is_issuer(line: Paragraph, i: int, start: int) -> bool:
    return (
        line.tokens[i].word.folded == "عن"
        and i > start
        and (line.tokens[i - 1].word.folded in _ISSUED)
    )


def _behind_mark(line: Paragraph, i: int, limit: int) -> int:
    """Where the phrase goes on behind a mark: a short name in quotes, a name in apposition."""
    if i in line.closing and line.closing[i] - i <= 6:
        return min(line.closing[i] + 1, limit)
    if line.is_mark(i, "(") and i + 2 < limit and line.is_mark(i + 2, ")"):
        return i + 3
    if line.is_mark(i, "#_") or (line.is_mark(i, "-") and i - 1 in line.holders):
        return i + 1
    if line.is_mark(i, ",،") and i + 1 < limit and i + 1 in line.holders and _goes_on(line, i + 1):
        return i + 1
    return i


def _is_addressed(line: Paragraph, i: int) -> bool:
    """قال فلان لوكالة: a mention with ل on it, behind a person or naming an outlet."""
    mention = line.holders[i]
    if line.same_holder(i - 1, i) or line.tokens[i].start >= mention.span.start:
        return False
    if not line.tokens[i].word.folded.startswith("ل"):
        return False
    before = line.holders.get(i - 1)
    to_person = isinstance(before, Name) and before.kind is Kind.PERSON
    return to_person or sorted_stem(line.tokens[i].word, Sort.MEDIA, "ل") is not None


def _ends_phrase(line: Paragraph, i: int) -> bool:
    word = line.tokens[i].word
    if is_stop(line, i) or word.folded in _THAT or Sort.DAY in sorts(word):
        return True
    if word.folded == "ل":  # مصادر لـCNN
        return True
    found = cue(word)
    if found is not None and found.saying.shape in (Shape.VERB, Shape.PARTICIPLE):
        return True
    if sorted_stem(word, Sort.AFTER, "وف"):
        return True
    to = next((stem for stem in word.stems if stem.proclitics == "ل"), None)
    if to is None:
        return False
    if sorted_stem(word, Sort.MEDIA, "ل") or to.text.startswith("الصح"):
        return True
    before = line.holders.get(i - 1)
    return isinstance(before, Name) and before.kind is Kind.PERSON


def source_of(line: Paragraph, start: int, end: int, limit: int, *, written: bool = True) -> Source:
    """The source that words `start` to `end` name. What stands up to `limit` may say that it is
    in writing (قالت الوزارة، في بلاغ)."""
    end = max(_without_marks(line, start, end), start + 1)
    kind = kind_of(line, start, end)
    if start in line.closing and kind is VoiceKind.OFFICIAL and not written:
        kind = VoiceKind.MEDIA  # وفقا لـ"عكاظ"
    if kind is VoiceKind.OFFICIAL and written and says_in_writing(line, end, limit):
        kind = VoiceKind.COMMUNIQUE
    first = line.tokens[start]
    mention = line.holders.get(start)
    at = first.start
    if mention is not None and at < mention.span.start < first.end:
        at = mention.span.start
    return Source(Span(at, line.tokens[end - 1].end), kind, start, end)


def kind_of(line: Paragraph, start: int, end: int) -> VoiceKind:
    """The kind of voice that the words of a description tell."""
    indices = [i for i in range(start, end) if line.tokens[i].word.kind != "mark"]
    while len(indices) > 1 and line.tokens[indices[0]].word.folded in _QUANTITIES:
        del indices[0]
    unnamed = False
    for i in indices[:3]:
        word = line.tokens[i].word
        mention = line.holders.get(i)
        if sorted_stem(word, Sort.BODY) or (isinstance(mention, Name) and mention.kind == "person"):
            break
        if sorted_stem(word, Sort.COMMUNIQUE):
            return VoiceKind.COMMUNIQUE
        if sorted_stem(word, Sort.MEDIA):
            others = any(sorted_stem(line.tokens[k].word, Sort.AGENCYLESS, "") for k in indices[:4])
            return VoiceKind.OFFICIAL if others else VoiceKind.MEDIA
        person = sorted_stem(word, Sort.PERSON) if i == indices[0] else None
        unnamed = (
            unnamed
            or bool(sorted_stem(word, Sort.UNNAMED))
            or (person is not None and not person.definite)
        )
    named = any(
        isinstance(mention, Name) and mention.kind is Kind.PERSON
        for mention in (line.holders.get(i) for i in indices)
    )
    return VoiceKind.UNNAMED if unnamed and not named else VoiceKind.OFFICIAL


def says_in_writing(line: Paragraph, start: int, limit: int) -> bool:
    """Whether في بيان, عبر بلاغ or the like stands between the two words."""
    return any(
        line.tokens[i].word.folded in _WRITINGS
        and line.tokens[i - 1].word.folded in ("في", "عبر", "ضمن", "وفق", "حسب", "بحسب")
        for i in range(max(start, 1), min(limit, start + 12))
    )

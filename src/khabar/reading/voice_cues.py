"""Where a sentence turns to somebody's words: before them (قال … إن) or behind them (بحسب …)."""

from dataclasses import dataclass

from khabar.lexicon.reporting import Cue, Shape, Sort, cue, own_words, sorted_stem, sorts
from khabar.reading.paragraph import Paragraph
from khabar.reading.voice_source import Source, source_after

_FURTHEST = {Shape.VERB: 45, Shape.PARTICIPLE: 9, Shape.NOUN: 3, Shape.RELATIVE: 9}
_SHORTEST_QUOTATION = 5  # words; shorter ones are names and scare quotes
_THAT = {
    "ان", "انه", "انها", "انهم", "انهما", "انهن", "انني", "اني", "اننا", "بلي",
    "بان", "بانه", "بانها", "بانهم", "باننا", "بانني", "بانهما", "فان", "فانه", "فانها",
}  # fmt: skip
_WHAT = {"ما", "بما", "لما", "مما", "عما"}
_CLAUSE_OPENERS = {
    "كما", "حيث", "فيما", "بينما", "قد", "وقد", "فقد", "كان", "وكان", "كانت", "وكانت", "ثم",
    "الذي", "التي", "الذين", "وهو", "وهي", "اذ", "ما", "لما",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Before:
    """A word of saying with the words reported behind it. All are indices of words.

    The speaker stands, if anywhere, in `[at + 1, link)`; the words reported begin at `start`,
    `cut` code points into that word; `closing` is the mark that ends a quotation.
    """

    at: int
    cue: Cue
    link: int
    start: int
    cut: int = 0
    closing: int | None = None
    is_object: bool = False


@dataclass(frozen=True, slots=True)
class Behind:
    """وفق ما ذكرت الوكالة: from word `at` to before `end`. `source` None: the speaker's own."""

    at: int
    end: int
    source: Source | None


def before(line: Paragraph, i: int) -> Before | None:
    """The cue that word i is, if words reported follow it."""
    found = cue(line.tokens[i].word)
    if found is None or i in line.holders or not _stands_as_verb(line, i, found):
        return None
    shape = found.saying.shape
    if shape is Shape.RELATIVE and not _describes(line, i, found):
        return None
    link = _link(line, i, found)
    if link is not None:
        return link
    if "object" in found.saying.takes and shape is not Shape.NOUN:
        return Before(i, found, line.ends[i], line.ends[i], is_object=True)
    return None


def _stands_as_verb(line: Paragraph, i: int, found: Cue) -> bool:
    previous = line.tokens[i - 1].word if i > line.starts[i] else None
    if previous is not None and previous.folded in ("كما", "ما", "لما", "مما") and not found.joined:
        return found.saying.shape is Shape.RELATIVE or (previous.folded == "كما")
    if not found.saying.clashes or previous is None or found.joined:
        return True
    return previous.kind == "mark" or previous.folded in _CLAUSE_OPENERS


def _describes(line: Paragraph, i: int, found: Cue) -> bool:
    """وصفها بأنها, ما اعتبره: an object on the verb and still words reported behind it."""
    return found.saying.lemma in ("وصف", "اعتبر")


def _link(line: Paragraph, i: int, found: Cue) -> Before | None:
    """What ties the words reported to the cue: أن, a colon, a quotation mark, a preposition."""
    takes = found.saying.takes
    limit = min(line.ends[i], i + 1 + _FURTHEST[found.saying.shape])
    k = i + 1
    while k < limit:
        token = line.tokens[k]
        if token.word.folded in _THAT and "only" not in takes | _bare_ba(takes):
            return _opened(line, i, found, k, k + 1)
        if line.is_mark(k, ":"):
            return _opened(line, i, found, k, k + 1)
        if k in line.closing:
            if line.closing[k] - k > _SHORTEST_QUOTATION and "only" not in takes:
                return _opened(line, i, found, k, k)
            k = line.closing[k] + 1
            continue
        if token.word.folded in takes and not _is_adverb(line, k):
            return _opened(line, i, found, k, k + 1)
        if "ب" in takes and k not in line.holders:
            stem = next((s for s in token.word.stems if s.proclitics == "ب"), None)
            if stem is not None and not sorted_stem(token.word, Sort.ADVERB, "ب"):
                if token.word.folded in _THAT or token.word.folded == "ب":
                    return _opened(line, i, found, k, k + 1)
                return Before(i, found, k, k, cut=stem.cut)
        other = cue(token.word)
        if other and other.saying.shape is Shape.VERB and k not in line.holders:
            if _stands_as_verb(line, k, other):
                return None
        k += 1
    return None


def _bare_ba(takes: frozenset[str]) -> frozenset[str]:
    """Verbs that take only a preposition still take أن behind it; then that is found first."""
    return frozenset()


def _is_adverb(line: Paragraph, k: int) -> bool:
    return k + 1 < line.ends[k] and bool(sorted_stem(line.tokens[k + 1].word, Sort.ADVERB, ""))


def _opened(line: Paragraph, i: int, found: Cue, link: int, start: int) -> Before | None:
    """Past a second أن, a colon and the opening mark of a quotation."""
    limit = len(line.tokens)
    while start < limit and (
        line.tokens[start].word.folded in _THAT or line.is_mark(start, ":،,-")
    ):
        start += 1
    if start >= limit:
        return None
    if start in line.closing and line.closing[start] - start > 1:
        return Before(i, found, link, start + 1, closing=line.closing[start])
    if start >= line.ends[link]:
        return None
    return Before(i, found, link, start)


def behind(line: Paragraph, i: int) -> Behind | None:
    """The phrase that names, at word i, whose the words around it are."""
    word = line.tokens[i].word
    limit = line.ends[i]
    k = i + 1
    if sorted_stem(word, Sort.AFTER, "وف"):
        if k < limit and own_words(line.tokens[k].word):
            return Behind(i, k + 1, None)
        return _told_by(line, i, k, limit)
    if word.folded in ("علي", "كما") and k < limit:
        if word.folded == "علي":
            if line.tokens[k].word.folded == "حد" and k + 1 < limit:
                return _own(line, i, k + 1)
            if line.tokens[k].word.folded != "ما":
                return None
            k += 1
        found = cue(line.tokens[k].word) if k < limit else None
        if found is None or found.joined or found.saying.shape not in (Shape.VERB, Shape.RELATIVE):
            return None
        if word.folded == "كما" and (
            _link(line, k, found) or ("object" in found.saying.takes and i == line.starts[i])
        ):
            return None
        return _teller(line, i, k + 1, limit)
    return None


def _own(line: Paragraph, i: int, k: int) -> Behind | None:
    """على حد قوله; على حد قول الناطق."""
    word = line.tokens[k].word
    if not own_words(word):
        return None
    if word.folded.endswith(("ه", "ها", "هم", "هما")):
        return Behind(i, k + 1, None)
    return _teller(line, i, k + 1, line.ends[i])


def _told_by(line: Paragraph, i: int, k: int, limit: int) -> Behind | None:
    """Behind بحسب: a speaker, or ما and a verb and a speaker."""
    if k < limit and line.tokens[k].word.folded in ("عن", "الي", "ل"):
        k += 1
    if k < limit and line.tokens[k].word.folded in ("ما", "لما"):
        k += 1
    elif k < limit and cue(line.tokens[k].word) is None:
        return _teller(line, i, k, limit, plain=True)
    if k >= limit or (found := cue(line.tokens[k].word)) is None:
        return _writing(line, i, k, limit)
    del found
    k += 1
    if k < limit and line.tokens[k].word.folded in ("به", "عنه", "عليه", "اليه", "بها", "عنها"):
        k += 1
    return _teller(line, i, k, limit)


def _writing(line: Paragraph, i: int, k: int, limit: int) -> Behind | None:
    """وفق ما جاء في بلاغ, ما ورد في بيان."""
    if k + 2 < limit and line.tokens[k + 1].word.folded == "في":
        return _teller(line, i, k + 2, limit, plain=True)
    return None


def _teller(line: Paragraph, i: int, k: int, limit: int, *, plain: bool = False) -> Behind | None:
    source = source_after(line, k, limit)
    if source is None:
        return None
    if plain and not _is_speaker(line, source):
        return None
    return Behind(i, source.end, source)


def _is_speaker(line: Paragraph, source: Source) -> bool:
    """بحسب with no verb needs somebody who can speak: وفق القانون is no voice."""
    if source.start in line.holders:
        return True
    speakers = (Sort.UNNAMED, Sort.COMMUNIQUE, Sort.MEDIA, Sort.BODY, Sort.PERSON)
    words = line.tokens[source.start : min(source.end, source.start + 2)]
    return any(sorted_stem(token.word, sort) for token in words for sort in speakers)


def ends_clause(line: Paragraph, i: int) -> bool:
    """Whether word i, behind a comma, begins something told beside the words reported."""
    if not line.is_mark(i - 1, ",،؛"):
        return False
    word = line.tokens[i].word
    if sorted_stem(word, Sort.EVENT, "و"):
        return True
    if word.folded in ("وذلك", "فيما", "بينما", "مما", "دون", "عقب"):
        return True
    following = line.tokens[i + 1].word.folded if i + 1 < line.ends[i] else ""
    return word.folded in ("في", "من") and following in ("حين", "خطوه", "اشاره", "دون", "وقت")


def is_own_sort(line: Paragraph, i: int) -> bool:
    return Sort.OWN in sorts(line.tokens[i].word)

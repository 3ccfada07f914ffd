"""Where a sentence says whose the words around it are: بحسب الشرطة, كما أعلنت الوزارة."""

from dataclasses import dataclass

from khabar.lexicon.reporting import Shape, Sort, cue, own_words, sorted_stem
from khabar.reading.paragraph import Paragraph
from khabar.reading.voice_cues import CONTAINING, WHAT, tie
from khabar.reading.voice_source import Source, is_speaker_noun, source_after, source_of

_NOT_ALONE = {"الموقع", "الشبكه"}  # بحسب الموقع: also where something lies


@dataclass(frozen=True, slots=True)
class Behind:
    """وفق ما ذكرت الوكالة: from word `at` to before `end`. `source` None: the speaker's own."""

    at: int
    end: int
    source: Source | None


def behind(line: Paragraph, i: int) -> Behind | None:
    """The phrase that names, at word i, whose the words around it are."""
    word, limit = line.tokens[i].word, line.ends[i]
    if i in line.holders or i + 1 >= limit:
        return None
    if sorted_stem(word, Sort.AFTER, "وف"):
        if own_words(line.tokens[i + 1].word):
            return _own(line, i, i + 1)
        return _told_by(line, i, i + 1, limit)
    if word.folded == "كما":
        return _as_told(line, i, i + 1, limit)
    if word.folded != "علي":
        return None
    if line.tokens[i + 1].word.folded == "حد" and i + 2 < limit:
        return _own(line, i, i + 2)
    if line.tokens[i + 1].word.folded == "ما" and i + 2 < limit:
        return _as_told(line, i, i + 2, limit)
    return None


def _as_told(line: Paragraph, i: int, k: int, limit: int) -> Behind | None:
    """كما أعلنت السلطات, but not كما أعلنت السلطات أن."""
    found = cue(line.tokens[k].word)
    if found is None or found.joined or found.saying.shape not in (Shape.VERB, Shape.RELATIVE):
        return None
    if found.saying.shape is Shape.VERB and line.tokens[i].word.folded == "كما":
        opens = i == line.starts[i] or line.is_mark(i - 1, ".")
        if opens or tie(line, k, found) is not None:
            return None
    return _teller(line, i, k + 1, limit)


def _own(line: Paragraph, i: int, k: int) -> Behind | None:
    """على حد قوله; على حد قول الناطق."""
    word = line.tokens[k].word
    if not own_words(word):
        return None
    if word.folded.endswith(("ه", "ها", "هم", "هما")):
        return Behind(i, k + 1, None)
    return _teller(line, i, k + 1, line.ends[i])


def _told_by(line: Paragraph, i: int, k: int, limit: int) -> Behind | None:
    """Behind بحسب: a speaker, or ما with a verb and a speaker, or what stands in a text."""
    what = False
    while k < limit and line.tokens[k].word.folded in ("عن", "الي", "ل", "ما", "لما"):
        what = what or line.tokens[k].word.folded in WHAT
        k += 1
    if k >= limit:
        return None
    found = cue(line.tokens[k].word)
    if not what and (found is None or found.saying.shape is Shape.PARTICIPLE):
        return _teller(line, i, k, limit, plain=True)
    if (
        k + 1 < limit
        and line.tokens[k + 1].word.folded == "في"
        and (found is None or found.saying.lemma in CONTAINING)
    ):
        return _teller(line, i, k + 2, limit, plain=True)
    if found is None and line.tokens[i].word.folded.endswith("حسبما"):
        return None
    k += 1
    while k < limit and line.tokens[k].word.folded in ("به", "عنه", "عليه", "اليه", "بها", "عنها"):
        k += 1
    return _teller(line, i, k, limit)


def _teller(line: Paragraph, i: int, k: int, limit: int, *, plain: bool = False) -> Behind | None:
    """`plain`: no verb of saying, so it must be one who can speak: وفق القانون is no voice."""
    source = source_after(line, k, limit)
    if source is None:
        return None
    head = line.tokens[source.start].word.folded
    if plain and head in _NOT_ALONE and source.end == source.start + 1:
        return None
    if (
        plain
        and source.start not in line.holders
        and source.start not in line.closing
        and not any(
            is_speaker_noun(line, w) for w in range(source.start, min(source.end, source.start + 2))
        )
    ):
        return None
    return Behind(i, source.end, source_of(line, source.start, source.end, 0, written=False))

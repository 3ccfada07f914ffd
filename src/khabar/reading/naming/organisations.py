"""Organisations and sites: a head word and what it governs (وزارة الخارجية, مطار حلب الدولي)."""

from khabar.arabic.tokens import Stem
from khabar.lexicon.countries import by_adjective
from khabar.lexicon.institutions import HeadKind, head_kind, is_body_noun, is_field
from khabar.lexicon.name_cues import cues
from khabar.lexicon.ordinary import Ordinariness, ordinariness
from khabar.lexicon.personal_names import is_given
from khabar.model.reading import Kind
from khabar.reading.naming.found import Found
from khabar.reading.naming.line import Line, is_quote, may_qualify
from khabar.reading.naming.phrase import Names, adjectives, joined_fields, noun_phrase

_MOST_BRAND_WORDS = 4


def find_organisation(line: Line, number: int, names: Names, at: int) -> Found | None:
    """The body or site whose head stands at a word, with all that it governs."""
    for stem in line.stems(at):
        kind = head_kind(stem.text)
        if kind is None:
            continue
        if kind is HeadKind.BRAND:
            return _brand(line, number, names, at)
        last = body_end(line, names, at, stem)
        if last > at + 1 and _is_name(line, names, at, last, stem, kind):
            return _found(line, number, at, last, stem, kind)
    return None


def body_end(line: Line, names: Names, at: int, stem: Stem) -> int:
    """The index behind a body's name; `at + 1` where the head governs nothing."""
    if stem.definite:
        last = adjectives(line, at + 1)
    else:
        second = at + 1
        if second >= len(line.words) or not line.stems(second):
            return second
        last = noun_phrase(line, names, second, line.stems(second)[0])
    if last == at + 1:
        return last
    last = joined_fields(line, names, last)
    return _complements(line, names, last, stem.definite)


def _complements(line: Line, names: Names, last: int, definite: bool) -> int:
    """للأمن الوطني behind a definite head or a field, then بالدار البيضاء."""
    if line.kind(last) != "arabic":
        return last
    for stem in line.stems(last):
        if stem.proclitics != "ل" or not (definite or is_field(stem.text)):
            continue
        if is_body_noun(stem.text) or (stem.definite and not is_given(stem.text)):
            end = noun_phrase(line, names, last, stem)
            if end > last:
                return _seat(line, names, joined_fields(line, names, end))
    return _seat(line, names, last)


def _seat(line: Line, names: Names, last: int) -> int:
    """A town joined by ب: محكمة الاستئناف بمراكش, بمدينة فاس."""
    if line.kind(last) != "arabic":
        return last
    for stem in line.stems(last):
        if stem.proclitics == "ب":
            known = names.at(last, line.start(last, stem.cut))
            if known and known.kind is Kind.PLACE:
                return known.last
            if stem.text == "مدينه" and (town := names.at(last + 1)) and town.kind is Kind.PLACE:
                return town.last
    return last


def _is_name(line: Line, names: Names, at: int, last: int, stem: Stem, kind: HeadKind) -> bool:
    words = line.words[at + 1 : last]
    if len(words) == 1 and words[0] in cues("nameless"):
        return False
    if kind is HeadKind.BODY:
        return True
    if kind is HeadKind.SITE:
        return not stem.definite or len(words) > 1 or by_adjective(words[-1]) is None
    return any(
        by_adjective(w) or names.at(at + 1 + i) or _is_proper(w) for i, w in enumerate(words)
    )


def _is_proper(word: str) -> bool:
    return ordinariness(word) is Ordinariness.UNKNOWN


def _found(line: Line, number: int, at: int, last: int, stem: Stem, kind: HeadKind) -> Found:
    key = " ".join((stem.text, *line.words[at + 1 : last]))
    what = Kind.PLACE if kind is HeadKind.SITE else Kind.ORGANISATION
    state = next((s for w in line.words[at + 1 : last] if (s := by_adjective(w))), None)
    code = state.code if state else None
    return Found(number, at, last, line.start(at, stem.cut), line.end(last), what, key, None, code)


def _brand(line: Line, number: int, names: Names, at: int) -> Found | None:
    """The name behind شركة or صحيفة: in quotation marks, or of words that are no ordinary ones."""
    first = line.past_quotes(at + 1)
    if names.at(first):
        return None  # known by itself
    quoted = first > at + 1
    last = first
    while last < len(line.words) and last - first < _MOST_BRAND_WORDS:
        if quoted and is_quote(line.word(last)):
            break
        if not _is_brand_word(line, last, quoted):
            break
        last += 1
    if last == first or (quoted and not is_quote(line.word(last))):
        return None
    key = " ".join(line.words[first:last])
    start, end = line.start(first), line.end(last)
    return Found(number, first, last, start, end, Kind.ORGANISATION, key)


def _is_brand_word(line: Line, at: int, quoted: bool) -> bool:
    if line.kind(at) == "latin" or (quoted and line.kind(at) in ("arabic", "number")):
        return True
    word = line.word(at)
    return (
        line.kind(at) == "arabic"
        and len(word) > 2
        and all(ordinariness(s.text) is Ordinariness.UNKNOWN for s in line.stems(at))
        and not may_qualify(word)
        and by_adjective(word) is None
    )

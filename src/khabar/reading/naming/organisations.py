"""Organisations and sites: a head word and what it governs (وزارة الخارجية, مطار حلب الدولي)."""

from khabar.arabic.tokens import Stem
from khabar.lexicon.countries import by_adjective
from khabar.lexicon.institutions import HeadKind, has_seat, head_kind, is_body_noun, is_field
from khabar.lexicon.name_cues import cues
from khabar.lexicon.ordinary import Ordinariness, ordinariness
from khabar.model.reading import Kind
from khabar.reading.naming.chains import read_chain
from khabar.reading.naming.found import Found, Names
from khabar.reading.naming.line import Line, is_quote, may_qualify
from khabar.reading.naming.parts import Part
from khabar.reading.naming.phrase import (
    adjectives,
    is_owned,
    joined_fields,
    noun_phrase,
    with_person,
)

_MOST_BRAND_WORDS = 4


def find_organisation(line: Line, number: int, names: Names, at: int) -> Found | None:
    """The body or site whose head stands at a word, with all that it governs."""
    for stem in line.stems(at):
        kind = head_kind(stem.text)
        if kind is None:
            continue
        quoted = line.quoted(at + 1) > at + 1 and _introduces(stem)
        if kind is HeadKind.BRAND and stem.definite and line.quoted(at + 1) == at + 1:
            continue  # الشركة المشتراة
        if kind is HeadKind.BRAND or quoted:
            return _brand(line, number, names, at)
        if _is_known_whole(line, names, at, stem):
            return None
        last = body_end(line, names, at, stem)
        if last > at + 1 and _is_name(line, names, at, last, stem, kind):
            return _found(line, number, at, last, stem, kind)
    return None


def body_end(line: Line, names: Names, at: int, stem: Stem) -> int:
    """The index behind a body's name; `at + 1` where the head governs nothing."""
    second = at + 1
    if second >= len(line.words):
        return second
    last = _governed(line, names, second, stem.definite)
    if last == second and not stem.definite and (quoted := line.quoted(last)) > last:
        return quoted
    if last == second:
        return last
    last = joined_fields(line, names, last)
    return _complements(line, names, last, stem)


def _governed(line: Line, names: Names, at: int, definite: bool) -> int:
    """Adjectives of a definite head; else a noun phrase, a person's name or unknown words."""
    if definite:
        return adjectives(line, at)
    if line.word(at) in cues("dedicated"):
        return adjectives(line, with_person(line, names, at))
    last = noun_phrase(line, names, at, line.stems(at)[0])
    if last == at:
        last = _named_after(line, names, at)
        last = adjectives(line, last) if last > at else at
    return last


def _named_after(line: Line, names: Names, at: int) -> int:
    """The index behind a person's name (جامعة نايف, مطار الملك خالد) or up to two words that are
    no ordinary ones (سجن بوركايز)."""
    chain = read_chain(line, names, at)
    if chain and not chain.stem.proclitics and chain.surest is Part.GIVEN:
        return chain.last
    last = at
    while last < at + 2 and _is_brand_word(line, last, quoted=False):
        last += 1
    return last


def _complements(line: Line, names: Names, last: int, head: Stem) -> int:
    """للأمن الوطني behind a definite head or a field, then بالدار البيضاء."""
    if line.kind(last) != "arabic":
        return last
    for stem in line.stems(last):
        if stem.proclitics != "ل":
            continue
        if known := names.at(last, line.start(last, stem.cut)):
            # المكتب السياسي لحماس
            return known.last if head.definite and known.kind is Kind.ORGANISATION else last
        if is_field(stem.text) or (head.definite and is_body_noun(stem.text)):
            end = noun_phrase(line, names, last, stem)
            if end > last:
                last = joined_fields(line, names, end)
                break
    return _seat(line, names, last) if has_seat(head.text) else last


def _seat(line: Line, names: Names, last: int) -> int:
    """A town joined by ب: محكمة الاستئناف بمراكش, بمدينة فاس."""
    if line.kind(last) != "arabic":
        return last
    for stem in line.stems(last):
        if stem.proclitics == "ب":
            known = names.at(last, line.start(last, stem.cut))
            if known and known.kind is Kind.PLACE:
                return known.last
            town = names.at(last + 1)
            if stem.text in cues("region") and town and town.kind is Kind.PLACE:
                return town.last
    return last


def _is_name(line: Line, names: Names, at: int, last: int, stem: Stem, kind: HeadKind) -> bool:
    words = line.words[at + 1 : last]
    if any(is_owned(word) for word in words):
        return False  # سفارة بلاده
    if kind is HeadKind.SITE and stem.definite and by_adjective(words[-1]):
        return False  # الساحة اليمنية
    if len(words) == 1 and words[0] in cues("nameless"):
        return False
    if len(words) == 1 and stem.text in cues("general") and not by_adjective(words[0]):
        return False
    inner = names.at(at + 1)
    if inner and inner.kind is Kind.COUNTRY and stem.text in ("تنظيم", "حركه"):
        return False  # تنظيم المغرب لكأس العالم
    if kind is HeadKind.BODY:
        return _is_own_name(line, names, at, last)
    if kind is HeadKind.SITE and not stem.definite:
        return True
    if kind is HeadKind.MINISTRY:
        return words[0].endswith("ه") and line.word(at - 1) not in cues("minister")
    if stem.text in ("القوات", "القوي") and len(words) == 1:
        return False
    return _is_own_name(line, names, at, last) and any(
        by_adjective(w) or names.at(at + 1 + i) or _is_proper(w) for i, w in enumerate(words)
    )


def _is_own_name(line: Line, names: Names, at: int, last: int) -> bool:
    """تنظيم داعش, وكالة إنترفاكس: what the head only introduces is the name."""
    inner = names.at(at + 1)
    introduced = inner is not None and inner.kind is Kind.ORGANISATION and inner.last >= last - 1
    stems = line.stems(at)
    return not (introduced and any(_introduces(stem) for stem in stems))


def _introduces(stem: Stem) -> bool:
    """تنظيم, وكالة, حزب …: words that stand before a name without being part of it."""
    return stem.text in cues("introduces")


def _is_known_whole(line: Line, names: Names, at: int, stem: Stem) -> bool:
    """A body that the lexicon knows, unless a nationality follows (الجيش الوطني اليمني)."""
    known = names.at(at, line.start(at, stem.cut))
    if known is None or known.kind is not Kind.ORGANISATION or known.last == at + 1:
        return False
    return by_adjective(line.word(known.last)) is None


def _is_proper(word: str) -> bool:
    return ordinariness(word) is Ordinariness.UNKNOWN


def _found(line: Line, number: int, at: int, last: int, stem: Stem, kind: HeadKind) -> Found:
    key = " ".join((stem.text, *line.words[at + 1 : last]))
    what = Kind.PLACE if kind in (HeadKind.SITE, HeadKind.SITE_NAMED) else Kind.ORGANISATION
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

"""Offices in a line: a head word and how far what it governs goes."""

from dataclasses import dataclass

from khabar.arabic.tokens import Stem
from khabar.lexicon.countries import by_adjective
from khabar.lexicon.institutions import head_kind, is_action, is_body_noun, is_field, is_late
from khabar.lexicon.name_cues import cues
from khabar.lexicon.offices import Need, Office, offices
from khabar.lexicon.personal_names import titles
from khabar.model.reading import Kind
from khabar.model.span import Span
from khabar.reading.naming.found import Names
from khabar.reading.naming.line import Line, is_quote, may_qualify
from khabar.reading.naming.organisations import body_end
from khabar.reading.naming.parts import Part, part
from khabar.reading.naming.phrase import adjectives, is_owned, joined_fields, noun_phrase

_OPEN = (Need.GOVERNS, Need.WHOLE, Need.SPOKESMAN)  # may govern any definite noun behind ل
_ADJECTIVES = ("الرئيس", "الرئيسه", "الرئيسين", "الرئيستين", "الرئيسان", "المؤسس", "المسؤول")
_BARE = (Need.ALONE, Need.FIELD, Need.RULER, Need.POPE)


@dataclass(frozen=True, slots=True)
class Post:
    """An office at words `first` to `last` (not included) of a line."""

    line: int
    first: int
    last: int
    start: int
    end: int
    key: str  # folded, clitics off
    office: Office
    organisation: Span | None
    country: str | None
    bare: bool  # governs nothing
    apart: bool  # counts only beside a name: a rank, a bare المدير


def find_post(line: Line, number: int, names: Names, at: int) -> Post | None:
    """The office whose first word stands here, whole with what it governs."""
    best: Post | None = None
    for stem, behind, office in line.find(at, offices()):
        last = _extent(line, names, behind, office)
        post = _post(line, number, names, (at, behind, last), stem, office)
        if post and (best is None or post.last > best.last):
            best = post
    return best


def _extent(line: Line, names: Names, at: int, office: Office) -> int:
    last = _own_adjectives(line, at, office)
    if office.need is Need.FIXED:
        return last
    if _takes_idafa(at, last, office):
        last = _governed(line, names, last)
    governs = last > at and not office.definite
    while (longer := _joined(line, names, last, office, governs)) > last:
        last, governs = longer, True
    if office.plural:
        last = _more_countries(line, names, last)
    if office.joins and last == at:
        last = _joined_office(line, names, last)
    return _late(line, last)


def _joined_office(line: Line, names: Names, at: int) -> int:
    """كاتبة الدولة ومديرة المركز الوطني: two words for one office, and what it governs."""
    if line.kind(at) == "arabic":
        for stem, behind, office in line.find(at, offices()):
            if stem.proclitics == "و" and not office.definite and not office.plural:
                return _extent(line, names, behind, office)
    return at


def _takes_idafa(at: int, last: int, office: Office) -> bool:
    """Whether the words at `last`, behind the office's own adjectives, may be what it governs."""
    if office.need in (Need.WHOLE, Need.SPOKESMAN):
        return True
    return not office.definite and last == at


def _more_countries(line: Line, names: Names, at: int) -> int:
    """وزراء خارجية الجزائر ومصر وتونس."""
    while at < len(line.words) and (known := names.at(at)) and known.kind is Kind.COUNTRY:
        if line.tokens[at].start == known.start:
            break
        at = known.last
    return at


def _own_adjectives(line: Line, at: int, office: Office) -> int:
    if office.definite or office.need in (Need.FIXED, Need.COUNTERPART):
        return adjectives(line, at)
    word = line.word(at)
    return at + 1 if by_adjective(word) and not word.startswith("ال") else at


def _governed(line: Line, names: Names, at: int) -> int:
    """What an office without ال governs: a body, a country, another office."""
    if line.kind(at) != "arabic":
        quoted = line.past_quotes(at)
        if quoted > at and names.at(quoted):
            return line.past_quotes(names.by_first[quoted].last)
        if line.kind(at) == "latin" and (known := names.at(at)):
            return known.last
        return at
    return _complement(line, names, at, line.stems(at)[0])


def _complement(line: Line, names: Names, at: int, stem: Stem) -> int:
    """The index behind an office, a body or a noun phrase under one reading of a word."""
    if not stem.proclitics:
        for reading, behind, office in line.find(at, offices()):
            if not reading.proclitics:
                return _extent(line, names, behind, office)
    known = names.at(at, line.start(at, stem.cut))
    if known is None and head_kind(stem.text):
        end = body_end(line, names, at, stem)
        if end == at + 1 < len(line.words) and not stem.definite:  # مكتب وزير الدفاع
            end = _complement(line, names, end, line.stems(end)[0])
        if end > at + 1:
            return _agreeing(line, end)
    end = noun_phrase(line, names, at, stem)
    if end > at:
        end = joined_fields(line, names, end)
        return _agreeing(line, end)
    return at


def _agreeing(line: Line, at: int) -> int:
    """A nationality behind what is governed is the office's: وزير الخارجية الفرنسي."""
    return at + 1 if _definite_nationality(line.word(at)) else at


def _definite_nationality(word: str) -> bool:
    return word.startswith("ال") and by_adjective(word) is not None


def _joined(line: Line, names: Names, at: int, office: Office, governs: bool) -> int:
    """What a preposition joins to an office: للأمم المتحدة, لدى المملكة, بالمغرب, باسم الحكومة."""
    if line.kind(at) != "arabic":
        return at
    word = line.word(at)
    if word in cues("post") or (word in cues("diplomatic") and office.posted):
        if at + 1 < len(line.words) and line.kind(at + 1) == "arabic":
            end = _complement(line, names, at + 1, line.stems(at + 1)[0])
            return end if end > at + 1 else at
        return at
    for stem in line.stems(at):
        if _may_join(line, names, at, stem, office, governs):
            end = _complement(line, names, at, stem)
            if end > at:
                return end
    return at


def _may_join(line: Line, names: Names, at: int, stem: Stem, office: Office, governs: bool) -> bool:
    if office.need is Need.COUNTERPART:
        return False
    known = names.at(at, line.start(at, stem.cut))
    if stem.proclitics in ("ل", "ول"):
        if governs and office.posted and known and known.kind is Kind.COUNTRY:
            return True  # مبعوث الأمم المتحدة لسوريا
        if governs:  # what it governs is said already; what follows is another phrase
            return (
                stem.text in ("شؤون", "الشؤون")
                or stem.proclitics == "ول"
                or (head_kind(stem.text) is not None and not stem.definite)
            )
        named = known is not None or is_body_noun(stem.text) or is_owned(stem.text)
        field = is_field(stem.text) or is_body_noun(stem.text.removeprefix("ال"))
        return named or field or (stem.definite and office.need in _OPEN)
    if stem.proclitics == "و":  # المدير العام للأمن الوطني ومراقبة التراب الوطني
        return governs and is_action(stem.text)
    if stem.proclitics == "ب":
        body = known is not None and known.kind in (Kind.ORGANISATION, Kind.COUNTRY)
        place = known is not None and office.posted
        if office.need is Need.GOVERNS and not (governs or office.posted):
            return False  # ممثلة بالهيئة is a participle
        return body or place or (head_kind(stem.text) is not None)
    return False


def _late(line: Line, at: int) -> int:
    while is_late(line.word(at)) or line.word(at) in ("بالنيابه", "بالانابه", "بالوكاله"):
        at += 1
    return at


def _post(
    line: Line,
    number: int,
    names: Names,
    at: tuple[int, int, int],
    stem: Stem,
    office: Office,
) -> Post | None:
    first, behind, last = at
    bare = last == behind
    if _is_dual_of_idafa(line, behind, last, stem, office) or (
        office.bodied and not _before_body(line, names, behind)
    ):
        return None
    if office.plural and not (office.plural_counts and _is_named_plural(line, first, bare)):
        return None
    apart = _stands_apart(office, bare, line, last)
    if bare and (office.need is Need.BODY or not (apart or _counts_bare(office))):
        return None
    if office.need in (Need.PRINCE, Need.RULER) and not _rules(line, names, behind, last, office):
        return None
    if _is_adjective(line, first, stem) or _is_of_country(line, names, first, stem, office):
        return None
    organisation, country = _seat_of(line, names, behind, last)
    key = " ".join((stem.text, *line.words[first + 1 : last]))
    start, end = line.start(first, stem.cut), line.end(last)
    return Post(number, first, last, start, end, key, office, organisation, country, bare, apart)


def _is_dual_of_idafa(line: Line, behind: int, last: int, stem: Stem, office: Office) -> bool:
    """قائدا البلدين: two of them; رئيسا للبلاد is one."""
    follows = line.word(behind).startswith("ال") and last > behind
    return follows and stem.text.endswith("ا") and not office.lemma.endswith("ا")


def _before_body(line: Line, names: Names, at: int) -> bool:
    word = line.word(at)
    return head_kind(word) is not None or word in cues("region") or names.at(at) is not None


def _rules(line: Line, names: Names, behind: int, last: int, office: Office) -> bool:
    """ملك المغرب, أمير منطقة الرياض; سلطان and أمير are personal names too."""
    if office.definite:
        return True
    inside = range(behind, last)
    return any(names.at(i) or line.word(i) in cues("region") for i in inside) or any(
        line.word(i) in ("البلاد", "بلاده") for i in inside
    )


def _is_adjective(line: Line, at: int, stem: Stem) -> bool:
    """المعقل الرئيس, العضو المؤسس: behind a definite noun the word qualifies it."""
    before = line.word(at - 1)
    nation = by_adjective(line.word(at + 1)) or by_adjective(
        f"{line.word(at + 1)} {line.word(at + 2)}"
    )
    if nation or part(before) >= Part.UNKNOWN or before in cues("day"):
        return False  # استقبل البشير الرئيس الروسي
    return (
        stem.text in _ADJECTIVES
        and before.startswith(("ال", "لل", "بال", "وال"))
        and not any(True for _ in line.find(at - 1, offices()))
        and not any(True for _ in line.find(at - 1, titles()))
    )


def _is_of_country(line: Line, names: Names, at: int, stem: Stem, office: Office) -> bool:
    """المملكة المغربية ونظيرتها الإسبانية: the counterpart of a state is a state."""
    if office.need is not Need.COUNTERPART or stem.proclitics != "و":
        return False
    known = (names.at(i) for i in range(max(0, at - 4), at))
    return any(k is not None and k.kind is Kind.COUNTRY and k.last == at for k in known)


def _is_named_plural(line: Line, at: int, bare: bool) -> bool:
    """وزراء الخارجية and الرئيسان, not الوزراء at large."""
    return not bare or line.word(at).endswith(("ان", "ين"))


def _counts_bare(office: Office) -> bool:
    if office.need in (Need.FIXED, Need.WHOLE):
        return True
    return office.definite and office.need in (*_BARE, Need.PRINCE, Need.COUNTERPART)


def _stands_apart(office: Office, bare: bool, line: Line, last: int) -> bool:
    """Whether it is an office only beside a name."""
    if office.need in (Need.RANK, Need.BODY):
        return True
    if not bare:
        return False
    return office.definite and office.need in (Need.GOVERNS, Need.SPOKESMAN) and office.titles


def _seat_of(line: Line, names: Names, behind: int, last: int) -> tuple[Span | None, str | None]:
    """Span of the body or country that the words from `behind` name, and the country's code."""
    organisation: Span | None = None
    country: str | None = None
    for index in range(behind, last):
        known = names.at(index)
        if known and known.last <= last:
            organisation = organisation or Span(known.start, known.end)
            country = country or known.country
        state = by_adjective(line.word(index))
        country = country or (state.code if state else None)
    if organisation is None and last > behind:
        organisation = _governed_span(line, behind, last)
    return organisation, country


def _governed_span(line: Line, behind: int, last: int) -> Span | None:
    first = behind
    while first < last - 1 and (may_qualify(line.word(first)) or is_quote(line.word(first))):
        if by_adjective(line.word(first)):
            break
        first += 1
    stem = line.stems(first)[0]
    for reading in line.stems(first):
        if reading.proclitics in ("ل", "ب", "ول") and reading.definite:
            stem = reading
    return Span(line.start(first, stem.cut), line.end(last))

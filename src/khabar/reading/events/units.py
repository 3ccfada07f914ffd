"""Units of a sentence: names joined with their positions and titles, offices, described people."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from khabar.arabic.tokens import Stem, Token, Word
from khabar.lexicon.conjugation import Tense
from khabar.lexicon.countries import by_adjective
from khabar.lexicon.event_words import actor_kind, is_sort, sorts
from khabar.lexicon.frames import hits
from khabar.lexicon.reporting import cue
from khabar.model.reading import Kind, Name, Position
from khabar.model.span import Span
from khabar.reading.events.line import Unit

_GAP = 2  # tokens that may stand between a name and its position: a comma, a title
_RELATIONAL = ("يه", "ي", "يين", "يون")  # endings of adjectives made of nouns
_ABSOLUTE = ("ون", "ين", "ا")  # endings after which no genitive follows
_DESCRIBED = 6  # tokens of a description at most
_STATES = ("البلد", "الدول", "المملكت")  # duals that mean the states of the two sides
_VERBS = frozenset({Tense.PERFECT, Tense.IMPERFECT})
_MASSES = frozenset({"عشرات", "مئات"})
_ANYBODY = frozenset({"الرجل", "المراه", "الشخص", "الانسان"})  # nobody in particular


def units(
    tokens: Sequence[Token], names: Sequence[Name], positions: Sequence[Position]
) -> list[Unit]:
    """The units of one sentence in order, none overlapping another."""
    found: list[Unit] = []
    offices = [_unit(tokens, p.span, None) for p in positions]
    holders = {p.holder for p in positions if p.holder}
    for name in names:
        inside = any(p.span.contains(name.span) for p in positions)
        if not inside or name.span in holders:
            found.append(replace(_unit(tokens, name.span, name.kind), name=name))
    for office, position in zip(offices, positions, strict=True):
        _join(found, office, position.holder)
    found = _apposed(tokens, sorted(found, key=lambda unit: (unit.first, unit.last)))
    starts = {unit.first: unit for unit in found}
    found = [_titled(tokens, unit) for unit in found if not _dual(tokens, unit, starts)]
    taken = {i: unit for unit in found for i in range(unit.first, unit.last + 1)}
    found += _described(tokens, taken)
    return _apart(sorted(found, key=lambda unit: (unit.first, -unit.last)))


def _unit(tokens: Sequence[Token], span: Span, kind: Kind | None) -> Unit:
    inside = [i for i, t in enumerate(tokens) if t.start < span.end and span.start < t.end]
    first, last = (inside[0], inside[-1]) if inside else (0, 0)
    return Unit(first, last, span, kind, clitics=_clitics(tokens[first], span.start))


def _clitics(token: Token, start: int) -> str:
    cut = start - token.start
    return "".join(c for c in token.word.text[:cut] if c in "وفبلك") if cut > 0 else ""


def _join(found: list[Unit], office: Unit, holder: Span | None) -> None:
    """Let an office grow the unit of its holder where they touch, else stand by itself, for
    the holder whom the article names elsewhere as well."""
    for i, unit in enumerate(found):
        if unit.name and unit.name.span == holder and _touch(unit, office):
            if unit.conjoined and office.first < unit.first:
                break  # ولي العهد وفلان: two
            front = min(unit, office, key=lambda u: u.first)
            found[i] = replace(
                unit,
                first=min(unit.first, office.first),
                last=max(unit.last, office.last),
                clitics=front.clitics,
            )
            return
    found.append(office)


def _touch(left: Unit, right: Unit) -> bool:
    return right.first - left.last <= _GAP + 1 and left.first - right.last <= _GAP + 1


def _apposed(tokens: Sequence[Token], found: list[Unit]) -> list[Unit]:
    """An office, a comma and a person: the office is that person's."""
    joined: list[Unit] = []
    for unit in found:
        before = joined[-1] if joined else None
        if (
            before
            and before.kind is None
            and unit.kind is Kind.PERSON
            and not unit.clitics
            and unit.first == before.last + 2
            and tokens[before.last + 1].word.folded in ("،", ",")
        ):
            joined[-1] = replace(unit, first=before.first, clitics=before.clitics)
        else:
            joined.append(unit)
    return joined


def _dual(tokens: Sequence[Token], unit: Unit, starts: Mapping[int, Unit]) -> bool:
    """An office of two whose first holder stands behind it: الرئيسان الجزائري فلان والفرنسي …"""
    following = starts.get(unit.last + 1)
    beside = following is not None and following.kind is Kind.PERSON and not following.clitics
    two = any(is_sort(stem.text, "pair") for stem in tokens[unit.first].word.stems)
    return unit.kind is None and beside and two


def _titled(tokens: Sequence[Token], unit: Unit) -> Unit:
    """The unit with the titles before it: بالسيد كريم, صاحب السمو الأمير خالد."""
    first, clitics = unit.first, unit.clitics
    while first > 0 and not clitics:
        title = next((s for s in tokens[first - 1].word.stems if is_sort(s.text, "title")), None)
        if title is None:
            break
        first, clitics = first - 1, title.proclitics
    return replace(unit, first=first, clitics=clitics)


def _described(tokens: Sequence[Token], taken: Mapping[int, Unit]) -> Iterator[Unit]:
    i = 0
    while i < len(tokens):
        unit = None if i in taken else _description(tokens, i, taken)
        if unit:
            yield unit
            i = unit.last
        i += 1


def _description(tokens: Sequence[Token], i: int, taken: Mapping[int, Unit]) -> Unit | None:
    """The words that describe people, from their head noun or the number before it."""
    word = tokens[i].word
    if (dual := _pair_stem(word)) and not _both_named(tokens, i, taken):
        span = Span(tokens[i].start + dual.cut, tokens[i].end)
        two = Kind.COUNTRY if dual.text.startswith(_STATES) else Kind.GROUP
        return Unit(i, i, span, two, None, True, True, dual.proclitics)
    head = i
    if word.kind == "number" and i + 1 < len(tokens):
        head = i if tokens[i + 1].word.folded in _MASSES else i + 1  # عام 2022 مئات المحتجين
    for stem, kind in _people(tokens[head].word) or _nationals(tokens, i, head):
        if stem.proclitics == "ل" and i - 1 in taken:
            return None  # المجلس الأعلى للأمن: part of what stands before
        if head not in taken and (head == i or not stem.proclitics):
            if cue(tokens[head].word) or (hits(tokens[head].word) and not stem.definite):
                return None
            last = _description_end(tokens, head, taken)
            start = tokens[i].start + (stem.cut if head == i else 0)
            clitics = stem.proclitics if head == i else ""
            span = Span(start, tokens[last].end)
            return Unit(i, last, span, kind, described=True, clitics=clitics)
    return None


@lru_cache(maxsize=100_000)
def _pair_stem(word: Word) -> Stem | None:
    return next((stem for stem in word.stems if is_sort(stem.text, "pair")), None)


@lru_cache(maxsize=100_000)
def _people(word: Word) -> tuple[tuple[Stem, Kind], ...]:
    """The readings of a word that mean people or a body."""
    return tuple((stem, kind) for stem in word.stems if (kind := _actor(stem.text)))


def _actor(text: str) -> Kind | None:
    """The kind of those a word means, the accusative too: مسؤول, متظاهرون, شبانا."""
    if text in _ANYBODY:
        return None
    return actor_kind(text) or (actor_kind(text[:-1]) if text.endswith("ا") else None)


def _nationals(tokens: Sequence[Token], i: int, head: int) -> tuple[tuple[Stem, Kind], ...]:
    """People by their country, behind a number or a verb: 9 إيرانيين, تعتقل فرنسيا."""
    word = tokens[head].word
    if not _is_national(word):
        return ()
    told = hits(tokens[i - 1].word) if i else ()
    verbs = bool(told) and all(hit.form.tense in _VERBS for hit in told)
    return ((word.stems[0], Kind.PERSON),) if head > i or verbs else ()


@lru_cache(maxsize=100_000)
def _is_national(word: Word) -> bool:
    indefinite = word.folded.endswith(_ABSOLUTE) and not word.folded.startswith("ال")
    return word.kind == "arabic" and indefinite and by_adjective(word.folded) is not None


def _both_named(tokens: Sequence[Token], i: int, taken: Mapping[int, Unit]) -> bool:
    """الرئيسان الجزائري فلان والفرنسي فلان: the two stand beside the dual."""
    j = i + 2 if i + 1 < len(tokens) and by_adjective(tokens[i + 1].word.folded) else i + 1
    return j in taken and taken[j].kind is Kind.PERSON and not taken[j].preposition


def _description_end(tokens: Sequence[Token], head: int, taken: Mapping[int, Unit]) -> int:
    """A description goes on over adjectives, genitives and من with a noun."""
    last = head
    for j in range(head + 1, min(len(tokens), head + _DESCRIBED)):
        word = tokens[j].word
        if word.kind != "arabic" or cue(word):
            break
        if j in taken:
            if j == head + 1 and not _separate(tokens, j) and not _absolute(tokens[head]):
                while last + 1 in taken and last + 1 < len(tokens):
                    last += 1
            break
        if by_adjective(word.folded) or (word.folded.startswith("ال") and actor_kind(word.folded)):
            last = j
        elif j == head + 1 and _genitive(tokens, j):
            return _chain_end(tokens, j, taken)
        elif word.folded == "من" and j == head + 1 and j + 1 < len(tokens):
            if j + 1 in taken or not any(actor_kind(s.text) for s in tokens[j + 1].word.stems):
                break
            last = j + 1
        elif not _adjective(word.folded, tokens[head].word.folded) or hits(word) or sorts(word):
            break
        else:
            last = j
    return last


def _genitive(tokens: Sequence[Token], j: int) -> bool:
    """A definite noun after an indefinite one: عمال المناجم."""
    before, word = tokens[j - 1].word, tokens[j].word
    if before.folded.startswith("ال") or before.folded.endswith(_ABSOLUTE):
        return False
    return word.folded.startswith("ال") and not hits(word) and not sorts(word)


def _chain_end(tokens: Sequence[Token], j: int, taken: Mapping[int, Unit]) -> int:
    """A genitive goes on over its adjectives: مسؤولي المصالح الأمنية والعسكرية المغربية."""
    last = j
    for k in range(j + 1, min(len(tokens), j + _DESCRIBED)):
        folded = tokens[k].word.folded
        adjective = folded.startswith(("ال", "وال")) and folded.endswith(_RELATIONAL)
        if k in taken or not adjective or hits(tokens[k].word):
            break
        last = k
    return last


def _separate(tokens: Sequence[Token], j: int) -> bool:
    """Whether a name after a description begins something else: it has a clitic of its own."""
    return any(s.proclitics for s in tokens[j].word.stems[1:2]) and not tokens[
        j
    ].word.folded.startswith("ال")


def _absolute(token: Token) -> bool:
    """A form that takes no genitive: مسلحون, متظاهرين, جنديا."""
    return token.word.folded.endswith(_ABSOLUTE)


def _adjective(folded: str, head: str) -> bool:
    """Whether a word can be the adjective of a head noun, by their endings."""
    if head.startswith("ال"):
        return folded.startswith("ال")
    if len(folded) <= 4 or folded.startswith("ال"):
        return False
    for ending in _ABSOLUTE:
        if head.endswith(ending):
            return folded.endswith(ending)
    return folded.endswith(
        ("ين", "ون", "يه", "ي", "ه") if head.endswith("ه") else ("ين", "ون", "يه", "ي")
    )


def _apart(found: list[Unit]) -> list[Unit]:
    """Of units that overlap, the first and longest."""
    kept: list[Unit] = []
    for unit in found:
        if not kept or unit.first > kept[-1].last:
            kept.append(unit)
    return kept

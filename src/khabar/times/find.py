"""All time expressions of a text."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from khabar.arabic.folding import Folded, fold_text
from khabar.model.interval import DateInterval
from khabar.model.reading import Time, TimexType
from khabar.model.span import Span
from khabar.times.context import Context
from khabar.times.cues import Hints
from khabar.times.grammar import SCANNER
from khabar.times.joining import join, meaning_of, united
from khabar.times.lengths import length_of
from khabar.times.lexer import lex
from khabar.times.named import with_known_year
from khabar.times.pattern import Ago, Lean, Meaning, Measure, On, Pattern, Range, Ref, encode
from khabar.times.piece import Piece
from khabar.times.pieces import read
from khabar.times.placing import located
from khabar.times.timex import duration
from khabar.times.timex import value as timex_value
from khabar.times.vocabulary import NAME, Lexeme


def find_times(text: str, sentences: Sequence[Span], published: DateInterval) -> tuple[Time, ...]:
    """The time expressions of a cleaned text, in order.

    Spans count code points of `text`, without prepositions and attached clitics. `published` is
    what is known of the publication: expressions that count from it stay open, and say so, where
    it is unknown. Linear in the length of the text; never raises on any text.
    """
    folded = fold_text(text)
    lexemes = lex(folded.text)
    pieces = _pieces(lexemes)
    if not pieces:
        return ()
    reader = _Reader(text, folded, lexemes, sentences)
    found = (reader.time(text, piece, published) for piece in join(pieces, lexemes))
    return tuple(time for time in found if time is not None)


def _pieces(lexemes: Sequence[Lexeme]) -> list[Piece]:
    codes = "".join([lexeme.code for lexeme in lexemes])
    pieces: list[Piece] = []
    for found in SCANNER.finditer(codes):
        assert found.lastgroup
        kind = found.lastgroup.rpartition("_")[0]
        piece = read(kind, lexemes, found.start(), found.end())
        if piece is not None:
            pieces.append(piece)
    return pieces


class _Reader:
    """Pieces of one text to `Time`s, in order: a clock time leans on the last day named."""

    def __init__(
        self, text: str, folded: Folded, lexemes: Sequence[Lexeme], sentences: Sequence[Span]
    ) -> None:
        self._folded = folded
        self._context = Context(folded.text, lexemes)
        self._hints = Hints(folded.text, lambda i: text[folded.origin[i + 1]] == "أ")
        self._sentences = [bisect_left(folded.origin, s.start) for s in sentences] or [0]
        self._anchor: tuple[int, On] | None = None

    def time(self, text: str, piece: Piece, published: DateInterval) -> Time | None:
        """The expression that the piece is, or None where it is none in its context."""
        context = self._context
        if not context.allows(piece):
            return None
        start, end = context.bounds(piece)
        number = bisect_right(self._sentences, start) - 1
        opening = self._sentences[number] if number >= 0 else 0
        meaning = self._meaning(piece, opening)
        if meaning is None:
            return None
        if isinstance(meaning, On):
            word = context.word(context.before(piece))
            meaning = with_known_year(meaning, word, published)
        relation = "" if piece.kind == "amount" else context.relation(piece)
        hint = self._hints.before(start, opening)
        if relation == "since":
            hint = "past"
        elif relation == "until" and hint != "past":
            hint = "next"  # تستمر إلى الاثنين
        if piece.ahead:
            meaning, hint = _from_now(meaning, piece.lead, hint), "next"
        meaning = _hinted(self._anchored(meaning, number), hint)
        if relation == "since" and isinstance(meaning, On) and meaning.part == "start":
            meaning = _from_first_day(meaning)
        span = Span(*self._folded.span(start, end))
        return _time(span, text, meaning, relation, published)

    def _meaning(self, piece: Piece, opening: int) -> Meaning | None:
        if piece.kind == "earlier" and piece.prefix:
            if self._context.lexemes[piece.first].value == "rest":
                return None  # باقي الدول, بقية العناصر
            later = piece.on is not None and piece.on.tense == "next"
            return Ref("later" if later else "past")
        if piece.kind == "frame" and piece.prefix:
            unit = NAME[self._context.lexemes[piece.first].code].split(".")[0]
            return Measure("for", duration(1, unit))
        if piece.kind == "amount":
            return length_of(piece, self._context, opening)
        return piece.meaning or meaning_of(piece)

    def _anchored(self, meaning: Meaning, sentence: int) -> Meaning:
        """A bare clock time with the day that its sentence names before it."""
        if not isinstance(meaning, On):
            return meaning
        if meaning == On(clock=meaning.clock):
            if self._anchor and self._anchor[0] == sentence:
                return united(self._anchor[1], meaning) or meaning
            return Measure("clock", meaning.clock)
        if meaning.days or meaning.weekdays or meaning.day is not None:
            self._anchor = (sentence, replace(meaning, clock=""))
        return meaning


def _from_first_day(on: On) -> On:
    """منذ بداية العام counts from its first day; منذ بداية مارس is as vague as ever."""
    return on if on.months or on.years else replace(on, part="first")


def _hinted(meaning: Meaning, hint: str) -> Meaning:
    """With the tense of the sentence, where the words alone leave year or week open."""
    if isinstance(meaning, Ago) and meaning.ahead and hint not in ("next", "soon"):
        return Lean("after", duration(meaning.amount, meaning.unit))
    if meaning == Ref("later"):
        return Ref("future") if hint in ("next", "soon") else meaning
    if isinstance(meaning, Range):
        return Range(_with_hint(meaning.first, hint), _with_hint(meaning.last, hint))
    return _with_hint(meaning, hint) if isinstance(meaning, On) else meaning


def _from_now(meaning: Meaning, lead: str, hint: str) -> Meaning:
    """غادر شهرين من الآن is past, whatever the words; بعد شهرين من الآن is to come."""
    told = isinstance(meaning, Ago) and meaning.ahead and not lead and hint == "past"
    return replace(meaning, ahead=False) if told and isinstance(meaning, Ago) else meaning


def _with_hint(on: On, hint: str) -> On:
    shifts = (on.day, on.month, on.year, on.tens, on.hundreds)
    settled = on.years or on.century or on.decade >= 0 or any(s is not None for s in shifts)
    if settled or on.tense in ("past", "next", "last") or (on.week is not None and on.half != "WE"):
        return on
    return replace(on, hint=hint)


def _time(span: Span, text: str, meaning: Meaning, relation: str, published: DateInterval) -> Time:
    interval = located(meaning, published)
    known = interval.earliest or interval.latest
    days = (interval.earliest, interval.latest) if known else None
    value = timex_value(meaning, days)
    pattern = encode(Pattern(meaning, relation))
    return Time(span, span.of(text), _type(meaning), value, interval, pattern)


def _type(meaning: Meaning) -> TimexType:
    match meaning:
        case On(clock=clock) if clock:
            return TimexType.TIME
        case Measure("for", _):
            return TimexType.DURATION
        case Measure("each", _):
            return TimexType.SET
        case Measure("clock", _):
            return TimexType.TIME
        case Lean("same", _):
            return TimexType.DATE
        case Lean():
            return TimexType.DURATION
    return TimexType.DATE

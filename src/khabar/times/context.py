"""What stands around a piece: whether it is a date at all, and how the text relates to it."""

from collections.abc import Sequence

from khabar.times.piece import Piece
from khabar.times.vetoes import stands
from khabar.times.vocabulary import NAME, Lexeme

_RELATION = {"since": "since", "to": "until", "after": "after", "ago": "before"}
_NO_END = frozenset({"from", "prep", "in", "open", "about"})
_THROUGHOUT = ("طوال", "طيله")
_WHICH = frozenset(
    {"tense", "ordinal", "number", "cardinal", "year", "financial", "month", "prior"}
)
_BEFORE_BARE = frozenset({"in", "since", "to", "between", "after", "ago"})
# من alone stands before names too: بكل من أفريل هاينز.
_STARTING = ("ابتداء", "انطلاقا", "بدءا", "بدايه", "اعتبارا")
_ALONE = ("صباحا", "فجرا", "ليلا", "ظهرا", "عصرا", "مساء", "مساءا", "زوالا")


class Context:
    """The lexemes of one text around its pieces."""

    def __init__(self, folded: str, lexemes: Sequence[Lexeme]) -> None:
        self.folded = folded
        self.lexemes = lexemes

    def name(self, i: int) -> str:
        """The class of lexeme i, "stop" beyond either end."""
        return NAME[self.lexemes[i].code] if 0 <= i < len(self.lexemes) else "stop"

    def word(self, i: int) -> str:
        """The folded letters of lexeme i, with the clitics before it; "" beyond either end."""
        if not 0 <= i < len(self.lexemes):
            return ""
        lexeme = self.lexemes[i]
        start = lexeme.start
        while i and self.name(i - 1) in ("conj", "prep") and self.lexemes[i - 1].end == start:
            i -= 1
            start = self.lexemes[i].start
        return self.folded[start : lexeme.end]

    def before(self, piece: Piece) -> int:
        """Index of the lexeme before the piece, clitics and an opening quote skipped."""
        i = piece.first - 1
        while i >= 0 and self.name(i) in ("conj", "prep", "quote"):
            i -= 1
        return i

    def bounds(self, piece: Piece) -> tuple[int, int]:
        """Start and end of the span in the folded text."""
        first, last = piece.first + piece.cut, piece.last
        while first < last - 1 and self.name(first) in ("prep", "conj", "in"):
            first += 1
        while last > first + 1 and self.name(last - 1) in _NO_END:
            last -= 1
        return self.lexemes[first].start, self.lexemes[last - 1].end

    def relation(self, piece: Piece) -> str:
        """since, until, before or after, where the word before the expression says so."""
        i = self.before(piece)
        while self.name(i) in ("in", "about", "from", "dated", "period"):
            i -= 1
        return _RELATION.get(self.name(i), "")

    def throughout(self, piece: Piece) -> bool:
        """طوال الأسبوع, طيلة شهر: the whole length of it, and no other word that says which."""
        if self.word(piece.first - 1).lstrip("و") not in _THROUGHOUT:
            return False
        return self.name(piece.last) not in _WHICH

    def allows(self, piece: Piece) -> bool:
        """Whether the piece is a time expression where it stands."""
        if piece.prefix and piece.kind != "earlier":
            alone = piece.kind == "daypart" and self.word(piece.first) in _ALONE
            return alone or (piece.kind == "frame" and self.throughout(piece))
        i = self.before(piece)
        word = self.word(i)
        if piece.kind == "bareyears":
            return self._is_year(piece)
        if piece.kind == "nthday":
            return self.word(piece.last + 1) == "التوالي"
        if piece.kind == "date" and self._is_name_of_something(piece, word):
            return False
        if piece.kind == "weekdays" and stands(word, "before weekday"):
            return False
        if piece.kind == "today":
            return self._is_today(piece, word)
        if piece.kind in ("unit", "same") and self.word(piece.first).endswith("العام"):
            return not stands(word, "before year")
        if piece.unsure and piece.kind == "numericmonth":
            return self.name(piece.first - 1) in _BEFORE_BARE | {"from", "dated"}
        if piece.kind == "numeric":
            return self.name(piece.first - 1) == "in"
        if piece.kind == "daynumber":
            return self.name(i) != "number"
        if piece.unsure and piece.kind == "month":
            before = self.name(piece.first - 1)
            return before in _BEFORE_BARE or (
                before == "from" and self.word(piece.first - 2) in _STARTING
            )
        if piece.unsure and piece.kind == "dayadverb":
            return self.word(piece.first) in _ALONE
        if piece.unsure and piece.kind == "clock":
            return self.name(i) in ("in", "from", "to", "since", "dated")
        return True

    def _is_name_of_something(self, piece: Piece, word: str) -> bool:
        if piece.on is None or piece.on.day is not None or piece.on.weekdays:
            return False
        if not stands(word, "before date") or self.name(piece.first).startswith("D."):
            return False
        return not (piece.on.years and word.endswith(("ثوره", "انتفاضه")))

    def _is_today(self, piece: Piece, word: str) -> bool:
        following = self.word(piece.last)
        if piece.last - piece.first > 1:
            return True
        if stands(following, "after today") or stands(word, "before today"):
            return False
        end = self.lexemes[piece.first].end
        if self.folded[end : end + 1].isdigit():
            return False  # the site اليوم24
        quoted = self.name(piece.last) == "quote" and self.lexemes[piece.last].start == end
        return not (
            quoted and any(self.name(j) == "quote" for j in range(piece.first - 3, piece.first))
        )

    def _is_year(self, piece: Piece) -> bool:
        """A four-digit number without سنة is a year only behind a preposition and before no
        counted noun."""
        assert piece.on
        if piece.on.calendar == "h" or not all(1900 <= y <= 2049 for y in piece.on.years):
            return False
        if stands(self.word(piece.last), "after number") or self.name(piece.last) == "decimal":
            return False
        if self.folded[self.lexemes[piece.last - 1].end :][:1] in ("%", "٪"):
            return False
        i = piece.first - 1
        if len(piece.on.years) == 2 and self.name(piece.first + 1) == "dash":
            return True
        if self.name(i) == "other":
            return self.word(i) in ("مواليد", "اتفاق", "انتخابات", "دستور", "حرب", "موسم")
        if self.name(i) == "open":
            return self.name(piece.last) == "close"
        if self.name(i) == "prep":
            return self.lexemes[i].value == "ل" or self.lexemes[i].value == "ب"
        return self.name(i) in _BEFORE_BARE | {"from"} or self._closes_list(i)

    def _closes_list(self, i: int) -> bool:
        """ "بين 2014 و2016": the second year behind the first one."""
        return self.name(i) == "conj" and self.name(i - 1) == "year"

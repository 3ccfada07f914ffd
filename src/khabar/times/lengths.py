"""What a length of time means where it stands: a duration, a time ago, or one from an event."""

from dataclasses import replace

from khabar.times.context import Context
from khabar.times.pattern import Ago, Lean, Meaning, Measure
from khabar.times.piece import Piece
from khabar.times.timex import duration
from khabar.times.vetoes import stands

_FROM_EVENT = ("علي", "لـ")
_AGED = ("عن", "تحت", "دون", "فوق")  # توفي عن 80 سنة, منتخب تحت 17 سنة
_AGE_REACH = 4  # lexemes
_CLOSING = frozenset({"stop", "comma", "conj", "prep", "in", "from", "close", "dash"})
_DAYS = ("H", "D", "W", "MIN", "S")


def length_of(piece: Piece, context: Context, sentence: int) -> Meaning | None:
    """The meaning of an `amount` piece; None where it is no time expression (an age, a price).

    `sentence` is where its sentence begins in the folded text.
    """
    ago = piece.meaning
    assert isinstance(ago, Ago)
    value = piece.value
    if _is_age(piece, context, ago):
        return None
    following = context.name(piece.last)
    if (
        following in ("after", "ago")
        and not piece.lead
        and (context.word(piece.first).endswith("ا") or _is_measured(piece, context, ago))
    ):
        return Lean("after" if following == "after" else "before", value)
    if piece.ahead and piece.lead in ("", "after", "for"):
        return replace(ago, ahead=True)
    leaning = following == "from" or context.word(piece.last) in _FROM_EVENT
    if piece.lead == "ago":
        return Lean("before", value) if leaning and ago.width != "few" else ago
    if piece.lead == "after":
        if not leaning:
            return replace(ago, ahead=True)  # a lean unless the sentence looks ahead
        return Lean("after", value)
    if piece.lead == "since":
        return _since(piece, context, ago, sentence)
    if piece.lead == "for" or _is_measured(piece, context, ago):
        return Measure("for", value)
    return None


def _since(piece: Piece, context: Context, ago: Ago, sentence: int) -> Meaning:
    """منذ أسبوع is a day; منذ سنتين mostly a state that lasts, unless it opens the sentence."""
    first = context.lexemes[piece.first].start
    opens = not context.folded[sentence:first].strip(" وف\n")
    if ago.plus or (ago.amount and (opens or ago.unit in _DAYS)):
        return ago
    return Lean("since", duration(ago.amount, ago.unit))


def _is_age(piece: Piece, context: Context, ago: Ago) -> bool:
    if ago.unit != "Y" or piece.lead:
        return False
    opened = context.name(piece.first - 1) == "open"
    if opened and context.name(piece.last) in ("close", "comma"):
        return True
    i = context.before(piece)
    if context.word(i) in _AGED:
        return True
    words = (context.word(j) for j in range(i, i - _AGE_REACH, -1))
    return any(stands(word, "before age") for word in words)


def _stands_alone(piece: Piece, context: Context) -> bool:
    """Whether no noun follows that the unit would belong to: طوال يوم العمل"""
    return context.name(piece.last) in _CLOSING


def _is_measured(piece: Piece, context: Context, ago: Ago) -> bool:
    """A number or a dual measures by itself; a bare سنة or أيام only behind the right word."""
    names = [context.name(j) for j in range(piece.first, piece.last)]
    said = any(name in ("number", "bigyear", "year", "cardinal", "decimal", "several", "few",
                        "about", "half", "consecutive") or name.endswith((".2", ".the2"))
               for name in names)  # fmt: skip
    if said:
        return True
    if not ago.amount % 1 and context.throughout(piece) and _stands_alone(piece, context):
        return True
    front = context.name(piece.first - 1)
    if front == "prep":
        return context.lexemes[piece.first - 1].value == "ل" and (
            not ago.amount or context.name(piece.last) in ("stop", "comma")
        )
    return front in ("for", "period") or (front == "in" and not ago.amount)

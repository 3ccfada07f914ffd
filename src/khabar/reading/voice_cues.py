"""Where a sentence turns to somebody's words that follow: قال … إن."""

from dataclasses import dataclass

from khabar.lexicon.reporting import Cue, Shape, Sort, cue, sorted_stem
from khabar.reading.paragraph import Paragraph
from khabar.reading.voice_source import (
    is_stop,
    past_days,
    source_after,
)

_FURTHEST = {Shape.VERB: 36, Shape.PARTICIPLE: 9, Shape.NOUN: 3, Shape.RELATIVE: 12}
_LONG_QUOTATION = 5  # words; shorter ones are names and scare quotes
_THAT = {
    "ان", "انه", "انها", "انهم", "انهما", "انهن", "انني", "اني", "اننا", "بلي",
    "بان", "بانه", "بانها", "بانهم", "باننا", "بانني", "بانهما", "فان", "فانه", "فانها",
}  # fmt: skip
# Before أن these make another sense of it: قبل أن, يجب أن, إلى أن (until).
_NO_REPORT = {
    "قبل", "بعد", "دون", "الي", "من", "علي", "عن", "منذ", "رغم", "يجب", "يمكن", "ينبغي", "لابد",
    "بد", "غير", "الا", "كما", "شان", "يريد", "تريد", "يمكنه", "المتوقع", "المقرر", "المنتظر",
}  # fmt: skip
WHAT = {"ما", "بما", "لما", "مما", "عما", "فيما"}
_NEGATIONS = {"لم", "لن", "لا", "دون", "الا", "ولم", "ولن", "ولا"}
_RELATIVES = {"الذي", "التي", "الذين", "اللذان", "اللذين"}
_CLAUSE_OPENERS = {
    "كما", "حيث", "فيما", "بينما", "قد", "وقد", "فقد", "كان", "وكان", "كانت", "وكانت", "ثم",
    "وهو", "وهي", "اذ", "ما", "لما", "بعدما", "عندما", "التقرير",
} | _RELATIVES  # fmt: skip
_DESCRIBING = {"وصف", "اعتبر"}  # verbs whose object may come before what is said of it
_WITHHELD = {"ان", "تقديم", "ذكر", "الكشف", "كشف", "تفاصيل", "تحديد", "توضيح", "الخوض", "مزيد"}
CONTAINING = {"جاء", "ورد"}  # جاء في بلاغ أن


@dataclass(frozen=True, slots=True)
class Before:
    """A word of saying with the words reported behind it. All are indices of words.

    The speaker stands, if anywhere, in `[at + 1, link)`; the words reported begin at `start`,
    `cut` code points into that word; `closing` is the mark that ends a quotation. With
    `is_object` nothing ties them to the verb and `start` is not known yet (أعلن الجيش انسحابه).
    """

    at: int
    cue: Cue
    link: int
    start: int
    cut: int = 0
    closing: int | None = None
    is_object: bool = False


def before(line: Paragraph, i: int) -> Before | None:
    """The cue that word i is, if words reported follow it."""
    found = cue(line.tokens[i].word)
    if found is None or _is_in_name(line, i, found) or not _stands_as_cue(line, i, found):
        return None
    shape, takes = found.saying.shape, found.saying.takes
    if shape is Shape.RELATIVE and found.saying.lemma not in _DESCRIBING:
        return None
    tied = tie(line, i, found)
    if tied is not None:
        return tied if _says_enough(line, tied) else None
    after_what = shape is Shape.RELATIVE and _previous(line, i) in WHAT
    takes_object = "object" in takes and shape in (Shape.VERB, Shape.PARTICIPLE)
    if after_what or (takes_object and _previous(line, i) not in _RELATIVES | {"ان"}):
        return Before(i, found, line.ends[i], line.ends[i], is_object=True)
    return None


def _is_in_name(line: Paragraph, i: int, found: Cue) -> bool:
    """Whether the word is part of a name; وقال is none, even where a reader of names took it."""
    return i in line.holders and (not found.joined or found.saying.clashes)


def _previous(line: Paragraph, i: int) -> str:
    return line.tokens[i - 1].word.folded if i > line.starts[i] else ""


def _stands_as_cue(line: Paragraph, i: int, found: Cue) -> bool:
    previous = _previous(line, i)
    shape, lemma = found.saying.shape, found.saying.lemma
    if previous in _NEGATIONS:
        return False
    if shape is Shape.VERB and previous in WHAT and not found.joined and previous != "فيما":
        return False
    following = line.tokens[i + 1].word.folded if i + 1 < line.ends[i] else ""
    if lemma in CONTAINING:
        return following in ("فيه", "فيها") or (
            following == "في"
            and i + 2 < line.ends[i]
            and any(
                sorted_stem(line.tokens[i + 2].word, sort)
                for sort in (Sort.COMMUNIQUE, Sort.UNNAMED, Sort.MEDIA)
            )
        )
    if following == "ان" and line.tokens[i].word.folded[-4:] == "يذكر":  # nobody says it
        return False
    if not found.saying.clashes or not previous or found.joined:
        return True
    return line.tokens[i - 1].word.kind == "mark" or previous in _CLAUSE_OPENERS


def tie(line: Paragraph, i: int, found: Cue) -> Before | None:
    """What ties the words reported to the cue: أن, a colon, a quotation mark, a preposition."""
    takes = found.saying.takes
    limit = min(line.ends[i], i + 1 + _FURTHEST[found.saying.shape])
    k = i + 1
    while k < limit:
        word = line.tokens[k].word
        if word.folded in _THAT:
            if k == i + 1 or line.tokens[k - 1].word.folded not in _NO_REPORT - takes:
                return _opened(line, i, found, k, k + 1)
        elif line.is_mark(k, ":"):
            return _opened(line, i, found, k, k + 1)
        elif k in line.closing:
            if "only" not in takes and _is_direct(line, i, k):
                return _opened(line, i, found, k, k)
            k = line.closing[k]
        elif word.folded in takes and k not in line.holders and not _is_adverb(line, k):
            if "ان" not in takes and _is_next(line, i, k, takes):
                return _opened(line, i, found, k, k + 1)
        elif "ب" in takes and (with_ba := _with_ba(line, i, found, k)):
            return with_ba
        elif k not in line.holders and (other := cue(word)) and _interrupts(line, k, other, found):
            return None
        k += 1
    return None


def _is_next(line: Paragraph, i: int, k: int, takes: frozenset[str]) -> bool:
    """Whether a preposition at word k goes with the verb at word i: behind the verb, the speaker
    or an adjunct, but not behind an object (أكد أهمية العمل على السلام)."""
    if not takes & {"object", "الي"}:
        return True  # أعرب عن, شدد على: nothing else can come of them
    source = source_after(line, i + 1, k, tight="object" in takes)
    behind_speaker = past_days(line, source.end if source else i + 1, k)
    if any(line.tokens[n].word.folded in _RELATIVES for n in range(behind_speaker, k)):
        return False
    if behind_speaker >= k or is_stop(line, behind_speaker):
        return True
    return sorted_stem(line.tokens[behind_speaker].word, Sort.AFTER, "وف") is not None


def _interrupts(line: Paragraph, k: int, other: Cue, found: Cue) -> bool:
    """Whether another word of saying takes over at word k."""
    if not _stands_as_cue(line, k, other):
        return False
    if other.saying.shape is Shape.NOUN:  # نقلت الوكالة عن الناطق قوله إن
        return found.saying.lemma == "نقل"
    return other.saying.shape is Shape.VERB


def _is_direct(line: Paragraph, i: int, k: int) -> bool:
    """Whether the quotation at mark k is what is said, not a name or a scare quote."""
    length = line.closing[k] - k - 1
    if length >= _LONG_QUOTATION:
        return True
    closing = line.closing[k] + 1
    ends = closing >= line.ends[i] or line.is_mark(closing, ".،,؛!")
    return length >= 2 and ends and k > i + 1 and k + 1 not in line.holders


def _is_adverb(line: Paragraph, k: int) -> bool:
    return k + 1 < line.ends[k] and bool(sorted_stem(line.tokens[k + 1].word, Sort.ADVERB, ""))


def _with_ba(line: Paragraph, i: int, found: Cue, k: int) -> Before | None:
    """أشاد بجهود, وصفها بالتاريخية."""
    word = line.tokens[k].word
    if word.folded == "ب":
        return _opened(line, i, found, k, k + 1)
    stem = next((s for s in word.stems if s.proclitics == "ب"), None)
    if stem is None or (k in line.holders and line.tokens[k].start >= line.holders[k].span.start):
        return None
    known = any(sorted_stem(word, sort, "") for sort in (Sort.STOP, Sort.AFTER, Sort.COMMUNIQUE))
    if known or _previous(line, k) in ("في", "عن", "من", "علي"):
        return None
    return Before(i, found, k, k, cut=stem.cut)


def _opened(line: Paragraph, i: int, found: Cue, link: int, start: int) -> Before | None:
    """Past a second أن, a colon and the opening mark of a quotation."""
    limit = len(line.tokens)
    while start < limit and (
        line.tokens[start].word.folded in _THAT or line.is_mark(start, ":،,-–")
    ):
        start += 1
    if start >= limit or line.tokens[start].word.folded == "ذلك":
        return None
    if line.closing.get(start, 0) - start > 1:
        closing = _last_closing(line, start)
        if line.is_mark(start - 1, ":") or not _continues(line, start, closing):
            return Before(i, found, link, start + 1, closing=closing)
    if start >= line.ends[link]:
        return None
    return Before(i, found, link, start)


def _last_closing(line: Paragraph, opening: int) -> int:
    """Quotations joined by و ("…" و"…") are one."""
    closing = line.closing[opening]
    while (
        closing + 2 < len(line.tokens)
        and line.tokens[closing + 1].word.folded == "و"
        and closing + 2 in line.closing
    ):
        closing = line.closing[closing + 2]
    return closing


def _continues(line: Paragraph, opening: int, closing: int) -> bool:
    """Whether the clause goes on behind a quotation: أن "مدة الفترة" ستكون قصيرة."""
    k = closing + 1
    if k >= line.ends[closing]:
        return False
    word = line.tokens[k].word
    if word.kind == "mark" or word.folded.startswith("و") or cue(word) is not None:
        return False
    if closing - opening <= 3:  # a scare quote: "حظر دائم" على إرسال العمالة
        return True
    return not any(sorted_stem(word, sort, "وف") for sort in (Sort.AFTER, Sort.STOP, Sort.EVENT))


def _says_enough(line: Paragraph, tied: Before) -> bool:
    """A single word in scare quotes (وصفها بـ"التاريخية") is no voice."""
    if tied.cue.saying.lemma not in _DESCRIBING:
        return True
    end = line.ends[tied.link] if tied.closing is None else tied.closing
    scare = line.closing.get(tied.start, end) - tied.start <= 2
    return not scare and end - tied.start >= 2


def ends_clause(line: Paragraph, i: int) -> bool:
    """Whether word i begins something told beside the words reported."""
    word = line.tokens[i].word
    following = line.tokens[i + 1].word.folded if i + 1 < line.ends[i] else ""
    if word.folded == "دون" and following in _WITHHELD:
        return True
    if word.folded == "من" and following == "دون":
        return i + 2 < line.ends[i] and line.tokens[i + 2].word.folded in _WITHHELD
    if word.folded == "علي" and following in ("خلفيه", "هامش", "اثر"):
        return True
    behind_comma = line.is_mark(i - 1, ",،؛")
    if sorted_stem(word, Sort.EVENT, "و") and (behind_comma or word.folded.endswith("ا")):
        return True
    if not behind_comma:
        return False
    if word.folded in ("وذلك", "فيما", "بينما", "ردا"):
        return True
    return word.folded in ("في", "علي") and following in ("حين", "خطوه", "اشاره", "وقت")

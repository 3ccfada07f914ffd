"""Who stands in which place around a trigger: subject, object, genitive, after a preposition.

The scan to the right keeps one expectation (`bare`: subject, then object, or genitive) and the
preposition last seen. A noun that no unit covers uses up what was expected, and units that hang
on it are not participants; punctuation and times leave the expectation as it was.
"""

from typing import NamedTuple

from khabar.lexicon.conjugation import Tense
from khabar.lexicon.countries import by_adjective
from khabar.lexicon.event_words import is_sort, light_verb
from khabar.lexicon.frames import hits
from khabar.lexicon.reporting import Shape, cue
from khabar.model.reading import Kind
from khabar.reading.events.line import PLACE_NOUNS, SPOKEN_OF, Line, Unit

_WHERE = (Kind.PLACE, Kind.COUNTRY)
_REACH = 34  # tokens to the right of a trigger
BRACKETS = {"(": ")", "[": "]", "（": "）"}
_QUOTES = frozenset("\"«»“”'‘’#")
# Prepositions that go with any noun, and how far behind the last participant they still count.
_LOOSE = frozenset({"بين", "ب", "ل", "علي", "من", "عن", "الي", "في"})
_HOLD = 12
_NEXT = {"s": "o", "o": "", "g": "o"}
_AGENTS = {
    "من": frozenset({"طرف", "قبل", "جانب", "لدن"}),
    "علي": frozenset({"يد", "يدي", "ايدي"}),
}
_SIDES = frozenset({"الجانب", "الطرف", "جانب"})
_PREPOSED = ("بال", "وبال", "كال", "وكال")  # a phrase of its own: بالمطار
_LINKING = frozenset({
    "الواصله", "الواصل", "الرابطه", "الرابط", "الفاصله", "الفاصل", "القائمه", "القائم", "الممتده",
    "الواقعه", "العلاقات", "الحدود", "الخلافات", "التوتر", "الفرق",
})  # fmt: skip
_THERE = frozenset({"جانب"})  # إلى جانب


class Found(NamedTuple):
    slot: str
    unit: Unit


def scan(
    line: Line,
    start: int,
    bare: str,
    stop: int | None = None,
    companions: frozenset[str] = frozenset(),
    objects: frozenset[str] = frozenset(),
) -> list[Found]:
    """Units to the right of token `start` with their slots; `bare` is what a unit without
    preposition is at first: "s", "o", "g" or "" for nothing. What hangs on one of `companions`
    (folded) has the slot "x"; one of `objects` is what the subject did it to."""
    walk = _Scan(line, bare, companions, objects)
    return walk.run(start, min(len(line.tokens), stop or start + _REACH))


class _Scan:
    """The state of one walk to the right."""

    def __init__(
        self, line: Line, bare: str, companions: frozenset[str], objects: frozenset[str]
    ) -> None:
        self.line = line
        self.companions = companions
        self.objects = objects
        self.bare = bare
        self.preposition = ""
        self.last = ""  # slot of the unit before, for what is joined to it
        self.embedded = False  # inside a noun that no unit covers
        self.joined = False  # after و standing alone
        self.fresh = True  # nothing but modifiers since the trigger
        self.previous = -2  # last token of the unit before
        self.listed = ""  # slot that a list goes on with after a comma: X مديرة كذا، وY
        self.company = False  # after مرفوقا, بحضور
        self.held = ""  # what was expected where a parenthesis began
        self.near = 0  # the trigger, or the last unit that took part
        self.found: list[Found] = []

    def run(self, i: int, stop: int) -> list[Found]:
        self.near = i
        while i < stop:
            following = self._step(i)
            if following is None:
                break
            i = following
        return self.found

    def _step(self, i: int) -> int | None:
        """Take token i in; the next token to look at, or None at the end of the clause."""
        line = self.line
        if unit := line.starts.get(i):
            self._unit(unit)
            return unit.last + 1
        if i in line.times:
            self.preposition = ""
            return i + 1
        if line.kind(i) == "mark":
            return self._mark(i)
        return self._word(i)

    def _unit(self, unit: Unit) -> None:
        self.joined, joined = False, self.joined or unit.conjoined
        slot = ""
        if unit.preposition == "ب" and self.company:  # مرفوقا بفلان وبفلان
            slot, self.embedded = "with", False
        elif unit.preposition == "ل" and self.embedded:
            pass  # أول زيارة لفلان: it goes with the noun
        elif unit.preposition:
            slot, self.embedded = unit.preposition, False
        elif joined:
            slot = "" if self.embedded else self.last or self._listed(unit.first)
        elif self.preposition:
            slot = self.preposition
        elif not self.embedded:
            if self.bare:
                slot, self.bare = self.bare, _NEXT.get(self.bare, "")
            elif self.found and self.previous == unit.first - 2:  # a list: X، Y وZ
                slot = self.last
        if slot in _LOOSE and unit.first - self.near > _HOLD:
            slot = ""
        if slot:
            self.found.append(Found(slot, unit))
            self.near = unit.last
            self.listed = slot
        self.last, self.preposition, self.previous, self.fresh = slot, "", unit.last, False
        self.held = ""

    def _listed(self, i: int) -> str:
        """The slot of a list that goes on behind a comma or a bracket."""
        return self.listed if self.line.kind(i - 1) == "mark" else ""

    def _mark(self, i: int) -> int | None:
        mark = self.line.folded(i)
        if mark in BRACKETS:
            for j in range(i + 1, min(len(self.line.tokens), i + 14)):
                if self.line.folded(j) == BRACKETS[mark]:
                    return j + 1
            return i + 1
        if mark in ("؛", ";", ":", "؟", "!", "."):
            return None
        if mark in ("،", ","):
            self.embedded = False
            self.preposition = ""
            self.bare = self.bare or self.held  # فلان، نصره الله، …
            self.held = self.bare if self.previous >= 0 else ""
        elif mark not in _QUOTES:
            self.listed = ""
        return i + 1

    def _word(self, i: int) -> int | None:
        line, word = self.line, self.line.tokens[i].word
        kinds = line.sort(i)
        if word.folded == "و":
            self.joined = True
            return i + 1
        if kinds & {"clause", "relative"} and "adverb" not in kinds:
            return self._beyond(i)
        if kinds & {"with", "agent"}:
            self.preposition, self.embedded = "with" if "with" in kinds else "agent", False
            self.company = "with" in kinds
            return i + 1
        if skip := self._part(i):
            return skip
        if "preposition" in kinds:
            return self._preposition(i)
        if "pair" in kinds:  # الرئيسان, whose two stand behind it
            return i + 1
        if "adverb" in kinds or (self.fresh and "modifier" in kinds):
            return i + 1
        if self.companions & {stem.text for stem in word.stems}:
            self.bare, self.preposition, self.embedded = "x", "", False
            return i + 1
        if self.objects & {stem.text for stem in word.stems}:
            self.bare = self.bare if self.bare == "s" else ""
            self.preposition, self.embedded = "", not _closed(line.folded(i))
            return i + 1
        if self._of_side(i) or self._of_place(i):
            return i + 1
        if is_verb(line, i) or (line.folded(i - 1) in ("،", ",") and _looks_verbal(word.folded)):
            return None
        self._plain(i)
        return i + 1

    def _beyond(self, i: int) -> int | None:
        """Past a relative clause that only says who came along (الذي كان مرفوقا بـ)."""
        for j in range(i + 1, min(len(self.line.tokens), i + 5)):
            if "with" in self.line.sort(j):
                return j
        return None

    def _part(self, i: int) -> int:
        """Words that change nothing: كل من, عدد من, وفد; the token after them, 0 if none."""
        for stem in self.line.tokens[i].word.stems:
            if not is_sort(stem.text, "part"):
                continue
            if stem.proclitics[-1:] == "ب" and self.company:
                self.preposition, self.embedded = "with", False
            elif stem.proclitics[-1:] in ("ب", "ل"):
                self.preposition, self.embedded = stem.proclitics[-1], False
            elif stem.proclitics:
                self.joined = True
            return i + 2 if self.line.folded(i + 1) == "من" else i + 1
        return 0

    def _preposition(self, i: int) -> int:
        stems = self.line.tokens[i].word.stems
        text = next(s.text for s in stems if is_sort(s.text, "preposition"))
        following = self.line.folded(i + 1)
        self.embedded = text == "في" and self.line.folded(i - 1) in SPOKEN_OF
        if self.embedded:
            return i + 1
        if following in _AGENTS.get(text, ()):
            self.preposition = "agent"
            return i + 2
        if text == "بحق" or (text == "في" and following in ("حق", "مواجهه")):
            self.preposition = "في حق"
            return i + 1 + (text == "في")
        if text == "بين" and self.line.folded(i - 1) in _LINKING:
            self.embedded = True
            return i + 1
        if text == "الي" and following in _THERE:
            self.preposition = "with"
            return i + 2
        if text == "عن" and following in _SIDES:
            self.joined = self.line.folded(i).startswith("و")
            return i + 2 + bool(by_adjective(self.line.folded(i + 2)))  # عن الجانب السعودي فلان
        if text == "علي" and following == "شرف":
            self.preposition = "علي شرف"
            return i + 2
        self.preposition = text
        return i + 1

    def _of_side(self, i: int) -> bool:
        """A nationality before a name: الرئيسان الجزائري فلان والفرنسي فلان."""
        following = self.line.starts.get(i + 1)
        if following is None or following.kind is not Kind.PERSON or following.clitics:
            return False
        for stem in self.line.tokens[i].word.stems:
            if stem.definite and by_adjective(stem.text):
                self.joined = stem.proclitics == "و"
                return True
        return False

    def _of_place(self, i: int) -> bool:
        """A noun before the place that it is of: صوب دولة البرتغال, بمدينة الداخلة."""
        following = self.line.starts.get(i + 1)
        if following is None or following.clitics or following.kind not in _WHERE:
            return False
        for stem in self.line.tokens[i].word.stems:
            if stem.text in PLACE_NOUNS:
                self.preposition = stem.proclitics[-1:].strip("وفك") or self.preposition
                self.embedded = False
                return True
        return False

    def _plain(self, i: int) -> None:
        """A word that no unit covers: an adjective goes by, a noun uses up what was expected."""
        if self.line.folded(i).startswith(_PREPOSED) and not self.fresh:
            self.preposition, self.embedded = "", False
            return
        if i == self.previous + 1 and _adjectival(self.line.folded(i)):
            self.previous = i
            return
        if self.fresh and self.bare == "g" and _adjectival(self.line.folded(i)):
            return
        self.fresh = False
        if not self.preposition and self.bare and not self.embedded:
            self.bare = "o" if self.bare == "s" else ""
        self.preposition, self.embedded, self.last = "", not _closed(self.line.folded(i)), ""
        self.listed = ""


def _looks_verbal(folded: str) -> bool:
    """A word after a comma that begins a clause of its own: وتظهر, ويترجم."""
    return folded.startswith(("وي", "وت", "ليك", "لتك")) and len(folded) > 4


def _closed(folded: str) -> bool:
    """A noun that no genitive can follow: with ال, or with a pronoun on it."""
    return folded.startswith(("ال", "وال", "بال", "لل", "فال")) or folded.endswith(("ها", "هم"))


def _adjectival(folded: str) -> bool:
    return folded.startswith("ال") or folded.endswith(("ه", "ي", "يا", "ين", "ون"))


def is_verb(line: Line, i: int) -> bool:
    """Whether the token can only be a verb: of saying, of an event, or a light one."""
    word = line.tokens[i].word
    said = cue(word)
    if said and said.saying.shape in (Shape.VERB, Shape.RELATIVE) and not said.saying.clashes:
        return True
    told = hits(word)
    if told:
        return all(hit.form.tense in (Tense.PERFECT, Tense.IMPERFECT) for hit in told)
    return light_verb(word) is not None

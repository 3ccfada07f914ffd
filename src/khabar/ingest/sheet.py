"""A page laid out for cleaning: where its prose begins and ends, which lines are furniture.

Prose is the lines from the first paragraph to the last. Above it (the head) stand headline,
banners, menus, bylines; below it (the foot) sharing, comments, related articles, notices. What
the lexicon or the outlet's other articles know as furniture is taken out there; what stands
between two such lines, and is no prose, goes with them. Inside the prose only what is furniture
anywhere ("شاهد أيضا") is taken out, and only where the text is a page: a text that came with its
title in a JSON object is somebody's extraction already, its prose stays as it is.
"""

import re
from dataclasses import dataclass, field

from khabar.arabic.letters import is_arabic
from khabar.ingest.byline import Byline, byline_of
from khabar.ingest.furniture import LONGEST, Cue, cue_of, names_a_source
from khabar.ingest.headline import find_headline, headline_key
from khabar.ingest.outlet import outlet_line
from khabar.ingest.page_lines import LONG_WORDS, Line, line_key

_LETTER = re.compile(r"[^\W\d_]")
_FOREIGN = Cue("links", "edge", 6, True)
_MOST_FOREIGN = 6  # lines of a page
_SHORT = 14  # words; a line with more is asked only at the very edges
_FIRST_LINES, _LAST_LINES = 3, 5  # the very edges
_MOST_BEFORE = 40  # words of prose that must stand above a comment section
_CHROME = 8  # words of a line that goes with the furniture around it
_RELATED = 18  # words of a headline under "شاهد أيضا"
_TRAILING = {"related", "comments"}  # reasons that everything below them shares
# What stands right below articles, or below their tags.
_UNDER_ARTICLES = {"share", "comments", "related", "link", "subscribe", "apps", "radio"}
_MOST_BETWEEN = 6  # lines between two copies of the title


@dataclass(slots=True)
class Sheet:
    """`reasons[i]` says why line i goes, None where it stays. `title` is the line that is the
    headline (`given`: line 0, from metadata); prose is `lines[head:foot]`."""

    lines: list[Line]
    extracted: bool
    given: bool
    repeated: frozenset[int]
    cues: list[Cue | None] = field(default_factory=list)
    reasons: list[str | None] = field(default_factory=list)
    head: int = 0
    foot: int = 0
    end: int = 0  # from this line on the page is a comment section
    byline: Byline | None = None
    title: int | None = None

    def judge(self) -> None:
        self.title = 0 if self.given else None
        self.reasons = [None] * len(self.lines)
        self.cues = [self._cue(i) for i in range(len(self.lines))]
        self._keep_foreign_lists()
        self._find_prose()
        self._judge_head()
        self._judge_foot()
        if not self.extracted:
            self._judge_prose()

    def _cue(self, i: int) -> Cue | None:
        line = self.lines[i]
        at_edge = i < _FIRST_LINES or i >= len(self.lines) - _LAST_LINES
        words = line.words
        if i == self.title or words > LONGEST or not (words <= _SHORT or at_edge):
            return None
        found = cue_of(line)
        if found is None and self.repeated and line_key(line.text) in self.repeated:
            known = not names_a_source(line.text)
            found = Cue("repeated", "edge", line.words, True) if known else None
        if found is None and not self.extracted and _is_foreign(line):
            found = _FOREIGN
        return found

    def _keep_foreign_lists(self) -> None:
        """Many lines in another script are no link names but a list of books, films, players."""
        foreign = [i for i, cue in enumerate(self.cues) if cue == _FOREIGN]
        if len(foreign) > _MOST_FOREIGN:
            for i in foreign:
                self.cues[i] = None

    # --- where the prose is ---------------------------------------------------------------

    def _is_prose(self, i: int) -> bool:
        return i != self.title and self.cues[i] is None and self.lines[i].is_paragraph

    def _find_prose(self) -> None:
        prose = [i for i in range(len(self.lines)) if self._is_prose(i)]
        if not prose:
            prose = self._longest_free_line()
        if not prose:
            self.end = len(self.lines)  # nothing but furniture: all of it is foot
            return
        self.head = prose[0]
        self.end = self._comments_begin(prose)
        inside = [i for i in prose if i < self.end]
        last = inside[-1]
        whole = [i for i in inside if not self.lines[i].is_excerpt]
        if whole and any(self._is_related(i) for i in range(whole[-1], last)):
            last = whole[-1]  # teasers of other articles
        self.foot = last + 1

    def _longest_free_line(self) -> list[int]:
        free = [i for i, cue in enumerate(self.cues) if cue is None]
        free = [i for i in free if i != self.title] or free
        if self.title is None and len(free) > 1:
            free = free[1:]  # the first is the headline, however long
        return [max(free, key=lambda i: self.lines[i].words)] if free else []

    def _comments_begin(self, prose: list[int]) -> int:
        words = 0
        for i in range(prose[0], len(self.lines)):
            cue = self.cues[i]
            if cue and cue.reason == "comments" and words >= _MOST_BEFORE:
                return i
            words += self.lines[i].words
        return len(self.lines)

    def _is_related(self, i: int) -> bool:
        cue = self.cues[i]
        return cue is not None and cue.reason == "related"

    # --- above it -------------------------------------------------------------------------

    def _judge_head(self) -> None:
        above = self.lines[: self.head]
        known = [self._known_above(i) for i in range(self.head)]
        if self.title is None:
            self.title = find_headline(above, [reason is None for reason in known])
        copies = self._copies_of_title()
        certain = sum(reason is not None for reason in known)
        if self.extracted and not copies and certain < 2:
            return
        for i in range(self.head):
            if i != self.title:
                framed = (copies or certain) and self._is_framed(i, copies)
                frame = "menu" if framed else None
                self.reasons[i] = "title" if i in copies else known[i] or frame
        if self.title and None in self.reasons[: self.title]:
            self.title = None  # the text would not begin with it

    def _is_framed(self, i: int, copies: list[int]) -> bool:
        """Whether an unknown line goes with the furniture around it: all that stands above the
        headline of the page, and what is short between its copies."""
        if self.title is None:
            return False
        below = [copy for copy in copies if copy > self.title]
        # A title that was given is line 0, put before a page that has it further down.
        top = below[0] if self.given and below else self.title
        if i < top and copies:
            return True
        return i < max(below, default=self.title) and self.lines[i].words <= _CHROME

    def _known_above(self, i: int) -> str | None:
        cue, line = self.cues[i], self.lines[i]
        if i == self.title:
            return None
        if cue is not None and cue.zone != "foot":
            reason: str | None = cue.reason
        else:
            reason = "site" if outlet_line(line.text) else None
        byline = byline_of(line.text)
        if byline is not None and reason in {None, "views", "site"}:
            reason = "byline"
            self.byline = self.byline or byline
        return reason

    def _copies_of_title(self) -> list[int]:
        """The other lines above the prose that say the headline again."""
        if self.title is None:
            return []
        wanted = headline_key(self.lines[self.title].text)
        found, last = [], self.title
        for i in range(self.head):
            if i != self.title and i - last <= _MOST_BETWEEN and self._says(i, wanted):
                found.append(i)
                last = max(i, last)
        return found

    def _says(self, i: int, wanted: str) -> bool:
        line = self.lines[i]
        return line.words < LONG_WORDS and headline_key(line.text) == wanted

    # --- below it -------------------------------------------------------------------------

    def _judge_foot(self) -> None:
        above: str | None = None
        if not self.extracted:
            self._judge_tags()
        for i in range(self.foot, len(self.lines)):
            cue = self.cues[i]
            if cue is not None:
                above = self.reasons[i] = cue.reason
                if cue.reason == "related" and not cue.whole:
                    above = None if self.extracted else above
            elif i >= self.end:
                self.reasons[i] = "comments"
            elif above in _TRAILING or (
                above and self._is_short(i) and (above == "contact" or not self.extracted)
            ):
                self.reasons[i] = above
        if self.extracted:
            self._keep_above_the_last_gap()

    def _judge_tags(self) -> None:
        """Short lines between prose that closes its sentences and the first furniture below."""
        for i in range(self.foot, len(self.lines)):
            cue = self.cues[i]
            if cue is not None:
                found = cue.reason in _UNDER_ARTICLES and self._closes_sentences()
                for j in range(self.foot, i if found else self.foot):
                    self.reasons[j] = "tags" if self._is_tag(j) else None
                return

    def _is_tag(self, i: int) -> bool:
        line = self.lines[i]
        sentence = line.text.endswith((".", ":", "؟", "!", "»", "”", '"'))
        return line.words <= _CHROME and not sentence and not names_a_source(line.text)

    def _closes_sentences(self) -> bool:
        prose = [line for line in self.lines[self.head : self.foot] if line.words >= LONG_WORDS]
        return sum(line.ends_with_stop for line in prose) >= 0.8 * len(prose) > 0

    def _keep_above_the_last_gap(self) -> None:
        """Of an extracted text only what reaches to its end is taken off it."""
        end = len(self.lines)
        while end > self.foot and self.reasons[end - 1] is not None:
            end -= 1
        for i in range(self.foot, end):
            self.reasons[i] = None

    def _is_short(self, i: int) -> bool:
        line = self.lines[i]
        return line.words <= _SHORT and not line.ends_with_stop

    # --- inside it ------------------------------------------------------------------------

    def _judge_prose(self) -> None:
        i = self.head
        while i < self.foot:
            cue = self.cues[i]
            if cue is not None and cue.zone == "any":
                self.reasons[i] = cue.reason
                if cue.reason == "related" and cue.whole:
                    i = self._take_links(i + 1)
                    continue
            i += 1

    def _take_links(self, i: int) -> int:
        """Headlines under "شاهد أيضا": one, or all that follow where the prose of this page
        closes its sentences and they do not. Index of the line behind them."""
        closed = self._closes_sentences()
        first = i
        while i < self.foot and (closed or i == first) and self._is_link(i):
            self.reasons[i] = "related"
            i += 1
        return i

    def _is_link(self, i: int) -> bool:
        line = self.lines[i]
        return self.cues[i] is None and line.words <= _RELATED and not line.ends_with_stop


def _is_foreign(line: Line) -> bool:
    """Whether it is a row of link names in another script ("Google Play", "Français")."""
    text = line.text
    foreign = _LETTER.search(text) is not None and not is_arabic(text)
    short = line.words <= _FOREIGN.words and not line.ends_with_stop
    return foreign and short and not names_a_source(text)

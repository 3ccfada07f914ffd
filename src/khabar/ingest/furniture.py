"""The lexicon of site furniture, asked line by line."""

import re
from functools import cache
from typing import NamedTuple, cast

import ahocorasick

from khabar.ingest.page_lines import Line, plain
from khabar.lexicon.tables import table

LONGEST = 45  # words of the longest notice in the lexicon
_PART_WORDS = 5  # words of a link in a row of them, with the mark
_BETWEEN_LINKS = re.compile(r"\s+[|»›•·]\s+|\s*\|\s*")
_NUMBER = re.compile(r"\d+")


class Cue(NamedTuple):
    """What a phrase of `lexicon/data/furniture.tsv` says of a line that has it."""

    reason: str
    zone: str  # edge, foot or any
    words: int  # longest line that it may judge
    whole: bool  # whether the phrase was the whole line


class _Tables(NamedTuple):
    lines: dict[str, Cue]
    starts: dict[str, list[tuple[str, Cue]]]  # by first word
    inside: "ahocorasick.Automaton"  # first part of a phrase -> (whole of it, cue) of each
    listed: dict[str, frozenset[str]]  # reason -> words that its one-line entries are made of


def cue_of(line: Line) -> Cue | None:
    """The lexicon's word on a line, whatever its zone; None where it has none."""
    if line.words > LONGEST:
        return None
    tables = _tables()
    text = plain(line.text)
    masked = _NUMBER.sub("0", text)
    found = (
        tables.lines.get(text)
        or tables.lines.get(masked)
        or _start(tables, text)
        or _inside(tables, text)
    )
    if found is not None and line.words > found.words:
        found = None
    return found or _list_of_entries(tables, masked) or _bar(line)


def _start(tables: _Tables, text: str) -> Cue | None:
    first = text.partition(" ")[0]
    for phrase, cue in tables.starts.get(first, ()):
        if text == phrase or text.startswith(phrase + " "):
            return cue
    return None


def _inside(tables: _Tables, text: str) -> Cue | None:
    for _, phrases in tables.inside.iter(text):
        for pattern, cue in phrases:
            if pattern.search(text):
                return cast(Cue, cue)
    return None


def _list_of_entries(tables: _Tables, text: str) -> Cue | None:
    """A line made of entries one behind another: "الرئيسية سياسة مجتمع", "Facebook Twitter"."""
    words = text.split()
    if len(words) < 2:
        return None
    for reason, vocabulary in tables.listed.items():
        if all(word in vocabulary for word in words):
            return Cue(reason, "edge", 99, True)
    return None


def _bar(line: Line) -> Cue | None:
    """A row of links with marks between them: "الأولى | محليات | العالم | طقس"."""
    parts = _BETWEEN_LINKS.split(line.text)
    if len(parts) > 2 and line.words <= _PART_WORDS * len(parts) and not line.ends_with_stop:
        return Cue("menu", "edge", LONGEST, True)
    return None


@cache
def _tables() -> _Tables:
    lines: dict[str, Cue] = {}
    starts: dict[str, list[tuple[str, Cue]]] = {}
    inside: dict[str, list[tuple[re.Pattern[str], Cue]]] = {}
    listed: dict[str, set[str]] = {"menu": set(), "share": set()}
    for row in table("furniture"):
        cue = Cue(row["reason"], row["zone"], int(row["words"]), row["match"] == "line")
        phrase = plain(row["phrase"])
        if row["match"] == "line":
            lines.setdefault(phrase, cue)
            if cue.reason in listed:
                listed[cue.reason].update(phrase.split())
        elif row["match"] == "start":
            starts.setdefault(phrase.partition(" ")[0], []).append((phrase, cue))
        else:
            parts = [plain(part) for part in row["phrase"].split("*")]
            inside.setdefault(parts[0], []).append((_gapped(parts), cue))
    automaton = ahocorasick.Automaton()
    for first, phrases in inside.items():
        automaton.add_word(first, phrases)
    automaton.make_automaton()
    words = {reason: frozenset(found) for reason, found in listed.items()}
    return _Tables(lines, starts, automaton, words)


def _gapped(parts: list[str]) -> re.Pattern[str]:
    """The parts of a phrase with up to 120 characters between them."""
    return re.compile(".{0,120}?".join(map(re.escape, parts)))


@cache
def _sources() -> re.Pattern[str]:
    words = "|".join(re.escape(plain(row["word"])) for row in table("source_lines"))
    return re.compile(rf"(?:^| )و?(?:{words})(?: |$)")


def names_a_source(text: str) -> bool:
    """Whether a short line says whose words the article is ("الرباط - وكالات")."""
    return _sources().search(plain(text)) is not None

"""The headline of a page that does not say which line it is."""

import re
from collections import Counter
from collections.abc import Sequence

from khabar.ingest.page_lines import LONG_WORDS, Line, plain

# Words: fewer than three are a section or a name, fewer than five often a slogan or a kicker.
_LEAST, _USUAL = 3, 5
_OUTLET_BEHIND = re.compile(r"\s+[|–—-]\s+[^|–—]{2,30}$")


def find_headline(lines: Sequence[Line], free: Sequence[bool]) -> int | None:
    """Index of the headline among the lines above the prose, None where there is none.

    `free[i]` says that line i is not known as furniture. A template prints the headline as the
    page's title, in the path and above the text: a line that comes twice is it. Else it is the
    first line of five words or more, else the first of three.
    """
    able = [i for i, line in enumerate(lines) if free[i] and _can_be(line)]
    times = Counter(headline_key(lines[i].text) for i in able)
    repeated = [i for i in able if times[headline_key(lines[i].text)] > 1]
    bare = [i for i in repeated if plain(lines[i].text) == headline_key(lines[i].text)]
    usual = [i for i in able if _words(lines[i]) >= _USUAL]
    return next(iter(bare or repeated or usual or able), None)


def headline_key(text: str) -> str:
    """What two copies of a headline share: its words without the outlet's name behind it.

    >>> headline_key("الملك يستقبل الرئيس الفرنسي بالرباط – الساحل 24")
    'الملك يستقبل الرييس الفرنسي بالرباط'
    """
    bare = _OUTLET_BEHIND.sub("", text)
    return plain(bare if bare.count(" ") + 1 >= _USUAL else text)


def _can_be(line: Line) -> bool:
    return (
        _words(line) >= _LEAST
        and line.words < LONG_WORDS
        and not line.ends_with_stop
        and not line.text.endswith((":", "،", ",", "؛"))
    )


def _words(line: Line) -> int:
    return len(plain(line.text).split())

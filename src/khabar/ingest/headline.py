"""The headline of a page that does not say which line it is."""

import re
from collections import Counter
from collections.abc import Sequence

from khabar.ingest.furniture import names_a_source
from khabar.ingest.page_lines import LONG_WORDS, Line, plain

# Words: among furniture, fewer than three are a section or a name, fewer than five a slogan.
_LEAST, _USUAL = 3, 5
_OUTLET_BEHIND = re.compile(r"\s+[|–—-]\s+[^|–—]{2,30}$")


def find_headline(lines: Sequence[Line], free: Sequence[bool]) -> int | None:
    """Index of the headline among the lines above the prose, None where there is none.

    `free[i]` says that line i is not known as furniture. A template prints the headline as the
    page's title, in the path and above the text: a line that comes twice is it. Else it is the
    first line; under furniture, the first of five words or more, else the first of three.
    """
    furnished = not all(free)
    able = [i for i, line in enumerate(lines) if free[i] and _can_be(line)]
    times = Counter(headline_key(lines[i].text) for i in able)
    repeated = [i for i in able if times[headline_key(lines[i].text)] > 1]
    bare = [i for i in repeated if plain(lines[i].text) == headline_key(lines[i].text)]
    if furnished:
        usual = [i for i in able if _words(lines[i]) >= _USUAL]
        able = usual or [i for i in able if _words(lines[i]) >= _LEAST]
    return next(iter(bare or repeated or able), None)


def headline_key(text: str) -> str:
    """What two copies of a headline share: its words without the outlet's name behind it.

    >>> headline_key("الملك يستقبل الرئيس الفرنسي بالرباط – الساحل 24")
    'الملك يستقبل الرييس الفرنسي بالرباط'
    """
    bare = _OUTLET_BEHIND.sub("", text)
    return plain(bare if bare.count(" ") + 1 >= _USUAL else text)


def _can_be(line: Line) -> bool:
    return (
        line.words < LONG_WORDS
        and _words(line) > 0
        and not line.ends_with_stop
        and not line.text.endswith((":", "،", ",", "؛"))
        and not (line.words < _USUAL and names_a_source(line.text))
    )


def _words(line: Line) -> int:
    return len(plain(line.text).split())

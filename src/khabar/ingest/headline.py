"""The headline of a page that does not say which line it is."""

from collections import Counter
from collections.abc import Sequence

from khabar.ingest.page_lines import LONG_WORDS, Line, plain

_LEAST_WORDS = 3  # fewer are a section, a kicker, a name


def find_headline(lines: Sequence[Line], free: Sequence[bool]) -> int | None:
    """Index of the headline among the lines above the prose, None where there is none.

    `free[i]` says that line i is not known as furniture. A template prints the headline as the
    page's title, in the path and above the text: a line that comes twice is it. Else it is the
    first line that can be one.
    """
    able = [i for i, line in enumerate(lines) if free[i] and _can_be(line)]
    times = Counter(plain(lines[i].text) for i in able)
    repeated = [i for i in able if times[plain(lines[i].text)] > 1]
    return next(iter(repeated or able), None)


def _can_be(line: Line) -> bool:
    return (
        _LEAST_WORDS <= line.words < LONG_WORDS
        and not line.ends_with_stop
        and not line.text.endswith((":", "،", ",", "؛"))
    )

"""Characters that no text may hold, taken out before anything counts offsets.

Bidi controls, zero-width characters and presentation forms stay: folding handles them.
"""

import re

_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_END = re.compile("\r\n?")


def scrub(text: str) -> str:
    """Without NUL; lone surrogates become U+FFFD and other control characters a space, one for
    one, so that the offsets of whoever wrote the text hold. Line ends become a line feed.

    >>> scrub("a\\r\\nb\\x00\\x1ac")
    'a\\nb c'
    """
    if not _UNWANTED.search(text):
        return text
    return _UNWANTED.sub(_replacement, _LINE_END.sub("\n", text))


def _replacement(match: re.Match[str]) -> str:
    character = match.group()
    if character == "\x00":
        return ""
    return "\ufffd" if character >= "\ud800" else " "


def control_share(text: str) -> float:
    """Share of control characters (line ends and tabs not counted), for telling binary data."""
    found = _UNWANTED.findall(text)
    return sum(c not in "\r\x0c" for c in found) / max(len(text), 1)

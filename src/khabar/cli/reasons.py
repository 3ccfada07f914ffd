"""Why a date is what it is, in the language of the labels.

Reasons are written in English with the same in Arabic in brackets behind it (`times/why.py`).
"""

import re

_ARABIC = re.compile(r"\s*\[[^\[\]]*\]")
_BOTH = re.compile(r"[A-Za-z][^\[\]\u0600-\u06ff]*\[([^\[\]]*)\]")


def in_language(why: str, language: str) -> str:
    """
    >>> in_language("a-1: أمس; counted from it [محسوب منه]", "en")
    'a-1: أمس; counted from it'
    >>> in_language("a-1: أمس; counted from it [محسوب منه]", "ar")
    'a-1: أمس; محسوب منه'
    """
    return _BOTH.sub(r"\1", why) if language == "ar" else _ARABIC.sub("", why)

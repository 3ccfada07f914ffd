"""Classes of characters, in one place. Letters are written as escapes where the eye cannot tell
them apart; never put presentation forms into a rule, they are folded away before matching."""

import re

# Marks that carry no letter: harakat and Quranic marks, superscript alef, tatweel.
MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"
# Invisible characters: soft hyphen, zero-width space, joiners, bidi marks, embeddings,
# overrides and isolates, word joiner, byte order mark.
INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# Letters of Arabic script as words are made of them (Persian and Urdu letters included).
LETTERS = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
PRESENTATION_FORMS = "\ufb50-\ufdff\ufe70-\ufefc"
DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"

ARABIC_WORD = f"[{LETTERS}{PRESENTATION_FORMS}][{LETTERS}{PRESENTATION_FORMS}{MARKS}{INVISIBLE}]*"

_ARABIC = re.compile(f"[{LETTERS}{PRESENTATION_FORMS}]")
_LETTER = re.compile(r"[^\W\d_]")


def is_arabic(text: str) -> bool:
    """Whether it holds at least one letter of Arabic script."""
    return _ARABIC.search(text) is not None


def arabic_share(text: str) -> float:
    """Share of the letters that are of Arabic script, 0.0 for a text without letters."""
    letters = len(_LETTER.findall(text))
    return len(_ARABIC.findall(text)) / letters if letters else 0.0

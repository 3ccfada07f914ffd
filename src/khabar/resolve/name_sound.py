"""How a name sounds, for names that each outlet spells in its own way.

بورنز and بيرنز, غوتيريش and جوتيريس, هالدنوانغ and هالدنفانغ are one name each: the press writes
foreign vowels as it hears them and foreign consonants with the nearest letter. A `Sound` is the
consonants with the vowel behind each; `distance` sums what it costs to turn one into the other,
0.0 for vowels that are merely left unwritten, 1.0 for a consonant that has nothing in common.
"""

import re
from functools import lru_cache

Sound = tuple[tuple[str, str], ...]  # (consonant, vowels behind it), "A" for an initial vowel

TOO_FAR = 9.0

_CONSONANTS = {
    "ب": "b", "پ": "b", "ت": "t", "ث": "θ", "ج": "j", "چ": "C", "ح": "h", "خ": "x", "د": "d",
    "ذ": "ð", "ر": "r", "ز": "z", "ژ": "j", "س": "s", "ش": "S", "ص": "s", "ض": "d", "ط": "t",
    "ظ": "z", "ع": "E", "غ": "G", "ف": "f", "ڤ": "f", "ق": "q", "ك": "k", "گ": "g", "ڭ": "g",
    "ݣ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y",
}  # fmt: skip
_SUBSTITUTIONS = {
    "jG": 0.2, "jg": 0.2, "Gg": 0.1, "Gk": 0.35, "gk": 0.3, "jk": 0.45, "Gq": 0.3, "gq": 0.2,
    "qk": 0.2, "jq": 0.35, "fb": 0.4, "fw": 0.3, "wb": 0.6, "sS": 0.4, "sz": 0.3, "sθ": 0.2,
    "zθ": 0.4, "tθ": 0.2, "zð": 0.3, "dð": 0.2, "dt": 0.5, "xk": 0.4, "xh": 0.3, "xj": 0.5,
    "CS": 0.2, "Cj": 0.35, "jS": 0.4, "Ck": 0.5, "Cx": 0.5, "Sk": 0.6, "hA": 0.3, "yj": 0.4,
    "yA": 0.3, "EA": 0.2, "Ey": 0.5, "sC": 0.5, "GA": 0.7, "wA": 0.4, "xG": 0.4, "Sz": 0.5,
    "sd": 0.7, "SC": 0.2, "hE": 0.8, "zj": 0.5, "xS": 0.6,
}  # fmt: skip
_FINAL = 0.8  # a vowel that ends a name goes lost with the consonant before it
_DROPPED = {"h": 0.3, "y": 0.3, "w": 0.4, "E": 0.4, "A": 0.4}
_DIGRAPHS = (
    ("tch", "C"), ("sch", "S"), ("sh", "S"), ("ch", "C"), ("kh", "x"), ("gh", "G"), ("th", "θ"),
    ("dh", "ð"), ("dj", "j"), ("ph", "f"), ("ck", "k"), ("qu", "k"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("x", "ks"),
)  # fmt: skip
_LATIN = {"v": "f", "p": "b", "c": "k"}
_VOWELS = {"a": "a", "e": "e", "i": "i", "o": "u", "u": "u", "y": "i"}
_SOFT_C = re.compile("c(?=[eiy])")
_DOUBLE = re.compile(r"(.)\1+")
# Letters that stand for one another share a class; the classes make the blocking keys.
_CLASSES = str.maketrans(
    {
        **dict.fromkeys("bfw", "B"), **dict.fromkeys("tdθð", "T"), **dict.fromkeys("kqGgjx", "K"),
        **dict.fromkeys("szSC", "S"), **dict.fromkeys("hyAE", None),
    }
)  # fmt: skip
_ALSO = {"θ": "S", "ð": "S", "j": "S", "C": "K", "S": "K", "x": "", "w": "", "y": "K", "h": "K"}


@lru_cache(maxsize=200_000)
def sound(key: str) -> Sound:
    """The sound of a folded name without ال, in Arabic or small Latin letters.

    >>> sound("بورنز")
    (('b', 'u'), ('r', ''), ('n', ''), ('z', ''))
    """
    return _of_latin(key) if key.isascii() else _of_arabic(key)


def _of_arabic(key: str) -> Sound:
    key = _DOUBLE.sub(r"\1", key.replace("تش", "چ"))
    units: list[tuple[str, str]] = []
    last = len(key) - 1
    for i, letter in enumerate(key):
        glide = i < last and key[i + 1] in "اوي" and letter != key[i + 1] and letter in "وي"
        if i == 0 and letter in "اآ":
            units.append(("A", ""))
        elif letter == "ا":
            _lengthen(units, "a")
        elif letter in "وي" and i and not (glide and key[i + 1] == "ا"):
            _lengthen(units, "u" if letter == "و" else "i")
        elif letter == "ه" and i == last and units:
            _lengthen(units, "a" if not units[-1][1].endswith("i") else "")
        elif letter in _CONSONANTS:
            units.append((_CONSONANTS[letter], ""))
    return tuple(units)


def _of_latin(key: str) -> Sound:
    key = _DOUBLE.sub(r"\1", _SOFT_C.sub("s", key))
    for written, heard in _DIGRAPHS:
        key = key.replace(written, heard)
    if len(key) > 3 and key.endswith("e"):
        key = key[:-1]  # mute, or too faint to be written in Arabic
    units: list[tuple[str, str]] = []
    for i, letter in enumerate(key):
        if letter in _VOWELS and (letter != "y" or i):
            if not units:
                units.append(("A", ""))
            else:
                _lengthen(units, _VOWELS[letter])
        else:
            units.append((_LATIN.get(letter, letter), ""))
    return tuple(units)


def _lengthen(units: list[tuple[str, str]], vowel: str) -> None:
    if units and not (units[-1][0] == "A" and len(units) == 1):
        consonant, before = units[-1]
        units[-1] = (consonant, before if before.endswith(vowel) else before + vowel)


@lru_cache(maxsize=500_000)
def distance(left: Sound, right: Sound) -> float:
    """What it costs to turn one sound into the other; symmetric, `TOO_FAR` for the unlike."""
    if abs(len(left) - len(right)) > 2 or not left or not right:
        return TOO_FAR
    return _edit_distance(left, right) + _crossed_vowels(left, right)


def _edit_distance(left: Sound, right: Sound) -> float:
    row = [0.0]
    for j in range(len(right)):
        row.append(row[-1] + _loss(right, j))
    for i, (consonant, vowel) in enumerate(left):
        lost = _loss(left, i)
        current = [row[0] + lost]
        for j, (other, other_vowel) in enumerate(right):
            final = i == len(left) - 1 and j == len(right) - 1
            cost = _consonant_cost(consonant, other) + vowel_cost(vowel, other_vowel, final)
            current.append(min(row[j] + cost, row[j + 1] + lost, current[j] + _loss(right, j)))
        row = current
    return row[-1]


def _loss(of: Sound, at: int) -> float:
    consonant, vowel = of[at]
    return _DROPPED.get(consonant, 1.0) + (_FINAL if vowel and at == len(of) - 1 else 0.0)


def _consonant_cost(left: str, right: str) -> float:
    if left == right:
        return 0.0
    return _SUBSTITUTIONS.get(left + right) or _SUBSTITUTIONS.get(right + left) or 1.0


@lru_cache(maxsize=10_000)
def vowel_cost(left: str, right: str, final: bool) -> float:
    """Vowels inside a word come and go; a final one tells جورج from جورجيا."""
    if left == right:
        return 0.0
    if not left or not right:
        return 0.0 if not final or (left or right) == "e" else _FINAL + 0.3
    if "e" in left + right or set(left) & set(right):
        return 0.05
    clash = 0.25 if {*left, *right} == {"u", "i"} else 0.15
    return clash + 0.35 * final


def _crossed_vowels(left: Sound, right: Sound) -> float:
    """ماهر and مهير: each writes a long vowel where the other has none, so they differ."""
    if len(left) != len(right):
        return 0.0
    only_left = sum(1 for a, b in zip(left, right, strict=True) if a[1] and not b[1])
    only_right = sum(1 for a, b in zip(left, right, strict=True) if b[1] and not a[1])
    return 0.25 * min(only_left, only_right)


@lru_cache(maxsize=200_000)
def sound_classes(key: str, length: int = 3) -> tuple[str, ...]:
    """The first classes of consonants, in every reading of the letters that have two.

    >>> sound_classes("غوتيريش") == sound_classes("جوتيريس")[:1]
    True
    """
    readings = [""]
    for consonant, _ in sound(key):
        options = {
            consonant.translate(_CLASSES),
            _ALSO.get(consonant, consonant.translate(_CLASSES)),
        }
        readings = [r + o for r in readings for o in sorted(options)]
        readings = list(dict.fromkeys(_DOUBLE.sub(r"\1", r) for r in readings))[:8]
    return tuple(dict.fromkeys(r[:length] for r in readings))

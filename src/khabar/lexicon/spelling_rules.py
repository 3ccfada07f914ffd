"""Names that no lexicon knows, spelt by rule; short vowels are guessed from the word's shape."""

import re

_ENGLISH = {
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "'", "غ": "gh",
    "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y",
    "ء": "", "ؤ": "", "ئ": "", "گ": "g", "ڭ": "g", "ݣ": "g", "پ": "p", "ڤ": "v", "چ": "ch",
    "ژ": "j",
}  # fmt: skip
_FRENCH = _ENGLISH | {"ش": "ch", "ث": "t", "ذ": "d", "ظ": "d", "ق": "k", "و": "ou"}
_FOREIGN = _ENGLISH | {
    "ع": "",
    "ق": "k",
    "ح": "h",
    "ص": "s",
    "ط": "t",
    "ج": "j",
    "غ": "g",
    "ذ": "th",
}
_VOWEL = {"ا": "a", "ي": "i"}
_FOREIGN_ENDINGS = (("يف", "ev"), ("وف", "ov"), ("وفا", "ova"), ("سكي", "sky"), ("نغ", "ng"),
                    ("نج", "ng"), ("سون", "son"), ("مان", "man"), ("يه", "e"))  # fmt: skip

Unit = tuple[str, str]  # (consonant in Latin letters, vowel behind it or "")


def spell_arabic(key: str, french: bool) -> str:
    """An Arabic word without short vowels; small letters.

    >>> spell_arabic("حموشي", True), spell_arabic("شعلان", False)
    ('hammouchi', 'shaalan')
    """
    letters = _FRENCH if french else _ENGLISH
    units = _units(key, letters, "ou")
    if french and _is_maghrebi_nickname(key):
        units[1:2] = [(units[1][0], ""), units[1]]
    return _tidy("".join(c + v for c, v in _vowelled(units, key)), french)


def _is_maghrebi_nickname(key: str) -> bool:
    """حموشي, بنونة: two letters, و, one letter and an ending; the second is doubled in speech."""
    return re.fullmatch("[^اويع]{2}و[^اويع][يه]", key) is not None


def _units(key: str, letters: dict[str, str], long_u: str) -> list[Unit]:
    units: list[Unit] = []
    last = len(key) - 1
    for i, letter in enumerate(key):
        after = key[i + 1] if i < last else ""
        if i == 0 and letter in "اآ" and after and after in "وي" and last > 1:
            continue  # إيهاب, أوباما: the letter behind it says which vowel
        if letter in "اىآ" or (letter == "ه" and i == last and i):
            vowel = "a"
        elif letter == "و" and i and after not in ("ا", "ي", "و"):
            vowel = long_u
        elif letter == "ي" and i and after != "ا":
            vowel = "i"
        else:
            vowel = ""
        if vowel and units and not (units[-1][1] and units[-1][1] == vowel):
            units[-1] = (units[-1][0], units[-1][1] + vowel)
        elif vowel:
            units.append(("", vowel))
        elif letter in letters:
            units.append((letters[letter], ""))
    return units


def _vowelled(units: list[Unit], key: str) -> list[Unit]:
    """Short vowels put in from the end: no two consonants without a vowel at the end of a word,
    none at its beginning, and never three together; i in the shape of خالد, else a."""
    filled = list(units)
    for i in range(len(units) - 2, -1, -1):
        consonant, vowel = filled[i]
        if vowel:
            continue
        following = filled[i + 1]
        if i == 0 or not following[1] or (i and not units[i - 1][1] and i > 1 and not consonant):
            active = i == len(units) - 2 and i > 0 and units[i - 1][1] == "a" and len(units) == 3
            filled[i] = (consonant, "i" if active else "a")
    return filled


def _tidy(text: str, french: bool) -> str:
    text = re.sub(r"([aiu])\1\1+", r"\1\1", text)
    text = re.sub("(?<=[au])'(?![aeiou])", "a", text).replace(
        "'", ""
    )  # شعلان: the throat lengthens it
    if french:
        text = re.sub(r"(?<=[aeiou])s(?=[aeiou])", "ss", text)
    return text.replace("ouou", "ou")


def spell_foreign(key: str) -> str:
    """A foreign word in Arabic letters: long vowels are just vowels, few others are missing.

    >>> spell_foreign("هالدنوانغ")
    'haldenwang'
    """
    for written, heard in _FOREIGN_ENDINGS:
        if key.endswith(written) and len(key) > len(written) + 1:
            stem = key[: -len(written)]
            return _foreign_stem(stem, bool(heard[0] not in "aeo")) + heard
    return _foreign_stem(key, False)


def _foreign_stem(key: str, closed: bool) -> str:
    units = _units(key.replace("تش", "چ"), _FOREIGN, "o")
    out: list[str] = []
    for i, (consonant, vowel) in enumerate(units):
        after = units[i + 1] if i + 1 < len(units) else ("", "") if not closed else ("t", "")
        out.append(consonant + vowel)
        if not vowel and after[0] and consonant and _needs_vowel(units, i, after):
            out.append("e")
    return "".join(out)


def _needs_vowel(units: list[Unit], i: int, after: Unit) -> bool:
    """Whether the consonant at i and the next can hardly be said together where they stand."""
    consonant = units[i][0]
    if i == 0:
        return not (consonant == "s" or after[0] in ("r", "l"))
    if i == len(units) - 2 and not after[1]:
        heavy = after[0] in ("r", "l", "n", "m") and consonant not in ("r", "l")
        return heavy or consonant == "y"
    crowded = not units[i - 1][1] and units[i - 1][0] != ""
    return crowded and not (after[1] and after[0] in ("r", "l", "y", "w"))

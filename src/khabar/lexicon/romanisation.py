"""Names in Latin letters: how the press would write them, part by part.

The lexicon answers first (`romanised_names.tsv`); what it does not know is spelt by rule, in the
French manner for Morocco, Algeria, Tunisia and Mauritania (Hammouchi, El Khalfi) and in the English
manner elsewhere (Hamoushi, al-Khalfi). `arabic-name-romanizer` 0.2.0 (MIT) was tried in its place:
its Arabic names are good and its counts of attested spellings went into our table, but the model
behind them guesses foreign names (Bernez for Burns, Ardogan for Erdogan), which are half the news,
takes 2 ms a name and brings onnxruntime, numpy and 17 MB with it.
"""

import re
from functools import lru_cache

from khabar.arabic.folding import fold
from khabar.arabic.letters import is_arabic
from khabar.arabic.name_parts import NamePart, PartRole, name_parts, without_article, word_set
from khabar.lexicon import countries, places
from khabar.lexicon.romanised_names import lookup, lookup_part, whole_names
from khabar.lexicon.spelling_rules import spell_arabic, spell_foreign

FRENCH_SPELLING = frozenset({"MA", "DZ", "TN", "MR"})
_ARAB = FRENCH_SPELLING | word_set("AE BH EG IQ JO KW LB LY OM PS QA SA SD SY YE")

_TENS, _ONES = ("", "X"), ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMAN = {str(10 * t + o): _TENS[t] + _ONES[o] for t in (0, 1) for o in range(10)} | {
    "father": "Sr.", "son": "Jr.",
}  # fmt: skip
_MARKERS = {"بن": ("bin", "Ben"), "بنت": ("bint", "Bent"), "ولد": ("Ould", "Ould"),
            "ابو": ("Abu", "Abou"), "بو": ("Bou", "Bou"), "ام": ("Umm", "Oum")}  # fmt: skip
_STYLES = {"مولاي": "Moulay", "سيدي": "Sidi", "لالا": "Lalla", "للا": "Lalla"}
_PARTICLES = {"دي": "de", "دو": "de", "دا": "da", "دل": "del", "ديل": "del", "دير": "der",
              "دن": "den", "دوس": "dos", "فان": "van", "فون": "von", "لو": "Le", "لا": "La",
              "ماك": "Mac", "ايت": "Aït"}  # fmt: skip
_SON_OF = re.compile(r"(?<=\w) Oglu\b")  # Turkish writes it onto the name
_SUN = "تثدذرزسشصضطظلن"
_ARABIC_ONLY = re.compile("[عحضظصذق]")
_FOREIGN_ONLY = re.compile("[پڤگچژ]|تش|وف$|سكي$|سون$|ينغ$|وفا$|شتاين|اوغلو$")


@lru_cache(maxsize=100_000)
def romanise(name: str, country: str | None = None) -> str:
    """The name in Latin letters; `country` is where its bearer is from (ISO 3166-1 alpha-2).

    >>> romanise("عبد اللطيف حموشي", "MA")
    'Abdellatif Hammouchi'
    >>> romanise("محمد بن سلمان", "SA")
    'Mohammed bin Salman'
    """
    if not is_arabic(name):
        return " ".join(name.split())
    parts = name_parts(name)
    keys = tuple(part.key for part in parts)
    known = whole_names().get(keys)
    if known:
        return known
    french = country in FRENCH_SPELLING
    foreign = _is_foreign(parts, country)
    written = " ".join(filter(None, (_part(part, french, foreign) for part in parts)))
    return _SON_OF.sub("oglu", written)


def _is_foreign(parts: tuple[NamePart, ...], country: str | None) -> bool:
    """Whether what the lexicon does not know in this name is foreign rather than Arabic."""
    text = " ".join(part.key for part in parts)
    if country in _ARAB:
        return False
    if _FOREIGN_ONLY.search(text):
        return True
    origins = [entry.origin for part in parts if (entry := lookup_part(part) or lookup(part.stem))]
    if "foreign" in origins or "arabic" in origins:
        return origins.count("foreign") > origins.count("arabic")
    bound = any(p.definite or p.role in (PartRole.NASAB, PartRole.KUNYA) for p in parts)
    return not (bound or text.startswith("عبد") or _ARABIC_ONLY.search(text))


def _part(part: NamePart, french: bool, foreign: bool) -> str:
    if part.latin and part.role is not PartRole.NUMBER:
        return part.text
    if part.role is PartRole.NUMBER:
        return _ROMAN.get(part.key, part.key)
    if part.role is PartRole.INITIAL:
        return _spell(part.key, french, foreign)[:1].upper() + "."
    if part.role is PartRole.STYLE:
        return _STYLES.get(part.key, _spell(part.key, french, foreign))
    if part.role in (PartRole.NASAB, PartRole.KUNYA):
        return _bound(part, french, foreign)
    inner = _name(part, french, foreign)
    if part.role is PartRole.HOUSE:
        return f"Al {inner}"
    return _with_article(inner, french) if part.definite and not _foreign_entry(part) else inner


def _foreign_entry(part: NamePart) -> bool:
    entry = lookup_part(part)
    return entry is not None and entry.origin == "foreign"


def _with_article(inner: str, french: bool) -> str:
    """السيسي is el-Sisi only in Egypt's own papers; the lexicon's full names hold those."""
    if inner.startswith(("El ", "Ess")):  # the lexicon's spelling holds the article
        return inner if french else f"al-{inner.removeprefix('El ')}"
    return f"El {inner}" if french else f"al-{inner}"


def _bound(part: NamePart, french: bool, foreign: bool) -> str:
    """بن, أبو and their like, with the name they govern."""
    whole = lookup(part.key)
    if whole and part.role is PartRole.KUNYA:
        return whole.french if french and whole.french else whole.english or whole.french
    marker = next(
        (m for m in ("بنت", "بن", "ولد", "ابو", "بو", "ام") if part.key.startswith(m)), ""
    )
    text = part.text.partition(" ")[2] or part.text
    inner = NamePart(text, part.key[len(marker) :], part.stem, PartRole.NAME, part.definite)
    if not marker:
        return _name(inner, french, foreign)
    written = _part(inner, french, foreign)
    return f"{_MARKERS[marker][french]} {written}"


def _name(part: NamePart, french: bool, foreign: bool) -> str:
    entry = lookup_part(part)
    if entry:
        return entry.french if french and entry.french else entry.english or entry.french
    first, _, rest = fold(part.text).partition(" ")
    if first in _PARTICLES and rest:
        inner = without_article(rest.replace(" ", ""))
        return f"{_PARTICLES[first]} {_spell(inner, french, foreign)}"
    if part.key.startswith("عبدال"):
        return _servant(part.key[5:], french)
    if part.key.endswith("الدين"):
        first = _spell(part.key[:-5], french, False)
        return f"{first} {'Eddine' if french else 'al-Din'}"
    if part.key.endswith("الله"):
        return f"{_spell(part.key[:-4], french, False)}allah"
    if part.key.startswith("بن") and len(part.key) > 5 and lookup(part.key[2:]):
        return "Ben" + _spell(part.key[2:], True, False).lower()
    if rest and first != "عبد":
        return f"{_spell(first, french, foreign)} {_spell(without_article(rest), french, foreign)}"
    return _spell(part.key, french, foreign)


def _servant(of: str, french: bool) -> str:
    """عبد ال…: Abderrahim with the sun letter doubled in French, Abdul Rahim in English."""
    inner = _spell(of, french, False)
    if not french:
        return f"Abdul {inner}"
    lower = inner.lower()
    return "Abde" + (lower[0] if of[0] in _SUN else "l") + lower


def _spell(key: str, french: bool, foreign: bool) -> str:
    """One word: by the lexicon, else by rule, with a capital."""
    entry = lookup(key)
    if entry:
        return entry.french if french and entry.french else entry.english or entry.french
    written = spell_foreign(key) if foreign else spell_arabic(key, french)
    return written[:1].upper() + written[1:]


def english_place(name: str) -> str | None:
    """English name of a country, city, region or sea, None where the lexicons do not know it.

    >>> english_place("فاس"), english_place("الولايات المتحدة")
    ('Fez', 'United States')
    """
    folded = " ".join(fold(name.replace("_", " ")).split())
    for text in (folded, folded.removeprefix("مدينه "), folded.removeprefix("دوله ")):
        country = countries.lookup(text)
        if country:
            return country.name_en
        place = places.lookup(text) or places.lookup("ال" + text)
        if place:
            return place.name_en
    return None

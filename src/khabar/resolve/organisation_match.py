"""Whether two names may be one organisation's.

The head that everybody leaves out (حركة, وكالة) does not count, a country is compared by its code
(السورية, سوريا), a known acronym or other name by the body that bears it. وزارة الخارجية without
its country is "compatible" with every foreign ministry, never one with any.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from khabar.arabic.folding import fold_name
from khabar.arabic.name_parts import word_set
from khabar.lexicon import countries
from khabar.lexicon.organisations import find_organisation
from khabar.resolve.matching import NameMatch

_WORD = re.compile(r"[^\W_]+")
# Left out at will in front of a name that tells by itself.
_HEADS = word_set(
    "حركه حزب تنظيم جماعه ميليشيا ميليشيات مليشيا مليشيات منظمه وكاله شركه صحيفه قناه جريده مجله"
    " موقع شبكه موسسه مجموعه وزاره اذاعه جمعيه جبهه جهاز هييه مركز قوات تحالف انبا نادي"
)
_FILLERS = word_set("في من علي الي عن ل ب دوله جمهوريه مملكه مدينه التابع التابعه رسمي رسميه")
# Words that many bodies share: two names that have only these in common are not yet one.
_COMMON_WORDS = (
    "خارجيه داخليه دفاع عدل ماليه صحه تعليم تربيه ثقافه اعلام نقل طاقه زراعه فلاحه تجاره صناعه عمل"
    " اقتصاد مجلس امن امم نواب شيوخ وزراء برلمان حكومه رياسه جيش شرطه جمارك درك بحريه جويه قضاء"
    " محكمه نيابه ادعاء عام عليا سفاره قنصليه بنك مركزي جامعه كليه معهد لجنه ديوان مديريه مندوبيه"
    " مفوضيه اداري اداره فرقه قسم مكتب نقابه غرفه ولايه وطني دولي قومي ملكي مسلح استخبارات مخابرات"
    " شعبي اتحاد عربي عرب اسلامي معارضه حرس انباء شؤون قضائي ابتدائي استئناف تنفيذي"
)
_ENDINGS = re.compile("(?<=..)(?:يه|ه)$|(?<=...)(?:ون|ين)$")
_GOD = "الل"  # حزب الله: its head is no mere head
_SLIP, _LONG = 1, 10  # letters that may differ in a name of at least so many letters


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation's name ready to be compared."""

    folded: str
    known: str  # the lexicon's name for it, "" where it has none
    words: tuple[str, ...]  # telling words in order, without heads and countries
    countries: frozenset[str]


@lru_cache(maxsize=100_000)
def _body(name: str) -> Body:
    words = [w.casefold() for w in _WORD.findall(fold_name(name))]
    found = find_organisation(name)
    rest, codes = _without_countries(words)
    telling = [_stem(w) for w in rest if w not in _FILLERS]
    telling = [w for w in telling if w]
    if len(telling) > 1 and _drops_head(_bare(rest[0]), telling[1:]):
        telling = telling[1:]
    return Body(" ".join(words), found.name if found else "", tuple(telling), codes)


def _drops_head(head: str, rest: list[str]) -> bool:
    """Where what follows tells by itself; of وزارة only its field is ever said."""
    if head == "وزاره":
        return True
    return head in _HEADS and rest[0] != _GOD and any(w not in _common() for w in rest)


def _without_countries(words: list[str]) -> tuple[list[str], frozenset[str]]:
    """What is no country's name or adjective, and the codes of those that are."""
    rest: list[str] = []
    codes: set[str] = set()
    at = 0
    while at < len(words):
        for width in (4, 3, 2, 1):
            text = " ".join(words[at : at + width])
            country = at + width <= len(words) and _country(text)
            if country and (at or width < len(words)):
                codes.add(country)
                at += width
                break
        else:
            rest.append(words[at])
            at += 1
    return rest, frozenset(codes)


@lru_cache(maxsize=50_000)
def _country(text: str) -> str:
    options = [text, text[1:] if text[0] in "بل" else text]
    if text.startswith("لل"):
        options.append("ال" + text[2:])
    for option in options:
        found = countries.lookup(option) or countries.by_adjective(option)
        if found:
            return found.code
    return ""


def _bare(word: str) -> str:
    return word[2:] if word.startswith(("ال", "لل")) and len(word) > 4 else word


def _stem(word: str) -> str:
    """One form for الحوثي, الحوثيون, الحوثية."""
    bare = _bare(word)
    if word.startswith("ل") and not word.startswith("لل") and len(bare) > 5:
        bare = bare[1:]
    return _ENDINGS.sub("", bare)


@cache
def _common() -> frozenset[str]:
    words = [fold_name(word) for word in _COMMON_WORDS.split()]
    stems = {_stem(form) for word in words for form in (word, f"{word}ه")}
    return frozenset(stem for stem in stems if len(stem) > 2)


def compare_organisations(left: str, right: str) -> NameMatch:
    """Whether two names may be one organisation's.

    >>> compare_organisations("سفارة روسيا", "السفارة الروسية").relation
    'variant'
    >>> compare_organisations("وزارة الخارجية الروسية", "وزارة الخارجية الأمريكية").relation
    'different'
    """
    a, b = _body(left), _body(right)
    if a.folded == b.folded and a.folded:
        return NameMatch(1.0, "same", "the same letters once folded")
    if a.countries and b.countries and not a.countries & b.countries:
        return NameMatch(0.0, "different", "bodies of different countries")
    if a.known and a.known == b.known:
        return _known_twice(a, b)
    if a.known and b.known and a.countries == b.countries:
        return NameMatch(0.0, "different", "two bodies that the lexicon tells apart")
    if a.words == b.words and a.words:
        return _same_words(a, b)
    if a.countries == b.countries and _slip(a, b):
        return NameMatch(0.8, "variant", "a slip of the pen in a long name")
    return _contained(*sorted((a, b), key=lambda body: len(body.words)))


def _known_twice(a: Body, b: Body) -> NameMatch:
    if a.countries != b.countries and all(w in _common() for w in a.words + b.words):
        return NameMatch(0.45, "compatible", "the country of one is not named")
    return NameMatch(0.95, "variant", "two names of one body in the lexicon")


def _same_words(a: Body, b: Body) -> NameMatch:
    if a.countries == b.countries:
        return NameMatch(0.92, "variant", "the same words in other forms, or without the head")
    if all(word in _common() for word in a.words):
        return NameMatch(0.45, "compatible", "the country of one is not named")
    return NameMatch(0.82, "short", "one of them leaves its country out")


def _slip(a: Body, b: Body) -> bool:
    if len(a.words) != len(b.words) or min(len("".join(x.words)) for x in (a, b)) < _LONG:
        return False
    apart = [OSA.distance(x, y) for x, y in zip(a.words, b.words, strict=True) if x != y]
    long = all(min(len(x), len(y)) > 4 for x, y in zip(a.words, b.words, strict=True) if x != y)
    return sum(apart) <= _SLIP and long


def _contained(short: Body, long: Body) -> NameMatch:
    """The words of one stand in the other, in order, beginning with its first."""
    words = iter(long.words)
    if not short.words or not all(word in words for word in short.words):
        return NameMatch(0.0, "different", "different words")
    if all(word in _common() for word in short.words):
        return NameMatch(0.4, "compatible", "part of the longer name, but of common words only")
    if short.words[0] != long.words[0] or len(short.words) == 1:
        return NameMatch(0.4, "compatible", "its words stand in the longer name")
    return NameMatch(0.78, "short", "the beginning of the longer name")


@lru_cache(maxsize=100_000)
def organisation_keys(name: str) -> tuple[str, ...]:
    """Blocking keys: the body that the lexicon knows, its telling words, its first two words."""
    body = _body(name)
    keys = {f"k:{body.known}"} if body.known else set()
    keys.add("o:" + "+".join(body.words[:2]))
    if is_body(name) or len(body.words) == 1:
        keys.update(f"o:{word}" for word in body.words[:4] if word not in _common())
    return tuple(sorted(keys))


def is_body(name: str) -> bool:
    """Whether its words can only be an organisation's."""
    body = _body(name)
    first, _, rest = body.folded.partition(" ")
    headed = bool(rest) and _bare(first) in _HEADS
    return headed or bool(body.known) or any(word in _common() for word in body.words)

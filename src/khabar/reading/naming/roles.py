"""When two wordings of an office in one article mean the same office."""

from dataclasses import dataclass

from khabar.lexicon.countries import by_adjective, lookup
from khabar.lexicon.institutions import is_late
from khabar.lexicon.offices import Need
from khabar.reading.naming.posts import Post

# رئيس الجمهورية, رئيس البلاد, رئيس الدولة are الرئيس; رئيس الحكومة is رئيس الوزراء.
_STATE = frozenset(["الجمهوريه", "البلاد", "الدوله", "للبلاد", "للجمهوريه", "جمهوريه", "دوله"])
_SAME = {"الحكومه": "الوزراء", "للحكومه": "الوزراء", "وزراء": "الوزراء", "حكومه": "الوزراء"}


@dataclass(frozen=True, slots=True)
class Role:
    lemma: str
    core: tuple[str, ...]  # what it governs, without states and nationalities
    country: str | None
    counterpart: bool


def role_of(text: str, post: Post) -> Role:
    words = post.key.split()[len(post.office.lemma.split()) :]
    core = tuple(_SAME.get(w, w) for w in words if not _is_of_state(w))
    counterpart = post.office.need is Need.COUNTERPART
    return Role(post.office.lemma, core, post.country, counterpart)


def _is_of_state(word: str) -> bool:
    return (
        word in _STATE
        or is_late(word)
        or by_adjective(word) is not None
        or any(lookup(word[cut:]) is not None for cut in (0, 1))
    )


def compatible(one: Role, other: Role) -> bool:
    """Whether they may be the same office: the same word, what it governs alike, and no two
    different states."""
    if one.counterpart or other.counterpart or one.lemma != other.lemma:
        return False
    if one.country and other.country and one.country != other.country:
        return False
    if one.core == other.core:
        return True
    # A bare الوزير is any minister; a bare الرئيس is no prime minister.
    return one.lemma != "رئيس" and not one.core and one.country is None

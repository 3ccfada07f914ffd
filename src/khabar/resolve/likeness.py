"""How much speaks for two tellings being one event: the declared features, points for each."""

import re
from collections.abc import Mapping
from datetime import timedelta

from khabar.lexicon.countries import lookup as is_country
from khabar.model.interval import Basis, DateInterval
from khabar.model.reading import Realis
from khabar.resolve.copies import repeats, share_words
from khabar.resolve.tellings import OFFICE_WEIGHT, Office, Telling
from khabar.times import candidates

# Points for a pair of tellings. Fitted by hand on the train stories of the gold; each line says
# what it stands for. A pair is one event from THRESHOLD
# (coreference.py) on.
COVERAGE = 3.0  # all that the shorter list of participants names is in the longer one
FIRM = 1.5  # shared weight from which that counts in full: two people, a person and a state
LIKENESS = 1.5  # and the longer one names nobody else
ALONE = 0.6  # of that, where only one participant is shared and no two dates agree
STRANGERS = -2.0  # each names a participant of weight 1 whom the other does not
COUNTRIES_ALONE = 1.8  # nobody is shared by name, but the states are the same
NOBODY_NAMED = 1.5  # one of the two names nobody: day, place and manner must decide
SAME_DAY = 1.5
SAME_DAYS = 0.8  # the intervals overlap and neither is longer than ten days
DAY_OFF = -1.5  # a day or two apart: one of them may be wrong
PUBLISHED_TOGETHER = 0.7  # within a day
PUBLISHED_NEAR = 0.3  # within three days
PUBLISHED_APART = -0.7  # over a week, and no date that agrees
PUBLISHED_FAR = -2.0  # over three weeks, and no date that agrees
SAME_PLACE = 0.7
OTHER_PLACE = -0.7
OTHER_COUNTRY = -1.5
SAME_MODE = 0.5
PLANNED_AND_DONE = -0.3
DENIED_AND_NOT = -1.0
REPEATED = 2.0  # most of one sentence stands in the other
SHARED_WORDS = 0.5  # a phrase of communiqués, mostly
SAME_ARTICLE = 0.7
TITLE_AND_OPENING = 1.5  # a title mostly tells of what the text tells first
DAYS_OFF = timedelta(days=2)  # so far apart two days may still be meant for one
_DAY = re.compile(r"\bd\d")  # a pattern of `times` that names a day of the month


def is_certain(interval: DateInterval) -> bool:
    """Placed by the words, at both ends."""
    return not interval.is_open and interval.basis in {
        Basis.STATED,
        Basis.RELATIVE,
        Basis.INFERRED,
    }


def score_pair(
    left: Telling, right: Telling, published: Mapping[str, DateInterval]
) -> tuple[float, str]:
    """Points and the reasons for them; `-inf` where the two cannot be one event."""
    parts = [
        _participants(left, right),
        _dates(left, right, published),
        _places(left, right),
        _manner(left, right),
        _source(left, right),
    ]
    return sum(points for points, _ in parts), ", ".join(why for _, why in parts if why)


def _participants(left: Telling, right: Telling) -> tuple[float, str]:
    if not left.weights or not right.weights:
        return NOBODY_NAMED, "nobody named"
    shared = left.weights.keys() & right.weights.keys()
    offices = same_office(left, right)
    if not shared and not offices:
        states = left.countries & right.countries
        every = left.countries | right.countries
        if len(states) < 2:
            return float("-inf"), ""
        return COUNTRIES_ALONE * len(states) / len(every), "same states"
    weight = sum(left.weights[key] for key in shared) + OFFICE_WEIGHT * len(offices)
    totals = [sum(t.weights.values()) for t in (left, right)]
    strangers = min(total - weight for total in totals)
    firmness = min(1.0, weight / FIRM)
    dated = is_certain(left.date) and is_certain(right.date)
    if len(shared) + len(offices) == 1 and not dated and left.article != right.article:
        firmness *= ALONE
    likeness = weight / (sum(totals) - weight)
    points = firmness * (COVERAGE * weight / min(totals) + LIKENESS * likeness)
    return points + STRANGERS * strangers, f"{len(shared) + len(offices)} shared participants"


def same_office(left: Telling, right: Telling) -> list[tuple[str, str]]:
    """Offices without a name on one side that somebody holds on the other: (office's entity id,
    holder's entity id)."""
    return [
        (entity, holder)
        for one, other in ((left, right), (right, left))
        for office, entity in one.unnamed.items()
        for held, holder in other.held.items()
        if _is_same_office(office, held)
    ]


def _is_same_office(left: Office, right: Office) -> bool:
    """Same words and state; long titles (director of the national security agency) are one even
    where the state is left out."""
    if left[0] != right[0]:
        return False
    return left[1] == right[1] or ("" in (left[1], right[1]) and len(left[0].split()) > 2)


def _dates(
    left: Telling, right: Telling, published: Mapping[str, DateInterval]
) -> tuple[float, str]:
    if is_certain(left.date) and is_certain(right.date):
        if left.date.overlaps(right.date):
            longest = max(left.date.days or 0, right.date.days or 0)
            if longest <= 2:
                return SAME_DAY, "same day"
            return (SAME_DAYS, "same days") if longest <= 10 else (0.0, "dates agree")
        if gap(left.date, right.date) <= DAYS_OFF and left.article != right.article:
            return DAY_OFF, "dates a day or two apart"
        return float("-inf"), ""
    if not left.date.overlaps(right.date) or over_before_planned(left, right, published):
        return float("-inf"), ""
    named = _named_day(left, right)
    if named is not None:
        return (SAME_DAY, "the day of the month agrees") if named else (float("-inf"), "")
    apart = gap(published[left.article], published[right.article])
    if apart <= timedelta(days=1):
        return PUBLISHED_TOGETHER, "published together"
    if apart <= timedelta(days=3):
        return PUBLISHED_NEAR, "published within three days"
    if apart <= timedelta(days=7):
        return 0.0, ""
    return PUBLISHED_APART if apart <= timedelta(days=21) else PUBLISHED_FAR, "published apart"


def over_before_planned(
    left: Telling, right: Telling, published: Mapping[str, DateInterval]
) -> bool:
    """Whether one was still to come when the other had certainly been."""
    return any(
        one.realis is Realis.PLANNED
        and is_certain(other.date)
        and (told := published[one.article].earliest) is not None
        and (over := other.date.latest) is not None
        and over < told
        for one, other in ((left, right), (right, left))
    )


def _named_day(left: Telling, right: Telling) -> bool | None:
    """Whether the day that one gives without its year is the other's; None where neither tells."""
    for one, other in ((left, right), (right, left)):
        known = one.date
        if (
            known.earliest
            and known.latest
            and is_certain(known)
            and not is_certain(other.date)
            and _DAY.search(other.pattern)
        ):
            found = candidates(other.pattern, known.earliest, known.latest)
            return any(day.overlaps(known) for day in found)
    return None


def gap(left: DateInterval, right: DateInterval) -> timedelta:
    """Days between two intervals; five days where an open end leaves it unknown."""
    if left.latest and right.earliest and left.latest < right.earliest:
        return right.earliest - left.latest
    if right.latest and left.earliest and right.latest < left.earliest:
        return left.earliest - right.latest
    return timedelta(days=5) if left.is_open or right.is_open else timedelta()


def _places(left: Telling, right: Telling) -> tuple[float, str]:
    if left.country and right.country and left.country != right.country:
        return OTHER_COUNTRY, "different countries"
    if left.place and right.place:
        if left.place == right.place:
            return SAME_PLACE, "same place"
        if left.place in right.place or right.place in left.place:
            return 0.0, ""
        if not ((left.country and is_country(left.place)) or is_country(right.place)):
            return OTHER_PLACE, "different places"
    return 0.0, ""


def _manner(left: Telling, right: Telling) -> tuple[float, str]:
    points = SAME_MODE if left.mode == right.mode else 0.0
    kinds = {left.realis, right.realis}
    if kinds == {Realis.PLANNED, Realis.ACTUAL}:
        return points + PLANNED_AND_DONE, "planned and done"
    if Realis.DENIED in kinds and len(kinds) == 2:
        return points + DENIED_AND_NOT, "denied by one"
    return points, ""


def _source(left: Telling, right: Telling) -> tuple[float, str]:
    if left.article == right.article:
        for one, other in ((left, right), (right, left)):
            if one.headline and other.opening:
                return TITLE_AND_OPENING, "title and opening"
        return SAME_ARTICLE, "same article"
    if repeats(left, right):
        return REPEATED, "repeated wording"
    return (SHARED_WORDS, "shared wording") if share_words(left, right) else (0.0, "")

"""Which tellings are one event.

Candidates come from blocks (same type, a shared participant), never from all pairs. A pair is
scored by declared features (likeness.py); pairs are then joined from the best one down, and every
join looks at the whole of both clusters: two different days cannot be one meeting.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from khabar.model.interval import DateInterval
from khabar.model.reading import EventType, Kind
from khabar.resolve.likeness import (
    DAYS_OFF,
    gap,
    is_certain,
    over_before_planned,
    same_office,
    score_pair,
)
from khabar.resolve.tellings import PARTY_WEIGHT, Telling

THRESHOLD = 3.2  # points from which a pair is one event
# From so many points over the threshold a contradiction within a cluster is put up with.
OTHER_DAY = 0.5
OTHER_STATE = 1.5
OTHER_PEOPLE = 1.5

LARGEST_BLOCK = 400
# Modes that can tell of one and the same event; a visit contains meetings, it is none.
MODE_GROUPS = {"visit": "visit", "call": "call"}


@dataclass(frozen=True, slots=True)
class _Pair:
    score: float
    left: int
    right: int
    why: str


def join_tellings(
    tellings: Sequence[Telling], published: Mapping[str, DateInterval]
) -> list[tuple[list[Telling], float, str]]:
    """Clusters of tellings, each with the score and the reason of its weakest join, in order of
    their smallest telling id."""
    clusters = _Clusters(tellings, published)
    pairs = sorted(_pairs(tellings, published), key=lambda p: (-p.score, p.left, p.right))
    for pair in pairs:
        clusters.try_to_join(pair)
    return clusters.result()


def group_of(telling: Telling) -> str:
    """Tellings of different groups are never one event."""
    if telling.type is not EventType.CONSULT:
        return telling.type
    return MODE_GROUPS.get(telling.mode or "", "meeting")


def _pairs(tellings: Sequence[Telling], published: Mapping[str, DateInterval]) -> Iterator[_Pair]:
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, telling in enumerate(tellings):
        group = group_of(telling)
        for key in sorted(telling.weights):
            blocks[group, key].append(i)
        for office in sorted(telling.unnamed.keys() | telling.held.keys()):
            blocks[group, "office", office[0]].append(i)
        for country in sorted(telling.countries):
            blocks[group, "", country].append(i)
        if is_certain(telling.date) and telling.place:
            blocks[group, telling.place, str(telling.date.earliest)].append(i)
    when = [_sort_day(telling, published) for telling in tellings]
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        block.sort(key=lambda i: (when[i], tellings[i].id))
        for position, i in enumerate(block):
            for j in block[position + 1 : position + 1 + LARGEST_BLOCK]:
                if when[j] - when[i] > timedelta(days=60) and when[i] != date.min:
                    break
                edge = (min(i, j), max(i, j))
                if edge not in seen:
                    seen.add(edge)
                    score, why = score_pair(tellings[edge[0]], tellings[edge[1]], published)
                    if score >= THRESHOLD:
                        yield _Pair(score, *edge, why)


def _sort_day(telling: Telling, published: Mapping[str, DateInterval]) -> date:
    """The day by which a block is put in order; undated tellings come first and meet everyone."""
    if is_certain(telling.date):
        assert telling.date.earliest
        return telling.date.earliest
    return published[telling.article].latest or date.min


class _Clusters:
    """Sets of tellings that grow by joins that the whole of both sides allows."""

    def __init__(self, tellings: Sequence[Telling], published: Mapping[str, DateInterval]) -> None:
        self.tellings, self.published = tellings, published
        self.members = {i: [i] for i in range(len(tellings))}
        self.root = list(range(len(tellings)))
        self.weakest: dict[int, tuple[float, str]] = {}

    def try_to_join(self, pair: _Pair) -> None:
        left, right = self.root[pair.left], self.root[pair.right]
        if left == right or not self._agree(left, right, pair.score):
            return
        for i in self.members[right]:
            self.root[i] = left
        self.members[left] += self.members.pop(right)
        reasons = [self.weakest.pop(right, None), self.weakest.get(left), (pair.score, pair.why)]
        self.weakest[left] = min(reason for reason in reasons if reason)

    def _agree(self, left: int, right: int, score: float) -> bool:
        pairs = product(self.members[left], self.members[right])
        return all(
            _can_be_one(self.tellings[i], self.tellings[j], score)
            and not over_before_planned(self.tellings[i], self.tellings[j], self.published)
            for i, j in pairs
        )

    def result(self) -> list[tuple[list[Telling], float, str]]:
        clusters = []
        for root, members in self.members.items():
            score, why = self.weakest.get(root, (0.0, "told once"))
            inside = sorted((self.tellings[i] for i in members), key=lambda t: t.id)
            clusters.append((inside, score, why))
        return sorted(clusters, key=lambda cluster: cluster[0][0].id)


def _can_be_one(left: Telling, right: Telling, score: float) -> bool:
    """Whether two members of clusters that a pair of that score would join allow it: neither
    follows or contains the other, their dates, countries and people can hold together, and they
    share a participant."""
    if is_certain(left.date) and is_certain(right.date) and not left.date.overlaps(right.date):
        close = gap(left.date, right.date) <= DAYS_OFF
        if not close or score < THRESHOLD + OTHER_DAY:
            return False
    if left.id in (right.follows, right.part_of) or right.id in (left.follows, left.part_of):
        return False
    countries = {left.country, right.country} - {None}
    if len(countries) == 2 and score < THRESHOLD + OTHER_STATE:
        return False
    if _other_people(left, right) and score < THRESHOLD + OTHER_PEOPLE:
        return False
    strangers = left.weights and right.weights and left.weights.keys().isdisjoint(right.weights)
    return not strangers or bool(left.countries & right.countries or same_office(left, right))


def _other_people(left: Telling, right: Telling) -> bool:
    """Whether each names somebody whom the other does not."""
    alone = (left.weights.keys() - right.weights, right.weights.keys() - left.weights)
    return all(
        any(telling.weights[key] >= PARTY_WEIGHT[Kind.PERSON] for key in keys)
        for telling, keys in zip((left, right), alone, strict=True)
    )

"""An office that one telling leaves without a name, named by another telling of the same event."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from khabar.resolve.entities import Join
from khabar.resolve.likeness import same_office
from khabar.resolve.tellings import Telling

SCORE = 0.8  # surer than a surname alone: the event and the office are the same


def name_holders(cluster: Sequence[Telling]) -> dict[str, Join]:
    """For mentions of unnamed offices, who holds the office in this event; nothing where the
    tellings name two people for it."""
    holders: dict[str, set[str]] = defaultdict(set)
    for left, right in combinations(cluster, 2):
        for office, holder in same_office(left, right):
            holders[office].add(holder)
    found = {office: min(people) for office, people in holders.items() if len(people) == 1}
    return {
        party.mention: Join(found[party.key], SCORE, "named in another telling of the event")
        for telling in cluster
        for party in telling.parties
        if party.office and party.key in found
    }

"""How far two clusterings of mentions agree.

`key` is the gold clustering, `response` the one judged; each mention stands at most once in
each. Definitions: MUC, Vilain et al. 1995; B-cubed, Bagga and Baldwin 1998; CEAF with the
entity-based similarity phi-4, Luo 2005; LEA, Moosavi and Strube 2016; the CoNLL average of
MUC, B-cubed and CEAFe, Pradhan et al. 2012.
"""

from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from khabar.evaluation.assignment import assign
from khabar.evaluation.figures import F1, Figure, Mean

Clusters = Sequence[frozenset[Hashable]]
M = TypeVar("M", bound=Hashable)
L = TypeVar("L", bound=Hashable)


def clusters_of(labels: Mapping[M, L]) -> list[frozenset[Hashable]]:
    """From mention -> label to the clusters, in order of their first mention."""
    groups: dict[L, set[Hashable]] = {}
    for mention, label in labels.items():
        groups.setdefault(label, set()).add(mention)
    return [frozenset(group) for group in groups.values()]


def all_figures(key: Clusters, response: Clusters) -> tuple[Figure, ...]:
    """Every figure of this file."""
    conll = (muc(key, response), b_cubed(key, response), ceaf_e(key, response))
    return (
        pairwise(key, response), *conll, lea(key, response), Mean("CoNLL average", conll)
    )  # fmt: skip


def pairwise(key: Clusters, response: Clusters) -> F1:
    """Links: pairs of mentions in one cluster."""
    ours, theirs = _links(response), _links(key)
    right = len(ours & theirs)
    return F1("links", right, len(ours), right, len(theirs))


def _links(clusters: Clusters) -> set[frozenset[Hashable]]:
    return {frozenset(pair) for cluster in clusters for pair in combinations(cluster, 2)}


def muc(key: Clusters, response: Clusters) -> F1:
    """The fewest links that hold the clusters together."""
    return F1("MUC", *_muc_side(response, key), *_muc_side(key, response))


def _muc_side(side: Clusters, other: Clusters) -> tuple[int, int]:
    home = _homes(other)
    kept = sum(
        len(cluster) - len({home.get(mention, mention) for mention in cluster}) for cluster in side
    )
    return kept, sum(len(cluster) - 1 for cluster in side)


def _homes(clusters: Clusters) -> dict[Hashable, Hashable]:
    """The cluster of each mention, as a key that no mention has."""
    return {mention: ("cluster", i) for i, c in enumerate(clusters) for mention in c}


def b_cubed(key: Clusters, response: Clusters) -> F1:
    """For each mention, how far its two clusters agree."""
    return F1("B-cubed", *_b_cubed_side(response, key), *_b_cubed_side(key, response))


def _b_cubed_side(side: Clusters, other: Clusters) -> tuple[float, int]:
    home = {mention: cluster for cluster in other for mention in cluster}
    right = sum(
        len(cluster & home.get(mention, frozenset())) / len(cluster)
        for cluster in side
        for mention in cluster
    )
    return right, sum(len(cluster) for cluster in side)


def ceaf_e(key: Clusters, response: Clusters) -> F1:
    """The best one-to-one assignment of clusters under phi-4, the Dice coefficient."""
    home = {mention: j for j, cluster in enumerate(response) for mention in cluster}
    similarity = {
        (i, j): 2 * len(cluster & response[j]) / (len(cluster) + len(response[j]))
        for i, cluster in enumerate(key)
        for j in sorted({home[mention] for mention in cluster if mention in home})
    }
    total = sum(similarity[pair] for pair in assign(similarity).items())
    return F1("CEAFe", total, len(response), total, len(key))


def lea(key: Clusters, response: Clusters) -> F1:
    """Each cluster counts by its size; it is right as far as its links are in the other side.
    The one link of a singleton is with itself."""
    return F1("LEA", *_lea_side(response, key), *_lea_side(key, response))


def _lea_side(side: Clusters, other: Clusters) -> tuple[float, int]:
    right = 0.0
    for cluster in side:
        if len(cluster) == 1:
            right += any(cluster == theirs for theirs in other)
            continue
        links = sum(_count_links(len(cluster & theirs)) for theirs in other)
        right += len(cluster) * links / _count_links(len(cluster))
    return right, sum(len(cluster) for cluster in side)


def _count_links(size: int) -> float:
    return size * (size - 1) / 2

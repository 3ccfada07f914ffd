"""Which names are one entity: candidates by blocking, joins by named evidence, in this order.

1. One spelling of another (`same`, `variant`): joined when the name has two parts or more; a name
   of one part (بورنز, بيرنز) needs evidence around it as well.
2. A shorter form (`short`: the surname, first and last name): joined to the one longer name that
   it can be short for; where there are several, only to the one that evidence singles out.

Evidence is an office, a country or a companion that both have. Nobody is joined to anybody for
sharing a surname.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from khabar.arabic.folding import fold
from khabar.model.ids import content_id
from khabar.model.reading import Kind
from khabar.resolve.name_index import NameNode
from khabar.resolve.name_match import (
    NameMatch,
    blocking_keys,
    compare,
    compare_organisations,
)

# A block larger than this holds a name too common to say anything; its rarest names are left out.
LARGEST_BLOCK = 120
COMPARERS: dict[Kind, Callable[[str, str], NameMatch]] = {
    Kind.PERSON: compare,
    Kind.ORGANISATION: compare_organisations,
}


@dataclass(frozen=True, slots=True)
class Join:
    """A node counts as part of an entity."""

    entity: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class _Pair:
    left: str
    right: str
    match: NameMatch


class Clusters:
    """Disjoint sets of node keys; the root is the smallest key, so order does not matter."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, key: str) -> str:
        parent = self._parent.get(key, key)
        if parent == key:
            return key
        root = self._parent[key] = self.root(parent)
        return root

    def join(self, left: str, right: str) -> None:
        first, second = sorted((self.root(left), self.root(right)))
        if first != second:
            self._parent[second] = first


def join_names(nodes: Mapping[str, NameNode]) -> dict[str, Join]:
    """The entity of every node, by node key."""
    clusters = Clusters()
    reasons: dict[str, tuple[float, str]] = {}
    for kind, comparer in COMPARERS.items():
        pairs = sorted(
            _candidates(nodes, kind, comparer), key=lambda p: (-p.match.score, p.left, p.right)
        )
        for pair in pairs:
            if pair.match.relation in {"same", "variant"}:
                _join_spellings(nodes, clusters, reasons, pair)
        _join_short_forms(nodes, clusters, reasons, pairs)
    return {
        key: Join(_entity_id(clusters.root(key)), *reasons.get(key, (1.0, "same name")))
        for key in nodes
    }


def _entity_id(root: str) -> str:
    return content_id("en", root)


def _candidates(
    nodes: Mapping[str, NameNode], kind: Kind, comparer: Callable[[str, str], NameMatch]
) -> Iterator[_Pair]:
    blocks: dict[str, list[str]] = defaultdict(list)
    for node in nodes.values():
        if node.kind is kind:
            for block_key in blocking_keys(node.name):
                blocks[block_key].append(node.key)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        block.sort(key=lambda key: (-len(nodes[key].mentions), key))
        for left, right in combinations(sorted(block[:LARGEST_BLOCK]), 2):
            if (left, right) in seen:
                continue
            seen.add((left, right))
            match = comparer(nodes[left].name, nodes[right].name)
            if match.relation in {"same", "variant", "short"}:
                yield _Pair(left, right, match)


def _join_spellings(
    nodes: Mapping[str, NameNode],
    clusters: Clusters,
    reasons: dict[str, tuple[float, str]],
    pair: _Pair,
) -> None:
    left, right = nodes[pair.left], nodes[pair.right]
    evidence = shared_evidence(left, right)
    alone = min(len(left.name.split()), len(right.name.split())) == 1
    if alone and left.kind is Kind.PERSON and not evidence:
        return
    clusters.join(pair.left, pair.right)
    rarer = min((left, right), key=lambda n: (len(n.mentions), n.key))
    why = "; ".join(filter(None, (pair.match.why, evidence)))
    reasons.setdefault(rarer.key, (pair.match.score, why))


def _join_short_forms(
    nodes: Mapping[str, NameNode],
    clusters: Clusters,
    reasons: dict[str, tuple[float, str]],
    pairs: list[_Pair],
) -> None:
    longer: dict[str, list[tuple[str, NameMatch]]] = defaultdict(list)
    for pair in pairs:
        if pair.match.relation == "short":
            short, full = sorted((pair.left, pair.right), key=lambda k: _length(nodes[k]))
            longer[short].append((full, pair.match))
    # Longer forms first: a surname then finds its whole family of forms already in one set.
    for short in sorted(longer, key=lambda key: (-_length(nodes[key])[0], key)):
        found = _only_candidate(nodes, clusters, short, longer[short])
        if found:
            full, match, evidence = found
            clusters.join(short, full)
            reasons.setdefault(short, (match.score, f"{match.why}; {evidence}"))


def _length(node: NameNode) -> tuple[int, int, str]:
    return len(node.name.split()), len(node.name), node.key


def _only_candidate(
    nodes: Mapping[str, NameNode],
    clusters: Clusters,
    short: str,
    candidates: list[tuple[str, NameMatch]],
) -> tuple[str, NameMatch, str] | None:
    """The longer name that `short` stands for, where only one set of names can be meant."""
    sets: dict[str, list[tuple[str, NameMatch, str]]] = defaultdict(list)
    for full, match in candidates:
        evidence = shared_evidence(nodes[short], nodes[full])
        sets[clusters.root(full)].append((full, match, evidence))
    supported = {
        root: members for root, members in sets.items() if any(member[2] for member in members)
    }
    if len(supported) == 1:
        (members,) = supported.values()
        return next(member for member in members if member[2])
    if len(sets) == 1 and not supported:
        ((full, match, _),) = [next(iter(members)) for members in sets.values()]
        return full, match, "no other name in the record that it could be short for"
    return None


def shared_evidence(left: NameNode, right: NameNode) -> str:
    """Why the two may be one apart from their names, or ""."""
    if offices := {_head(p) for p in left.positions} & {_head(p) for p in right.positions}:
        return f"both are {min(offices)}"
    if companions := left.companions & right.companions:
        return f"both with {min(companions).partition(':')[2]}"
    if articles := left.articles & right.articles:
        return f"both in article {min(articles)}"
    if left.positions and right.positions:
        return ""
    if countries := left.countries.keys() & right.countries.keys():
        return f"both of {min(countries)}"
    return ""


def _head(position: str) -> str:
    """The office without 'the' and the adjective behind it: enough to see that two agree."""
    return " ".join(word.removeprefix("ال") for word in fold(position).split()[:2])

"""Every distinct name of the readings, with what is said around it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from khabar.arabic.folding import fold, fold_name
from khabar.model.ids import mention_id
from khabar.model.reading import Kind, Name, Reading
from khabar.model.span import Span


@dataclass(slots=True)
class NameNode:
    """One spelling of one name of one kind, over all articles; the unit that gets joined."""

    key: str
    kind: Kind | None  # None: an office that nobody is named for
    forms: Counter[str] = field(default_factory=Counter)
    mentions: list[str] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    positions: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    companions: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The commonest form; the first in order of letters where several are equally common."""
        return min(self.forms, key=lambda form: (-self.forms[form], form))


class NameIndex:
    """Distinct names, and which of them stands at a span of an article."""

    def __init__(self) -> None:
        self.nodes: dict[str, NameNode] = {}

    def add(self, reading: Reading) -> dict[Span, str]:
        """Take in one reading; returns the node key of every name and office in it, that of the
        holder for an office somebody is named for."""
        keys: dict[Span, str] = {}
        for name in reading.names:
            node = self._node(name_key(name), name.kind)
            node.forms[name.name] += 1
            if name.country:
                node.countries[name.country] += 1
            self._mention(node, reading.article, "nm", name.span)
            keys[name.span] = node.key
        for position in reading.positions:
            holder = keys.get(position.holder) if position.holder else None
            if holder:
                node = self.nodes[holder]
                node.positions[fold(position.text)] += 1
                self._mention(node, reading.article, "ps", position.span)
                keys.setdefault(position.span, holder)
            else:
                node = self._node(f"office:{fold_name(position.text)}", None)
                node.forms[position.text] += 1
                self._mention(node, reading.article, "ps", position.span)
                keys.setdefault(position.span, node.key)
            if position.country:
                node.countries[position.country] += 1
        return keys

    def accompany(self, keys: Iterable[str]) -> None:
        """These took part in one event together."""
        together = set(keys)
        for key in together:
            self.nodes[key].companions |= together - {key}

    def _node(self, key: str, kind: Kind | None) -> NameNode:
        node = self.nodes.get(key)
        if node is None:
            node = self.nodes[key] = NameNode(key, kind)
        return node

    def _mention(self, node: NameNode, article: str, layer: str, span: Span) -> None:
        node.mentions.append(mention_id(layer, article, span))
        node.articles.add(article)


def name_key(name: Name) -> str:
    """Names with one key are one node: countries by code, the others by kind and folded form."""
    if name.kind is Kind.COUNTRY and name.country:
        return f"country:{name.country}"
    folded = fold_name(name.name)
    if name.kind is not Kind.PERSON:
        folded = " ".join(part.removeprefix("ال") for part in folded.split())
    return f"{name.kind}:{folded}"

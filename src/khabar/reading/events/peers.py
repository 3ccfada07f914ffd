"""Whom نظيره means: the holder of the same office in the country beside it, where the article
names him somewhere: الرئيس الجزائري فلان … نظيره الجزائري."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from khabar.arabic.folding import fold
from khabar.model.reading import Argument, EventMention, Position
from khabar.model.span import Span

_PEER = "نظير"


def name_peers(
    text: str, mentions: Sequence[EventMention], positions: Sequence[Position]
) -> list[EventMention]:
    """The mentions with the names of those who are only called the peer of another."""
    peers: dict[Span, Span] = {}
    for position in positions:
        unnamed = position.holder is None and position.country is not None
        if unnamed and _is_peer(position) and (holder := _holder(position, positions)):
            peers[position.span] = holder
    return [_named(text, mention, peers) for mention in mentions] if peers else list(mentions)


def _is_peer(position: Position) -> bool:
    return fold(position.text).startswith(_PEER)


def _holder(peer: Position, positions: Sequence[Position]) -> Span | None:
    """The only one whose office is of that country and no peer's itself."""
    holders = {
        p.holder: None
        for p in positions
        if p.holder and p.country == peer.country and not _is_peer(p)
    }
    return next(iter(holders)) if len(holders) == 1 else None


def _named(text: str, mention: EventMention, peers: Mapping[Span, Span]) -> EventMention:
    arguments = tuple(
        Argument(a.role, peers[a.span], peers[a.span].of(text)) if a.span in peers else a
        for a in mention.arguments
    )
    return replace(mention, arguments=arguments)

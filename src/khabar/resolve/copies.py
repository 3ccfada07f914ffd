"""Whose words are taken from where, among the tellings of one event."""

from collections.abc import Mapping, Sequence

from khabar.model.interval import DateInterval
from khabar.model.reading import VoiceKind
from khabar.resolve.tellings import Telling

SHARED_RUNS = 2
SHARED_SAMPLES = 3


def share_words(left: Telling, right: Telling) -> bool:
    return len(left.fingerprint & right.fingerprint) >= SHARED_RUNS


def share_passage(left: Telling, right: Telling) -> bool:
    """Whether their articles have a paragraph in common, be it this sentence or another."""
    return len(left.passages & right.passages) >= SHARED_SAMPLES


def repeats(left: Telling, right: Telling) -> bool:
    """Whether most of the shorter telling's sentence stands in the other: not just a phrase that
    communiqués have in common."""
    shorter = min(len(left.fingerprint), len(right.fingerprint))
    return share_words(left, right) and 2 * len(left.fingerprint & right.fingerprint) >= shorter


def voices(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """The tellings by independent voice: those that share words or a paragraph of their articles,
    stand in one article, cite one communiqué or take it from one agency speak with one voice."""
    groups: list[list[Telling]] = []
    for telling in tellings:
        hits = [group for group in groups if any(_one_voice(telling, other) for other in group)]
        merged = [telling, *(other for group in hits for other in group)]
        groups = [group for group in groups if group not in hits] + [merged]
    return groups


def _one_voice(left: Telling, right: Telling) -> bool:
    if left.article == right.article or share_words(left, right) or share_passage(left, right):
        return True
    if left.voice is not right.voice:
        return False
    if left.voice is VoiceKind.COMMUNIQUE:
        return True  # communiqués on one event repeat each other far oftener than they differ
    return left.voice is VoiceKind.MEDIA and left.source != "" and left.source == right.source


def origin(
    telling: Telling, others: Sequence[Telling], published: Mapping[str, DateInterval]
) -> str | None:
    """The article that this telling has its words from: the earliest of those that share them
    and were certainly published before it. None where that cannot be told."""
    here = published[telling.article].earliest
    earlier = [
        (day, other.article)
        for other in others
        if other.article != telling.article
        and (share_words(telling, other) or share_passage(telling, other))
        and (day := published[other.article].latest)
        and here
        and day < here
    ]
    return min(earlier)[1] if earlier else None

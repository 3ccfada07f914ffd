"""What one telling leaves out and another in the same article says: date, place, realis."""

from collections.abc import Sequence
from dataclasses import replace

from khabar.arabic.folding import fold, fold_name
from khabar.model.interval import DateInterval
from khabar.model.reading import EventMention, EventType, Realis, Time, TimexType
from khabar.model.span import Span

_HEAD = 200  # characters at the head of the opening sentence in which the day of the news stands
_AGREEMENTS = ("الاتفاق", "المذكره", "البيان", "الاعلان", "المعاهده", "البروتوكول")
_THE_AGREEMENT = 14  # characters behind a signing in which what was signed begins
_NEAR = 500  # and between it and the agreement
_NEWS = 31  # days: a longer time in the opening sentence does not date the news


def share(
    text: str,
    mentions: Sequence[EventMention],
    times: Sequence[Time],
    sentences: Sequence[Span],
    title_end: int,
) -> tuple[EventMention, ...]:
    """Mentions in order of trigger, those of the title completed.

    A mention without a time or place takes them from a telling of the same event: same type and
    mode, and all participants of the one among those of the other. A headline that nothing in
    the text repeats takes the first time of the opening sentence, which dates the news.
    """
    ordered = sorted(mentions, key=lambda m: (m.trigger.start, m.trigger.end))
    opening = next((s for s in sentences if s.start > title_end), None)
    news = _news_time(times, opening) if opening else None
    ordered = [_signed(text, mention, ordered) for mention in ordered]
    return tuple(
        _dated(_filled(m, ordered, title_end), news if m.trigger.end <= title_end else None)
        for m in ordered
    )


def _news_time(times: Sequence[Time], opening: Span) -> Time | None:
    for time in times:
        days = time.interval.days
        if time.span.start > opening.start + _HEAD:
            return None
        if opening.contains(time.span) and time.type in (TimexType.DATE, TimexType.TIME):
            return time if days is not None and days <= _NEWS else None
    return None


def _dated(mention: EventMention, news: Time | None) -> EventMention:
    """A headline with the day of the news, where that does not contradict its tense."""
    if mention.time is not None or news is None or mention.realis is not Realis.ACTUAL:
        return mention
    if not mention.date.overlaps(news.interval):
        return mention
    return replace(mention, date=news.interval, time=news.span)


def _filled(
    mention: EventMention, mentions: Sequence[EventMention], title_end: int
) -> EventMention:
    headline = mention.trigger.end <= title_end
    for other in mentions:
        if other is mention or not _alike(mention, other):
            continue
        if headline and _corrects(other, mention, title_end):
            mention = replace(mention, realis=other.realis, date=other.date, time=other.time)
        if other.realis is not mention.realis:
            continue
        if mention.time is None and _says_more(mention.date, other.date):
            mention = replace(mention, date=other.date, time=other.time)
        if mention.place is None and other.place is not None:
            mention = replace(mention, place=other.place, country=other.country)
    return mention


def _signed(text: str, mention: EventMention, mentions: Sequence[EventMention]) -> EventMention:
    """ووقع الاتفاق فلان وفلان: when and where the agreement of the sentence before was."""
    if mention.type is not EventType.AGREE or mention.time is not None or mention.place is not None:
        return mention
    behind = fold(text[mention.trigger.end : mention.trigger.end + _THE_AGREEMENT])
    if not behind.lstrip().startswith(_AGREEMENTS):
        return mention
    for other in reversed(mentions):
        near = 0 < mention.trigger.start - other.trigger.end < _NEAR
        if near and other.type is EventType.AGREE and other.realis is mention.realis:
            return replace(
                mention, date=other.date, time=other.time, place=other.place, country=other.country
            )
    return mention


def _corrects(other: EventMention, headline: EventMention, title_end: int) -> bool:
    """Whether the text tells as planned or denied what the headline's present left open."""
    return (
        headline.realis is Realis.ACTUAL
        and other.realis is not Realis.ACTUAL
        and headline.time is None
        and other.trigger.start > title_end
    )


def _says_more(mine: DateInterval, other: DateInterval) -> bool:
    return mine.is_open and not other.is_open


def _alike(left: EventMention, right: EventMention) -> bool:
    if (left.type, left.mode) != (right.type, right.mode):
        return False
    fewer, more = sorted((_words(left), _words(right)), key=len)
    return len(fewer) > 1 and all(any(_one(a, b) for b in more) for a in fewer)


def _one(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether the words of one name are among those of the other."""
    return bool(left and right) and (left <= right or right <= left)


def _words(mention: EventMention) -> list[frozenset[str]]:
    """The words of each participant, without the shortest."""
    return [
        frozenset(w for w in fold_name(a.text).split() if len(w) > 3) for a in mention.arguments
    ]

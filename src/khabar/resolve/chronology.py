"""Dates worked out together: what one article leaves out, another one says.

Three facts are moved about until nothing changes any more, each with a sentence of reasoning:
what is known of an article's publication, of a telling's date, of an event's date.

- An article was published after the past events that it dates for certain.
- A date without its year lies within the year before publication; a weekday may fix it.
- Tellings of one event share its date; an article that tells of a dated event in words such as
  "the 13th of this month" was published in that month.
- What happened during a visit happened within its days; what follows up something came after it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from khabar.model.article import Article
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.model.reading import Reading, Realis, Time, TimexType
from khabar.resolve.likeness import is_certain
from khabar.resolve.tellings import Telling
from khabar.times import candidates, place, publication_from

YEAR = timedelta(days=366)
LONGEST_STAY = 10  # days; a longer interval is a vague date, not a long event
ROUNDS = 4  # each round moves a fact one article further; chains longer than this are not met


@dataclass(frozen=True, slots=True)
class PastDate:
    """The latest day that an article surely looks back on, and its words for it."""

    day: date
    words: str


def latest_past_date(reading: Reading) -> PastDate | None:
    """The latest full date in the article that no planned event and no future verb leans on."""
    planned = {e.time for e in reading.events if e.realis is not Realis.ACTUAL}
    past = [
        PastDate(time.interval.earliest, time.text)
        for time in reading.times
        if _is_full_date(time) and time.span not in planned and time.interval.earliest
    ]
    return max(past, key=lambda p: p.day, default=None)


def _is_full_date(time: Time) -> bool:
    days = time.interval.days
    return time.type is TimexType.DATE and time.interval.basis is Basis.STATED and (days or 99) < 32


class Chronology:
    """Publication intervals by article and the dates of tellings, narrowed step by step."""

    def __init__(self) -> None:
        self.published: dict[str, DateInterval] = {}
        self.worked_out: set[str] = set()  # articles whose publication is narrower than stated
        self._by_article: dict[str, list[Telling]] = {}
        self._latest = date.min

    def add_article(self, article: Article, past: PastDate | None, tellings: list[Telling]) -> None:
        """What is known of an article's own date before anything is worked out."""
        self._by_article[article.id] = tellings
        known = article.published
        if past and known.is_open and (known.latest is None or past.day <= known.latest):
            known = DateInterval(
                max(filter(None, (known.earliest, past.day))),
                known.latest,
                Basis.INFERRED,
                f"the article looks back on {past.words} ({past.day})",
            )
            self.worked_out.add(article.id)
        self.published[article.id] = known
        for day in (known.earliest, known.latest):
            self._latest = max(self._latest, day or date.min)

    def place_tellings(self) -> None:
        """First pass, before tellings are joined: each by its own article."""
        for article in self._by_article:
            self._place_article(article)

    def settle(self, clusters: Sequence[Sequence[Telling]]) -> dict[str, DateInterval]:
        """The date of every cluster, by the id of its first telling, after facts have been moved
        between clusters and articles until they rest."""
        for _ in range(ROUNDS):
            changed = {article for cluster in clusters for article in self._share(cluster)}
            for article in sorted(changed):
                self._place_article(article)
            if not changed:
                break
        dates = {cluster[0].id: event_date(cluster) for cluster in clusters}
        return self._relate(clusters, dates)

    def _place_article(self, article: str) -> None:
        published = self.published[article]
        for telling in self._by_article[article]:
            if telling.pattern and not is_certain(telling.date):
                telling.narrow(self._place(telling, published))

    def _place(self, telling: Telling, published: DateInterval) -> DateInterval:
        placed = place(telling.pattern, published)
        if placed.is_open and published.earliest:
            found = self._candidates(telling, published, published.earliest - YEAR)
            if len(found) == 1:
                placed = found[0]
        if placed.is_open or published.basis is Basis.INFERRED or placed.basis is Basis.INFERRED:
            why = f"{telling.time_words}: {placed.why}; {published.why}".rstrip("; ")
            placed = replace(placed, why=why)
            if not placed.is_open:
                placed = replace(placed, basis=Basis.INFERRED)
        return _narrower(telling.date, placed)

    def _candidates(
        self, telling: Telling, published: DateInterval, start: date
    ) -> tuple[DateInterval, ...]:
        """The days that the words alone allow in the year before publication."""
        found = candidates(telling.pattern, start, published.latest or self._latest + YEAR)
        if telling.realis is Realis.ACTUAL and published.latest:
            return tuple(f for f in found if f.earliest and f.earliest <= published.latest)
        return found

    def _share(self, cluster: Sequence[Telling]) -> set[str]:
        """Give the cluster's certain date to its members; the articles that learnt from it."""
        core = _core(cluster)
        if core is None:
            return set()
        learnt = set()
        for telling in cluster:
            if self._learn_that_it_is_later(telling, core):
                learnt.add(telling.article)
            if not telling.pattern:
                continue
            if not is_certain(telling.date) and self._learn_date(telling, core):
                learnt.add(telling.article)
            if self._learn_publication(telling):
                learnt.add(telling.article)
        return learnt

    def _learn_date(self, telling: Telling, core: Telling) -> bool:
        known = core.date
        if known.earliest is None or known.latest is None:
            return False
        found = candidates(telling.pattern, known.earliest, known.latest)
        fitting = [f for f in found if f.overlaps(known)]
        if len(fitting) != 1:
            return False
        why = f"{telling.time_words}; article {core.article} dates the same event {core.time_words}"
        telling.narrow(replace(fitting[0], basis=Basis.INFERRED, why=why))
        return True

    def _learn_that_it_is_later(self, telling: Telling, core: Telling) -> bool:
        """An article that tells of something as done was published after it."""
        known, done = self.published[telling.article], core.date.earliest
        if telling.realis is not Realis.ACTUAL or done is None or not known.is_open:
            return False
        if (known.earliest and done <= known.earliest) or (known.latest and known.latest < done):
            return False
        why = f"it tells of what article {core.article} dates {core.time_words}"
        self.published[telling.article] = DateInterval(done, known.latest, Basis.INFERRED, why)
        self.worked_out.add(telling.article)
        return True

    def _learn_publication(self, telling: Telling) -> bool:
        known = self.published[telling.article]
        if not known.is_open or not is_certain(telling.date):
            return False
        learnt = publication_from(telling.pattern, telling.date).intersection(known)
        if learnt and telling.realis is Realis.ACTUAL:  # it was told afterwards
            told = DateInterval(telling.date.earliest, None, Basis.INFERRED)
            learnt = learnt.intersection(told) or learnt
        if learnt is None or (learnt.earliest, learnt.latest) == (known.earliest, known.latest):
            return False
        why = f"the article says {telling.time_words} of {_words(telling.date)}"
        self.published[telling.article] = replace(learnt, basis=Basis.INFERRED, why=why)
        self.worked_out.add(telling.article)
        return True

    def _relate(
        self, clusters: Sequence[Sequence[Telling]], dates: dict[str, DateInterval]
    ) -> dict[str, DateInterval]:
        """Dates that hang on other events: parts of a visit, follow-ups."""
        cluster_of = {telling.id: cluster[0].id for cluster in clusters for telling in cluster}
        for cluster in clusters:
            first = cluster[0].id
            for telling in cluster:
                whole = dates.get(cluster_of.get(telling.part_of or "", ""))
                if whole and is_certain(whole) and not is_certain(dates[first]):
                    dates[first] = replace(
                        whole, basis=Basis.INFERRED, why=f"during the visit of {_words(whole)}"
                    )
                before = dates.get(cluster_of.get(telling.follows or "", ""))
                if before and before.earliest and dates[first].earliest is None:
                    dates[first] = _after(dates[first], before)
        return dates


def event_date(cluster: Sequence[Telling]) -> DateInterval:
    """The days that the tellings allow together, on the basis of the one that says most; where
    one gives several days as the event's length, those."""
    core = _core(cluster)
    if core is None:
        return _open_date(telling.date for telling in cluster)
    interval = core.date
    for telling in cluster if not core.lasts else ():
        if is_certain(telling.date) or telling.date.basis is Basis.PUBLICATION:
            interval = interval.intersection(telling.date) or interval
    words = f"article {core.article}: {core.time_words}" if core.time_words else core.date.why
    why = core.date.why if core.date.basis is Basis.INFERRED else f"{words}; {core.date.why}"
    return replace(interval, why=why.rstrip("; "))


def _core(cluster: Sequence[Telling]) -> Telling | None:
    """The telling whose date says most. A day or the length of a visit says more than a month,
    which agrees with every day in it; then the one most agreed with, one that tells how long it
    lasted, the surest, the tightest."""
    certain = [telling for telling in cluster if is_certain(telling.date)]
    order = list(Basis)

    def rank(telling: Telling) -> tuple[bool, int, bool, int, int, str]:
        days = telling.date.days or 0
        vague = days > LONGEST_STAY and not telling.lasts
        agreeing = {t.article for t in certain if t.date.overlaps(telling.date)}
        basis = order.index(telling.date.basis)
        return (vague, -len(agreeing), not telling.lasts, basis, days, telling.id)

    return min(certain, key=rank, default=None)


def _open_date(dates: Iterable[DateInterval]) -> DateInterval:
    """What is left where no telling is placed for certain: the tightest bounds."""
    result = UNKNOWN_DATE
    for interval in sorted(dates, key=_tightness):
        result = (
            result.intersection(interval) or result
            if result.basis is not Basis.UNKNOWN
            else (interval.intersection(result) or interval)
        )
    return result


def _tightness(interval: DateInterval) -> tuple[int, str]:
    return (interval.earliest is None) + (interval.latest is None), str(interval)


def _narrower(old: DateInterval, new: DateInterval) -> DateInterval:
    return new if _tightness(new)[0] < _tightness(old)[0] else old


def _after(interval: DateInterval, before: DateInterval) -> DateInterval:
    assert before.earliest
    if interval.latest and interval.latest < before.earliest:
        return interval
    why = f"it follows up what happened {_words(before)}"
    return DateInterval(before.earliest, interval.latest, Basis.INFERRED, why)


def _words(interval: DateInterval) -> str:
    if interval.earliest == interval.latest:
        return str(interval.earliest)
    return f"{interval.earliest or '…'} to {interval.latest or '…'}"

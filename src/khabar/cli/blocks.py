"""An event as a block of lines: what, who, where, when, and the sentences that say so.

Every line is one label and one value, so that Latin and Arabic meet as rarely as they can.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from khabar.cli.days import written
from khabar.cli.labels import Labels
from khabar.cli.paper import Paper
from khabar.cli.reasons import in_language
from khabar.cli.topic_names import topic_name
from khabar.model.event import Conflict, Event, Mention, Participant

COLUMN = 19  # where values begin


@dataclass(frozen=True, slots=True)
class Blocks:
    """Writes events on a paper with labels of one language."""

    paper: Paper
    labels: Labels
    texts: Mapping[str, str]  # by article id, of every article whose sentences are shown
    where: Path  # of the record

    def event(self, event: Event, sentences: int | None) -> Iterator[str]:
        """The lines of one event with at most so many sentences; None gives all."""
        labels = self.labels
        yield from self._head(event)
        for one in event.participants:
            yield from self.value(labels.roles[one.role], _who(one))
        if event.place:
            yield from self.value(labels.place, _where(event))
        if event.topics:
            names = [topic_name(topic, labels.language) for topic in event.topics]
            yield from self.value(labels.topics, _comma(labels).join(names))
        yield from self.value(labels.sources, self._sources(event))
        for conflict in event.conflicts:
            yield from self.value(labels.differs, self._conflict(conflict))
        for label, ids in ((labels.part_of, [event.part_of]), (labels.follows, event.follows)):
            for id_ in filter(None, ids):
                yield from self.value(label, id_)
        yield from self.value(labels.id, event.id)
        yield from self._mentions(event, sentences)

    def value(self, label: str, value: str) -> Iterator[str]:
        """A label and its value: in columns in English, behind a colon in Arabic, where the
        columns would stand on the wrong side."""
        if self.labels.language == "ar":
            return self.paper.lines(f"{label}: {value}", "  ")
        return self.paper.lines(value, " " * COLUMN, f"  {label} ".ljust(COLUMN))

    def _head(self, event: Event) -> Iterator[str]:
        labels = self.labels
        if day := written(event.date, labels.language):
            yield self.paper.line(day)
        titles = (event.title_en, event.title_ar) if labels.language == "en" else (event.title_ar,)
        for title in titles:
            yield from self.paper.lines(title, "  ")
        basis = labels.bases[event.date.basis]
        why = in_language(event.date.why, labels.language)
        yield from self.value(labels.dated, f"{basis}: {why}" if why else basis)

    def _sources(self, event: Event) -> str:
        labels = self.labels
        return _comma(labels).join(
            labels.counted(number, noun)
            for number, noun in (
                (event.articles, labels.articles),
                (event.outlets, labels.outlets),
                (event.independent_voices, labels.independent),
            )
        )

    def _conflict(self, conflict: Conflict) -> str:
        comma = _comma(self.labels)
        values = [f"{one.value} ({comma.join(one.articles)})" for one in conflict.values]
        field = self.labels.fields.get(conflict.field, conflict.field)
        return f"{field}: {' | '.join(values)}"

    def _mentions(self, event: Event, limit: int | None) -> Iterator[str]:
        mentions = tellings(event)
        shown = mentions if limit is None else mentions[:limit]
        for mention in shown:
            yield from self.mention(mention)
        if shown and len(shown) < len(mentions):
            count = len(mentions) - len(shown)
            more = self.labels.more.format(count=count, id=event.id, record=self.where)
            yield from self.paper.lines(more, "      ", "    + ")

    def mention(self, mention: Mention) -> Iterator[str]:
        """Who tells it, in whose words, and the sentence."""
        labels = self.labels
        says = []
        if day := written(mention.published, labels.language):
            says.append(labels.reported.format(day=day))
        says.append(f"{labels.by} {mention.outlet or mention.article}")
        says.append(labels.voices[mention.voice])
        if mention.attributed_to:
            says.append(labels.cited.format(who=mention.attributed_to))
        if mention.copied_from:
            says.append(labels.copied.format(article=mention.copied_from))
        yield from self.paper.lines(_comma(labels).join(says), "      ", "    - ")
        sentence = mention.sentence.of(self.texts[mention.article])
        yield from self.paper.lines(sentence, "      ")


def tellings(event: Event) -> list[Mention]:
    """A mention a sentence: one an article before further ones of it, copies last."""
    sentences = {(m.article, m.sentence): m for m in reversed(event.mentions)}
    ranks: list[tuple[bool, int, int]] = []
    mentions = sorted(sentences.values(), key=event.mentions.index)
    for number, mention in enumerate(mentions):
        again = sum(other.article == mention.article for other in mentions[:number])
        ranks.append((mention.copied_from is not None, again, number))
    return [mentions[number] for _, _, number in sorted(ranks)]


def _who(one: Participant) -> str:
    return f"{one.name}، {one.position}" if one.position and one.position != one.name else one.name


def _where(event: Event) -> str:
    place = event.place
    assert place
    return f"{place.name} ({place.country})" if place.country else place.name


def _comma(labels: Labels) -> str:
    return "، " if labels.language == "ar" else ", "

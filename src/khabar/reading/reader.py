"""The order of the layers: what reads what."""

from khabar.model.article import Article
from khabar.model.reading import Reading
from khabar.reading.events import find_events
from khabar.reading.names import find_names
from khabar.reading.page import open_page
from khabar.reading.tagger import installed, installed_name
from khabar.reading.voices import attribute, find_voices
from khabar.times import find_times

# Goes into the record with every reading, beside the tagger's name: raise it when a layer changes
# what it reads, and the next build reads the articles again.
RULES = "rules-1"


def version() -> str:
    """Which components read: the rules, and the tagger where one is installed."""
    return "+".join(filter(None, (RULES, installed_name())))


def read(article: Article) -> Reading:
    """Everything that one article says. Pure: the same article gives the same reading."""
    page = open_page(article)
    names, positions = find_names(page, installed())
    times = find_times(article.text, page.sentences, article.published)
    voices = find_voices(page, names, positions)
    events = attribute(find_events(page, names, positions, times), voices)
    return Reading(
        article=article.id,
        sentences=page.sentences,
        names=names,
        positions=positions,
        times=times,
        events=events,
        voices=voices,
        producer=version(),
    )

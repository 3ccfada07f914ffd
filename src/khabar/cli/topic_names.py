"""Topics in words: a label of `lexicon/data/topics.tsv`, or the article's own words."""

from functools import cache

from khabar.lexicon.tables import table


def topic_name(topic: str, language: str) -> str:
    """English labels are themselves; an Arabic reader gets the row's `name`."""
    return topic if language == "en" else _arabic().get(topic, topic)


@cache
def _arabic() -> dict[str, str]:
    return {row["label"]: row["name"] for row in table("topics")}

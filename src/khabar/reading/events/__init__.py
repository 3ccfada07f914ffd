"""Event mentions of one article, by frames."""

from khabar.reading.events.finder import find_events

__all__ = ["find_events"]

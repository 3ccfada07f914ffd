"""Many readings → who is who, which tellings are one event, when it was, who copied whom."""

from khabar.resolve.resolution import Resolution, resolve

__all__ = ["Resolution", "resolve"]

"""The learned tagger of Khabar. Khabar finds it through the entry point `khabar.tagger`."""

from khabar_tagger.tagger import Mark, Tagger, load

__all__ = ["Mark", "Tagger", "load"]

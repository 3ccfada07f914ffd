"""One article's reading as statements, and back."""

from khabar.record.assemble import assemble
from khabar.record.flatten import flatten

__all__ = ["assemble", "flatten"]

"""Bytes in, articles out: reading inputs of every format, and cleaning what stands around them."""

from khabar.ingest.charset import decode
from khabar.ingest.clean import clean, restore
from khabar.ingest.inputs import read_inputs
from khabar.ingest.repetition import Repetition

__all__ = ["Repetition", "clean", "decode", "read_inputs", "restore"]

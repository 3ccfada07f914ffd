"""Arabic time expressions as honest intervals: found, placed, placed again, and read backwards."""

from khabar.times.dateline import read_date
from khabar.times.find import find_times
from khabar.times.inverse import candidates, publication_from
from khabar.times.own_date import dateline
from khabar.times.placing import place
from khabar.times.why import why_ar

__all__ = [
    "candidates",
    "dateline",
    "find_times",
    "place",
    "publication_from",
    "read_date",
    "why_ar",
]

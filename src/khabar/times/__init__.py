"""Arabic time expressions as honest intervals: found, placed, placed again, and read backwards."""

from khabar.times.dateline import read_date
from khabar.times.find import find_times
from khabar.times.inverse import candidates, publication_from
from khabar.times.placing import place

__all__ = ["candidates", "find_times", "place", "publication_from", "read_date"]

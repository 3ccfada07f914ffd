"""A date as it is really known: an interval of days, with the ground it stands on.

Never turn an open end into a day, and never put the publication date where the text gives
none: an unknown date is `UNKNOWN_DATE`, and `basis` says how a known one came about.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Basis(StrEnum):
    """How a date is known, surest first."""

    STATED = "stated"  # a full date in the words
    RELATIVE = "relative"  # the words plus the publication date
    INFERRED = "inferred"  # worked out from other events, weekdays or articles
    PUBLICATION = "publication"  # only that it was reported then
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DateInterval:
    """Days from `earliest` to `latest`, both included; `None` leaves that end open."""

    earliest: date | None
    latest: date | None
    basis: Basis
    why: str = ""

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"interval ends before it starts: {self.earliest}..{self.latest}")

    @property
    def is_open(self) -> bool:
        return self.earliest is None or self.latest is None

    @property
    def days(self) -> int | None:
        """Number of days in it, or None where an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def overlaps(self, other: "DateInterval") -> bool:
        return not (
            (self.latest and other.earliest and self.latest < other.earliest)
            or (other.latest and self.earliest and other.latest < self.earliest)
        )

    def within(self, other: "DateInterval") -> bool:
        """Every day of this one lies in `other`."""
        after = other.earliest is None or (
            self.earliest is not None and self.earliest >= other.earliest
        )
        before = other.latest is None or (self.latest is not None and self.latest <= other.latest)
        return after and before

    def intersection(self, other: "DateInterval") -> "DateInterval | None":
        """The days that both allow, on this one's basis; None where they share none."""
        if not self.overlaps(other):
            return None
        starts = [d for d in (self.earliest, other.earliest) if d]
        ends = [d for d in (self.latest, other.latest) if d]
        return replace(self, earliest=max(starts, default=None), latest=min(ends, default=None))


UNKNOWN_DATE = DateInterval(None, None, Basis.UNKNOWN)

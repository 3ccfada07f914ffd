"""A person's word on the record: kept through every rebuild, undone only by a person."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Verdict(StrEnum):
    SAME = "same"
    NOT_SAME = "not-same"
    WRONG_VALUE = "wrong-value"


@dataclass(frozen=True, slots=True)
class Judgement:
    """`left` and `right` are mention or entity ids; for WRONG_VALUE `right` is "field=value"."""

    verdict: Verdict
    left: str
    right: str
    who: str
    when: datetime
    why: str = ""

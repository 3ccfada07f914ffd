"""Every error that Khabar raises on purpose, as one small tree.

    KhabarError               could not do it: exit status 1, one line on standard error
    ├── InputError            an input as a whole cannot be read (missing path, no permission)
    ├── RecordError           the record cannot be opened or written
    │   └── NewerRecordError  it was made by a newer Khabar
    └── NotFoundError         no event, entity or article has that id

A single bad article is not an error: it is a `Rejected` (see `model/article.py`).
"""


class KhabarError(Exception):
    """One line: what, which file, why, the way out."""

    def __init__(self, what: str, *, where: str = "", why: str = "", way_out: str = "") -> None:
        self.what, self.where, self.why, self.way_out = what, where, why, way_out
        head = f"{what}: {where}" if where else what
        super().__init__("; ".join(part for part in (head, why, way_out) if part))


class InputError(KhabarError):
    """An input as a whole cannot be read."""


class RecordError(KhabarError):
    """The record cannot be opened, read or written."""


class NewerRecordError(RecordError):
    """The record was made by a newer version of Khabar."""


class NotFoundError(KhabarError):
    """Nothing in the record has that id."""

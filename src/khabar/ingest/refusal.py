"""Refusals: one clear line each, with what, which, why and the way out."""

from khabar.ingest.limits import MIB
from khabar.model.article import Rejected


class Refusal(Exception):
    """Carries a `Rejected` out of the depth of a reader; `read_inputs` yields it."""

    def __init__(self, rejected: Rejected) -> None:
        self.rejected = rejected
        super().__init__(rejected.message)


def refuse(source: str, reason: str, what: str, way_out: str) -> Rejected:
    """A `Rejected` whose message is "source: what; way out".

    >>> refuse("a.txt", "empty", "the file is empty", "remove it or fetch it again").message
    'a.txt: the file is empty; remove it or fetch it again'
    """
    return Rejected(source, reason, f"{source}: {what}; {way_out}")


def too_large(source: str, what: str, limit: int) -> Rejected:
    return refuse(
        source,
        "too-large",
        f"{what} is larger than {limit // MIB} MB, the limit for one article",
        "split it into one article a file, or one a line in a .jsonl file",
    )


def empty(source: str, what: str = "the file") -> Rejected:
    return refuse(source, "empty", f"{what} is empty", "remove it or fetch it again")


def broken_gzip(source: str, why: str) -> Rejected:
    return refuse(
        source, "broken-gzip", f"not a sound gzip file ({why})", "compress or fetch it again"
    )


def unreadable(source: str, why: str) -> Rejected:
    return refuse(source, "unreadable", f"cannot be read ({why})", "check its permissions")

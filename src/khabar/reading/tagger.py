"""The learned tagger behind a narrow protocol. It is a package of its own (`khabar-tagger`); where
none is installed, the rules over lexicons read alone."""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import entry_points
from typing import Protocol, cast

GROUP = "khabar.tagger"


class Tagger(Protocol):
    """Words in, labels out. The layer `name` is BIO over the kinds of names, `position` BIO over
    `position`, `event` BIO over event types; `cut` is the number of code points of clitics before
    what begins in a word."""

    def tag(
        self, sentences: Sequence[Sequence[str]], layers: Sequence[str]
    ) -> list[dict[str, list[str]]]: ...


@cache
def installed() -> Tagger | None:
    """The tagger of this installation, loaded once a process; None without one."""
    found = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return cast(Tagger, found[0].load()()) if found else None


@cache
def installed_name() -> str:
    """Name and version of the tagger in use, or "" without one; loads nothing."""
    found = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    if not found or found[0].dist is None:
        return ""
    return f"{found[0].dist.name}-{found[0].dist.version}"

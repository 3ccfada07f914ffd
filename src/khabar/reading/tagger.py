"""The learned tagger behind a narrow protocol. It is a package of its own (`khabar-tagger`); where
none is installed, or KHABAR_TAGGER=none is set, the rules over lexicons read alone."""

import os
from collections.abc import Sequence
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Protocol, cast

GROUP = "khabar.tagger"


class Mark(Protocol):
    """Words `first` to `last` (not included) of a sentence, of a `kind`. `cut` is the number of
    code points of clitics before it in its first word, `chance` how sure the tagger is (0 to 1)."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def cut(self) -> int: ...
    @property
    def chance(self) -> float: ...


class Tagger(Protocol):
    """Sentences as words in; the marks of a layer (`name`) in each out."""

    def tag(self, sentences: Sequence[Sequence[str]], layer: str) -> Sequence[Sequence[Mark]]: ...


@cache
def installed() -> Tagger | None:
    """The tagger of this installation, loaded once a process; None without one."""
    found = _found()
    return cast(Tagger, found.load()()) if found else None


@cache
def installed_name() -> str:
    """Name and version of the tagger in use, or "" without one; loads nothing."""
    found = _found()
    return f"{found.dist.name}-{found.dist.version}" if found and found.dist else ""


def _found() -> EntryPoint | None:
    if os.environ.get("KHABAR_TAGGER") == "none":
        return None
    return min(entry_points(group=GROUP), key=lambda point: point.name, default=None)

"""How far long work has come: a bar on a terminal, one line a stage otherwise."""

import sys
import time
from typing import TextIO

BAR = 24  # characters
CLEAR = "\r\x1b[K"  # back to the start of the line, and empty it
OFTEN = 0.1  # seconds between two drawings of the bar


class Progress:
    """Called with a stage, how much of it is done, and of how much (None: nobody knows yet)."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = sys.stderr if out is None else out
        self._drawn = self._out.isatty()
        self._stage = ""
        self._done = 0
        # A stage reports what it has done: it began when the one before it last did.
        self._start = self._now = time.monotonic()
        self._last = 0.0

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        if stage != self._stage:
            self.finish()
            self._stage, self._start = stage, self._now
        self._now, self._done = time.monotonic(), done
        if self._drawn and (self._now - self._last >= OFTEN or done == total):
            self._last = self._now
            self._draw(total, self._now - self._start)

    def finish(self) -> None:
        """The stage is over: say so in one line."""
        if not self._stage:
            return
        seconds = self._now - self._start
        counted = f"{self._done:,} in " if self._done > 1 else ""
        line = f"{self._stage}: {counted}{seconds:.1f} s{_rate(self._done, seconds)}"
        self._out.write(f"{CLEAR}{line}\n" if self._drawn else f"{line}\n")
        self._out.flush()
        self._stage = ""

    def _draw(self, total: int | None, seconds: float) -> None:
        counts = f"{self._done:,}"
        if total:
            filled = BAR * self._done // total
            counts = f"[{'#' * filled}{'.' * (BAR - filled)}] {counts}/{total:,}"
            if 0 < self._done < total:
                counts += f", {seconds / self._done * (total - self._done):.0f} s left"
        self._out.write(f"{CLEAR}{self._stage}: {counts}{_rate(self._done, seconds)}")
        self._out.flush()


def _rate(done: int, seconds: float) -> str:
    """Articles a second, where there was time to measure."""
    return f" ({done / seconds:,.0f}/s)" if done > 1 and seconds >= OFTEN else ""

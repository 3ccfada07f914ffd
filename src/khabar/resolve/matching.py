"""What comparing two names gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameMatch:
    """`relation`:

    - "same": one name, letter for letter once folded;
    - "variant": one name in two spellings;
    - "short": one is a usual shorter form of the other (surname; first and last name);
    - "compatible": nothing speaks against it, but the names alone prove nothing (a given name
      beside a full name, عبد الله beside عبد الله الثاني): never join on this without context;
    - "different".

    `score` runs from 0.0 to 1.0: at least 0.7 for the first three, 0.3 to 0.5 for "compatible",
    at most 0.2 for "different". `why` is plain English.
    """

    score: float
    relation: str
    why: str

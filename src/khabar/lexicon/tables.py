"""Reading the data files: tab-separated, UTF-8, a header line, `#` starts a comment line."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `data/<name>.tsv`, each a dict from column to value ("" where empty).

    Raises ValueError, naming file and line, where a row has more cells than the header.
    """
    return tuple(_rows(name))


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (files("khabar.lexicon") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    header: list[str] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise ValueError(f"{name}.tsv:{number}: {len(cells)} cells under {len(header)} columns")
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))

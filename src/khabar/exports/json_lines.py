"""JSON Lines: an object a line, Arabic left readable."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import TextIO

# Many readers take these for the end of a line, though JSON does not.
_LINE_ENDS = re.compile("[\u0085\u2028\u2029]")


def json_line(value: Mapping[str, object]) -> str:
    """The object in one line, without its line break."""
    text = json.dumps(value, ensure_ascii=False)
    return _LINE_ENDS.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def write_lines(values: Iterable[Mapping[str, object]], out: TextIO) -> None:
    for value in values:
        out.write(json_line(value) + "\n")

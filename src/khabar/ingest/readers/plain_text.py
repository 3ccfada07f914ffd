"""A `.txt` file: one article, perhaps with the site's furniture around it."""

from collections.abc import Iterator

from khabar.ingest.charset import Decoded, read_bytes
from khabar.ingest.limits import ARTICLE_BYTES
from khabar.ingest.outlet import outlet_of
from khabar.ingest.page_lines import lines_of
from khabar.ingest.refusal import Refusal, empty, refuse, too_large
from khabar.ingest.streams import Stream, read_up_to
from khabar.model.article import RawArticle, Rejected


def read_plain_text(stream: Stream, source: str, stem: str) -> Iterator[RawArticle | Rejected]:
    text = read_text(stream, source, ARTICLE_BYTES)
    # The outlet now, by its sign: what repeats is counted by outlet before anything is cleaned.
    outlet = outlet_of(lines_of(text), None)
    yield RawArticle(id=stem, source=source, body=text, raw=text, outlet=outlet)


def read_text(stream: Stream, source: str, limit: int) -> str:
    """The decoded text of a whole file. Raises Refusal (too-large, empty, binary,
    unknown-charset)."""
    data = read_up_to(stream, limit)
    if data is None:
        raise Refusal(too_large(source, "the file", limit))
    decoded = read_bytes(data)
    if decoded.text is None:
        raise Refusal(_undecoded(source, decoded))
    if not decoded.text.strip():
        raise Refusal(empty(source))
    return decoded.text


def _undecoded(source: str, decoded: Decoded) -> Rejected:
    if decoded.problem == "binary":
        what, way_out = "it holds binary data, not text", "give the text or the HTML page itself"
    else:
        what, way_out = "its charset cannot be told", "convert it to UTF-8"
    return refuse(source, decoded.problem, what, way_out)

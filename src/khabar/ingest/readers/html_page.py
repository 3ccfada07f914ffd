"""An `.html` or `.htm` file: one page."""

from collections.abc import Iterator

from khabar.ingest.limits import ARTICLE_BYTES
from khabar.ingest.readers.plain_text import read_text
from khabar.ingest.refusal import refuse
from khabar.ingest.streams import Stream
from khabar.ingest.web.page import with_page
from khabar.model.article import RawArticle, Rejected


def read_html_page(stream: Stream, source: str, stem: str) -> Iterator[RawArticle | Rejected]:
    html = read_text(stream, source, ARTICLE_BYTES)
    article = with_page(RawArticle(id=stem, source=source, body=html, raw=html))
    if article.body.strip():
        yield article
    else:
        yield refuse(source, "no-text", "no main text found in the page", "give the text itself")

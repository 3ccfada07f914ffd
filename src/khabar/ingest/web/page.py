"""An HTML page as a `RawArticle`: main text, and metadata where the input gave none."""

from dataclasses import replace

from khabar.ingest.characters import scrub
from khabar.ingest.outlet import host_of
from khabar.ingest.web.main_text import main_text
from khabar.ingest.web.metadata import metadata_of
from khabar.model.article import RawArticle


def with_page(article: RawArticle) -> RawArticle:
    """`article` with its `raw` page read: the body is the main text, line by paragraph. What the
    input itself said of title, outlet and so on outweighs what the page says."""
    page = metadata_of(article.raw)
    url = article.url or page.url
    return replace(
        article,
        body=scrub(main_text(article.raw)),
        title=article.title or page.title,
        outlet=article.outlet or page.outlet or host_of(url),
        url=url,
        author=article.author or page.author,
        section=article.section or page.section,
        published=article.published or page.published,
    )

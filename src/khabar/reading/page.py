"""An article cut up once for all layers: sentences and the tokens of each."""

from dataclasses import dataclass

from khabar.arabic.sentences import sentences
from khabar.arabic.tokens import Token, tokenise
from khabar.model.article import Article
from khabar.model.span import Span


@dataclass(frozen=True, slots=True)
class Page:
    """`tokens[i]` are the tokens of `sentences[i]`, with offsets into `article.text`."""

    article: Article
    sentences: tuple[Span, ...]
    tokens: tuple[tuple[Token, ...], ...]

    @property
    def text(self) -> str:
        return self.article.text


def open_page(article: Article) -> Page:
    spans = tuple(sentences(article.text))
    return Page(article, spans, tuple(tuple(tokenise(s.of(article.text), s.start)) for s in spans))

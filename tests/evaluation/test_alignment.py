"""Gold offsets find their words again in the cleaned text."""

from hypothesis import given
from hypothesis import strategies as st

from khabar.evaluation.alignment import align, lead_end
from khabar.evaluation.gold import GoldArticle, GoldName, Quote
from khabar.model.article import Article, Removed
from khabar.model.reading import Kind
from khabar.model.span import Span


def quote(text: str, words: str, nth: int = 0) -> Quote:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Quote(Span(start, start + len(words)), words)


def gold(text: str, *words: str, known: bool = True) -> GoldArticle:
    names = [GoldName(quote(text, word), Kind.PERSON) for word in words]
    return GoldArticle("a", text if known else None, names=names)


def placed(article: Article, annotated: GoldArticle) -> list[str | None]:
    alignment = align(annotated, article)
    spans = [alignment.span(name.quote) for name in annotated.names]
    return [span.of(article.text) if span else None for span in spans]


ANNOTATED = "عنوان الخبر\nشارك المقال\nاستقبل الملك الوزير.\nاقرأ أيضا\nثم غادر الوفد."


def cleaned() -> Article:
    text = ANNOTATED.replace("شارك المقال\n", "").replace("اقرأ أيضا\n", "")
    removed = (
        Removed(text.index("استقبل"), "شارك المقال\n", "share"),
        Removed(text.index("ثم"), "اقرأ أيضا\n", "related"),
    )
    return Article("a", text, title="عنوان الخبر", removed=removed)


def test_offsets_move_past_what_was_removed() -> None:
    annotated = gold(ANNOTATED, "عنوان", "الملك", "الوفد")
    assert placed(cleaned(), annotated) == ["عنوان", "الملك", "الوفد"]


def test_what_was_removed_is_nowhere() -> None:
    assert placed(cleaned(), gold(ANNOTATED, "المقال")) == [None]


def test_a_body_that_begins_with_the_title_is_not_counted_twice() -> None:
    """The gold has the title and then the body; the article's text has the body alone."""
    body = "عنوان الخبر\nاستقبل الملك الوزير."
    article = Article("a", body, title="عنوان الخبر")
    annotated = "عنوان الخبر\n" + body
    for known in (True, False):
        found = gold(annotated, "الخبر", "الملك", "الوزير", known=known)
        assert placed(article, found) == ["الخبر", "الملك", "الوزير"]


def test_a_stretch_beside_its_offset_is_found_near_it() -> None:
    article = Article("a", "عنوان\nاستقبل  الملك الوزير.", title="عنوان")
    annotated = gold("عنوان\nاستقبل الملك الوزير.", "الوزير", known=False)
    assert placed(article, annotated) == ["الوزير"]


def test_the_lead_is_the_title_and_three_lines_with_words() -> None:
    text = "عنوان\n\nأول\n \nثان\nثالث\nرابع"
    article = Article("a", text, title="عنوان")
    annotated = GoldArticle("a", text)
    assert lead_end(annotated, align(annotated, article)) == text.index("\nرابع")


def test_a_given_lead_end_is_laid_on_the_cleaned_text() -> None:
    annotated = GoldArticle("a", ANNOTATED, lead_end=ANNOTATED.index("\nاقرأ"))
    article = cleaned()
    assert lead_end(annotated, align(annotated, article)) == article.text.index("\nثم")


pieces = st.lists(
    st.tuples(st.booleans(), st.text("ابتث \n", min_size=1, max_size=8)), min_size=1, max_size=8
)


@given(pieces)
def test_every_kept_character_is_found_where_it_now_stands(
    parts: list[tuple[bool, str]],
) -> None:
    before = text = ""
    removed: list[Removed] = []
    places: list[tuple[int, int | None, str]] = []
    for kept, part in parts:
        places += [
            (len(before) + i, len(text) + i if kept else None, part[i]) for i in range(len(part))
        ]
        if kept:
            text += part
        else:
            removed.append(Removed(len(text), part, "any"))
        before += part
    article = Article("a", text, removed=tuple(removed))
    alignment = align(GoldArticle("a", before), article)
    for at, now, character in places:
        span = alignment.span(Quote(Span(at, at + 1), character))
        assert span == (None if now is None else Span(now, now + 1))

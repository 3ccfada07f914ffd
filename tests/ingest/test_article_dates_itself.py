"""An article without metadata may still say when it was written."""

import pytest

from khabar.ingest import clean
from khabar.model.article import Article, RawArticle

REST = "\nواستقبل الوزير نظيره البرتغالي وبحث معه سبل التعاون في قطاع الطاقة."

CASES = [
    ("الرباط في 12 مارس 2021" + REST, None, ("2021-03-12", "2021-03-12"), "a dateline"),
    ("وصل الوفد اليوم الخميس 15 شتنبر 2022 إلى فاس." + REST, None,
     ("2022-09-15", "2022-09-15"), "its own today"),
    ("وصل الوفد يوم 15 شتنبر 2022 إلى فاس." + REST, None, (None, None), "a day of the event only"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "fetched", "expected", "why"), CASES, ids=[c[3] for c in CASES])
def test_the_article_dates_itself(
    body: str, fetched: str | None, expected: tuple[str | None, str | None], why: str
) -> None:
    article = clean(RawArticle("a", "a.txt", body, body, fetched=fetched), frozenset())
    assert isinstance(article, Article)
    days = (article.published.earliest, article.published.latest)
    assert tuple(day and day.isoformat() for day in days) == expected, why

"""Cleaning takes the site's furniture out and leaves the article as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khabar.ingest import clean, restore
from khabar.ingest.clean import uncleaned
from khabar.ingest.page_lines import line_key
from khabar.lexicon.tables import table
from khabar.model.article import Article, RawArticle

TITLE = "وزير الخارجية يستقبل سفير إسبانيا ويبحث معه ملف الهجرة"
FIRST = (
    "استقبل وزير الخارجية، اليوم الثلاثاء بالرباط، سفير المملكة الإسبانية المعتمد لدى المغرب، "
    "وذلك في إطار التشاور المنتظم بين البلدين حول القضايا ذات الاهتمام المشترك."
)
SECOND = (
    "وأفاد بلاغ للوزارة أن الجانبين تباحثا حول سبل تعزيز التعاون الثنائي، خاصة في المجالات "
    "الأمنية والاقتصادية، واتفقا على مواصلة اللقاءات في الأسابيع القليلة المقبلة."
)
BODY = f"{FIRST}\n\n{SECOND}"


def page(text: str, title: str | None = None, *, html: bool = False) -> Article:
    raw = RawArticle(id="a", source="a", body=text, raw="<html>" if html else text, title=title)
    article = clean(raw, frozenset())
    assert isinstance(article, Article)
    assert restore(article) == uncleaned(raw)[0]
    return article


def reasons(article: Article) -> list[str]:
    return [part.reason for part in article.removed]


# --- plain text with the site around it -------------------------------------------------------

HEADS = [
    ("استمع إلى راديو الساحل\n\n", "radio"),
    ("الرئيسية | سياسة | مجتمع | رياضة\n", "menu"),
    ("الأولى » محليات » طقس » مواعيد\n", "menu"),
    ("الرئيسية سياسة اقتصاد رياضة\n", "menu"),
    ("الساحل بريس\n", "site"),
    ("Site icon الساحل 24 | Sahel 24 – جريدة إلكترونية\n\n", "embed"),
    ("أخبار ساخنة\n\n", "menu"),
    ("Facebook Twitter WhatsApp\n", "share"),
    ("Skip to content\n", "embed"),
]


@pytest.mark.parametrize(("head", "reason"), HEADS, ids=[reason for _, reason in HEADS])
def test_furniture_above_the_headline_goes(head: str, reason: str) -> None:
    article = page(f"{head}{TITLE}\n\n{TITLE}\n\n{BODY}")
    assert article.title == TITLE
    assert article.text == f"{TITLE}\n{BODY}"
    assert reasons(article) == [reason, "title"]


NOTICE = (
    "ملحوظة: هذه مقالة حصرية لجريدة “الساحل اليوم” الإلكترونية، ويُمنع نسخها ولصقها من طرف بعض "
    "المواقع، دون ذكر المصدر."
)
COMMENT = "خبر جيد وشكرا لكم على هذا المقال الرائع الذي لم أقرأ مثله من قبل في أي جريدة أخرى."
TEASER = "هذا مقتطف من خبر آخر ينقطع قبل أن يتم كلامه في السطر الأول من…"

FEET = [
    ("رابط مختصر\nاترك تعليق\n\nيجب أن تسجل الدخول للتعليق\n\nالأخبار العاجلة", "link"),
    ("شارك المقال\nفيسبوك تويتر واتساب", "share"),
    ("شاهد أيضا\nالملك يدشن مشاريع كبرى بالشمال\nوفاة فنان كبير\n", "related"),
    (f"مقالات ذات صلة\nعنوان خبر آخر\n{TEASER}", "related"),
    (f"التعليقات 2\nسعيد من فاس\n{COMMENT}", "comments"),
    ("Exit mobile version", "embed"),
    ("google-playkhamsatmostaql", "links"),
    ("جميع الحقوق محفوظة © الساحل بريس 2023", "copyright"),
    (NOTICE, "copyright"),
    ("حمل تطبيق الساحل من المتجر", "apps"),
    ("اشترك في القائمة البريدية لتتوصل بكل جديد", "subscribe"),
    ("وسوم: المغرب، إسبانيا، الهجرة", "related"),
]


@pytest.mark.parametrize(("foot", "reason"), FEET)
def test_furniture_below_the_article_goes(foot: str, reason: str) -> None:
    article = page(f"{TITLE}\n\n{BODY}\n\n{foot}")
    assert article.text == f"{TITLE}\n\n{BODY}"
    assert reasons(article)[0] == reason


def test_byline_and_copies_of_the_title_go_and_tell_author_and_date() -> None:
    byline = "samir alaoui28 يونيو 2023آخر تحديث : منذ سنة واحدة"
    article = page(f"{TITLE}\n\n{TITLE}\n{byline}\n\n {TITLE}\n\nDe // Sahel 24\n\n{BODY}")
    assert article.text == f"{TITLE}\n{BODY}"
    assert article.author == "samir alaoui"
    assert article.outlet == "Sahel 24"
    assert str(article.published.earliest) == str(article.published.latest) == "2023-06-28"
    assert article.published.basis == "stated"


def test_the_outlets_sign_alone_is_no_headline() -> None:
    article = page(f"الساحل بريس :\n\n{BODY}")
    assert (article.title, article.outlet, article.text) == ("", "الساحل بريس", BODY)


def test_a_link_inside_the_prose_of_a_page_goes() -> None:
    for link in ("اقرأ أيضا: الملك يدشن مشاريع كبرى", "شاهد أيضا\nالملك يدشن مشاريع كبرى", "إعلان"):
        article = page(f"{TITLE}\n{FIRST}\n\n{link}\n\n{SECOND}")
        assert article.text == f"{TITLE}\n{BODY}"


# --- what must stay ---------------------------------------------------------------------------

KEPT = [
    f"{BODY}\n\nوكالات",
    f"{BODY}\n\n*نقلا عن صحيفة الساحل",
    f"{BODY}\n\nكاتب وباحث في العلاقات الدولية",
    f"الرباط - وكالات\n{BODY}",
    f"  {FIRST}\n\n\n  {SECOND} \n",
    f"{FIRST}\nتفاصيل اللقاء\n{SECOND}",
    f"{FIRST}\nشارك الوزير بعد ذلك في ندوة دولية\n{SECOND}",
    f"{FIRST}\nوقال: القانون يمنع نسخ الكتب.\n{SECOND}",
    f"{FIRST}\nللمزيد: لقاء سابق بين الوزيرين\n{SECOND}",
    "خبر قصير بلا نقطة",
]


@pytest.mark.parametrize("body", KEPT)
def test_a_text_that_came_with_its_title_is_left_alone(body: str) -> None:
    article = page(body, TITLE)
    assert article.text == f"{TITLE}\n{body}"
    assert article.removed == ()


@pytest.mark.parametrize("body", KEPT[5:8])
def test_prose_of_a_page_is_left_alone(body: str) -> None:
    assert page(f"{TITLE}\n{body}").text == f"{TITLE}\n{body}"


@pytest.mark.parametrize("title", [" عنوان بمسافة ", "عنوان قصير"])
def test_the_title_stands_before_the_body_as_it_was_given(title: str) -> None:
    article = page(BODY, title)
    assert article.text == f"{title}\n{BODY}"
    assert article.title == title.strip()


def test_a_body_that_begins_with_the_title_is_not_given_it_again() -> None:
    assert page(f"{TITLE}\n{BODY}", TITLE).text == f"{TITLE}\n{BODY}"


def test_a_text_that_is_its_title_only_is_an_article() -> None:
    assert page(TITLE, TITLE).text == TITLE


def test_a_verse_that_comes_again_is_no_copy_of_the_title() -> None:
    verses = [f"شطر أول من البيت رقم {i} وشطر ثان" for i in range(12)]
    poem = "\n".join([*verses, "يا دار عبلة بالجواء", *verses])
    assert page(poem, "يا دار عبلة بالجواء").removed == ()


def test_furniture_around_a_text_with_a_title_goes_where_the_title_comes_again() -> None:
    article = page(
        f"الرئيسية » سياسة » مجتمع\n{TITLE}\nشارك\n{BODY}\nاترك تعليقا", TITLE, html=True
    )
    assert article.text == f"{TITLE}\n{BODY}"


def test_lines_that_repeat_over_the_outlet_go_at_the_edges_only() -> None:
    from_template = "نلتزم بالحقيقة منذ سنة ألفين"
    text = f"{from_template}\n{TITLE}\n{FIRST}\n{from_template}\n{SECOND}\n{from_template}"
    raw = RawArticle(id="a", source="a", body=text, raw=text)
    article = clean(raw, frozenset({line_key(from_template)}))
    assert isinstance(article, Article)
    assert article.text == f"{TITLE}\n{FIRST}\n{from_template}\n{SECOND}"
    assert reasons(article) == ["repeated", "repeated"]


# --- in general -------------------------------------------------------------------------------

_phrases = [row["phrase"].replace("*", "كذا") for row in table("furniture")]
_words = st.sampled_from(["قال", "الوزير", "في", "بيان", "إن", "اتفاقا", "12", "يونيو", "2022"])
_prose = st.builds(
    lambda words, end: " ".join(words) + end,
    st.lists(_words, min_size=1, max_size=40),
    st.sampled_from(["", ".", "..", "؟", ":", " "]),
)
_line = st.one_of(_prose, st.sampled_from([*_phrases, TITLE, "", "  ", "الساحل بريس :", "x"]))
_text = st.lists(_line, max_size=14).map("\n".join)


@settings(max_examples=400, deadline=None)
@given(_text, st.one_of(st.none(), st.just(TITLE), _prose), st.booleans())
def test_putting_back_what_was_removed_gives_the_text_before(
    text: str, title: str | None, html: bool
) -> None:
    raw = RawArticle(id="a", source="a", body=text, raw="" if html else text, title=title)
    article = clean(raw, frozenset({line_key(TITLE), line_key("x")}))
    if isinstance(article, Article):
        assert restore(article) == uncleaned(raw)[0]
        assert [part.at for part in article.removed] == sorted(p.at for p in article.removed)
        assert all(part.text for part in article.removed)
        assert article.text.startswith(article.title) or article.text.lstrip().startswith(
            article.title
        )

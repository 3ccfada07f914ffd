"""HTML pages: main text by paragraphs, metadata wherever a page states it."""

import json
from pathlib import Path

import pytest

from khabar.ingest import clean, read_inputs
from khabar.ingest.web.main_text import main_text
from khabar.ingest.web.metadata import metadata_of
from khabar.model.article import Article, RawArticle

TITLE = "وزير الخارجية يستقبل سفير إسبانيا بالرباط"
PARAGRAPHS = (
    "استقبل وزير الخارجية، اليوم الخميس بالرباط، سفير المملكة الإسبانية المعتمد لدى المغرب، وذلك "
    "في إطار التشاور المنتظم بين البلدين.",
    "وأفاد بلاغ للوزارة أن الجانبين تباحثا حول سبل تعزيز التعاون الثنائي، خاصة في المجالات "
    "الأمنية والاقتصادية، واتفقا على مواصلة اللقاءات.",
    "وتندرج هذه الزيارة ضمن خارطة الطريق التي اعتمدها البلدان في السابع من أبريل الماضي، والتي "
    "تشمل الهجرة والربط البحري والتعاون القضائي.",
)
NAV = "".join(f'<li><a href="/{i}">قسم {i}</a></li>' for i in ("سياسة", "اقتصاد", "رياضة", "فن"))
PAGE = f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>{TITLE} - الساحل 24</title>%s</head><body>
<header><div class="logo">الساحل 24</div><nav><ul>{NAV}</ul></nav></header>
<main><article><h1>{TITLE}</h1>
<div class="meta"><span>سعيد العلوي</span> <span>15 شتنبر 2022 - 11:20</span></div>
<div class="share"><a href="#">فيسبوك</a> <a href="#">تويتر</a></div>
<div class="content"><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
<p>اقرأ أيضا: <a href="/x">الملك يدشن مشاريع كبرى</a></p><p>{PARAGRAPHS[2]}</p></div>
<div class="related"><h3>مقالات ذات صلة</h3><ul><li><a href="/y">خبر آخر</a></li></ul></div>
<div id="comments"><h3>اترك تعليقا</h3><ol><li>خبر جيد وشكرا لكم على هذا المقال.</li></ol></div>
</article></main><aside><h3>الأكثر قراءة</h3><ul><li><a href="/z">طقس الجمعة</a></li></ul></aside>
<footer>جميع الحقوق محفوظة © الساحل 24 - 2022</footer></body></html>"""
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebPage", "name": "x"},
        {
            "@type": ["NewsArticle"],
            "headline": TITLE,
            "datePublished": "2022-09-15T11:20:00+01:00",
            "author": [{"@type": "Person", "name": "سعيد العلوي"}],
            "publisher": {"@type": "Organization", "name": "الساحل 24"},
            "articleSection": ["سياسة"],
        },
    ],
}


def with_head(head: str) -> str:
    return PAGE % head


def test_a_page_becomes_its_paragraphs_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "sahel.html"
    path.write_text(with_head(""), encoding="utf-8")
    (raw,) = read_inputs([str(path)])
    assert isinstance(raw, RawArticle)
    assert raw.raw.startswith("<!DOCTYPE html>")
    article = clean(raw, frozenset())
    assert isinstance(article, Article)
    assert [line for line in article.text.split("\n") if line] == [TITLE, *PARAGRAPHS]
    assert (article.id, article.title, article.outlet) == ("sahel", TITLE, "الساحل 24")
    assert article.author == "سعيد العلوي"
    assert str(article.published.earliest) == "2022-09-15"


@pytest.mark.parametrize("charset", ["windows-1256", "iso-8859-6", "utf-16"])
def test_pages_in_old_charsets(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "old.htm"
    path.write_bytes(with_head("").replace("©", "").encode(charset))
    (raw,) = read_inputs([str(path)])
    assert isinstance(raw, RawArticle)
    assert PARAGRAPHS[0] in raw.body


def test_html_inside_json_is_read_as_a_page_and_the_object_outweighs_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"html": with_head(""), "outlet": "المرصد"}), encoding="utf-8")
    (raw,) = read_inputs([str(path)])
    assert isinstance(raw, RawArticle)
    assert (raw.title, raw.outlet) == (TITLE, "المرصد")
    assert PARAGRAPHS[2] in raw.body


SCRIPT = '<script type="application/ld+json">%s</script>'
TIME = '<meta property="article:published_time" content="2022-09-15">'
ADDRESS = '<meta property="og:url" content="https://sahel.example/2">'


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        (SCRIPT % json.dumps(LINKED), "published", "2022-09-15T11:20:00+01:00"),
        (SCRIPT % json.dumps(LINKED), "author", "سعيد العلوي"),
        (SCRIPT % json.dumps(LINKED), "section", "سياسة"),
        (TIME, "published", "2022-09-15"),
        ('<meta name="DC.date.issued" content="2022-09-15">', "published", "2022-09-15"),
        ('<meta property="og:site_name" content="الساحل">', "outlet", "الساحل"),
        ('<meta name="author" content="سعيد">', "author", "سعيد"),
        ('<meta property="article:section" content="سياسة">', "section", "سياسة"),
        ('<link rel="canonical" href="https://sahel.example/1">', "url", "https://sahel.example/1"),
        (ADDRESS, "url", "https://sahel.example/2"),
        (f'<meta property="og:title" content="{TITLE} | الساحل 24">', "title", TITLE),
        (SCRIPT % '{"@type": "NewsArticle", broken', "title", TITLE),
    ],
)  # fmt: skip
def test_metadata(head: str, field: str, value: str) -> None:
    assert getattr(metadata_of(with_head(head)), field) == value


def test_the_time_element_tells_the_date() -> None:
    page = '<article><time datetime="2021-03-04T10:00">4 مارس</time><p>نص</p></article>'
    assert metadata_of(page).published == "2021-03-04T10:00"


def test_an_outlets_name_is_taken_off_the_title_without_a_heading() -> None:
    page = f'<title>{TITLE} | الساحل 24</title><meta property="og:site_name" content="الساحل 24">'
    assert metadata_of(page).title == TITLE


@pytest.mark.parametrize(
    "block", ['aside class="social"', 'div class="modal"', 'div class="comments" id="sidebar"']
)
def test_a_page_that_the_first_reader_misreads_gets_a_second_opinion(block: str) -> None:
    """Prose in a block whose class says that it is something else."""
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    found = main_text(f"<html><body><{block}>{prose}</{block.split()[0]}></body></html>")
    assert all(paragraph in found for paragraph in PARAGRAPHS)


def test_what_is_hardly_html_does_not_break_anything() -> None:
    for page in ("<", "<html>", "", "<p>" * 5_000, "\ufffd<<<>>>&&&;"):
        main_text(page)
        metadata_of(page)

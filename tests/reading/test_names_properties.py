"""Names hold to the offsets' contract whatever the text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from khabar.model.article import Article
from khabar.reading.names import find_names
from khabar.reading.page import open_page

SENTENCE = (
    "الرئيس الأمريكي دونالد ترامب وزير الخارجية و عبد الله بن أبو «حماس» ، . المدير العام للأمن "
    "بالرباط وإلى على شي #محمد_بن زايد CNN John Smith (ناتو) مكتب مجلس آل ب 2018 ـــ مُحَمَّد"
)
WORDS = st.sampled_from(SENTENCE.split())
TEXTS = st.one_of(
    st.lists(WORDS, max_size=40).map(" ".join),
    st.text(max_size=80),
    st.text(alphabet="ابتوفلك سه\u0640\u064b\u200f#_-،.\n", max_size=60),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_spans_are_exact_in_order_and_apart(text: str) -> None:
    names, positions = find_names(open_page(Article("a", text)))
    for found in (names, positions):
        assert all(f.span.of(text) == f.text and f.text.strip() for f in found)
        spans = [f.span for f in found]
        assert spans == sorted(spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
    held = {p.holder for p in positions if p.holder}
    assert held <= {n.span for n in names}
    assert all(n.name for n in names)


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_the_same_text_reads_the_same(text: str) -> None:
    page = open_page(Article("a", text))
    assert find_names(page) == find_names(page)


def test_a_sentence_of_five_thousand_words_is_read() -> None:
    text = "استقبل الرئيس محمد بن سلمان و" * 1000
    names, _ = find_names(open_page(Article("a", text)))
    assert len(names) == 1000

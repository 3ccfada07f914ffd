"""The main text of an HTML page: resiliparse, and trafilatura where that finds little."""

from resiliparse.extract.html2text import extract_plain_text

from khabar.arabic.letters import is_arabic
from khabar.ingest.web.second_opinion import second_opinion

_LITTLE = 400  # Arabic letters; two or three sentences


def main_text(html: str) -> str:
    """One paragraph a line. Empty where neither finds any."""
    first = str(
        extract_plain_text(
            html,
            preserve_formatting=True,
            main_content=True,
            list_bullets=False,
            alt_texts=False,
            links=False,
            form_fields=False,
            noscript=False,
            comments=False,
        )
    )
    if _letters(first) >= _LITTLE:
        return first
    second = second_opinion(html)
    # A short article is short for both; only a page that resiliparse misread gains much.
    return second if _letters(second) > 1.5 * _letters(first) + 50 else first


def _letters(text: str) -> int:
    return sum(len(word) for word in text.split() if is_arabic(word))

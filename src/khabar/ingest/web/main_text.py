"""The main text of an HTML page: resiliparse, and trafilatura where that finds little."""

from resiliparse.extract.html2text import extract_plain_text

from khabar.arabic.letters import is_arabic
from khabar.ingest.web.second_opinion import second_opinion

_LITTLE = 400  # Arabic letters; two or three sentences
_NOTHING = 40  # Arabic letters; less than a sentence


def main_text(html: str) -> str:
    """One paragraph a line. Where both readers take the article for furniture, all that the page
    shows, which cleaning then goes through line by line. Empty where it shows nothing."""
    first = _extract(html, main_content=True)
    if _letters(first) >= _LITTLE:
        return first
    second = second_opinion(html)
    # A short article is short for both; only a page that the first misread gains much.
    best = second if _letters(second) > 1.5 * _letters(first) + _NOTHING else first
    return best if _letters(best) >= _NOTHING else _extract(html, main_content=False)


def _extract(html: str, *, main_content: bool) -> str:
    return str(
        extract_plain_text(
            html,
            preserve_formatting=True,
            main_content=main_content,
            list_bullets=False,
            alt_texts=False,
            links=False,
            form_fields=False,
            noscript=False,
            comments=False,
        )
    )


def _letters(text: str) -> int:
    return sum(len(word) for word in text.split() if is_arabic(word))

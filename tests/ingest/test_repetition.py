"""What repeats over an outlet's articles is its furniture; what several articles tell is not."""

import subprocess
import sys

from khabar.ingest import Repetition
from khabar.ingest.page_lines import line_key

BANNER = "منصة إخبارية شاملة من قلب الجهة"
CLOSING = "هذا الموقع لا يتحمل مسؤولية ما ينشر في الإعلانات التجارية."


def prose(number: int) -> str:
    return " ".join(f"كلمة{number}في{place}" for place in range(30)) + "."


def learned(bodies: list[str], outlet: str | None = "o") -> frozenset[int]:
    repetition = Repetition()
    for body in bodies:
        repetition.count(outlet, body)
    return repetition.lines(outlet)


def test_a_short_line_above_or_below_three_different_articles_is_furniture() -> None:
    above = [f"{BANNER}\nعنوان {i}\n{prose(i)}" for i in range(3)]
    below = [f"عنوان {i}\n{prose(i)}\n{BANNER}" for i in range(3)]
    assert line_key(BANNER) in learned(above)
    assert line_key(BANNER) in learned(below)
    assert learned(above[:2]) == frozenset()


def test_numbers_in_a_line_do_not_count() -> None:
    assert line_key("شوهد 12 مرة") in learned([f"{prose(i)}\nشوهد {i * 7} مرة" for i in range(3)])


def test_a_communique_in_three_articles_is_no_furniture() -> None:
    communique = f"نص البلاغ\n{prose(99)}\nحرر بالرباط"
    assert learned([f"عنوان {i}\n{communique}" for i in range(3)]) == frozenset()
    # Not even behind a beginning of each outlet's own: its last line stands by one paragraph.
    own = [f"{prose(i)}\n{communique}" for i in range(3)]
    assert learned(own) == frozenset()


def test_the_same_article_three_times_counts_once() -> None:
    assert learned([f"{BANNER}\n{prose(1)}\n{BANNER}"] * 3) == frozenset()


def test_a_line_inside_the_prose_is_not_counted() -> None:
    assert learned([f"{prose(i)}\n{BANNER}\n{prose(i + 50)}" for i in range(9)]) == frozenset()


def test_a_line_of_few_among_many_articles_is_no_furniture() -> None:
    column = [f"أسعار الذهب اليوم\n{prose(i)}" for i in range(4)]
    others = [f"عنوان {'ا' * i}\n{prose(i)}" for i in range(100, 160)]
    assert learned(column + others) == frozenset()


def test_a_sentence_must_repeat_more_often_than_a_heading() -> None:
    pages = [f"{prose(i)}\n{CLOSING}" for i in range(5)]
    assert learned(pages[:4]) == frozenset()
    assert line_key(CLOSING) in learned(pages)


def test_outlets_are_learned_apart() -> None:
    repetition = Repetition()
    for i in range(3):
        repetition.count("a", f"{BANNER}\n{prose(i)}")
    assert repetition.lines("b") == repetition.lines(None) == frozenset()


def test_what_was_learned_outlasts_its_window_and_memory_stays_bounded() -> None:
    repetition = Repetition()
    for i in range(2_500):
        banner = BANNER if i < 1_000 else "قالب جديد للموقع"
        repetition.count("o", f"{banner}\nعنوان {'ب' * (i % 50)} {i}\n{prose(i)}")
    assert repetition.lines("o") == {line_key(BANNER), line_key("قالب جديد للموقع")}


def test_keys_are_the_same_in_every_process() -> None:
    code = f"from khabar.ingest.page_lines import line_key; print(line_key({BANNER!r}))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert int(out.stdout) == line_key(BANNER)

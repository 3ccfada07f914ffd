"""What cannot be taken gets one clear line and costs nothing else."""

import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from khabar.ingest import clean, read_inputs
from khabar.ingest.limits import ARTICLE_BYTES, MIB
from khabar.ingest.readers.plain_text import read_plain_text
from khabar.model.article import Article, RawArticle, Rejected

GOOD = json.dumps({"text": "استقبل الوزير نظيره بالرباط اليوم."}).encode()

CASES: list[tuple[str, bytes, str, str]] = [
    ("empty.txt", b"", "empty", "empty.txt: the file is empty"),
    ("blank.txt", b" \n\n", "empty", "empty.txt"),
    ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "binary", "binary data"),
    ("image.jsonl", b"\x89PNG\r\n\x1a\n\x00\x00", "binary", "binary data"),
    ("koi.txt", "Министр провёл встречу".encode("koi8-r"), "unknown-charset", "UTF-8"),
    ("a.jsonl", GOOD + b"\n\n{\n" + GOOD, "broken-json", "a.jsonl:3: not JSON"),
    ("b.jsonl", b'["text"]', "broken-json", "b.jsonl:1: it is a list, not an object"),
    ("c.json", b'{\n"text": "x",\n}', "broken-json", "c.json:3"),
    ("d.json", b"[" * 100_000, "broken-json", "nested too deeply"),
    ("e.jsonl", b'{"headline": "x", "body": 1}', "no-text", "its keys: body, headline"),
    ("f.jsonl", b'{"text": 12}', "no-text", 'put the article under "text"'),
    ("g.jsonl", b'{"text": " "}', "empty", '"text" is empty'),
    ("h.jsonl", b"\n\n", "empty", "h.jsonl"),
    ("i.json", b"[]", "empty", "the list is empty"),
    ("j.csv", b"id,body\n1,x\n", "no-text", "columns: id, body"),
    ("k.csv", b"", "empty", "k.csv"),
    ("l.md", b"x", "unknown-format", "no reader for the suffix .md"),
    ("m.txt.gz", b"this is no gzip", "broken-gzip", "not a sound gzip file"),
    ("n.jsonl.gz", gzip.compress(GOOD * 99)[:-9], "broken-gzip", "not a sound gzip file"),
    ("o.html", b"<html><body><p> </p></body></html>", "no-text", "no main text"),
]  # fmt: skip


@pytest.fixture
def refusal(tmp_path: Path) -> Callable[[str, bytes], Rejected]:
    """The one refusal that a file of this name and content meets."""

    def read(name: str, data: bytes) -> Rejected:
        path = tmp_path / name
        path.write_bytes(data)
        refused = [a for a in read_inputs([str(path)]) if isinstance(a, Rejected)]
        assert len(refused) == 1
        return refused[0]

    return read


@pytest.mark.parametrize(("name", "data", "reason", "part"), CASES, ids=[case[0] for case in CASES])
def test_each_is_refused_in_one_line(
    refusal: Callable[[str, bytes], Rejected], name: str, data: bytes, reason: str, part: str
) -> None:
    rejected = refusal(name, data)
    assert rejected.reason == reason
    assert part.removesuffix("empty.txt") in rejected.message
    assert "\n" not in rejected.message
    assert name in rejected.source


def test_a_broken_line_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join([GOOD, GOOD, b"{", GOOD]))
    found = [type(article) for article in read_inputs([str(path)])]
    assert found == [RawArticle, RawArticle, Rejected, RawArticle]


class Endless:
    """200 MB of text, if anybody reads that far."""

    def __init__(self) -> None:
        self.read_bytes = 0

    def read(self, size: int, /) -> bytes:
        data = b" " * min(size, 200 * MIB - self.read_bytes)
        self.read_bytes += len(data)
        return data


def test_a_huge_text_is_refused_without_reading_it_whole(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200 * MIB)  # a hole, it takes no room
    (rejected,) = read_inputs([str(path)])
    assert isinstance(rejected, Rejected)
    assert rejected.reason == "too-large"
    assert "20 MB" in rejected.message
    stream = Endless()
    with pytest.raises(Exception, match="20 MB"):
        list(read_plain_text(stream, "huge.txt", "huge"))
    assert stream.read_bytes <= ARTICLE_BYTES + MIB


def test_a_huge_line_is_skipped_and_the_next_one_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "' + b"x" * (ARTICLE_BYTES + 1) + b'"}\n' + GOOD)
    first, second = read_inputs([str(path)])
    assert isinstance(first, Rejected)
    assert (first.reason, first.message[: len(str(path)) + 3]) == ("too-large", f"{path}:1:")
    assert isinstance(second, RawArticle)


@pytest.mark.parametrize("name", ["bomb.txt.gz", "bomb.jsonl.gz"])
def test_a_decompression_bomb_is_stopped(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with gzip.open(path, "wb", compresslevel=9) as file:
        for _ in range(48):
            file.write((b" " * 1023 + b"\n") * 1024)
    (rejected,) = read_inputs([str(path)])
    assert isinstance(rejected, Rejected)
    assert rejected.reason in {"too-large", "broken-gzip"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(GOOD)
    path.chmod(0)
    (rejected,) = read_inputs([str(tmp_path)])
    assert isinstance(rejected, Rejected)
    assert rejected.reason == "unreadable"


def test_an_unreadable_file_is_refused_whoever_runs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(GOOD)

    def denied(self: Path, mode: str = "r") -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", denied)
    (rejected,) = read_inputs([str(path)])
    assert isinstance(rejected, Rejected)
    assert rejected.reason == "unreadable"
    assert "Permission denied" in rejected.message


def raw(body: str, title: str | None = None) -> RawArticle:
    return RawArticle(id="a", source="a.txt", body=body, raw=body, title=title)


@pytest.mark.parametrize(
    ("body", "reason", "part"),
    [
        (
            "The minister received his counterpart in Rabat today.",
            "not-arabic",
            "0% of its letters",
        ),
        ("Министр провёл переговоры.", "not-arabic", "most are Cyrillic"),
        ("12345 ... 678", "not-arabic", "it has no letters"),
        ("شارك المقال\nاترك تعليقا", "no-text", "furniture"),
    ],
)
def test_what_is_no_arabic_article_is_refused(body: str, reason: str, part: str) -> None:
    rejected = clean(raw(body), frozenset())
    assert isinstance(rejected, Rejected)
    assert rejected.reason == reason
    assert part in rejected.message


@pytest.mark.parametrize(
    "body",
    [
        "\u202bاستقبل الوزير نظيره\u202c بالرباط.",
        "اس\u200cتقبل الوزير\u200b نظيره بالرباط.",
        "\ufe8d\ufeb3\ufe98\ufed8\ufe92\ufede الوزير نظيره.",
        "استقبل الوزير Esperanza Casteleiro Llamazares مديرة المركز الوطني للاستخبارات.",
    ],
)
def test_odd_but_arabic_text_is_kept_as_it_is(body: str) -> None:
    article = clean(raw(body), frozenset())
    assert isinstance(article, Article)
    assert article.text == body

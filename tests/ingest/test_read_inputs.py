"""Folders, files, globs and standard input become articles, one after another."""

import csv
import gzip
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from khabar.errors import InputError
from khabar.ingest import read_inputs
from khabar.model.article import RawArticle, Rejected

TEXT = "استقبل الوزير نظيره بالرباط اليوم."


def articles(*inputs: str | Path) -> list[RawArticle]:
    found = list(read_inputs([str(name) for name in inputs]))
    assert all(isinstance(article, RawArticle) for article in found), found
    return [article for article in found if isinstance(article, RawArticle)]


def write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def csv_of(rows: list[dict[str, str]], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


CASES: list[tuple[str, bytes, list[str]]] = [
    ("rabat.txt", TEXT.encode(), ["rabat"]),
    ("rabat.txt.gz", TEXT.encode("cp1256"), ["rabat"]),
    ("one.json", json.dumps({"text": TEXT}).encode(), ["one"]),
    ("own.json", json.dumps({"id": "x-1", "text": TEXT}).encode(), ["x-1"]),
    ("list.json", json.dumps([{"text": TEXT}, {"id": "b", "text": TEXT}]).encode(),
     ["list#1", "b"]),
    ("many.jsonl", f'{{"text": "{TEXT}"}}\n\n{{"text": "{TEXT}"}}'.encode(), ["many#1", "many#3"]),
    ("many.jsonl.gz", json.dumps({"text": TEXT}).encode(), ["many#1"]),
    ("utf16.jsonl", json.dumps({"text": TEXT}, ensure_ascii=False).encode("utf-16"), ["utf16#1"]),
    ("bom.jsonl", b"\xef\xbb\xbf" + json.dumps({"text": TEXT}).encode(), ["bom#1"]),
    ("old.jsonl", json.dumps({"text": TEXT}, ensure_ascii=False).encode("cp1256"), ["old#1"]),
    ("rows.csv", csv_of([{"id": "", "text": TEXT}, {"id": "r2", "text": TEXT}]), ["rows#1", "r2"]),
    ("semicolons.csv.gz", csv_of([{"id": "s", "text": TEXT}], ";"), ["s"]),
    ("utf16.csv", csv_of([{"id": "u", "text": TEXT}]).decode().encode("utf-16"), ["u"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "ids"), CASES, ids=[case[0] for case in CASES])
def test_every_format_gives_its_articles(
    tmp_path: Path, name: str, data: bytes, ids: list[str]
) -> None:
    found = articles(write(tmp_path / name, data))
    assert [article.id for article in found] == ids
    assert {article.body for article in found} == {TEXT}


def test_keys_of_the_contract_are_kept_and_the_rest_is_extra(tmp_path: Path) -> None:
    known = {
        "id": "a", "url": "https://www.sahel24.example/x", "title": "عنوان", "author": "كاتب",
        "published": "2022-09-15", "fetched": "2022-09-16", "section": "سياسة", "outlet": "الساحل",
    }  # fmt: skip
    path = write(
        tmp_path / "a.json", json.dumps({**known, "text": TEXT, "z": 1, "b": [2]}).encode()
    )
    (article,) = articles(path)
    assert {key: getattr(article, key) for key in known} == known
    assert article.extra == '{"b": [2], "z": 1}'
    assert article.raw == article.body == TEXT


def test_the_host_of_the_address_is_the_outlet_where_none_is_named(tmp_path: Path) -> None:
    data = json.dumps({"url": "https://www.sahel24.example/x", "text": TEXT}).encode()
    assert articles(write(tmp_path / "a.json", data))[0].outlet == "sahel24.example"


def test_the_sign_of_a_plain_page_names_its_outlet(tmp_path: Path) -> None:
    assert articles(write(tmp_path / "a.txt", f"الشاطئ بريس\n{TEXT}".encode()))[0].outlet == (
        "الشاطئ بريس"
    )


def test_source_names_file_and_member(tmp_path: Path) -> None:
    path = write(tmp_path / "m.jsonl", json.dumps({"text": TEXT}).encode())
    assert articles(path)[0].source == f"{path}#1"


def test_a_folder_is_walked_in_order_and_only_for_known_suffixes(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a/z.TXT", "c.md", ".hidden/x.txt", "b/.y.txt"):
        write(tmp_path / name, TEXT.encode())
    assert [article.id for article in articles(tmp_path)] == ["z", "1", "2"]


def test_globs_are_expanded_in_order(tmp_path: Path) -> None:
    for name in ("n2.txt", "n1.txt", "m.txt"):
        write(tmp_path / name, TEXT.encode())
    assert [article.id for article in articles(tmp_path / "n*.txt")] == ["n1", "n2"]


def test_a_file_whose_name_looks_like_a_pattern_is_the_file(tmp_path: Path) -> None:
    assert articles(write(tmp_path / "a[1].txt", TEXT.encode()))[0].id == "a[1]"


def test_standard_input_is_json_lines() -> None:
    (article,) = read_inputs(["-"], io.BytesIO(json.dumps({"text": TEXT}).encode()))
    assert isinstance(article, RawArticle)
    assert article.id == "stdin#1"


@pytest.mark.parametrize("name", ["missing.txt", "missing-*.txt"])
def test_a_missing_path_is_an_error_before_anything_is_read(tmp_path: Path, name: str) -> None:
    write(tmp_path / "there.txt", TEXT.encode())
    with pytest.raises(InputError, match="missing"):
        read_inputs([str(tmp_path), str(tmp_path / name)])


def test_lone_surrogates_and_controls_in_json_escapes_keep_the_offsets(tmp_path: Path) -> None:
    data = rb'{"text": "\u0627\ud83d\u001a\u0628 \ud83d\ude00"}'
    (article,) = articles(write(tmp_path / "s.jsonl", data))
    assert article.body == "ا\ufffd ب 😀"
    article.body.encode()


def test_a_large_file_is_streamed(tmp_path: Path) -> None:
    """The first article comes before the last is looked at."""
    lines = [json.dumps({"text": TEXT * 50}) for _ in range(2_000)] + ["broken"]
    found = read_inputs([str(write(tmp_path / "big.jsonl", "\n".join(lines).encode()))])
    assert isinstance(next(found), RawArticle)
    assert isinstance(list(found)[-1], Rejected)


def test_slow_libraries_are_not_loaded_with_the_room() -> None:
    code = (
        "import sys, khabar.ingest; "
        "print({'trafilatura', 'htmldate', 'selectolax', 'resiliparse'} & set(sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert out.stdout.strip() == "set()"


def test_two_inputs_follow_each_other(tmp_path: Path) -> None:
    first, second = (
        write(tmp_path / "1.txt", TEXT.encode()),
        write(tmp_path / "0.txt", TEXT.encode()),
    )
    assert [article.id for article in articles(first, second)] == ["1", "0"]

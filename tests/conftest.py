"""What the tests of several rooms share: a small record, made by hand."""

from pathlib import Path

import pytest

from record_maker import make_record


@pytest.fixture(scope="session")
def made_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of five articles (see `record_maker`), to be read only."""
    path = tmp_path_factory.mktemp("made") / "made.duckdb"
    make_record(path)
    return path

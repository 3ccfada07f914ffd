"""Five real articles on one chain of meetings, which do not ship with the project: the record of
them holds what a careful reader finds. Skipped where the articles are not beside the checkout."""

from pathlib import Path

import pytest

from careful_reader import Exported, Row, assert_found, build_and_export, cases, load

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "shared" / "seeds"
EVENTS = load(HERE / "seeds_expected.json")

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="needs the five seed articles")


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    return build_and_export(SEEDS, tmp_path_factory.mktemp("seeds"))


@pytest.mark.parametrize("expected", cases(EVENTS))
def test_an_event_is_found_once_with_all_that_the_articles_say(
    seeds: Exported, expected: Row
) -> None:
    assert_found(seeds, expected)


@pytest.mark.parametrize(
    "furniture", ["Exit mobile", "Site icon", "راديو", "google-play", "رابط مختصر", "بتعليقك"]
)
def test_no_site_furniture_is_left(seeds: Exported, furniture: str) -> None:
    assert not [one["id"] for one in seeds.articles.values() if furniture in one["text"]]

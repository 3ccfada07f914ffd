"""Articles a second and peak memory of `khabar build`, by sample size, with a profile by stage.

    python benchmarks/build.py ARTICLES.jsonl.gz... [--sizes 100 1000 5000] [--jobs 1]

Takes an equal share of every file, builds each sample in a process of its own and prints a row a
sample: seconds by stage, articles a second (all stages; reading alone), peak memory of the
building process, bytes of record an article. Ratios within one run are what to trust. Set
KHABAR_TAGGER=none to leave the learned tagger out.
"""

import argparse
import gzip
import json
import resource
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

from khabar.pipeline import build


def sample(files: list[Path], size: int, target: Path) -> None:
    """Write the first `size / len(files)` articles of every file as JSON Lines."""
    with target.open("w", encoding="utf-8") as out:
        for file in files:
            with gzip.open(file, "rt", encoding="utf-8") as lines:
                out.writelines(islice(lines, -(-size // len(files))))


def measure(articles: Path, jobs: int) -> None:
    """Build one sample and print its figures as JSON: run in a process of its own."""
    record = articles.with_suffix(".duckdb")
    report = build([str(articles)], record, jobs=jobs)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"n": report.articles, "peak": peak, "size": record.stat().st_size}
                     | {"seconds": report.seconds, "events": report.events}))  # fmt: skip


def row(files: list[Path], size: int, jobs: int) -> str:
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / f"sample{size}.jsonl"
        sample(files, size, articles)
        command = [sys.executable, __file__, "--measure", str(articles), "--jobs", str(jobs)]
        found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    seconds, n = found["seconds"], found["n"]
    total = sum(seconds.values())
    stages = "  ".join(f"{stage} {value:7.1f}" for stage, value in seconds.items())
    return (
        f"{n:6} {stages}  {n / total:7.0f} {n / seconds['read']:8.0f} "
        f"{found['peak']:7.0f} {found['size'] / n:8.0f} {found['events'] / n:7.1f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--sizes", nargs="+", type=int, default=[100, 1000, 5000])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        measure(options.measure, options.jobs)
        return
    print("     n  seconds by stage" + " " * 24 + "art./s  reading  MiB peak  bytes/a  events/a")
    for size in options.sizes:
        print(row(options.files, size, options.jobs), flush=True)


if __name__ == "__main__":
    main()

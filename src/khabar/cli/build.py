"""`khabar build`: articles in, record out."""

import argparse
import sys
from pathlib import Path

from khabar.cli.paper import clean
from khabar.cli.progress import Progress
from khabar.pipeline import BuildReport, build

LISTED = 20  # refusals that are printed; the record has all


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("inputs", nargs="+", metavar="INPUT",
                        help="folders, files, globs, or - for JSON Lines on standard input"
                        )  # fmt: skip
    parser.add_argument("--record", type=Path, required=True, metavar="PATH",
                        help="the record's file, made where it is missing")  # fmt: skip
    parser.add_argument("--jobs", type=_jobs, default=1, metavar="N",
                        help="processes that read articles (default 1)")  # fmt: skip
    parser.add_argument("--engine", choices=("local",), default="local",
                        help="what the reading runs on")  # fmt: skip
    parser.add_argument("--strict", action="store_true", help="exit 1 if any article is refused")
    parser.add_argument("--fresh", action="store_true", help="read every article again")
    parser.add_argument("--timings", action="store_true", help="print the seconds of each stage")


def run(arguments: argparse.Namespace) -> int:
    progress = Progress()
    report = build(
        arguments.inputs,
        arguments.record,
        jobs=arguments.jobs,
        engine=arguments.engine,
        fresh=arguments.fresh,
        progress=progress,
        stdin=sys.stdin.buffer if "-" in arguments.inputs else None,
    )
    progress.finish()
    _list_refusals(report, arguments.record)
    print(_closing_line(report, arguments.record))
    if arguments.timings:
        for stage, seconds in report.seconds.items():
            print(f"{stage:10}{seconds:9.2f} s")
    return 1 if arguments.strict and report.rejected else 0


def _list_refusals(report: BuildReport, record: Path) -> None:
    for refused in report.rejected[:LISTED]:
        print(f"khabar: {clean(refused.message)}", file=sys.stderr)
    more = len(report.rejected) - LISTED
    if more > 0:
        print(f"khabar: {more:,} more were refused; {record} lists them", file=sys.stderr)


def _closing_line(report: BuildReport, record: Path) -> str:
    return (
        f"{record}: {report.articles:,} articles ({report.new:,} new, {report.known:,} known "
        f"before, {len(report.rejected):,} refused), {report.events:,} events, "
        f"{report.entities:,} entities"
    )


def _jobs(typed: str) -> int:
    if not typed.isdecimal() or int(typed) < 1:
        raise argparse.ArgumentTypeError(f"{typed!r} is no number of processes")
    return int(typed)

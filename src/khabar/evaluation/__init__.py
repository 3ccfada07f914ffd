"""Scoring a record against gold files. What every figure means: `docs/evaluation.md`."""

from khabar.evaluation.figures import Report
from khabar.evaluation.gold import Gold
from khabar.evaluation.loading import load_gold
from khabar.evaluation.report import as_json, render
from khabar.evaluation.scoring import evaluate

__all__ = ["Gold", "Report", "as_json", "evaluate", "load_gold", "render"]

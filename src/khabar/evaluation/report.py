"""A report for the eye and for a program."""

from khabar.evaluation.figures import F1, Accuracy, Figure, Report

_NAME = 34  # width of the column of names
_LISTED = 10  # missing articles named before "and … more"


def render(report: Report) -> str:
    """A plain-text table, for a terminal of 80 columns. Shares are of 1; counts are beside."""
    lines = [f"{report.articles} gold articles"]
    if report.missing:
        listed = ", ".join(report.missing[:_LISTED])
        more = len(report.missing) - _LISTED
        rest = f" and {more} more" if more > 0 else ""
        lines.append(f"{len(report.missing)} of the gold are not in the record: {listed}{rest}")
    if report.removed:
        lines.append(f"{report.removed} gold stretches were removed by cleaning, counted as missed")
    for section in report.sections:
        head = f"{section.title:<{_NAME}}"
        lines += ["", f"{head}{'P':>7}{'R':>7}{'F1':>7}{'right':>8}{'pred':>7}{'gold':>7}"]
        lines += [_line(figure) for figure in section.figures]
    if report.reliability:
        lines += ["", *_reliability(report)]
    return "\n".join(lines) + "\n"


def _line(figure: Figure) -> str:
    name = f"  {figure.name:<{_NAME - 2}}"
    if isinstance(figure, F1):
        shares = f"{figure.precision:>7.3f}{figure.recall:>7.3f}{figure.f1:>7.3f}"
        right = _count(figure.right_gold)
        return f"{name}{shares}{right:>8}{_count(figure.predicted):>7}{_count(figure.gold):>7}"
    if isinstance(figure, Accuracy):
        counts = f"{_count(figure.right):>8}{'of':>7}{_count(figure.of):>7}"
        return f"{name}{'':14}{figure.value:>7.3f}{counts}"
    return f"{name}{'':14}{figure.value:>7.3f}"


def _count(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.1f}"


def _reliability(report: Report) -> list[str]:
    head = f"{'confidence of typed events':<{_NAME}}{'told':>7}{'true':>7}"
    lines = [f"{head}{'':7}{'right':>8}{'pred':>7}"]
    for part in report.reliability:
        name = f"  {f'{part.low:.1f} to {part.high:.1f}':<{_NAME - 2}}"
        shares = f"{part.mean_confidence:>7.3f}{part.share_right:>7.3f}{'':7}"
        lines.append(f"{name}{shares}{part.right:>8}{part.predictions:>7}")
    lines.append(f"  {'expected calibration error':<{_NAME - 2}}{report.calibration_error:>7.3f}")
    return lines


def as_json(report: Report) -> dict[str, object]:
    """The same as an object that `json.dumps` takes: sections by title, figures by name."""
    return {
        "articles": report.articles,
        "missing": list(report.missing),
        "removed": report.removed,
        "sections": {
            section.title: {figure.name: _object(figure) for figure in section.figures}
            for section in report.sections
        },
        "reliability": [
            {
                "low": part.low,
                "high": part.high,
                "predictions": part.predictions,
                "right": part.right,
                "mean_confidence": part.mean_confidence,
                "share_right": part.share_right,
            }
            for part in report.reliability
        ],
        "calibration_error": report.calibration_error,
    }


def _object(figure: Figure) -> dict[str, float]:
    if isinstance(figure, F1):
        return {
            "precision": figure.precision,
            "recall": figure.recall,
            "f1": figure.f1,
            "right_predicted": figure.right_predicted,
            "predicted": figure.predicted,
            "right_gold": figure.right_gold,
            "gold": figure.gold,
        }
    if isinstance(figure, Accuracy):
        return {"accuracy": figure.value, "right": figure.right, "of": figure.of}
    return {"f1": figure.value}

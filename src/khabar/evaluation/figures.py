"""What a score is: counts first, from which the shares follow."""

from dataclasses import dataclass


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


@dataclass(frozen=True, slots=True)
class F1:
    """Precision and recall, each with the counts behind it (weights, for coreference)."""

    name: str
    right_predicted: float
    predicted: float
    right_gold: float
    gold: float

    @property
    def precision(self) -> float:
        return _share(self.right_predicted, self.predicted)

    @property
    def recall(self) -> float:
        return _share(self.right_gold, self.gold)

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return _share(2 * self.precision * self.recall, both)


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How many of the cases that could be judged are right."""

    name: str
    right: float
    of: float

    @property
    def value(self) -> float:
        return _share(self.right, self.of)


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of the F1 of other figures."""

    name: str
    parts: tuple[F1, ...]

    @property
    def value(self) -> float:
        return _share(sum(part.f1 for part in self.parts), len(self.parts))


Figure = F1 | Accuracy | Mean


def counted(name: str, right: int, predicted: int, gold: int) -> F1:
    """The usual case: as many right predictions as gold found."""
    return F1(name, right, predicted, right, gold)


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Bin:
    """Predictions whose confidence lies in `[low, high)`; the last bin holds 1.0 too."""

    low: float
    high: float
    predictions: int
    right: int
    mean_confidence: float

    @property
    def share_right(self) -> float:
        return _share(self.right, self.predictions)


@dataclass(frozen=True, slots=True)
class Report:
    """`missing`: gold articles that the record does not hold, which count as missed.
    `removed`: gold stretches that cleaning took out of the text, which count as missed too."""

    articles: int
    missing: tuple[str, ...]
    removed: int
    sections: tuple[Section, ...]
    reliability: tuple[Bin, ...]

    def figure(self, section: str, name: str) -> Figure:
        """One figure by its names. Raises KeyError where there is none."""
        for candidate in self.sections:
            if candidate.title == section:
                for figure in candidate.figures:
                    if figure.name == name:
                        return figure
        raise KeyError((section, name))

    @property
    def calibration_error(self) -> float:
        """Mean distance of confidence and share right, weighted by predictions (ECE)."""
        total = sum(part.predictions for part in self.reliability)
        gaps = sum(
            part.predictions * abs(part.mean_confidence - part.share_right)
            for part in self.reliability
        )
        return _share(gaps, total)

"""Weighted means that say what they rest on."""

from collections.abc import Iterable

from exercise_sim.scenario.vocabulary import Priority
from exercise_sim.scoring.scorecard import Line, Mean

PRIORITY_WEIGHTS: dict[Priority, float] = {"high": 3.0, "medium": 2.0, "low": 1.0}
"""What an inject weighs in the means above it."""


def mean_of_lines(lines: Iterable[Line]) -> Mean:
    """Mean of the values observed, each with the weight of its line."""
    return combined((_single(line), line.weight) for line in lines)


def combined(parts: Iterable[tuple[Mean, float]]) -> Mean:
    """Mean of the means that have a value, each with its weight; the coverage adds up."""
    total = weights = 0.0
    observed = applicable = 0
    for mean, weight in parts:
        observed += mean.observed
        applicable += mean.applicable
        if mean.value is not None:
            total += mean.value * weight
            weights += weight
    if weights == 0:
        return Mean(None, observed, applicable)
    # A sum of parts may miss 1 by the last digit.
    return Mean(min(1.0, total / weights), observed, applicable)


def _single(line: Line) -> Mean:
    return Mean(line.value, 0 if line.value is None else 1, 1)

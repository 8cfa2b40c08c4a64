"""Numbers over time as a line of bars, one cell for each stretch of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

BARS = "▁▂▃▄▅▆▇█"
"""The lowest stands for nothing at all: whatever there is stands out from it."""

_MINUTES = (1, 1.5, 2, 3, 4, 5, 7.5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 360, 720, 1440)
STEPS = (10.0, 15.0, 20.0, 30.0, 45.0, *(minutes * 60.0 for minutes in _MINUTES))
"""Seconds that one cell may stand for."""


def step_for(t: float, cells: int) -> float:
    """Seconds for a cell, so that all until T+ `t` fits into `cells`."""
    fitting = (step for step in STEPS if t < step * max(1, cells))
    return next(fitting, max(STEPS[-1], t / max(1, cells) + 1))


def sums(values: Iterable[tuple[float, int]], t: float, step: float) -> list[int]:
    """What came in each stretch of `step` seconds until T+ `t`, of (T+, how much)."""
    found = [0] * (int(max(0.0, t) // step) + 1)
    for when, much in values:
        found[min(int(max(0.0, when) // step), len(found) - 1)] += much
    return found


def bars(values: Sequence[int], highest: int) -> str:
    """`▁▁█▁▃`: the highest bar is `highest`."""
    top = len(BARS) - 1
    return "".join(
        BARS[0] if value <= 0 or highest <= 0 else BARS[max(1, round(value / highest * top))]
        for value in values
    )

"""What each kind of command leads to, by subject; `decide` is the way in."""

from exercise_sim.exercise.deciding import (
    board,
    clearance,
    delivery,
    evaluation,
    gathering,
    lifecycle,
    msel_editing,
    phases,
    release,
    responses,
    simcell,
    talk,
)
from exercise_sim.exercise.deciding.registry import DECIDERS

__all__ = [
    "DECIDERS",
    "board",
    "clearance",
    "delivery",
    "evaluation",
    "gathering",
    "lifecycle",
    "msel_editing",
    "phases",
    "release",
    "responses",
    "simcell",
    "talk",
]

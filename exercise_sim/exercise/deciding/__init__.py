"""What each kind of command leads to, by subject; `decide` is the way in."""

from exercise_sim.exercise.deciding import (
    clearance,
    delivery,
    lifecycle,
    phases,
    release,
    responses,
    talk,
)
from exercise_sim.exercise.deciding.registry import DECIDERS

__all__ = [
    "DECIDERS",
    "clearance",
    "delivery",
    "lifecycle",
    "phases",
    "release",
    "responses",
    "talk",
]

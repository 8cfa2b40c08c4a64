"""How each kind of event changes the state, by subject; `evolve` is the way in."""

from exercise_sim.exercise.evolving import (
    delivery,
    evaluation,
    gathering,
    lifecycle,
    msel_editing,
    responses,
    talk,
)
from exercise_sim.exercise.evolving.registry import EVOLVERS

__all__ = [
    "EVOLVERS",
    "delivery",
    "evaluation",
    "gathering",
    "lifecycle",
    "msel_editing",
    "responses",
    "talk",
]

"""Which function says what kind of event happened."""

from collections.abc import Callable
from typing import Any, TypeVar

from exercise_sim.exercise.events import Stamped
from exercise_sim.exercise.narrating.teller import Teller

E = TypeVar("E", bound=Stamped)
Narrator = Callable[[Teller, E], str]

NARRATORS: dict[type[Stamped], Callable[[Teller, Any], str]] = {}


def narrates(kind: type[E]) -> Callable[[Narrator[E]], Narrator[E]]:
    """Marks the function that puts events of `kind` into a sentence."""

    def register(function: Narrator[E]) -> Narrator[E]:
        NARRATORS[kind] = function
        return function

    return register

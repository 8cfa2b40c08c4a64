"""Which function evolves which kind of event."""

from collections.abc import Callable
from typing import Any, TypeVar

from exercise_sim.exercise.events import Stamped
from exercise_sim.exercise.state import State

E = TypeVar("E", bound=Stamped)

EVOLVERS: dict[type[Stamped], Callable[[State, Any], State]] = {}


def evolves(
    kind: type[E],
) -> Callable[[Callable[[State, E], State]], Callable[[State, E], State]]:
    """Marks the function that evolves events of `kind`."""

    def register(function: Callable[[State, E], State]) -> Callable[[State, E], State]:
        EVOLVERS[kind] = function
        return function

    return register

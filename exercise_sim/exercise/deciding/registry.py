"""Which function decides which kind of command."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypedDict, TypeVar

from exercise_sim.exercise.commands import Command
from exercise_sim.exercise.events import Event
from exercise_sim.exercise.state import State


class Fields(TypedDict):
    wall: datetime
    t: float
    by: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """When and by whom: what every event of one decision has in common."""

    wall: datetime
    t: float
    by: str

    @property
    def fields(self) -> Fields:
        return {"wall": self.wall, "t": self.t, "by": self.by}


C = TypeVar("C", bound=Command)
Decider = Callable[[State, C, Stamp], list[Event]]

DECIDERS: dict[type[Command], Callable[[State, Any, Stamp], list[Event]]] = {}


def decides(kind: type[C]) -> Callable[[Decider[C]], Decider[C]]:
    """Marks the function that decides commands of `kind`."""

    def register(function: Decider[C]) -> Decider[C]:
        DECIDERS[kind] = function
        return function

    return register

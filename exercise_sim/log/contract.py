"""What every log does, whatever it is kept in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from exercise_sim.exercise.clock import Status
from exercise_sim.exercise.commands import Command
from exercise_sim.exercise.events import Event
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event and its number in the exercise: 1, 2, 3, ... without gaps."""

    seq: int
    event: Event


@dataclass(frozen=True, slots=True)
class ExerciseSummary:
    """One line of `exercise-sim list`; `t` is T+ in seconds at the last event."""

    id: str
    title: LocalText
    created: datetime
    status: Status
    t: float
    events: int


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """A text being typed: not part of the log, gone once it becomes a version.

    `slot` says which composer it is in: a response id. `body` is JSON that the console wrote.
    """

    slot: str
    body: str
    saved: datetime


@dataclass(frozen=True, slots=True)
class Verification:
    """`closing` is the digest of the last row (hex); `broken_at` the first row that is wrong."""

    events: int
    erased: int
    closing: str
    broken_at: int | None
    problem: str = ""


class NoSuchExercise(Exception):
    """The log has no exercise of this id; the message says so and what there is."""


class LogUnusable(Exception):
    """The database cannot be used; the message is a sentence that says why and what to do."""


class Log(Protocol):
    """Append-only memory of exercises.

    Every method may be called from any thread. `NoSuchExercise` is raised where `exercise` is
    not in the log, `LogUnusable` where the store fails.
    """

    def create(self, scenario: Scenario, playbook: Playbook) -> str:
        """Makes an exercise with a join code for every team, and returns its id."""
        ...

    def transact(self, exercise: str, command: Command) -> list[Recorded]:
        """Decides `command` on the newest state and appends what it leads to, all or nothing.

        Raises `Refused` where the rules of play do not allow it.
        """
        ...

    def read(self, exercise: str, after: int = 0) -> list[Recorded]:
        """Events with a number above `after`, in order."""
        ...

    def exercises(self) -> list[ExerciseSummary]:
        """All exercises, the newest first."""
        ...

    def change_mark(self) -> int:
        """A number that differs from the last call's once another writer has committed.

        Cheap enough to be asked for every 50 ms (microseconds a call).
        """
        ...

    def join_codes(self, exercise: str) -> dict[str, str]:
        """Team -> the code with which its players join."""
        ...

    def save_draft(self, exercise: str, participant: str, slot: str, body: str) -> None:
        """Keeps what a participant is typing; an empty `body` forgets it."""
        ...

    def drafts(self, exercise: str, participant: str) -> list[SavedDraft]:
        """What a participant was typing, the latest first."""
        ...

    def adopt(self, exercise: str, events: list[Event]) -> str:
        """Takes in a recorded exercise under `exercise`, or a free id like it; returns the id."""
        ...

    def verify(self, exercise: str) -> Verification:
        """Recomputes the digest chain."""
        ...

    def close(self) -> None: ...

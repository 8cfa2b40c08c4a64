"""What every log does, whatever it is kept in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

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
    """One line of `exercise-sim list`; `t` is T+ in seconds at the last event.

    Where what is kept cannot be read, `status` says so and `problem` is the sentence why; the rest
    is then what can be told without it, and `title` the id.
    """

    id: str
    title: LocalText
    created: datetime
    status: Status | Literal["unreadable"]
    t: float
    events: int
    problem: str = ""


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
    """What a look at the whole chain found.

    `closing` is the digest of the last row (hex); `broken_at` the first row that is wrong or
    missing, and `problem` the sentence that says what is wrong with it. `matched_at` is the row
    that has the digest asked for: below `events` where the exercise went on after it was noted.
    """

    events: int
    erased: int
    closing: str
    broken_at: int | None
    problem: str = ""
    matched_at: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One event as it is kept: a header, a payload (the event as JSON) and the digests.

    `wall` is ISO 8601 in UTC, `t` is T+ in seconds, digests and salt are hex. `payload` and
    `salt` are None where the payload was erased; the chain holds without them.
    """

    seq: int
    kind: str
    wall: str
    t: float
    by: str
    payload: str | None
    salt: str | None
    payload_digest: str
    digest: str


@dataclass(frozen=True, slots=True)
class Chain:
    """An exercise as it is kept, row by row.

    `name` is the id under which it was first recorded. It is part of every digest, so it stays
    when the exercise is taken in elsewhere under another id.
    """

    name: str
    rows: tuple[Row, ...]


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
        """All exercises, the newest first; one that cannot be read does not hide the others."""
        ...

    def summary(self, exercise: str) -> ExerciseSummary:
        """The line of one exercise, whatever the others are like."""
        ...

    def change_mark(self) -> int:
        """A number that differs from the last call's once another writer has committed.

        Cheap enough to be asked for every 50 ms (microseconds a call).
        """
        ...

    def join_codes(self, exercise: str) -> dict[str, str]:
        """Team -> the code with which its players join."""
        ...

    def teams_by_code(self) -> dict[str, tuple[str, str]]:
        """Join code -> (exercise, team), of all exercises."""
        ...

    def save_draft(self, exercise: str, participant: str, slot: str, body: str) -> None:
        """Keeps what a participant is typing; an empty `body` forgets it.

        Saving a version of the response `slot` forgets it as well.
        """
        ...

    def drafts(self, exercise: str, participant: str) -> list[SavedDraft]:
        """What a participant was typing, the latest first."""
        ...

    def adopt(self, exercise: str, events: list[Event]) -> str:
        """Takes in a recorded exercise under `exercise`, or a free id like it; returns the id.

        The events get a digest chain of their own. Raises `ValueError` where they are not an
        exercise: no creation at the start, or something that cannot follow.
        """
        ...

    def chain(self, exercise: str) -> Chain:
        """The exercise with its digests, for a recording."""
        ...

    def restore(self, chain: Chain) -> str:
        """Takes in an exercise with the digests it has, under its name or a free id like it.

        Returns the id. Raises `ValueError` where the chain is broken, a payload is missing, or
        the events are not an exercise.
        """
        ...

    def verify(self, exercise: str, against: str | None = None) -> Verification:
        """Recomputes the digest chain, and looks for the digest `against` noted earlier in it."""
        ...

    def close(self) -> None:
        """Gives back what is open; the log cannot be used afterwards."""
        ...

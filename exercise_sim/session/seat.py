"""One person's place at an exercise: what their console holds and sends."""

from collections.abc import Callable
from datetime import datetime
from threading import RLock

from exercise_sim.exercise.commands import Command
from exercise_sim.exercise.evolve import evolve
from exercise_sim.exercise.state import State
from exercise_sim.log.contract import Log, LogUnusable, Recorded
from exercise_sim.log.summary import UNFOLDABLE, damaged
from exercise_sim.log.wall_clock import utc_now


class Seat:
    """The state of an exercise as `evolve` gives it, kept up with the log.

    `refresh` and `submit` may be called from worker threads; `state` is replaced, never changed,
    so a screen may read it at any time.
    """

    def __init__(
        self, log: Log, exercise: str, participant: str, now: Callable[[], datetime] = utc_now
    ) -> None:
        """Raises `NoSuchExercise` where the log does not have the exercise."""
        self.log = log
        self.exercise = exercise
        self.participant = participant
        self._now = now
        self._lock = RLock()
        self._state: State | None = None
        self._mark = log.change_mark()
        self.refresh()

    @property
    def state(self) -> State:
        assert self._state is not None  # refresh() in __init__ read at least the creation
        return self._state

    def t(self) -> float:
        """T+ now, in seconds."""
        return max(self.state.t, self.state.clock.t_plus(self._now()))

    def changed(self) -> bool:
        """Whether another process has committed since the last call; costs microseconds."""
        mark = self.log.change_mark()
        if mark == self._mark:
            return False
        self._mark = mark
        return True

    def refresh(self) -> list[Recorded]:
        """Reads what is new in the log and takes it in; returns it.

        Raises `LogUnusable` where it cannot be read or cannot follow what came before.
        """
        with self._lock:
            after = 0 if self._state is None else self._state.seq
            news = self.log.read(self.exercise, after)
            state = self._state
            try:
                for recorded in news:
                    state = evolve(state, recorded.event)
            except UNFOLDABLE as error:
                raise LogUnusable(damaged(self.exercise)) from error
            self._state = state
            return news

    def submit(self, command: Command) -> list[Recorded]:
        """Has the log decide `command` and takes in everything up to it.

        Returns the events that are new to this seat. Raises `Refused` where the rules do not
        allow the command; the seat is up to date then too.
        """
        try:
            self.log.transact(self.exercise, command)
        finally:
            news = self.refresh()
        return news

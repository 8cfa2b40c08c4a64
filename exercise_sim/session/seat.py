"""One person's place at an exercise: what their console holds and sends."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import RLock

from exercise_sim.exercise.clock import Clock
from exercise_sim.exercise.commands import CONDUCTOR, Command, RecordOutage
from exercise_sim.exercise.evolve import evolve
from exercise_sim.exercise.feed import FeedMemory
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State
from exercise_sim.log.contract import Log, LogUnusable, Recorded
from exercise_sim.log.summary import UNFOLDABLE, damaged
from exercise_sim.log.wall_clock import utc_now
from exercise_sim.session.attendance import Attendance
from exercise_sim.session.lease import last_sign_of_life, lease_path
from exercise_sim.session.outage import outage_began


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
        # Only a log in a file has conductors, who leave their signs of life beside it.
        path = getattr(log, "path", None)
        self.database = path if isinstance(path, Path) else None
        """The file that the log is in, if it is in one."""
        beside = path.resolve() if isinstance(path, Path) else None
        self._lease = None if beside is None else lease_path(beside, exercise)
        self.attendance = None if beside is None else Attendance(beside, exercise, now)
        """Who sits at a console; None where the log is in no file."""
        self.feed_memory = FeedMemory()
        """For the screens at this seat, each of which asks for the feed after every event."""
        self._shown: tuple[Clock, float] | None = None
        self._mark = log.change_mark()
        self.refresh()

    @property
    def state(self) -> State:
        assert self._state is not None  # refresh() in __init__ read at least the creation
        return self._state

    def t(self) -> float:
        """T+ now, in seconds.

        It never falls while the clock moves, whatever becomes of the wall clock; once the clock
        was stopped or set going, the log alone says where it stands.
        """
        state, shown = self.state, self._shown
        t = max(state.t, state.clock.t_plus(self._now()))
        if shown is not None and shown[0] == state.clock:
            t = max(t, shown[1])
        self._shown = state.clock, t
        return t

    def wall(self) -> datetime:
        """Wall time now, UTC."""
        return self._now()

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

        Where nobody has conducted for so long that it is an outage, that is recorded first: the
        first command after it must not make play time of it. Returns the events that are new to
        this seat. Raises `Refused` where the rules do not allow the command; the seat is up to
        date then too.
        """
        missed = [] if command.by == CONDUCTOR else self._record_outage()
        try:
            self.log.transact(self.exercise, command)
        finally:
            news = self.refresh()
        return [*missed, *news]

    def _record_outage(self) -> list[Recorded]:
        """Returns what this seat learnt on the way."""
        sign = None if self._lease is None else last_sign_of_life(self._lease)
        if sign is None or outage_began(self.state.clock, sign, self._now()) is None:
            return []
        news = self.refresh()
        began = outage_began(self.state.clock, sign, self._now())
        if began is None:
            return news
        # Somebody else may be faster; then it has been recorded.
        with suppress(Refused):
            self.log.transact(self.exercise, RecordOutage(by=CONDUCTOR, last_t=began))
        return [*news, *self.refresh()]

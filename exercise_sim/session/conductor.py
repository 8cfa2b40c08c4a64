"""The process without a screen that delivers what is due, at the time it is due."""

import argparse
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from exercise_sim.exercise.commands import CONDUCTOR, RecordOutage
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.schedule import next_moment
from exercise_sim.exercise.state import State
from exercise_sim.localization import _, use
from exercise_sim.log.contract import Log, LogUnusable, NoSuchExercise
from exercise_sim.log.wall_clock import utc_now
from exercise_sim.session.conducting import conduct_due
from exercise_sim.session.lease import Lease, lease_path
from exercise_sim.session.outage import outage_began
from exercise_sim.session.seat import Seat

if TYPE_CHECKING:
    from exercise_sim.log.sqlite import SQLiteLog

POLL = 0.03
"""Seconds between two looks at the log."""

LEASE_POLL = 0.25
"""Seconds between two attempts of a waiting conductor to take over."""

SIGN_OF_LIFE = timedelta(seconds=1)

SET_BACK = timedelta(seconds=1)
"""By more than this the wall clock does not go back by itself."""

QUICK = 0.1
"""Seconds within which two clocks must be read to be compared."""

FORGOTTEN = timedelta(hours=12)
"""After this long without an event, a conductor whom no console watches goes home."""

ENDED, UNUSABLE, STOPPED = 0, 2, 143
"""Exit codes: nothing left to conduct; the log cannot be used; asked to stop."""


class Conductor:
    """Delivers the injects of one exercise, once it has taken over.

    `lease` keeps two conductors apart; None where there can be no other. `monotonic` is a clock in
    seconds that nobody can set, and `now` the wall clock, which somebody may: set back, it would
    stand behind what has happened, so the exercise is paused where it had come to.
    """

    def __init__(
        self,
        log: Log,
        exercise: str,
        lease: Lease | None = None,
        now: Callable[[], datetime] = utc_now,
        monotonic: Callable[[], float] = lambda: 0.0,
    ) -> None:
        """Raises `NoSuchExercise` where the log does not have the exercise."""
        self.seat = Seat(log, exercise, CONDUCTOR, now)
        self._lease = lease
        self._now = now
        self._monotonic = monotonic
        self._last_look: tuple[datetime, float] | None = None
        self._last_sign: datetime | None = None
        self._last_news = now()
        self._doubtful = False
        self._planned: tuple[State, float | None] | None = None

    @property
    def over(self) -> bool:
        return self.seat.state.clock.status == "ended"

    @property
    def forgotten(self) -> bool:
        """Nothing has happened for half a day and nothing is going to."""
        if self._now() - self._last_news < FORGOTTEN:
            return False
        running = self.seat.state.clock.status == "running"
        return not (running and self._next_moment() is not None)

    def take_over(self) -> bool:
        """Whether it is ours to conduct now; does not wait."""
        if self._lease is not None:
            if not self._lease.take():
                return False
            self._last_sign = self._lease.last_sign
        return True

    def keep_up(self) -> None:
        """Takes in what is new in the log. Raises `LogUnusable`."""
        if self.seat.changed() or self._doubtful:
            self._doubtful = True
            if self.seat.refresh():
                self._last_news = self._now()
            self._doubtful = False

    def step(self) -> float:
        """Does what is due now; returns how many seconds may pass until the next call.

        Raises `LogUnusable`; whoever calls again later loses nothing.
        """
        self.keep_up()
        now, ticks = self._look()
        state = self.seat.state
        if state.clock.anchor is not None:
            reached = self._reached(state.clock.anchor, ticks)
            began = outage_began(state.clock, self._last_sign, now)
            if reached - now > SET_BACK:
                t = max(state.t, state.clock.t_plus(reached))
                self._submit(RecordOutage(by=CONDUCTOR, last_t=t))
            elif began is not None:
                self._submit(RecordOutage(by=CONDUCTOR, last_t=began))
            else:
                self._conduct()
        self._last_look = now, ticks
        # After the work: a conductor who cannot write to the log does not conduct.
        self._sign(now)
        return self._pause()

    def _look(self) -> tuple[datetime, float]:
        """(wall time, monotonic time) of the same moment."""
        while True:
            ticks, now = self._monotonic(), self._now()
            # Held up in between, it would take the wall clock for set.
            if self._monotonic() - ticks < QUICK:
                return now, ticks

    def _reached(self, anchor: datetime, ticks: float) -> datetime:
        """The latest wall time that there has been, as far as anybody knows."""
        known = [anchor] if self._last_sign is None else [anchor, self._last_sign]
        if self._last_look is not None:
            wall, then = self._last_look
            known.append(wall + timedelta(seconds=ticks - then))
        return max(known)

    def _submit(self, command: RecordOutage) -> None:
        self._unless_refused(lambda: self.seat.submit(command))

    def _conduct(self) -> None:
        due = self._next_moment()
        if due is not None and due <= self.seat.t():
            self._unless_refused(lambda: conduct_due(self.seat))

    def _next_moment(self) -> float | None:
        """As `next_moment`, worked out once for each state."""
        state = self.seat.state
        if self._planned is None or self._planned[0] is not state:
            self._planned = state, next_moment(state)
        return self._planned[1]

    def _unless_refused(self, work: Callable[[], object]) -> None:
        before = self.seat.state
        # The facilitator may be faster: paused or ended. The seat has seen it by then.
        with suppress(Refused):
            work()
        if self.seat.state is not before:
            self._last_news = self._now()

    def _sign(self, now: datetime) -> None:
        if self._last_sign is None or not timedelta(0) <= now - self._last_sign < SIGN_OF_LIFE:
            self._last_sign = now
            if self._lease is not None:
                self._lease.sign(now)

    def _pause(self) -> float:
        moment = self._next_moment()
        due = None if moment is None else self.seat.state.clock.wall_at(moment)
        if due is None:
            return POLL
        # Not below a millisecond: a due time rounded down to a microsecond may not be there yet.
        return min(POLL, max(0.001, (due - self._now()).total_seconds()))


def conduct(
    log: "SQLiteLog", exercise: str, lease: Lease, stopping: Callable[[], bool], parent: int | None
) -> int:
    """Waits for the lease and conducts until the exercise ends; returns an exit code.

    `parent` is the process that watches this one, if any: when it is gone, a waiting conductor
    ends, and one who holds the lease stays until the exercise ends or is forgotten.
    """

    def watched() -> bool:
        return parent is not None and os.getppid() == parent

    conductor = Conductor(log, exercise, lease, monotonic=time.monotonic)
    while not conductor.take_over():
        if stopping():
            return STOPPED
        if conductor.over or (parent is not None and not watched()):
            return ENDED
        time.sleep(LEASE_POLL)
        _patiently(conductor.keep_up)
    while not stopping():
        if conductor.over or (conductor.forgotten and not watched()):
            return ENDED
        if not log.path.exists():
            # Deleted or moved away: what is written from now on would be lost.
            return UNUSABLE
        time.sleep(_patiently(conductor.step) or LEASE_POLL)
    return STOPPED


def _patiently(work: Callable[[], float | None]) -> float | None:
    """What `work` returns; None where the log is out of reach for now."""
    try:
        return work()
    except LogUnusable as trouble:
        print(f"{utc_now():%Y-%m-%d %H:%M:%S} {trouble}", file=sys.stderr, flush=True)
        return None


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m exercise_sim.session.conductor")
    parser.add_argument("--db", type=Path, required=True, help="SQLite file of the log")
    parser.add_argument("--parent", type=int, help="process that watches this one")
    parser.add_argument("--lang", default="en", help="language of what it complains about")
    parser.add_argument("exercise")
    given = parser.parse_args(arguments)
    use(given.lang)

    stop_asked = False

    def stop(_signal: int, _frame: object) -> None:
        nonlocal stop_asked
        stop_asked = True

    signal.signal(signal.SIGTERM, stop)
    # Ctrl+C and a closed terminal are meant for the console; the exercise goes on.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)

    from exercise_sim.log.sqlite import SQLiteLog

    if not given.db.exists():
        print(_("There is no database {file}.").format(file=given.db), file=sys.stderr)
        return UNUSABLE
    try:
        log = SQLiteLog(given.db)
    except LogUnusable as trouble:
        print(trouble, file=sys.stderr)
        return UNUSABLE
    lease = Lease(lease_path(log.path.resolve(), given.exercise))
    try:
        return conduct(log, given.exercise, lease, lambda: stop_asked, given.parent)
    except (NoSuchExercise, LogUnusable) as trouble:
        print(trouble, file=sys.stderr)
        return UNUSABLE
    finally:
        lease.close()
        log.close()


if __name__ == "__main__":
    sys.exit(main())

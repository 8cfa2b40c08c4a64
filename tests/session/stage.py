"""What the tests of a running exercise have in common: logs, clocks, real processes."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from time import monotonic

from exercise_sim.exercise.commands import HOST, Start
from exercise_sim.exercise.events import InjectDelivered
from exercise_sim.log.contract import Log
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from tests.exercise.worlds import small_world

STARTEX = datetime(2026, 6, 4, 6, 0, tzinfo=UTC)


class Wall:
    """A wall clock in the hand of the test."""

    def __init__(self) -> None:
        self.now = STARTEX

    def __call__(self) -> datetime:
        return self.now

    def on(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def started(log: Log, speed: float = 1.0, world: tuple[Scenario, Playbook] | None = None) -> str:
    """A running exercise of the small world, or of another one."""
    exercise = log.create(*(world or small_world()))
    log.transact(exercise, Start(by=HOST, speed=speed))
    return exercise


def deliveries(log: Log, exercise: str) -> list[InjectDelivered]:
    return [r.event for r in log.read(exercise) if isinstance(r.event, InjectDelivered)]


def until(condition: Callable[[], object], seconds: float = 15.0) -> float:
    """Waits for the condition; returns the seconds that it took."""
    begun = monotonic()
    tick = Event()
    while not condition():
        assert monotonic() - begun < seconds, "it never happened"
        tick.wait(0.01)
    return monotonic() - begun


@contextmanager
def sqlite_log(path: Path, now: Callable[[], datetime] | None = None) -> Iterator[SQLiteLog]:
    log = SQLiteLog(path) if now is None else SQLiteLog(path, now)
    try:
        yield log
    finally:
        log.close()


@contextmanager
def conductor_process(db: Path, exercise: str, *more: str) -> Iterator["subprocess.Popen[bytes]"]:
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "exercise_sim.session.conductor"),
            *("--db", str(db), *more, exercise),
        ],
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def conducting(lease: Path) -> int | None:
    """Process id of whoever has the lease, as the file says."""
    try:
        return int(lease.read_text())
    except (OSError, ValueError):
        return None


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False

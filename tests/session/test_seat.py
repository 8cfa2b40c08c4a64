"""A console's place: what it shows, and what its commands meet."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from exercise_sim.exercise.commands import HOST, Pause, Resume, SetBookmark
from exercise_sim.exercise.events import OutageRecorded
from exercise_sim.exercise.refusal import Refused
from exercise_sim.log.memory import MemoryLog
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.session.conductor import Conductor
from exercise_sim.session.lease import Lease, lease_path
from exercise_sim.session.outage import OUTAGE
from exercise_sim.session.seat import Seat
from tests.session.stage import STARTEX, Wall, deliveries, sqlite_log, started


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def log(tmp_path: Path, wall: Wall) -> Iterator[SQLiteLog]:
    with sqlite_log(tmp_path / "exercises.db", wall) as log:
        yield log


def conducted(log: SQLiteLog, wall: Wall, seconds: int) -> tuple[str, Conductor]:
    """An exercise whose conductor, who is there still, has not been heard of since then."""
    exercise = started(log)
    conductor = Conductor(log, exercise, Lease(lease_path(log.path, exercise)), wall)
    assert conductor.take_over()
    for _ in range(seconds):
        wall.on(1)
        conductor.step()
    return exercise, conductor


def leave(conductor: Conductor) -> None:
    assert conductor._lease is not None
    conductor._lease.close()


def test_a_command_that_is_first_after_an_outage_makes_no_play_time_of_it(
    log: SQLiteLog, wall: Wall
) -> None:
    exercise, conductor = conducted(log, wall, 290)
    seat = Seat(log, exercise, HOST, wall)
    wall.on(3600)
    seat.submit(SetBookmark(by=HOST, label="I am back"))
    assert (seat.state.clock.status, seat.state.t) == ("paused", 290)
    assert seat.t() == 290
    conductor.step()
    seat.submit(Resume(by=HOST))
    conductor.step()
    assert deliveries(log, exercise) == []
    leave(conductor)


def test_what_is_done_only_in_play_is_refused_then(log: SQLiteLog, wall: Wall) -> None:
    exercise, conductor = conducted(log, wall, 310)
    seat = Seat(log, exercise, HOST, wall)
    wall.on(OUTAGE.total_seconds())
    with pytest.raises(Refused, match="Only a running exercise can be paused"):
        seat.submit(Pause(by=HOST))
    assert isinstance(log.read(exercise)[-1].event, OutageRecorded)
    leave(conductor)


def test_every_new_event_is_returned_once(log: SQLiteLog, wall: Wall) -> None:
    exercise, conductor = conducted(log, wall, 10)
    seat = Seat(log, exercise, HOST, wall)
    log.transact(exercise, SetBookmark(by=HOST, label="elsewhere"))
    wall.on(60)
    news = seat.submit(SetBookmark(by=HOST, label="here"))
    assert [recorded.event.kind for recorded in news] == [
        "bookmark_set",
        "outage_recorded",
        "bookmark_set",
    ]
    leave(conductor)


def test_a_gap_below_the_limit_is_none(log: SQLiteLog, wall: Wall) -> None:
    exercise, conductor = conducted(log, wall, 10)
    seat = Seat(log, exercise, HOST, wall)
    wall.on(OUTAGE.total_seconds() - 0.001)
    seat.submit(SetBookmark(by=HOST, label=""))
    assert seat.state.clock.status == "running"
    leave(conductor)


def test_time_since_the_clock_was_set_going_again_is_what_counts(
    log: SQLiteLog, wall: Wall
) -> None:
    exercise, conductor = conducted(log, wall, 10)
    log.transact(exercise, Pause(by=HOST))
    wall.on(3600)
    seat = Seat(log, exercise, HOST, wall)
    seat.submit(Resume(by=HOST))
    wall.on(5)
    seat.submit(SetBookmark(by=HOST, label=""))
    assert (seat.state.clock.status, seat.state.t) == ("running", 15)
    leave(conductor)


def test_an_exercise_that_never_had_a_conductor_is_left_alone(log: SQLiteLog, wall: Wall) -> None:
    exercise = started(log)
    wall.on(3600)
    seat = Seat(log, exercise, HOST, wall)
    seat.submit(SetBookmark(by=HOST, label=""))
    assert (seat.state.clock.status, seat.state.t) == ("running", 3600)
    assert not os.path.exists(lease_path(log.path, exercise))


def test_what_is_shown_never_falls_while_the_clock_moves(wall: Wall) -> None:
    log = MemoryLog(wall)
    seat = Seat(log, started(log), HOST, wall)
    wall.on(300)
    assert seat.t() == 300
    wall.on(-200)
    assert seat.t() == 300
    seat.submit(SetBookmark(by=HOST, label=""))
    assert seat.t() == 300
    wall.on(201)
    assert seat.t() == 301
    assert wall.now - STARTEX == timedelta(seconds=301)

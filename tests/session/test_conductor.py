from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest

from exercise_sim.exercise.commands import HOST, Command, End, Hold, Pause, Resume
from exercise_sim.exercise.deciding.lifecycle import CLOCK_SET_BACK
from exercise_sim.exercise.events import ExercisePaused, OutageRecorded
from exercise_sim.log.contract import LogUnusable, Recorded
from exercise_sim.log.memory import MemoryLog
from exercise_sim.session.conductor import FORGOTTEN, POLL, Conductor
from exercise_sim.session.lease import Lease
from tests.session.stage import STARTEX, Wall, deliveries, sqlite_log, started, until


class Stage:
    """A conductor with a wall clock that the test moves."""

    def __init__(self, tmp_path: Path) -> None:
        self.wall = Wall()
        self.log = MemoryLog(self.wall)
        self.exercise = started(self.log)
        self.lease_file = tmp_path / "lease"
        self.conductor = self.another()

    def another(self) -> Conductor:
        lease = Lease(self.lease_file)
        conductor = Conductor(self.log, self.exercise, lease, self.wall)
        assert conductor.take_over()
        return conductor

    def conduct(self, seconds: int) -> None:
        for _ in range(seconds):
            self.wall.on(1)
            self.conductor.step()

    def die(self) -> None:
        lease = self.conductor._lease
        assert lease is not None
        lease.close()

    def delivered(self) -> list[tuple[str, float, float]]:
        return [(e.inject, e.due, e.t) for e in deliveries(self.log, self.exercise)]

    def do(self, command: Command) -> list[Recorded]:
        return self.log.transact(self.exercise, command)


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path)


def test_an_inject_is_delivered_when_its_time_has_come_and_not_before(stage: Stage) -> None:
    stage.conduct(299)
    assert stage.delivered() == []
    stage.conduct(1)
    assert stage.delivered() == [("rumour", 300, 300), ("rumour", 300, 300)]


def test_it_sleeps_until_the_very_moment_that_something_is_due(stage: Stage) -> None:
    stage.conduct(299)
    assert stage.conductor.step() == POLL
    stage.wall.on(0.99)
    assert stage.conductor.step() == pytest.approx(0.01)
    stage.wall.on(0.01)
    stage.conductor.step()
    assert [due == t for _, due, t in stage.delivered()] == [True, True]


def test_it_hears_of_what_the_facilitator_does(stage: Stage) -> None:
    stage.do(Hold(by=HOST, inject="rumour"))
    stage.conduct(400)
    assert stage.delivered() == []
    stage.do(Pause(by=HOST))
    stage.conduct(1000)
    stage.do(Resume(by=HOST))
    stage.conduct(199)
    assert stage.delivered() == []
    stage.conduct(1)
    assert [inject for inject, _, _ in stage.delivered()] == ["call"]


def test_a_short_gap_is_caught_up_at_once_and_marked_late(stage: Stage) -> None:
    stage.conduct(299)
    stage.die()
    stage.wall.on(29)
    stage.another().step()
    assert stage.delivered() == [("rumour", 300, 328), ("rumour", 300, 328)]


def test_a_gap_of_thirty_seconds_counts_as_a_pause_from_the_last_sign_of_life(
    stage: Stage,
) -> None:
    stage.conduct(290)
    stage.die()
    stage.wall.on(3600)
    successor = stage.another()
    successor.step()
    successor.step()
    assert stage.delivered() == []
    outage = stage.log.read(stage.exercise)[-1].event
    assert isinstance(outage, OutageRecorded)
    assert (outage.t, outage.since) == (290, STARTEX + timedelta(seconds=290))
    stage.do(Resume(by=HOST))
    stage.wall.on(9)
    successor.step()
    assert stage.delivered() == []
    stage.wall.on(1)
    successor.step()
    assert stage.delivered() == [("rumour", 300, 300), ("rumour", 300, 300)]


def test_a_conductor_that_was_asleep_with_the_computer_records_the_outage(stage: Stage) -> None:
    stage.conduct(290)
    stage.wall.on(30)
    stage.conductor.step()
    assert stage.delivered() == []
    assert isinstance(stage.log.read(stage.exercise)[-1].event, OutageRecorded)


def test_time_before_the_clock_was_set_going_is_no_outage(stage: Stage) -> None:
    stage.conduct(10)
    stage.die()
    stage.do(Pause(by=HOST))
    stage.wall.on(7200)
    stage.do(Resume(by=HOST))
    stage.wall.on(2)
    stage.another().step()
    assert not [r for r in stage.log.read(stage.exercise) if isinstance(r.event, OutageRecorded)]


def test_an_exercise_that_nobody_ever_conducted_stands_where_it_started(tmp_path: Path) -> None:
    wall = Wall()
    log = MemoryLog(wall)
    exercise = started(log)
    wall.on(600)
    conductor = Conductor(log, exercise, Lease(tmp_path / "lease"), wall)
    assert conductor.take_over()
    conductor.step()
    outage = log.read(exercise)[-1].event
    assert isinstance(outage, OutageRecorded)
    assert outage.t == 0
    assert deliveries(log, exercise) == []


@pytest.mark.parametrize("back", [2, 100, 3600])
def test_a_wall_clock_that_is_set_back_pauses_the_exercise_where_it_had_come_to(
    stage: Stage, back: int
) -> None:
    stage.conduct(200)
    stage.wall.on(-back)
    stage.conductor.step()
    pause = stage.log.read(stage.exercise)[-1].event
    assert isinstance(pause, ExercisePaused)
    assert (pause.t, pause.reason) == (200, CLOCK_SET_BACK)
    stage.conduct(50)
    stage.do(Resume(by=HOST))
    stage.conduct(99)
    assert stage.delivered() == []
    stage.conduct(1)
    assert stage.delivered() == [("rumour", 300, 300), ("rumour", 300, 300)]


def test_a_wall_clock_that_is_put_right_by_less_than_a_second_stops_nothing(stage: Stage) -> None:
    stage.conduct(200)
    stage.wall.on(-1)
    stage.conduct(101)
    assert [inject for inject, _, _ in stage.delivered()] == ["rumour", "rumour"]


def test_a_wall_clock_that_was_set_back_while_nobody_conducted_is_noticed(stage: Stage) -> None:
    stage.conduct(200)
    stage.die()
    stage.wall.on(-3600)
    stage.another().step()
    pause = stage.log.read(stage.exercise)[-1].event
    assert isinstance(pause, ExercisePaused)
    assert pause.t == 200


def test_a_wall_clock_that_is_set_back_by_less_than_passed_meanwhile_shows_too() -> None:
    wall, ticks = Wall(), 0.0
    log = MemoryLog(wall)
    exercise = started(log)
    conductor = Conductor(log, exercise, None, wall, lambda: ticks)
    conductor.step()
    ticks = 20.0
    wall.on(5)
    conductor.step()
    pause = log.read(exercise)[-1].event
    assert isinstance(pause, ExercisePaused)
    assert pause.t == 20


def test_the_sign_of_life_is_given_every_second(stage: Stage) -> None:
    stage.conduct(5)
    before = stage.lease_file.stat().st_mtime
    stage.wall.on(0.5)
    stage.conductor.step()
    assert stage.lease_file.stat().st_mtime == before
    stage.wall.on(0.5)
    stage.conductor.step()
    assert stage.lease_file.stat().st_mtime == before + 1


class Flaky(MemoryLog):
    """A log that is out of reach for a while."""

    broken = False

    def transact(self, exercise: str, command: Command) -> list[Recorded]:
        if self.broken:
            raise LogUnusable("The disk is full.")
        return super().transact(exercise, command)

    def read(self, exercise: str, after: int = 0) -> list[Recorded]:
        if self.broken:
            raise LogUnusable("The disk is full.")
        return super().read(exercise, after)


def test_what_the_log_could_not_take_is_delivered_once_it_can(tmp_path: Path) -> None:
    wall = Wall()
    log = Flaky(wall)
    exercise = started(log)
    conductor = Conductor(log, exercise, None, wall)
    for _ in range(299):
        wall.on(1)
        conductor.step()
    log.broken = True
    wall.on(2)
    with pytest.raises(LogUnusable):
        conductor.step()
    log.broken = False
    conductor.step()
    assert [e.inject for e in deliveries(log, exercise)] == ["rumour", "rumour"]


def test_a_change_that_could_not_be_read_is_read_later(tmp_path: Path) -> None:
    wall = Wall()
    log = Flaky(wall)
    exercise = started(log)
    conductor = Conductor(log, exercise, None, wall)
    log.transact(exercise, End(by=HOST))
    log.broken = True
    with pytest.raises(LogUnusable):
        conductor.step()
    log.broken = False
    conductor.step()
    assert conductor.over


def test_a_pause_that_came_first_is_no_mistake(stage: Stage) -> None:
    class Racing(MemoryLog):
        def transact(self, exercise: str, command: Command) -> list[Recorded]:
            if command.by == "conductor":
                super().transact(exercise, Pause(by=HOST))
            return super().transact(exercise, command)

    wall = Wall()
    log = Racing(wall)
    exercise = started(log)
    conductor = Conductor(log, exercise, None, wall)
    wall.on(60)
    conductor.step()
    assert isinstance(log.read(exercise)[-1].event, ExercisePaused)
    assert conductor.seat.state.clock.status == "paused"


def test_a_paused_exercise_is_forgotten_after_half_a_day_and_one_that_goes_on_is_not(
    stage: Stage,
) -> None:
    stage.do(Pause(by=HOST))
    stage.conductor.step()
    stage.wall.on(FORGOTTEN.total_seconds() - 1)
    assert not stage.conductor.forgotten
    stage.wall.on(1)
    assert stage.conductor.forgotten
    stage.do(Resume(by=HOST))
    stage.conductor.step()
    assert not stage.conductor.forgotten
    stage.wall.on(FORGOTTEN.total_seconds())
    assert not stage.conductor.forgotten


def test_two_conductors_of_one_database_deliver_every_inject_once(tmp_path: Path) -> None:
    db = tmp_path / "exercises.db"
    with sqlite_log(db) as one, sqlite_log(db) as other:
        exercise = started(one, speed=1800)
        conductors = [Conductor(log, exercise) for log in (one, other)]

        def play(conductor: Conductor) -> None:
            until(lambda: conductor.step() and len(deliveries(one, exercise)) == 4)

        threads = [Thread(target=play, args=[conductor]) for conductor in conductors]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        delivered = [(e.inject, e.team) for e in deliveries(one, exercise)]
        assert sorted(delivered) == sorted(set(delivered))
        assert len(delivered) == 4

"""Real processes, killed and replaced."""

import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from exercise_sim.exercise.commands import HOST, End, Join, Jump, Reopen, Resume, Start
from exercise_sim.exercise.events import OutageRecorded, ScoreJudged
from exercise_sim.exercise.schedule import next_inject
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.session.conductor import ENDED, STOPPED, UNUSABLE
from exercise_sim.session.lease import lease_path
from exercise_sim.session.seat import Seat
from exercise_sim.session.watch import ConductorWatch
from tests.exercise.waiting import follow_up, world_with
from tests.exercise.worlds import small_world
from tests.session.stage import (
    conducting,
    conductor_process,
    deliveries,
    gone,
    sqlite_log,
    started,
    until,
)

pytestmark = pytest.mark.processes


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "exercises.db"


@pytest.fixture
def log(db: Path) -> Iterator[SQLiteLog]:
    with sqlite_log(db) as log:
        yield log


def test_it_delivers_everything_and_ends_with_the_exercise(db: Path, log: SQLiteLog) -> None:
    exercise = started(log, speed=600)
    with conductor_process(db, exercise) as process:
        until(lambda: len(deliveries(log, exercise)) == 4)
        assert process.poll() is None
        log.transact(exercise, End(by=HOST))
        assert process.wait(5) == ENDED


def test_it_works_out_scores_and_delivers_what_waits_for_them(db: Path, log: SQLiteLog) -> None:
    world = world_with(
        follow_up(id="poor", when={"score": {"inject": "rumour", "below": 0.5, "after": "40m"}}),
        follow_up(id="nagging", at="1m", to=["town"], repeat={"every": "10m", "times": 2}),
    )
    exercise = log.create(*world)
    with conductor_process(db, exercise):
        log.transact(
            exercise,
            Join(by="ann", participant="ann", name="Ann", role="player", team="chancellery"),
        )
        log.transact(exercise, Start(by=HOST, speed=1200))
        until(lambda: any(one.inject == "poor" for one in deliveries(log, exercise)))
    judged = [r.event for r in log.read(exercise) if isinstance(r.event, ScoreJudged)]
    assert [(one.team, one.value) for one in judged] == [("chancellery", 0.0)]
    told = {one.inject: one for one in deliveries(log, exercise)}
    assert told["poor"].team == "chancellery"
    assert told["poor"].due == judged[0].t
    nagged = [one.again for one in deliveries(log, exercise) if one.inject == "nagging"]
    assert nagged == [0, 1, 2]


def test_injects_are_late_by_fifty_milliseconds_at_most(db: Path, log: SQLiteLog) -> None:
    if os.getloadavg()[0] > (os.cpu_count() or 1):
        pytest.skip("the machine is too busy for a measurement")
    scenario, playbook = small_world()
    first = scenario.injects[0]
    injects = tuple(
        first.model_copy(update={"id": f"inject-{n}", "at": 2 + n * 0.037}) for n in range(80)
    )
    exercise = log.create(scenario.model_copy(update={"injects": injects}), playbook)
    with conductor_process(db, exercise):
        until(lambda: conducting(lease_path(db, exercise)))
        seat = Seat(log, exercise, HOST)
        seat.submit(Start(by=HOST))
        until(lambda: seat.refresh() and next_inject(seat.state) is None)
    late = sorted(event.t - event.due for event in deliveries(log, exercise))
    assert late[0] >= 0
    assert late[int(0.99 * len(late))] <= 0.05


def test_when_the_one_who_conducts_is_killed_another_takes_over_within_five_seconds(
    db: Path, log: SQLiteLog
) -> None:
    exercise = started(log)
    lease = lease_path(db, exercise)
    with conductor_process(db, exercise) as one, conductor_process(db, exercise) as other:
        until(lambda: conducting(lease))
        holder, waiting = (one, other) if conducting(lease) == one.pid else (other, one)
        holder.kill()
        assert until(lambda: conducting(lease) == waiting.pid) < 5
        log.transact(exercise, End(by=HOST))
        assert waiting.wait(5) == ENDED


def test_one_that_only_waited_ends_with_the_exercise_too(db: Path, log: SQLiteLog) -> None:
    exercise = started(log)
    with conductor_process(db, exercise) as one, conductor_process(db, exercise) as other:
        until(lambda: conducting(lease_path(db, exercise)))
        log.transact(exercise, End(by=HOST))
        assert {one.wait(5), other.wait(5)} == {ENDED}


def test_one_that_only_waited_ends_when_its_console_is_gone(db: Path, log: SQLiteLog) -> None:
    exercise = started(log)
    lease = lease_path(db, exercise)
    with conductor_process(db, exercise) as holder:
        until(lambda: conducting(lease))
        with conductor_process(db, exercise, "--parent", str(_nobody())) as waiting:
            assert waiting.wait(10) == ENDED
        assert holder.poll() is None


def _nobody() -> int:
    """The id of a process that is not the parent of anything here."""
    return os.getppid()


def test_ctrl_c_and_a_closed_terminal_are_not_meant_for_it_and_sigterm_is(
    db: Path, log: SQLiteLog
) -> None:
    exercise = started(log)
    with conductor_process(db, exercise) as process:
        until(lambda: conducting(lease_path(db, exercise)))
        process.send_signal(signal.SIGINT)
        process.send_signal(signal.SIGHUP)
        process.send_signal(signal.SIGTERM)
        assert process.wait(5) == STOPPED


def test_an_exercise_that_is_not_there_is_said_so(
    db: Path, log: SQLiteLog, capfd: pytest.CaptureFixture[str]
) -> None:
    with conductor_process(db, "nowhere") as process:
        assert process.wait(10) == UNUSABLE
    assert "nowhere" in capfd.readouterr().err


def test_after_a_long_gap_the_exercise_waits_for_the_facilitator(db: Path) -> None:
    began = datetime.now(UTC) - timedelta(minutes=20)
    with sqlite_log(db, lambda: began) as log:
        exercise = started(log)
        lease = lease_path(db, exercise)
        lease.write_text("1\n")
        last = (began + timedelta(minutes=4)).timestamp()
        os.utime(lease, (last, last))
        with conductor_process(db, exercise):
            until(lambda: isinstance(log.read(exercise)[-1].event, OutageRecorded))
        assert log.read(exercise)[-1].event.t == pytest.approx(240, abs=0.001)
        assert deliveries(log, exercise) == []


def test_a_watched_conductor_that_dies_is_replaced(db: Path, log: SQLiteLog) -> None:
    exercise = started(log)
    lease = lease_path(db, exercise)
    with ConductorWatch(db, exercise) as watch:
        until(lambda: conducting(lease))
        first = watch.pid
        os.kill(first, signal.SIGKILL)
        assert until(lambda: conducting(lease) not in (None, first)) < 5
        assert watch.alive()
        watch.stop()
        assert not watch.alive()
    assert deliveries(log, exercise) == []


def test_a_conductor_outlives_the_watch_that_leaves_it(db: Path, log: SQLiteLog) -> None:
    exercise = started(log)
    lease = lease_path(db, exercise)
    watch = ConductorWatch(db, exercise)
    until(lambda: conducting(lease))
    watch.leave()
    assert watch.alive()
    log.transact(exercise, End(by=HOST))
    until(lambda: not watch.alive())
    assert watch.problem() == ""


def test_a_reopened_exercise_is_conducted_again(db: Path, log: SQLiteLog) -> None:
    exercise = started(log)
    with ConductorWatch(db, exercise) as watch:
        until(lambda: conducting(lease_path(db, exercise)))
        log.transact(exercise, End(by=HOST))
        until(lambda: not watch.alive())
        log.transact(exercise, Reopen(by=HOST, reason="One more inject."))
        watch.conduct_again()
        log.transact(exercise, Resume(by=HOST))
        log.transact(exercise, Jump(by=HOST, to=299.0))
        until(lambda: len(deliveries(log, exercise)) == 2)
        assert watch.alive()
        log.transact(exercise, End(by=HOST))
        until(lambda: not watch.alive())


def test_a_second_watch_of_the_same_exercise_does_no_harm(db: Path, log: SQLiteLog) -> None:
    exercise = started(log, speed=300)
    with ConductorWatch(db, exercise) as one, ConductorWatch(db, exercise) as other:
        until(lambda: len(deliveries(log, exercise)) == 4)
        assert one.alive()
        assert other.alive()
        log.transact(exercise, End(by=HOST))
        until(lambda: not one.alive() and not other.alive())
    delivered = [(e.inject, e.team) for e in deliveries(log, exercise)]
    assert len(delivered) == len(set(delivered))


def test_what_went_wrong_can_be_read_where_the_conductor_was_started(
    db: Path, log: SQLiteLog
) -> None:
    with ConductorWatch(db, "nowhere") as watch:
        until(lambda: "nowhere" in watch.problem())
        pid = watch.pid
        watch.stop()
    assert gone(pid)


def test_a_file_named_like_a_library_beside_the_database_is_not_imported(
    db: Path, log: SQLiteLog
) -> None:
    (db.parent / "json.py").write_text("raise SystemExit('imported from the folder')")
    exercise = started(log, speed=600)
    with ConductorWatch(db, exercise) as watch:
        until(lambda: deliveries(log, exercise))
        watch.stop()


def test_no_database_is_made_where_there_is_none(db: Path) -> None:
    with conductor_process(db, "small") as process:
        assert process.wait(10) == UNUSABLE
    assert list(db.parent.iterdir()) == []


def test_it_ends_when_its_database_is_deleted(db: Path, log: SQLiteLog) -> None:
    exercise = started(log)
    with conductor_process(db, exercise) as process:
        until(lambda: conducting(lease_path(db, exercise)))
        db.unlink()
        assert process.wait(5) == UNUSABLE

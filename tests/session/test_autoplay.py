from pathlib import Path
from threading import Event, Thread

import pytest

from exercise_sim.exercise.commands import HOST, End, Pause, Resume, Start
from exercise_sim.log.contract import Log
from exercise_sim.log.memory import MemoryLog
from exercise_sim.session.autoplay import Autoplay
from exercise_sim.session.conductor import Conductor
from exercise_sim.session.profiles import profiles_named, shared_out
from exercise_sim.session.seat import Seat
from tests.exercise.worlds import small_world
from tests.session.stage import Wall, deliveries, sqlite_log, started, until

PROFILES = shared_out(small_world()[0], profiles_named(["exemplary", "late"]))


def play(wall: Wall, conductor: Conductor, autoplay: Autoplay, seconds: int) -> None:
    for _ in range(seconds):
        wall.on(1)
        conductor.step()
        autoplay.step()


def released(log: Log, exercise: str) -> dict[str, float]:
    state = Seat(log, exercise, HOST).state
    return {one.id: one.releases[0].t for one in state.responses.values() if one.releases}


def test_it_plays_the_teams_live_and_ends_when_everything_has_been_played() -> None:
    wall = Wall()
    log = MemoryLog(wall)
    exercise = log.create(*small_world())
    autoplay = Autoplay(log, exercise, PROFILES, wall)
    log.transact(exercise, Start(by=HOST, speed=45))
    conductor = Conductor(log, exercise, None, wall)
    play(wall, conductor, autoplay, 79)
    assert not autoplay.ended
    play(wall, conductor, autoplay, 1)
    assert autoplay.ended
    assert autoplay.refused == []
    times = released(log, exercise)
    assert times["chancellery-rumour-publish"] == pytest.approx(900, abs=90)
    assert times["town-call-reply"] == pytest.approx(600 + 960, abs=90)


def test_it_does_nothing_before_startex_and_in_a_pause() -> None:
    wall = Wall()
    log = MemoryLog(wall)
    exercise = log.create(*small_world())
    autoplay = Autoplay(log, exercise, PROFILES, wall)
    conductor = Conductor(log, exercise, None, wall)
    play(wall, conductor, autoplay, 10)
    log.transact(exercise, Start(by=HOST))
    play(wall, conductor, autoplay, 301)
    log.transact(exercise, Pause(by=HOST))
    before = log.read(exercise)
    play(wall, conductor, autoplay, 4000)
    assert log.read(exercise) == before
    log.transact(exercise, Resume(by=HOST))
    play(wall, conductor, autoplay, 601)
    assert "chancellery-rumour-publish" in released(log, exercise)
    assert autoplay.refused == []


def test_one_that_comes_late_or_comes_back_goes_on_where_things_stand() -> None:
    wall = Wall()
    log = MemoryLog(wall)
    exercise = started(log)
    conductor = Conductor(log, exercise, None, wall)
    first = Autoplay(log, exercise, PROFILES, wall)
    play(wall, conductor, first, 700)
    again = Autoplay(log, exercise, PROFILES, wall)
    play(wall, conductor, again, 3600)
    assert again.ended
    assert len(released(log, exercise)) == 3
    state = Seat(log, exercise, HOST).state
    assert len(state.assessments) == 2
    assert len(state.participants) == 5


def test_an_exercise_that_the_facilitator_ends_is_over_for_it_too() -> None:
    wall = Wall()
    log = MemoryLog(wall)
    exercise = started(log)
    autoplay = Autoplay(log, exercise, PROFILES, wall)
    log.transact(exercise, End(by=HOST))
    autoplay.run_until_end()
    assert autoplay.ended


def test_it_stops_when_it_is_told_to() -> None:
    log = MemoryLog()
    exercise = log.create(*small_world())
    stopping = Event()
    stopping.set()
    Autoplay(log, exercise, PROFILES).run_until_end(stopping)


def test_an_hour_is_played_in_seconds_beside_a_conductor_on_one_database(tmp_path: Path) -> None:
    db = tmp_path / "exercises.db"
    with sqlite_log(db) as log, sqlite_log(db) as other:
        exercise = log.create(*small_world())
        autoplay = Autoplay(log, exercise, PROFILES)
        log.transact(exercise, Start(by=HOST, speed=1200))
        conductor = Conductor(other, exercise)
        thread = Thread(target=autoplay.run_until_end)
        thread.start()
        until(lambda: conductor.step() and conductor.over)
        thread.join()
        assert autoplay.refused == []
        assert len(released(log, exercise)) == 3
        assert len(deliveries(log, exercise)) == 4

import math
from datetime import UTC, datetime, timedelta

import pytest

from exercise_sim.exercise.clock import LATEST, Clock
from exercise_sim.exercise.commands import (
    CONDUCTOR,
    HOST,
    End,
    Join,
    Jump,
    Pause,
    RecordOutage,
    Resume,
    Start,
    TakeNote,
)
from exercise_sim.exercise.deciding.lifecycle import CLOCK_SET_BACK
from exercise_sim.exercise.refusal import Refused
from tests.exercise.play import Play

NOON = datetime(2026, 6, 4, 12, 0, tzinfo=UTC)


def test_t_plus_stands_at_zero_before_startex() -> None:
    assert Clock().t_plus(NOON) == 0.0


def test_t_plus_moves_with_the_wall_while_running() -> None:
    clock = Clock().move(NOON, 60.0, 1.0)
    assert clock.t_plus(NOON + timedelta(seconds=30)) == 90.0


def test_t_plus_moves_faster_at_a_higher_speed() -> None:
    clock = Clock().move(NOON, 0.0, 45.0)
    assert clock.t_plus(NOON + timedelta(seconds=2)) == 90.0


def test_a_wall_clock_that_goes_back_does_not_take_t_plus_with_it() -> None:
    clock = Clock().move(NOON, 60.0, 1.0)
    assert clock.t_plus(NOON - timedelta(hours=1)) == 60.0


def test_an_event_after_the_wall_clock_went_back_keeps_the_t_plus_reached_before() -> None:
    play = Play(started=True)
    play.at("10m").do(TakeNote(by="fac", text="before"))
    play.at("5m").do(TakeNote(by="fac", text="after"))
    assert [note.t for note in play.state.notes] == [600.0, 600.0]


def test_the_wall_time_of_a_t_plus_is_the_inverse_of_t_plus() -> None:
    clock = Clock().move(NOON, 60.0, 2.0)
    assert clock.wall_at(100.0) == NOON + timedelta(seconds=20)


def test_a_pause_is_left_out_of_exercise_time() -> None:
    play = Play(started=True)
    play.at("10m").do(Pause(by="fac", reason="fire alarm"))
    play.at("25m").do(Resume(by="fac"))
    play.at("30m").do(TakeNote(by="fac", text="now"))
    assert play.state.notes[0].t == 15 * 60


def test_an_outage_counts_as_a_pause_from_the_last_sign_of_life() -> None:
    play = Play(started=True)
    play.at("20m").do(RecordOutage(by=CONDUCTOR, last_t=8 * 60.0))
    assert (play.state.clock.status, play.state.t) == ("paused", 8 * 60)
    play.at("30m").do(Resume(by="fac"))
    play.at("31m").do(TakeNote(by="fac", text="now"))
    assert play.state.notes[0].t == 9 * 60


def test_an_outage_does_not_take_back_what_was_done_after_the_last_sign_of_life() -> None:
    play = Play(started=True)
    play.at("10m").do(TakeNote(by="fac", text="done while nobody conducted"))
    play.at("20m").do(RecordOutage(by=CONDUCTOR, last_t=8 * 60.0))
    assert play.state.t == 10 * 60


def test_t_plus_stays_where_it_had_come_to_when_the_wall_clock_was_set_back() -> None:
    play = Play(started=True)
    play.at("2m").do(RecordOutage(by=CONDUCTOR, last_t=8 * 60.0))
    assert (play.state.clock.status, play.state.t) == ("paused", 8 * 60)
    assert play.state.pause_reason == CLOCK_SET_BACK
    play.at("3m").do(Resume(by="fac"))
    play.at("4m").do(TakeNote(by="fac", text="now"))
    assert play.state.notes[0].t == 9 * 60


def test_a_jump_moves_t_plus_forward_and_the_clock_runs_on_from_there() -> None:
    play = Play(started=True)
    play.at("1m").do(Jump(by="fac", to=12 * 60, deliver=("rumour",), skip=("call",)))
    play.at("3m").do(TakeNote(by="fac", text="now"))
    assert play.state.notes[0].t == 14 * 60


@pytest.mark.parametrize("speed", [0.0, -1.0, math.inf, math.nan, 1e9])
def test_a_clock_runs_at_a_finite_speed_above_zero(speed: float) -> None:
    with pytest.raises(Refused, match="speed"):
        Play().do(Start(by="fac", speed=speed))


@pytest.mark.parametrize("last_t", [math.nan, -1.0, math.inf, 1e12])
def test_an_outage_begins_after_startex_and_in_this_world(last_t: float) -> None:
    with pytest.raises(Refused, match="outage"):
        Play(started=True).at("10m").do(RecordOutage(by=CONDUCTOR, last_t=last_t))


@pytest.mark.parametrize("name", [HOST, CONDUCTOR])
def test_nobody_joins_as_the_host_or_the_conductor(name: str) -> None:
    with pytest.raises(Refused, match="not a person"):
        Play().do(Join(by=name, participant=name, name="Eve", role="observer"))


def test_an_id_that_a_console_made_too_long_is_refused() -> None:
    with pytest.raises(Refused, match="cannot be kept"):
        Play().do(Join(by="x" * 100, participant="x" * 100, name="Eve", role="observer"))


def test_t_plus_comes_to_a_stand_before_it_leaves_the_calendar() -> None:
    clock = Clock().move(datetime(1970, 1, 1, tzinfo=UTC), 0.0, 10_000.0)
    assert clock.t_plus(NOON) == LATEST


def test_a_wall_time_that_no_calendar_has_is_none() -> None:
    assert Clock().move(NOON, 0.0, 1e-300).wall_at(1.0) is None


def test_an_exercise_left_running_for_a_year_can_still_be_ended() -> None:
    play = Play(started=True)
    play.wall += timedelta(days=365)
    play.do(End(by="fac"))
    assert (play.state.clock.status, play.state.t) == ("ended", LATEST)

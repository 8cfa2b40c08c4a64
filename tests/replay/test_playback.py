import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercise_sim.exercise.state import ClockJump
from exercise_sim.replay.playback import SPEEDS, Playback

JUMP = ClockJump(1200.0, 1500.0)


def test_it_stands_at_the_beginning_until_it_is_played() -> None:
    playback = Playback(end=600.0)
    assert not playback.playing
    assert playback.at(1e9) == 0.0


def test_it_moves_by_the_time_that_has_passed_and_not_by_how_often_it_was_asked() -> None:
    playback = Playback(end=600.0, speed=10.0).play(now=100.0)
    assert playback.at(100.5) == 5.0
    assert playback.at(130.0) == 300.0
    assert playback.at(101.0) == 10.0


def test_it_stands_where_it_was_paused() -> None:
    playback = Playback(end=600.0, speed=2.0).play(0.0).pause(10.0)
    assert playback.at(99.0) == 20.0
    assert playback.play(100.0).at(105.0) == 30.0


def test_a_change_of_speed_does_not_move_it() -> None:
    playback = Playback(end=6000.0, speed=10.0).play(0.0).faster(10.0)
    assert playback.speed == 30.0
    assert playback.at(10.0) == 100.0
    assert playback.at(11.0) == 130.0
    assert playback.slower(11.0).at(12.0) == 140.0


@pytest.mark.parametrize(("change", "last"), [("faster", SPEEDS[-1]), ("slower", SPEEDS[0])])
def test_speeds_have_a_last_one(change: str, last: float) -> None:
    playback = Playback(end=600.0)
    for _ in range(10):
        playback = getattr(playback, change)(0.0)
    assert playback.speed == last


def test_it_ends_at_the_end_and_starts_again_from_there() -> None:
    playback = Playback(end=600.0, speed=60.0).play(0.0)
    assert not playback.over(9.9)
    assert playback.over(10.0)
    assert playback.at(99.0) == 600.0
    assert playback.pause(99.0).play(100.0).at(100.0) == 0.0


def test_seeking_stays_on_the_timeline_and_plays_on() -> None:
    playback = Playback(end=600.0, speed=1.0).play(0.0).seek(300.0, now=5.0)
    assert playback.at(6.0) == 301.0
    assert playback.seek(-10.0, now=6.0).at(6.0) == 0.0
    assert playback.seek(9999.0, now=6.0).at(6.0) == 600.0


def test_playing_goes_over_a_jump_in_no_time() -> None:
    playback = Playback(end=2000.0, jumps=(JUMP,), t=1190.0, speed=1.0).play(0.0)
    assert playback.at(10.0) == 1200.0
    assert playback.at(11.0) == 1501.0


def test_seeking_into_a_jump_leads_out_of_it_in_the_same_direction() -> None:
    playback = Playback(end=2000.0, jumps=(JUMP,), t=1195.0)
    assert playback.seek(1205.0, 0.0).at(0.0) == 1500.0
    assert playback.seek(1500.0, 0.0).seek(1490.0, 0.0).at(0.0) == 1200.0


@given(
    st.lists(st.tuples(st.floats(0, 50), st.sampled_from(["play", "pause", "faster", "slower"]))),
    st.floats(0, 3000),
)
def test_it_never_goes_back_by_itself_nor_beyond_the_end(
    moves: list[tuple[float, str]], end: float
) -> None:
    playback, now = Playback(end=end, jumps=(ClockJump(end / 3, end / 2),)), 0.0
    for passed, move in moves:
        before = playback.at(now)
        now += passed
        assert before <= playback.at(now) <= end
        if not (move == "play" and playback.at(now) >= end):
            playback = getattr(playback, move)(now)

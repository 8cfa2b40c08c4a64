"""A pause for something real is told apart from one for a coffee break."""

import pytest

from exercise_sim.exercise.commands import End, Pause, Resume
from exercise_sim.exercise.narration import narrate
from exercise_sim.exercise.no_play import NO_PLAY, REAL_EMERGENCY, is_no_play, what_happened
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.visibility import team_view
from tests.exercise.play import Play


@pytest.mark.parametrize("reason", [NO_PLAY, REAL_EMERGENCY, f"  {NO_PLAY}: fire in the building"])
def test_a_reason_that_begins_with_the_mark_stops_play(reason: str) -> None:
    assert is_no_play(reason)


@pytest.mark.parametrize("reason", ["", "lunch", "no play today", f"we said {NO_PLAY}"])
def test_other_reasons_do_not(reason: str) -> None:
    assert not is_no_play(reason)


def test_what_happened_is_read_without_the_mark() -> None:
    assert what_happened(f"{NO_PLAY}: fire in the building") == "fire in the building"
    assert what_happened(NO_PLAY) == ""


def test_it_stops_a_pause_for_coffee_too_and_the_clock_stands_where_it_stood() -> None:
    play = Play(started=True)
    play.at("5m").do(Pause(by="fac", reason="Coffee"))
    play.at("9m").do(Pause(by="fac", reason=REAL_EMERGENCY))
    assert play.state.pause_reason == REAL_EMERGENCY
    assert play.state.t == 300.0
    play.at("20m").do(Resume(by="fac"))
    assert play.state.pause_reason == ""
    assert play.state.clock.t == 300.0


def test_every_team_is_given_the_reason() -> None:
    play = Play(started=True)
    play.do(Pause(by="fac", reason=REAL_EMERGENCY))
    assert is_no_play(team_view(play.state, "chancellery").pause_reason)


def test_coffee_does_not_take_the_place_of_an_emergency() -> None:
    play = Play(started=True)
    play.do(Pause(by="fac", reason=REAL_EMERGENCY))
    for reason in ("Coffee", REAL_EMERGENCY):
        with pytest.raises(Refused, match="running"):
            play.do(Pause(by="fac", reason=reason))


def test_after_endex_there_is_nothing_to_stop() -> None:
    play = Play(started=True)
    play.do(End(by="fac"))
    with pytest.raises(Refused, match="running"):
        play.do(Pause(by="fac", reason=REAL_EMERGENCY))


def test_the_log_says_it() -> None:
    play = Play(started=True)
    (event,) = play.do(Pause(by="fac", reason=REAL_EMERGENCY))
    assert narrate(play.state, event) == f"The exercise was paused: {REAL_EMERGENCY}"

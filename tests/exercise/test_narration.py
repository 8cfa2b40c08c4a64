from typing import get_args

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.events import Event
from exercise_sim.exercise.narrating import NARRATORS
from exercise_sim.exercise.narration import narrate
from tests.exercise.play import Play, content

GOOD = "The drill was announced in May, and our guards keep watch by day and by night."


def test_every_kind_of_event_has_a_sentence() -> None:
    assert set(NARRATORS) == set(get_args(get_args(Event)[0]))


def test_a_release_without_clearance_says_so_and_why() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    play.do(cmd.SaveVersion(by="ann", response="r", content=content(GOOD)))
    (event,) = play.do(cmd.Release(by="ann", response="r", version=1, reason="on air"))
    assert narrate(play.state, event) == (
        f"Ann (State Chancellery) released the statement “{GOOD}” (not cleared). Reason: on air"
    )


def test_a_delivery_a_second_late_says_so() -> None:
    play = Play(started=True)
    event, *_ = play.at("5m02s").deliver()
    assert narrate(play.state, event) == (
        "“They are evacuating us” reached State Chancellery (2 s late)."
    )


def test_a_long_text_is_cut_and_put_on_one_line() -> None:
    play = Play(started=True)
    (event,) = play.do(cmd.TakeNote(by="fac", text="word\n" * 100))
    sentence = narrate(play.state, event)
    assert "\n" not in sentence
    assert sentence.endswith("…")

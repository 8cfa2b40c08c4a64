"""Two facilitators share the reading: what one has looked at, the other need not."""

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.looking import look_item, looked_at
from exercise_sim.exercise.narration import narrate
from tests.exercise.play import Play
from tests.exercise.waiting import release


def released() -> Play:
    play = Play(started=True)
    play.at("5m").deliver()
    release(play.at("8m"), "ann")
    return play


def test_a_look_counts_for_everybody_and_the_log_says_so() -> None:
    play = released()
    (response,) = play.state.responses.values()
    assert not looked_at(play.state, response)
    (event,) = play.do(cmd.CloseQueueItem(by="fac", item=look_item(response)))
    assert looked_at(play.state, response)
    assert narrate(play.state, event).endswith("looked at a response.")


def test_a_rating_is_a_look_too() -> None:
    play = released()
    (response,) = play.state.responses.values()
    play.do(
        cmd.Rate(by="fac", team="chancellery", subject="response", about=response.id, rating="P")
    )
    assert looked_at(play.state, response)


def test_what_happens_in_the_queue_is_told_without_ids() -> None:
    play = released()
    (taken,) = play.do(cmd.TakeQueueItem(by="fac", item="inject:rumour"))
    (closed,) = play.do(cmd.CloseQueueItem(by="fac", item="message:3f2a", reason="Thanks only"))
    assert "They are evacuating us" in narrate(play.state, taken)
    assert narrate(play.state, closed).endswith("put a message aside: Thanks only")

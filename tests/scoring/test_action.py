from typing import Any

import pytest

from exercise_sim.exercise import commands as cmd
from exercise_sim.scenario.vocabulary import Action
from tests.exercise.play import content
from tests.scoring.worlds import HOLDING, PUBLISH, STATEMENT, expectation, line, played, release

MONITOR: dict[str, Any] = {"action": "monitor", "within": "10m"}


def test_the_expected_action_earns_all_however_late() -> None:
    play = played(PUBLISH)
    release(play.at("55m"))
    judged = line(play, "action")
    assert (judged.value, judged.why) == (1.0, "Statement released at T+55:00.")
    assert play.events[judged.events[0] - 1].kind == "response_released"


@pytest.mark.parametrize(
    ("action", "done"), [("publish", 1.0), ("reply", 0.0), ("brief", 0.0), ("escalate", 0.0)]
)
def test_another_action_is_not_the_expected_one(action: Action, done: float) -> None:
    play = played(PUBLISH)
    play.do(cmd.SaveVersion(by="ann", response="r1", content=content(STATEMENT, action)))
    play.do(cmd.Release(by="ann", response="r1", version=1, reason="now"))
    play.at("16m").deliver()
    play.do(cmd.TakeNote(by="fac", text="Seen."))
    assert line(play, "action").value == done


def test_a_draft_that_never_went_out_is_nothing() -> None:
    play = played(PUBLISH)
    play.do(cmd.SaveVersion(by="ann", response="r1", content=content(STATEMENT)))
    play.at("20m").do(cmd.TakeNote(by="fac", text="Still drafting."))
    judged = line(play, "action")
    assert (judged.value, judged.why) == (0.0, "No statement came for this inject.")


def test_a_text_below_the_content_floor_is_named_as_the_reason() -> None:
    play = played(PUBLISH)
    release(play.at("7m"), "We deny it.")
    play.at("20m").do(cmd.TakeNote(by="fac", text="Is that all?"))
    judged = line(play, "action")
    assert judged.value == 0.0
    assert judged.why == (
        "What was released at T+07:00 has 11 characters; with fewer than 40 it does not count."
    )


def test_an_answer_to_another_inject_does_not_count() -> None:
    play = played(PUBLISH)
    release(play, content(STATEMENT, answers=()))
    play.at("16m").do(cmd.TakeNote(by="fac", text="It names nothing."))
    assert line(play, "action").value == 0.0


def test_one_statement_may_answer_several_expectations_and_injects() -> None:
    play = played(PUBLISH, {"action": "publish", "id": "again", "within": "20m"})
    release(play.at("9m"))
    assert [line(play, "action", number).value for number in (0, 1)] == [1.0, 1.0]


def test_what_was_withdrawn_earns_nothing_until_something_else_answers() -> None:
    play = played(PUBLISH)
    release(play.at("7m"))
    play.at("8m").do(cmd.Withdraw(by="ann", response="r1", reason="A wrong number."))
    assert line(play, "action").why == "still open"
    play.at("16m").do(cmd.TakeNote(by="fac", text="Silence."))
    judged = line(play, "action")
    assert (judged.value, judged.why) == (0.0, "What was released at T+07:00 has been withdrawn.")
    assert line(play, "timeliness").value == 0.0
    release(play.at("20m"), response="r2")
    assert line(play, "action").value == 1.0
    assert line(play, "timeliness").value == pytest.approx(0.5)


def test_deciding_to_watch_is_an_action() -> None:
    play = played(MONITOR)
    play.do(cmd.SaveVersion(by="ann", response="r1", content=content(HOLDING, "monitor")))
    play.do(cmd.Release(by="ann", response="r1", version=1))
    judged = line(play, "action")
    assert (judged.value, judged.why) == (1.0, "Decision to monitor released at T+05:00.")


@pytest.mark.parametrize("action", ["publish", "reply"])
def test_speaking_where_watching_is_enough_is_overreaction(action: Action) -> None:
    play = played(MONITOR)
    release(play.at("7m"), content("No.", action), cleared=False)
    judged = line(play, "action")
    assert judged.value == 0.0
    assert judged.why.startswith("To watch was enough, but the team released a")
    assert "T+07:00" in judged.why


def test_overreaction_stays_even_if_the_team_then_decides_to_watch_and_withdraws() -> None:
    play = played(MONITOR)
    release(play.at("7m"))
    play.do(cmd.Withdraw(by="ann", response="r1", reason="Too much honour."))
    play.do(cmd.SaveVersion(by="ann", response="r2", content=content(HOLDING, "monitor")))
    play.do(cmd.Release(by="ann", response="r2", version=1))
    assert (line(play, "action").value, line(play, "timeliness").value) == (0.0, 1.0)


@pytest.mark.parametrize("action", ["brief", "escalate", "coordinate", "verify"])
def test_what_is_not_said_in_public_is_no_overreaction(action: Action) -> None:
    play = played(MONITOR)
    play.do(cmd.SaveVersion(by="ann", response="r1", content=content(HOLDING, action)))
    play.do(cmd.Release(by="ann", response="r1", version=1))
    judged = line(play, "action")
    assert (judged.value, judged.why) == (None, "still open")


def test_where_speaking_is_expected_too_it_is_no_overreaction() -> None:
    play = played(MONITOR, {"action": "reply", "within": "10m", "optional": True})
    release(play.at("7m"), content(STATEMENT, "reply"))
    assert line(play, "action").value is None
    release(play.at("8m"), response="r2")
    assert line(play, "action").value == 0.0


def test_another_teams_statement_is_not_this_teams_overreaction() -> None:
    play = played(MONITOR)
    release(play.at("7m"))
    assert expectation(play, team="town").mean.value is None

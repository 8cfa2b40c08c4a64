import pytest

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.refusal import Refused
from tests.exercise.play import content
from tests.scoring.worlds import (
    HOLDING,
    PUBLISH,
    STATEMENT,
    alone,
    ask,
    expectation,
    line,
    played,
    release,
)


def test_a_cleared_release_earns_all_with_the_approval_as_evidence() -> None:
    play = played(PUBLISH)
    release(play.at("7m"))
    judged = line(play, "clearance")
    assert (judged.value, judged.why) == (1.0, "Cleared by the approver before release at T+07:00.")
    assert [play.events[seq - 1].kind for seq in judged.events] == [
        "clearance_approved",
        "response_released",
    ]


def test_an_uncleared_release_earns_nothing_and_its_reason_is_told() -> None:
    play = played(PUBLISH)
    release(play.at("7m"), cleared=False)
    judged = line(play, "clearance")
    assert judged.value == 0.0
    assert judged.why == (
        "Released at T+07:00 without clearance by the approver. The reason given: no time"
    )


def test_an_edit_voids_the_approval() -> None:
    play = played(PUBLISH)
    play.do(cmd.SaveVersion(by="ann", response="r1", content=content(HOLDING)))
    play.do(cmd.RequestClearance(by="ann", response="r1", version=1))
    play.do(cmd.Approve(by="bob", response="r1", version=1))
    play.do(cmd.SaveVersion(by="ann", response="r1", content=content(STATEMENT), based_on=1))
    with pytest.raises(Refused, match="not cleared"):
        play.do(cmd.Release(by="ann", response="r1", version=2))
    play.do(cmd.Release(by="ann", response="r1", version=2, reason="one word"))
    assert line(play, "clearance").value == 0.0


def test_where_only_the_simcell_could_clear_it_is_not_observed() -> None:
    play = alone(PUBLISH)
    ask(play, "r1")
    play.do(cmd.Approve(by="fac", response="r1", version=1))
    play.do(cmd.Release(by="ann", response="r1", version=1))
    judged = line(play, "clearance")
    assert judged.value is None
    assert judged.why == "The SimCell cleared it, since nobody else in the team could."


@pytest.mark.parametrize("first_cleared", [True, False])
def test_the_worst_release_counts(first_cleared: bool) -> None:
    play = played(PUBLISH)
    release(play.at("7m"), cleared=first_cleared)
    release(play.at("8m"), HOLDING, response="r2", cleared=not first_cleared)
    assert line(play, "clearance").value == 0.0


def test_a_cleared_correction_does_not_mend_an_uncleared_release() -> None:
    play = played(PUBLISH)
    release(play.at("7m"), HOLDING, cleared=False)
    release(play.at("9m"), STATEMENT, based_on=1)
    assert line(play, "clearance").value == 0.0


def test_withdrawing_does_not_mend_it_either() -> None:
    play = played(PUBLISH)
    release(play.at("7m"), cleared=False)
    play.do(cmd.Withdraw(by="ann", response="r1", reason="Not cleared."))
    assert line(play, "clearance").value == 0.0


def test_an_uncleared_text_counts_even_below_the_content_floor() -> None:
    play = played(PUBLISH)
    release(play.at("6m"), "Lies!", response="short", cleared=False)
    release(play.at("9m"))
    assert line(play, "clearance").value == 0.0


def test_where_nothing_was_released_there_is_nothing_to_observe() -> None:
    play = played(PUBLISH)
    play.at("30m").do(cmd.TakeNote(by="fac", text="Silence."))
    judged = line(play, "clearance")
    assert (judged.value, judged.why) == (None, "Nothing was released.")


def test_an_action_that_needs_no_clearance_has_no_line() -> None:
    play = played({"action": "escalate", "within": "10m"})
    play.do(cmd.SaveVersion(by="ann", response="r1", content=content(STATEMENT, "escalate")))
    play.do(cmd.Release(by="ann", response="r1", version=1))
    assert [one.criterion for one in expectation(play).lines] == ["timeliness", "action"]

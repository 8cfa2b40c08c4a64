"""What is scored yet, what never will be, and what is left out."""

from typing import Any

import pytest

from exercise_sim.exercise import commands as cmd
from exercise_sim.scoring.score import score
from tests.exercise.play import Play, content
from tests.exercise.worlds import CLAIM
from tests.scoring.worlds import (
    HOLDING,
    PUBLISH,
    STATEMENT,
    alone,
    ask,
    expectation,
    join,
    line,
    played,
    release,
    world,
)

FULL: dict[str, Any] = PUBLISH | {"key_messages": ["guarded"], "audiences": ["residents"]}


def values(play: Play, team: str = "chancellery") -> dict[str, float | None]:
    return {one.criterion: one.value for one in expectation(play, team=team).lines}


def note(play: Play) -> None:
    play.do(cmd.TakeNote(by="fac", text="Time passes."))


@pytest.mark.parametrize("at", ["5m", "10m", "15m"])
def test_until_the_target_what_is_not_done_is_still_open(at: str) -> None:
    play = played(FULL)
    note(play.at(at))
    found = expectation(play)
    assert {one.why for one in found.lines} == {"still open"}
    assert {one.value for one in found.lines} == {None}
    assert (found.mean.value, found.mean.observed, found.mean.applicable) == (None, 0, 6)


def test_after_the_target_silence_is_scored_and_may_still_be_broken() -> None:
    play = played(FULL)
    note(play.at("15m1s"))
    assert values(play) == {
        "timeliness": 0.0,
        "action": 0.0,
        "clearance": None,
        "key_messages": 0.0,
        "amplification": None,
        "reach": 0.0,
    }
    release(play.at("20m"))
    assert values(play) == {
        "timeliness": pytest.approx(0.5),
        "action": 1.0,
        "clearance": 1.0,
        "key_messages": 1.0,
        "amplification": 1.0,
        "reach": 1.0,
    }


def test_a_score_may_be_asked_for_a_moment_after_the_last_event() -> None:
    play = played(FULL)
    assert score(play.state, 900.0).teams["chancellery"].mean.value is None
    assert score(play.state, 901.0).teams["chancellery"].mean.value == 0.0
    assert score(play.state, 0.0) == score(play.state)


def test_a_wait_for_the_simcell_that_goes_on_keeps_the_expectation_open() -> None:
    play = alone(FULL)
    ask(play, "r1")
    assert score(play.state, 3000.0).teams["chancellery"].mean.value is None


def test_endex_before_the_target_says_nothing_about_the_team() -> None:
    play = played(FULL)
    play.at("14m").do(cmd.End(by="fac"))
    found = expectation(play)
    assert {one.why for one in found.lines} == {"EndEx came before the target"}
    assert found.mean.value is None


def test_endex_after_the_target_leaves_silence_at_nothing() -> None:
    play = played(FULL)
    play.at("16m").do(cmd.End(by="fac"))
    assert expectation(play).mean.value == 0.0


def test_what_was_done_before_endex_is_scored() -> None:
    play = played(FULL)
    release(play.at("7m"))
    play.at("8m").do(cmd.End(by="fac"))
    assert expectation(play).mean.value == 1.0


def test_without_a_target_an_expectation_is_open_until_endex() -> None:
    play = played({"action": "publish"})
    note(play.at("55m"))
    assert values(play)["action"] is None
    play.do(cmd.End(by="fac"))
    assert values(play)["action"] == 0.0


def test_a_jump_waives_what_is_still_open() -> None:
    play = played(FULL)
    play.at("10m").do(cmd.Jump(by="fac", to=1800.0))
    found = expectation(play)
    assert (found.waived, found.lines, found.mean.applicable) == (True, (), 0)
    assert score(play.state).teams["chancellery"].mean.value is None


def test_a_jump_does_not_waive_what_is_overdue_or_done() -> None:
    late, done = played(FULL), played(FULL)
    late.at("16m").do(cmd.Jump(by="fac", to=1800.0))
    release(done.at("6m"))
    done.at("10m").do(cmd.Jump(by="fac", to=1800.0))
    assert (expectation(late).mean.value, expectation(done).mean.value) == (0.0, 1.0)


def test_a_later_jump_does_not_waive_what_was_done_after_an_earlier_one() -> None:
    play = Play(world(FULL), started=True)
    play.at("1m").do(cmd.Jump(by="fac", to=240.0))
    play.at("2m").deliver()
    release(play.at("3m"))
    play.at("4m").do(cmd.Jump(by="fac", to=1800.0))
    assert expectation(play).mean.value == 1.0


def test_a_recalled_inject_has_no_score() -> None:
    play = played(FULL)
    release(play, cleared=False)
    play.do(cmd.Recall(by="fac", inject="rumour", reason="A slip."))
    card = score(play.state)
    assert card.injects == {}
    assert card.teams["chancellery"].mean.value is None


def test_an_inject_that_was_skipped_or_never_came_has_no_score() -> None:
    play = Play(world(FULL), started=True)
    assert score(play.state).injects == {}
    play.do(cmd.Skip(by="fac", inject="rumour"))
    assert score(play.at("20m").state).injects == {}


def test_a_team_that_was_never_marked_present_has_no_score() -> None:
    play = Play(world(FULL), cast=False)
    play.do(cmd.Join(by="fac", participant="fac", name="Fay", role="facilitator"))
    play.do(cmd.Join(by="tia", participant="tia", name="Tia", role="player", team="town"))
    play.do(cmd.Start(by="fac"))
    play.at("5m").deliver()
    play.at("50m").do(cmd.End(by="fac"))
    card = score(play.state)
    assert set(card.injects) == {("rumour", "town")}
    assert card.teams["chancellery"].mean.applicable == 0
    assert card.teams["chancellery"].rating is None
    assert card.teams["town"].rating == "U"


def test_an_optional_expectation_counts_only_where_it_was_met() -> None:
    optional = PUBLISH | {"optional": True}
    play = played(optional)
    note(play.at("50m"))
    assert score(play.state).injects["rumour", "chancellery"].expectations == ()
    release(play)
    assert line(play, "action").value == 1.0
    assert line(play, "timeliness").value == 0.0


def test_who_owes_nothing_has_no_expectations() -> None:
    play = played(PUBLISH | {"by": ["town"]})
    assert score(play.state).injects["rumour", "chancellery"].expectations == ()
    assert len(score(play.state).injects["rumour", "town"].expectations) == 1


def test_a_response_that_names_no_inject_is_left_alone() -> None:
    play = played(PUBLISH)
    before = score(play.state, 1200.0)
    release(play, content(HOLDING, answers=()), cleared=False)
    assert score(play.state, 1200.0) == before


def test_harm_after_a_jump_is_still_harm() -> None:
    play = played(FULL)
    play.at("10m").do(cmd.Jump(by="fac", to=1800.0))
    release(play.at("12m"), CLAIM, cleared=False)
    found = expectation(play)
    assert found.waived
    assert values(play) == {"clearance": 0.0, "amplification": 0.0}
    assert score(play.state).teams["chancellery"].criteria["amplification"].mean.value == 0.0


def test_overreaction_after_a_jump_is_still_overreaction() -> None:
    play = played({"action": "monitor", "within": "30m"})
    play.at("10m").do(cmd.Jump(by="fac", to=1800.0))
    release(play.at("12m"))
    assert values(play) == {"action": 0.0}


@pytest.mark.parametrize("text", ["x", STATEMENT])
def test_what_is_too_short_or_withdrawn_earns_no_praise_for_doing_no_harm(text: str) -> None:
    for expect in (FULL, FULL | {"optional": True}):
        play = played(expect)
        release(play.at("7m"), text)
        play.do(cmd.Withdraw(by="ann", response="r1", reason="A slip."))
        play.at("8m").do(cmd.End(by="fac"))
        assert score(play.state).teams["chancellery"].mean.value is None


def test_harm_is_seen_at_once_and_a_withdrawal_does_not_hide_it() -> None:
    for expect in (FULL, FULL | {"optional": True}):
        play = played(expect)
        release(play.at("7m"), CLAIM, cleared=False)
        play.do(cmd.Withdraw(by="ann", response="r1", reason="A slip."))
        play.at("8m").do(cmd.End(by="fac"))
        assert (values(play)["amplification"], values(play)["clearance"]) == (0.0, 0.0)


def test_a_jump_before_a_team_is_there_waives_nothing_of_its_time() -> None:
    play = Play(world(FULL), cast=False)
    play.do(cmd.Join(by="fac", participant="fac", name="Fay", role="facilitator"))
    play.do(cmd.Start(by="fac"))
    play.at("5m").deliver()
    play.at("6m").do(cmd.Jump(by="fac", to=600.0))
    play.at("7m")
    join(play, "ann", "drafter")
    play.do(cmd.MarkPresent(by="fac", team="chancellery"))
    found = expectation(play)
    assert (found.waived, found.due) == (False, 660.0 + 600.0)

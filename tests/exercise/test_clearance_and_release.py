import pytest

from exercise_sim.exercise.commands import (
    Approve,
    Correct,
    Join,
    Release,
    RequestClearance,
    Return,
    SaveVersion,
    Start,
    Withdraw,
)
from exercise_sim.exercise.events import ResponseReleased
from exercise_sim.exercise.refusal import Refused
from tests.exercise.play import Play, content
from tests.exercise.worlds import small_world

GOOD = "The drill was announced in May, and our guards keep watch by day and by night."


def drafted(text: str = GOOD) -> Play:
    play = Play(started=True)
    play.at("5m").deliver()
    play.at("6m").do(SaveVersion(by="ann", response="r", content=content(text)))
    return play


def cleared() -> Play:
    play = drafted()
    play.do(RequestClearance(by="ann", response="r", version=1))
    play.at("7m").do(Approve(by="bob", response="r", version=1))
    return play


def test_a_cleared_version_goes_out_as_cleared() -> None:
    play = cleared()
    (event,) = play.at("8m").do(Release(by="ann", response="r", version=1))
    assert isinstance(event, ResponseReleased)
    assert event.sanction == "cleared"


def test_nobody_clears_their_own_draft() -> None:
    play = Play(started=True)
    play.do(Join(by="eve", participant="eve", name="Eve", role="player", team="chancellery"))
    play.at("5m").deliver()
    play.do(SaveVersion(by="eve", response="r", content=content(GOOD)))
    play.do(RequestClearance(by="eve", response="r", version=1))
    with pytest.raises(Refused, match="somebody else"):
        play.do(Approve(by="eve", response="r", version=1))


def test_any_edit_voids_an_approval() -> None:
    play = cleared()
    play.do(SaveVersion(by="ann", response="r", content=content(GOOD + "!"), based_on=1))
    with pytest.raises(Refused, match="not cleared"):
        play.do(Release(by="ann", response="r", version=2))


def test_an_uncleared_release_needs_a_reason_and_is_marked_so() -> None:
    play = drafted()
    with pytest.raises(Refused, match="not cleared"):
        play.do(Release(by="ann", response="r", version=1))
    play.do(Release(by="ann", response="r", version=1, reason="the minister is on air"))
    release = play.state.responses["r"].releases[0]
    assert (release.sanction, release.reason) == ("not cleared", "the minister is on air")


def test_a_returned_version_is_not_cleared_and_carries_the_comment() -> None:
    play = drafted()
    play.do(RequestClearance(by="ann", response="r", version=1))
    play.do(Return(by="bob", response="r", version=1, comment="name the source"))
    assert play.state.responses["r"].decisions[-1].comment == "name the source"
    with pytest.raises(Refused, match="not cleared"):
        play.do(Release(by="ann", response="r", version=1))


def test_a_return_after_an_approval_by_another_duty_cannot_follow_once_decided() -> None:
    play = cleared()
    with pytest.raises(Refused, match="decided already"):
        play.do(Approve(by="bob", response="r", version=1))


def test_saving_over_a_newer_version_is_refused() -> None:
    play = drafted()
    play.do(SaveVersion(by="ann", response="r", content=content("second " + GOOD), based_on=1))
    with pytest.raises(Refused, match="saved meanwhile"):
        play.do(SaveVersion(by="ann", response="r", content=content("other"), based_on=1))


def test_a_team_of_one_clears_through_the_simcell() -> None:
    play = Play(small_world(), cast=False)
    play.do(Join(by="fac", participant="fac", name="Fay", role="facilitator"))
    play.do(Join(by="ann", participant="ann", name="Ann", role="player", team="chancellery"))
    play.do(Start(by="fac"))
    play.at("5m").deliver()
    play.do(SaveVersion(by="ann", response="r", content=content(GOOD)))
    play.do(RequestClearance(by="ann", response="r", version=1))
    play.do(Approve(by="fac", response="r", version=1))
    play.do(Release(by="ann", response="r", version=1))
    assert play.state.responses["r"].releases[0].sanction == "cleared by SimCell"


def test_a_facilitator_does_not_clear_for_a_team_that_can() -> None:
    play = drafted()
    play.do(RequestClearance(by="ann", response="r", version=1))
    with pytest.raises(Refused, match="clears its own"):
        play.do(Approve(by="fac", response="r", version=1))


def test_a_response_goes_out_once_and_is_then_corrected_in_the_open() -> None:
    play = cleared()
    play.do(Release(by="ann", response="r", version=1))
    with pytest.raises(Refused, match="out already"):
        play.do(Release(by="ann", response="r", version=1))
    play.do(SaveVersion(by="ann", response="r", content=content("New " + GOOD), based_on=1))
    play.do(Correct(by="ann", response="r", version=2, note="the date", reason="urgent"))
    releases = play.state.responses["r"].releases
    assert [(r.version, r.note) for r in releases] == [(1, ""), (2, "the date")]


def test_what_was_withdrawn_no_longer_stands_in_public() -> None:
    play = cleared()
    play.do(Release(by="ann", response="r", version=1))
    play.do(Withdraw(by="ann", response="r", reason="the figure was wrong"))
    assert play.state.responses["r"].released is None


def test_another_team_cannot_touch_a_draft() -> None:
    play = drafted()
    with pytest.raises(Refused, match="no such response"):
        play.do(Release(by="tia", response="r", version=1, reason="because"))


def test_an_approver_without_the_drafters_duty_cannot_draft() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    with pytest.raises(Refused, match="drafter"):
        play.do(SaveVersion(by="bob", response="r", content=content(GOOD)))


def test_a_text_longer_than_its_channel_takes_cannot_go_out() -> None:
    play = drafted("x" * 5000)
    with pytest.raises(Refused, match="at most 4096"):
        play.do(Release(by="ann", response="r", version=1, reason="because"))


def test_what_could_go_nowhere_is_not_cleared_either() -> None:
    play = drafted()
    nowhere = content(GOOD).model_copy(update={"channels": ()})
    play.do(SaveVersion(by="ann", response="r", content=nowhere, based_on=1))
    with pytest.raises(Refused, match="at least one channel"):
        play.do(RequestClearance(by="ann", response="r", version=2))

import pytest

from exercise_sim.exercise.commands import (
    Approve,
    Release,
    RequestClearance,
    SaveVersion,
    SendMessage,
    TakeNote,
)
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State
from exercise_sim.exercise.visibility import TeamView, team_view, view
from tests.exercise.play import Play, content

GOOD = "The drill was announced in May, and our guards keep watch by day and by night."


def test_a_team_sees_only_what_was_delivered_to_it() -> None:
    play = Play(started=True)
    play.at("15m").deliver()
    assert [item.id for item in team_view(play.state, "chancellery").feed] == ["rumour", "noise"]
    assert [item.id for item in team_view(play.state, "town").feed] == ["rumour", "call"]


def test_a_player_gets_a_view_and_a_facilitator_everything() -> None:
    play = Play(started=True)
    assert isinstance(view(play.state, "ann"), TeamView)
    assert isinstance(view(play.state, "fac"), State)
    with pytest.raises(Refused):
        view(play.state, "stranger")


def test_ground_truth_and_notes_appear_nowhere_in_a_teams_view() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    play.do(TakeNote(by="fac", text="SECRET-NOTE", team="town"))
    shown = repr(team_view(play.state, "town"))
    for hidden in (
        "fabricated",
        "SECRET-NOTE",
        "Watch who speaks first",
        "T0085.003",
        "by day and",
    ):
        assert hidden not in shown


def test_another_teams_draft_is_hidden_until_it_is_published() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    play.do(SaveVersion(by="ann", response="r", content=content(GOOD)))
    assert GOOD not in repr(team_view(play.state, "town"))
    play.do(RequestClearance(by="ann", response="r", version=1))
    play.do(Approve(by="bob", response="r", version=1))
    play.do(Release(by="ann", response="r", version=1))
    (statement,) = team_view(play.state, "town").statements
    assert (statement.team, statement.texts["en"]) == ("chancellery", GOOD)


def test_a_message_is_seen_by_sender_and_recipients_only() -> None:
    play = Play(started=True)
    play.do(SendMessage(by="ann", message="m1", to=("editor",), text="off the record"))
    assert len(team_view(play.state, "chancellery").messages) == 1
    assert team_view(play.state, "town").messages == ()


def test_a_fact_shows_once_it_may_be_known() -> None:
    play = Play(started=True)
    assert team_view(play.state, "town", t=60.0).facts == ()
    assert [fact.id for fact in team_view(play.state, "town", t=120.0).facts] == ["announced"]
    assert len(team_view(play.state, "town", t=360.0).facts) == 2
    assert len(team_view(play.state, "chancellery", t=360.0).facts) == 1


def test_a_verify_is_answered_by_the_facts_that_refute_the_claim() -> None:
    play = Play(started=True)
    play.at("7m").deliver()
    question = content("Has anybody ordered buses for tonight, please?", "verify", channels=())
    play.do(SaveVersion(by="ann", response="q", content=question))
    play.do(Release(by="ann", response="q", version=1))
    assert [fact.id for fact in team_view(play.state, "chancellery").facts] == [
        "announced",
        "own-list",
    ]


def test_claims_are_listed_once_an_inject_has_brought_them() -> None:
    play = Play(started=True)
    assert team_view(play.state, "town").claims == ()
    play.at("5m").deliver()
    assert [claim.id for claim in team_view(play.state, "town").claims] == ["evacuation"]

"""Injects that come again, and injects that are told differently."""

import pytest

from exercise_sim.exercise.commands import Jump, Open, Recall, Skip
from exercise_sim.exercise.events import InjectDelivered
from exercise_sim.exercise.narration import narrate
from exercise_sim.exercise.progress import owed_by
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.schedule import coming
from exercise_sim.exercise.visibility import team_view
from tests.exercise.play import Play
from tests.exercise.waiting import assess, follow_up, release, world_with

NAGGING = {"every": "2m", "until": {"response": {"inject": "nagging"}}}


def nagging(**repeat: object) -> Play:
    fields = follow_up(id="nagging", at="1m", repeat=repeat or NAGGING)
    return Play(world_with(fields), started=True)


def comings(play: Play, team: str = "town") -> list[float]:
    return [
        event.t
        for event in play.events
        if isinstance(event, InjectDelivered) and (event.inject, event.team) == ("nagging", team)
    ]


def test_it_comes_again_until_the_team_has_done_what_stops_it() -> None:
    play = nagging()
    for minute in ("1m", "3m", "5m"):
        play.at(minute).deliver()
    release(play.at("6m"), "ann", "nagging", action="reply")
    for minute in ("7m", "9m"):
        play.at(minute).deliver()
    assert comings(play, "chancellery") == [60.0, 180.0, 300.0]
    assert comings(play, "town") == [60.0, 180.0, 300.0, 420.0, 540.0]


def test_it_comes_again_as_often_as_it_may() -> None:
    play = nagging(every="2m", times=2)
    for minute in ("1m", "3m", "5m", "7m", "9m"):
        play.at(minute).deliver()
    assert comings(play) == [60.0, 180.0, 300.0]


def test_one_look_after_a_long_time_brings_it_once_not_ten_times() -> None:
    play = nagging()
    play.at("1m").deliver()
    play.at("20m").deliver()
    assert comings(play) == [60.0, 1200.0]


def test_a_recalled_one_comes_no_more() -> None:
    play = nagging()
    play.at("1m").deliver()
    play.at("2m").do(Recall(by="fac", inject="nagging"))
    assert "nagging" not in {one.inject for one in coming(play.state)}


def test_a_facilitator_who_skips_it_lets_it_come_no_more() -> None:
    play = nagging()
    play.at("1m").deliver()
    play.at("2m").do(Skip(by="fac", inject="nagging", reason="enough"))
    play.at("9m").deliver()
    assert comings(play) == [60.0]
    assert play.state.injects["nagging"].status == "delivered"
    with pytest.raises(Refused, match="delivered already"):
        play.do(Skip(by="fac", inject="nagging"))


def test_a_jump_does_not_ask_about_repeats() -> None:
    play = nagging()
    play.at("1m").deliver()
    play.do(Jump(by="fac", to=270.0))
    play.deliver()
    assert comings(play) == [60.0, 270.0]
    assert play.events[-1].due == 270.0  # type: ignore[union-attr]


def test_its_deadline_runs_from_the_first_coming() -> None:
    play = Play(
        world_with(
            follow_up(
                id="nagging",
                at="1m",
                repeat=NAGGING,
                expect=[{"action": "reply", "within": "10m"}],
            )
        ),
        started=True,
    )
    for minute in ("1m", "3m", "5m"):
        play.at(minute).deliver()
    assert [one.due for one in owed_by(play.state, "town") if one.inject == "nagging"] == [660.0]


def test_it_is_unread_again_each_time_it_comes() -> None:
    play = nagging()
    play.at("1m").deliver()
    play.at("2m").do(Open(by="tia", inject="nagging"))
    assert team_view(play.state, "town").feed[0].opened_by == ("tia",)
    play.at("3m").deliver()
    item = team_view(play.state, "town").feed[0]
    assert (item.opened_by, item.again) == ((), (180.0,))
    play.at("4m").do(Open(by="tia", inject="nagging"))
    assert team_view(play.state, "town").feed[0].opened_by == ("tia",)
    delivery = play.state.injects["nagging"].deliveries["town"]
    assert delivery.opened == {"tia": 120.0}


VARIANTS = [
    {
        "id": "thanks",
        "when": {"response": {"inject": "rumour", "cleared": True}},
        "title": "Thank you",
        "body": "Good that you spoke up.",
    },
    {
        "id": "knowing",
        "when": {"assessment": {"inject": "rumour", "correct": True}},
        "body": "You know it is forged. Why so quiet?",
    },
]


def test_each_team_is_told_the_first_variant_that_fits_it() -> None:
    play = Play(world_with(follow_up(at="20m", variants=VARIANTS)), started=True)
    play.at("5m").deliver()
    assess(play.at("6m"), "ann", "fabricated")
    assess(play.at("6m"), "tia", "fabricated")
    release(play.at("7m"), "ann")
    play.at("20m").deliver()
    shown = {
        team: next(i for i in team_view(play.state, team).feed if i.id == "follow-up")
        for team in ("chancellery", "town")
    }
    assert shown["chancellery"].title.read() == "Thank you"
    assert shown["chancellery"].body.read() == "Good that you spoke up."
    assert shown["town"].title.read() == "Follow-up"
    assert shown["town"].body.read() == "You know it is forged. Why so quiet?"


def test_where_no_variant_fits_the_inject_itself_is_told() -> None:
    play = Play(world_with(follow_up(at="20m", variants=VARIANTS)), started=True)
    play.at("20m").deliver()
    told = {e.variant for e in play.events if isinstance(e, InjectDelivered)}
    assert told == {None}


def test_what_happens_after_delivery_changes_no_text() -> None:
    play = Play(world_with(follow_up(at="5m", variants=VARIANTS)), started=True)
    play.at("5m").deliver()
    release(play.at("7m"), "ann")
    item = next(i for i in team_view(play.state, "chancellery").feed if i.id == "follow-up")
    assert item.title.read() == "Follow-up"


def test_the_log_says_which_variant_was_told_and_that_it_came_again() -> None:
    fields = follow_up(id="nagging", at="10m", variants=VARIANTS, repeat=NAGGING)
    play = Play(world_with(fields), started=True)
    play.at("5m").deliver()
    release(play.at("7m"), "ann")
    play.at("10m").deliver()
    play.at("12m").deliver()
    sentences = [narrate(play.state, e) for e in play.events if isinstance(e, InjectDelivered)]
    assert "“Follow-up” reached State Chancellery (variant `thanks`)." in sentences
    assert "“Follow-up” reached Border Town again." in sentences

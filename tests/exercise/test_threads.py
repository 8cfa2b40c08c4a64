"""What followed stays together with what it followed."""

from exercise_sim.exercise.commands import Open
from exercise_sim.exercise.visibility import FeedItem, team_view
from tests.exercise.play import Play
from tests.exercise.waiting import follow_up, waiting_for, world_with


def item(play: Play, inject: str, team: str = "town") -> FeedItem:
    return next(one for one in team_view(play.state, team).feed if one.id == inject)


def test_a_follow_up_belongs_to_the_thread_of_what_it_waits_for() -> None:
    play = waiting_for({"no_response": {"inject": "rumour", "within": "5m"}})
    play.at("5m").deliver()
    play.at("10m").deliver()
    assert item(play, "rumour").thread == "rumour"
    assert item(play, "follow-up").thread == "rumour"
    assert item(play, "call").thread == "call"


def test_what_follows_a_follow_up_belongs_to_the_first_thread() -> None:
    second = follow_up(id="second", when={"after": {"inject": "follow-up", "delay": "1m"}})
    first = follow_up(when={"all": [{"after": {"inject": "rumour", "delay": "1m"}}]})
    play = Play(world_with(second, first), started=True)
    for minute in ("5m", "6m", "7m"):
        play.at(minute).deliver()
    assert item(play, "second").thread == "rumour"


def test_a_follow_up_to_what_the_team_never_got_begins_a_thread_of_its_own() -> None:
    play = waiting_for({"after": {"inject": "call", "delay": "1m", "team": "town"}})
    play.at("10m").deliver()
    play.at("11m").deliver()
    assert item(play, "follow-up", "town").thread == "call"
    assert item(play, "follow-up", "chancellery").thread == "follow-up"


def test_what_is_scheduled_for_a_time_stands_alone() -> None:
    play = Play(started=True)
    play.at("15m").deliver()
    assert {one.id: one.thread for one in team_view(play.state, "chancellery").feed} == {
        "rumour": "rumour",
        "noise": "noise",
    }


def test_the_first_look_of_a_team_is_known_to_the_team() -> None:
    play = Play(started=True)
    play.at("10m").deliver()
    assert item(play, "call").first_look is None
    play.at("11m").do(Open(by="tom", inject="call"))
    play.at("12m").do(Open(by="tia", inject="call"))
    assert item(play, "call").first_look == 660.0


def test_what_a_newsroom_sends_is_known_by_its_sender_or_channel() -> None:
    fields = follow_up(at="1m", **{"from": "Robežas Ziņu redaktors"}, channel="phone")
    channels = [
        {"id": "telegram", "kind": "social", "name": "Telegram"},
        {"id": "web", "kind": "press", "name": "The Border News"},
        {"id": "phone", "kind": "phone", "name": "Phone"},
    ]
    play = Play(world_with(fields, channels=channels), started=True)
    play.at("5m").deliver()
    assert item(play, "follow-up").from_press
    assert not item(play, "rumour").from_press

import pytest

from exercise_sim.exercise.commands import (
    DeliverDue,
    FireNow,
    Hold,
    Jump,
    Open,
    Pause,
    Recall,
    Skip,
    Unhold,
)
from exercise_sim.exercise.events import InjectDelivered
from exercise_sim.exercise.refusal import Refused
from tests.exercise.play import Play


def delivered(play: Play) -> list[tuple[str, str]]:
    return [(e.inject, e.team) for e in play.events if isinstance(e, InjectDelivered)]


def test_an_inject_is_delivered_to_every_recipient_once_its_time_has_come() -> None:
    play = Play(started=True)
    play.at("4m59s").deliver()
    assert delivered(play) == []
    play.at("5m").deliver()
    assert delivered(play) == [("rumour", "chancellery"), ("rumour", "town")]


def test_nothing_is_delivered_twice() -> None:
    play = Play(started=True)
    play.at("6m").deliver()
    assert play.at("6m").deliver() == []


def test_a_late_delivery_says_when_it_was_due() -> None:
    play = Play(started=True)
    play.at("5m03s").deliver()
    delivery = play.state.injects["rumour"].deliveries["town"]
    assert (delivery.due, delivery.t) == (300.0, 303.0)


def test_nothing_is_delivered_in_a_pause() -> None:
    play = Play(started=True)
    play.at("4m").do(Pause(by="fac"))
    assert play.at("20m").deliver() == []


def test_only_the_conductor_delivers_what_is_due() -> None:
    with pytest.raises(Refused, match="conductor"):
        Play(started=True).at("6m").do(DeliverDue(by="fac"))


def test_a_held_inject_waits_until_it_is_unheld_and_then_counts_as_due_now() -> None:
    play = Play(started=True)
    play.at("1m").do(Hold(by="fac", inject="rumour"))
    play.at("8m").deliver()
    assert delivered(play) == []
    play.at("9m").do(Unhold(by="fac", inject="rumour"))
    play.at("9m").deliver()
    assert play.state.injects["rumour"].deliveries["town"].due == 9 * 60


def test_an_inject_unheld_before_its_time_keeps_its_time() -> None:
    play = Play(started=True)
    play.at("1m").do(Hold(by="fac", inject="rumour"))
    play.at("2m").do(Unhold(by="fac", inject="rumour"))
    assert play.state.injects["rumour"].due == 300.0


def test_a_skipped_inject_never_comes() -> None:
    play = Play(started=True)
    play.at("1m").do(Skip(by="fac", inject="rumour", reason="time is short"))
    play.at("6m").deliver()
    assert delivered(play) == []


def test_an_inject_can_be_fired_before_its_time_but_only_once() -> None:
    play = Play(started=True)
    play.at("1m").do(FireNow(by="fac", inject="noise"))
    assert delivered(play) == [("noise", "chancellery")]
    with pytest.raises(Refused, match="delivered already"):
        play.do(FireNow(by="fac", inject="noise"))


def test_a_recalled_inject_is_out_of_play_but_stays_in_the_record() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    play.do(Recall(by="fac", inject="rumour", reason="wrong team"))
    inject = play.state.injects["rumour"]
    assert (inject.status, inject.reason, len(inject.deliveries)) == ("recalled", "wrong team", 2)


def test_a_player_cannot_fire_an_inject() -> None:
    with pytest.raises(Refused, match="facilitator"):
        Play(started=True).do(FireNow(by="ann", inject="noise"))


def test_the_first_look_of_each_player_is_kept_and_the_second_changes_nothing() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    play.at("6m").do(Open(by="ann", inject="rumour"))
    assert play.at("7m").do(Open(by="ann", inject="rumour")) == []
    assert play.state.injects["rumour"].deliveries["chancellery"].opened == {"ann": 360.0}


def test_a_team_cannot_open_what_it_has_not_received() -> None:
    play = Play(started=True)
    play.at("15m").deliver()
    with pytest.raises(Refused, match="not received"):
        play.do(Open(by="tia", inject="noise"))


def test_a_jump_has_to_name_every_inject_passed_over() -> None:
    play = Play(started=True)
    with pytest.raises(Refused, match="call"):
        play.at("1m").do(Jump(by="fac", to=12 * 60, deliver=("rumour",)))


def test_a_jump_delivers_and_skips_what_it_was_told_to() -> None:
    play = Play(started=True)
    play.at("1m").do(Jump(by="fac", to=12 * 60, deliver=("rumour",), skip=("call",)))
    assert delivered(play) == [("rumour", "chancellery"), ("rumour", "town")]
    assert play.state.injects["call"].status == "skipped"
    assert play.state.injects["rumour"].deliveries["town"].t == 12 * 60


def test_exercise_time_never_jumps_back() -> None:
    with pytest.raises(Refused, match="never goes back"):
        Play(started=True).at("10m").do(Jump(by="fac", to=60.0))

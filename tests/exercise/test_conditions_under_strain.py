"""Conditions where people, clocks and conductors do not keep to the plan."""

from datetime import timedelta
from typing import Any

import pytest

from exercise_sim.exercise.commands import (
    CONDUCTOR,
    Correct,
    FireNow,
    Hold,
    Join,
    Jump,
    MarkPresent,
    Recall,
    RecordScore,
    SaveVersion,
    Skip,
    Start,
    Unhold,
)
from exercise_sim.exercise.events import InjectDelivered, PhaseBegun
from exercise_sim.exercise.narration import narrate
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.schedule import coming, scores_wanted
from exercise_sim.scenario.inject import MOST_REPEATS
from tests.exercise.play import Play, content
from tests.exercise.waiting import LONG, assess, follow_up, release, told, waiting_for, world_with

SILENT_FOR_TEN_MINUTES = {
    "all": [
        {"after": {"inject": "rumour", "delay": "10m"}},
        {"not": {"response": {"inject": "rumour"}}},
    ]
}


def late_team(condition: dict[str, Any]) -> Play:
    """Started before anybody of the town was in the room; the rumour has come."""
    play = Play(world_with(follow_up(when=condition)), cast=False)
    play.do(Join(by="fac", participant="fac", name="Fay", role="facilitator"))
    play.do(Start(by="fac"))
    for person, duties in (("tia", ("drafter", "monitor")), ("tom", ("approver",))):
        play.do(
            Join(
                by=person,
                participant=person,
                name=person,
                role="player",
                team="town",
                duties=duties,  # type: ignore[arg-type]
            )
        )
    play.at("5m").deliver()
    return play


class TestAtOneMoment:
    def test_an_answer_at_the_last_moment_is_one_and_no_silence(self) -> None:
        # From 60.02992 s to 120.02992 s it is a little more than 60 s, as computers count.
        for condition, comes in (
            ({"response": {"inject": "rumour", "within": "1m"}}, True),
            ({"no_response": {"inject": "rumour", "within": "1m"}}, False),
            ({"response": {"inject": "rumour", "after": "1m"}}, False),
        ):
            play = waiting_for(condition)
            play.at("1m").wall += timedelta(microseconds=29_920)
            play.do(FireNow(by="fac", inject="rumour"))
            play.wall += timedelta(minutes=1)
            release(play, "ann")
            play.deliver()
            assert ("chancellery" in told(play)) == comes

    def test_a_second_response_in_the_same_moment_is_looked_at_too(self) -> None:
        play = waiting_for({"score": {"inject": "rumour", "below": 0.5}})
        play.at("5m").deliver()
        record = RecordScore(
            by=CONDUCTOR,
            inject="rumour",
            team="chancellery",
            criterion=None,
            after=None,
            value=None,
        )
        release(play.at("7m"), "ann")
        play.do(record)
        release(play, "ann")
        assert [one.t for one in scores_wanted(play.state)] == [420.0]


class TestATeamThatIsNotMarkedPresent:
    def test_what_it_says_is_heard(self) -> None:
        play = late_team({"response": {"inject": "rumour", "within": "10m"}})
        release(play.at("30m"), "tia")
        play.deliver()
        assert told(play) == {"town": 1800.0}

    def test_it_is_never_too_late(self) -> None:
        play = late_team({"response": {"inject": "rumour", "after": "10m"}})
        release(play.at("30m"), "tia")
        play.at("31m").do(MarkPresent(by="fac", team="town"))
        play.deliver()
        assert told(play) == {}

    def test_its_score_is_worked_out_once_it_is(self) -> None:
        play = late_team({"score": {"inject": "rumour", "below": 0.5}})
        release(play.at("6m"), "tia")
        assert scores_wanted(play.state) == []
        play.at("9m").do(MarkPresent(by="fac", team="town"))
        assert [(one.key[1], one.t) for one in scores_wanted(play.state)] == [("town", 540.0)]


class TestTheFacilitatorsHand:
    def test_what_is_unheld_after_its_condition_held_counts_as_due_then(self) -> None:
        play = waiting_for({"after": {"inject": "rumour", "delay": "1m"}})
        play.at("5m").deliver()
        play.do(Hold(by="fac", inject="follow-up"))
        play.at("20m").do(Unhold(by="fac", inject="follow-up"))
        (event, *_) = [e for e in play.deliver() if isinstance(e, InjectDelivered)][-2:]
        assert (event.inject, event.due) == ("follow-up", 1200.0)
        assert "late" not in narrate(play.state, event)

    def test_what_is_fired_before_its_condition_holds_does_not_come_again_when_it_does(
        self,
    ) -> None:
        play = waiting_for({"after": {"inject": "rumour", "delay": "1m"}})
        play.at("1m").do(FireNow(by="fac", inject="follow-up"))
        play.at("5m").deliver()
        play.at("10m").deliver()
        assert told(play) == {"chancellery": 60.0, "town": 60.0}
        assert [one.inject for one in coming(play.state)] == ["noise"]

    def test_a_recalled_repeat_cannot_be_skipped_back_into_play(self) -> None:
        repeat = {"every": "2m", "until": {"response": {"inject": "follow-up"}}}
        play = Play(world_with(follow_up(at="1m", repeat=repeat)), started=True)
        play.at("1m").deliver()
        play.do(Recall(by="fac", inject="follow-up"))
        with pytest.raises(Refused, match="recalled already"):
            play.do(Skip(by="fac", inject="follow-up"))
        assert play.state.injects["follow-up"].status == "recalled"

    def test_nobody_is_pressed_again_after_answering_while_the_inject_was_held(self) -> None:
        play = waiting_for(
            {"response": {"inject": "rumour"}},
            repeat={"every": "2m", "until": {"response": {"inject": "follow-up"}}},
        )
        play.at("5m").deliver()
        release(play, "ann")
        play.deliver()
        play.do(Hold(by="fac", inject="follow-up"))
        release(play.at("9m"), "ann", "follow-up", action="reply")
        play.at("9m30s").do(Unhold(by="fac", inject="follow-up"))
        play.deliver()
        assert play.state.injects["follow-up"].deliveries["chancellery"].again == ()

    def test_a_correction_that_answers_another_inject_is_a_response_to_it_from_then_on(
        self,
    ) -> None:
        play = waiting_for({"response": {"inject": "call", "team": "town"}})
        play.at("10m").deliver()
        response = release(play.at("11m"), "tia", "rumour", clear=False)
        draft = content(LONG + " More.", answers=("rumour", "call"))
        play.do(SaveVersion(by="tia", response=response, content=draft, based_on=1))
        play.at("12m").do(
            Correct(by="tia", response=response, version=2, note="one more", reason="no time")
        )
        play.deliver()
        assert told(play) == {"chancellery": 720.0, "town": 720.0}


class TestALateConductor:
    def test_a_repeat_that_was_answered_meanwhile_does_not_come_once_more(self) -> None:
        repeat = {"every": "2m", "until": {"response": {"inject": "follow-up"}}}
        play = Play(world_with(follow_up(at="1m", repeat=repeat)), started=True)
        play.at("1m").deliver()
        release(play.at("3m05s"), "ann", "follow-up", action="reply")
        play.at("3m20s").deliver()
        again = [e.team for e in play.events if isinstance(e, InjectDelivered) and e.again]
        assert again == ["town"]

    def test_a_break_between_two_phases_is_not_left_out(self) -> None:
        phases = [
            {"id": "one", "title": "One", "starts": "0m"},
            {"id": "rest", "title": "Coffee", "kind": "break", "starts": "7m"},
            {"id": "two", "title": "Two", "starts": "7m10s"},
        ]
        play = Play(world_with(phases=phases), started=True)
        play.at("1s").deliver()
        play.at("7m15s").deliver()
        begun = [e.phase for e in play.events if isinstance(e, PhaseBegun)]
        assert begun == ["one", "rest"]
        assert play.state.clock.status == "paused"

    def test_what_is_due_behind_the_break_waits_where_a_phase_began_before_it(self) -> None:
        phases = [
            {"id": "one", "title": "One", "starts": "9m50s"},
            {"id": "rest", "title": "Coffee", "kind": "break", "starts": "9m55s"},
        ]
        play = Play(world_with(phases=phases), started=True)
        play.at("5m").deliver()
        play.at("10m05s").deliver()
        begun = [e.phase for e in play.events if isinstance(e, PhaseBegun)]
        assert begun == ["one", "rest"]
        assert play.state.injects["call"].status == "scheduled"

    def test_a_text_depends_on_what_came_just_before_it(self) -> None:
        variant = {"id": "second", "when": {"after": {"inject": "rumour"}}, "body": "Again?"}
        play = Play(world_with(follow_up(at="5m10s", variants=[variant])), started=True)
        play.at("5m15s").deliver()
        variants = {
            e.variant
            for e in play.events
            if isinstance(e, InjectDelivered) and e.inject == "follow-up"
        }
        assert variants == {"second"}


@pytest.mark.parametrize("skipped", [True, False])
def test_a_jump_tells_the_text_that_fits_what_it_delivers(skipped: bool) -> None:
    variant = {"id": "second", "when": {"after": {"inject": "rumour"}}, "body": "Again?"}
    play = Play(world_with(follow_up(at="6m", variants=[variant])), started=True)
    rumour = {"skip" if skipped else "deliver": ("rumour",)}
    deliver = ("follow-up", *rumour.get("deliver", ()))
    play.do(Jump(by="fac", to=480.0, deliver=deliver, skip=rumour.get("skip", ())))
    told_as = {
        e.variant for e in play.events if isinstance(e, InjectDelivered) and e.inject == "follow-up"
    }
    assert told_as == ({None} if skipped else {"second"})


def test_a_repeat_that_nothing_stops_ends_by_itself_and_holds_nothing_up() -> None:
    repeat = {"every": "10s", "until": {"by_hand": True}}
    play = Play(world_with(follow_up(at="0s", to=["town"], repeat=repeat)), started=True)
    for second in range(0, 10 * (MOST_REPEATS + 3), 10):
        play.at(f"{second}s").deliver()
    delivery = play.state.injects["follow-up"].deliveries["town"]
    assert len(delivery.again) == MOST_REPEATS
    assert play.state.injects["noise"].status == "delivered"
    assert coming(play.state) == []


def test_what_a_condition_says_about_its_own_inject_stops_its_repeats() -> None:
    repeat = {"every": "1m", "until": {"after": {"inject": "follow-up", "delay": "150s"}}}
    play = Play(world_with(follow_up(at="1m", to=["town"], repeat=repeat)), started=True)
    for minute in range(1, 10):
        play.at(f"{minute}m").deliver()
    assert play.state.injects["follow-up"].deliveries["town"].again == (120.0, 180.0)


def test_an_assessment_counts_from_a_team_that_is_not_marked_present() -> None:
    play = late_team({"assessment": {"inject": "rumour", "correct": True}})
    assess(play.at("6m"), "tia", "fabricated")
    play.deliver()
    assert told(play) == {"town": 360.0}

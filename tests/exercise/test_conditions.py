"""What an inject waits for: it comes to those for whom it holds, at the second it begins to."""

from dataclasses import replace

import pytest

from exercise_sim.exercise.commands import (
    CONDUCTOR,
    FireNow,
    Hold,
    Jump,
    Pause,
    Recall,
    RecordScore,
    Resume,
    Skip,
    Unhold,
    Withdraw,
)
from exercise_sim.exercise.events import InjectDelivered
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.schedule import coming, next_inject, scores_wanted
from tests.exercise.play import Play
from tests.exercise.waiting import (
    LONG,
    assess,
    follow_up,
    message,
    release,
    told,
    waiting_for,
    world_with,
)


class TestAfterAnotherInject:
    def test_it_comes_the_delay_after_the_team_got_the_other(self) -> None:
        play = waiting_for({"after": {"inject": "rumour", "delay": "90s"}})
        play.at("5m").deliver()
        play.at("6m29s").deliver()
        assert told(play) == {}
        play.at("6m30s").deliver()
        assert told(play) == {"chancellery": 390.0, "town": 390.0}

    def test_only_recipients_who_got_the_other_get_it(self) -> None:
        play = waiting_for({"after": {"inject": "call"}})
        play.at("10m").deliver()
        play.at("11m").deliver()
        assert told(play) == {"town": 600.0}

    def test_a_named_team_decides_for_every_recipient(self) -> None:
        play = waiting_for({"after": {"inject": "call", "team": "town"}})
        play.at("10m").deliver()
        play.at("11m").deliver()
        assert told(play) == {"chancellery": 600.0, "town": 600.0}

    def test_it_follows_a_hand_fired_inject_too(self) -> None:
        play = waiting_for({"after": {"inject": "noise", "team": "chancellery", "delay": "1m"}})
        play.at("2m").do(FireNow(by="fac", inject="noise"))
        play.at("3m").deliver()
        assert told(play) == {"chancellery": 180.0, "town": 180.0}

    def test_nothing_follows_a_skipped_or_recalled_inject(self) -> None:
        play = waiting_for({"after": {"inject": "rumour", "delay": "5m"}})
        play.at("5m").deliver()
        play.at("6m").do(Recall(by="fac", inject="rumour"))
        play.at("30m").deliver()
        assert told(play) == {}


class TestOnSilence:
    def test_only_the_team_that_kept_silent_gets_it(self) -> None:
        play = waiting_for({"no_response": {"inject": "rumour", "within": "20m"}})
        play.at("5m").deliver()
        release(play.at("15m"), "ann")
        play.at("24m59s").deliver()
        assert told(play) == {}
        play.at("25m").deliver()
        assert told(play) == {"town": 1500.0}

    def test_a_late_conductor_still_finds_the_second_at_which_it_was_due(self) -> None:
        play = waiting_for({"no_response": {"inject": "rumour", "within": "20m"}})
        play.at("5m").deliver()
        release(play.at("25m03s"), "ann")
        play.at("25m05s").deliver()
        assert told(play) == {"chancellery": 1500.0, "town": 1500.0}

    def test_an_assessment_alone_is_silence(self) -> None:
        play = waiting_for({"no_response": {"inject": "rumour", "within": "20m"}})
        play.at("5m").deliver()
        assess(play.at("6m"), "ann", "fabricated")
        play.at("25m").deliver()
        assert "chancellery" in told(play)

    def test_the_action_that_is_missing_can_be_named(self) -> None:
        play = waiting_for(
            {"no_response": {"inject": "rumour", "within": "20m", "action": "reply"}}
        )
        play.at("5m").deliver()
        release(play.at("6m"), "ann")
        release(play.at("7m"), "tia", action="reply")
        play.at("25m").deliver()
        assert told(play) == {"chancellery": 1500.0}

    def test_a_text_too_short_to_say_anything_is_silence(self) -> None:
        play = waiting_for({"no_response": {"inject": "rumour", "within": "20m"}})
        play.at("5m").deliver()
        release(play.at("6m"), "ann", text="Soon.")
        play.at("25m").deliver()
        assert "chancellery" in told(play)

    def test_a_pause_is_no_silence(self) -> None:
        play = waiting_for({"no_response": {"inject": "rumour", "within": "20m"}})
        play.at("5m").deliver()
        play.at("10m").do(Pause(by="fac"))
        play.at("40m").do(Resume(by="fac"))
        play.at("54m59s").deliver()
        assert told(play) == {}
        play.at("55m").deliver()
        assert told(play) == {"chancellery": 1500.0, "town": 1500.0}


class TestOnAResponse:
    def test_it_comes_with_the_release(self) -> None:
        play = waiting_for({"response": {"inject": "rumour", "action": "publish"}})
        play.at("5m").deliver()
        release(play.at("8m"), "ann")
        play.at("8m10s").deliver()
        assert told(play) == {"chancellery": 480.0}

    @pytest.mark.parametrize(
        ("limits", "comes"),
        [
            ({"within": "3m"}, True),
            ({"within": "2m59s"}, False),
            ({"after": "2m"}, True),
            ({"after": "3m"}, False),
        ],
    )
    def test_its_time_is_counted_from_the_teams_own_delivery(
        self, limits: dict[str, str], comes: bool
    ) -> None:
        play = waiting_for({"response": {"inject": "rumour", **limits}})
        play.at("5m").deliver()
        release(play.at("8m"), "ann")
        play.at("9m").deliver()
        assert ("chancellery" in told(play)) == comes

    @pytest.mark.parametrize("cleared", [True, False])
    def test_clearance_may_matter(self, cleared: bool) -> None:
        play = waiting_for({"response": {"inject": "rumour", "cleared": cleared}})
        play.at("5m").deliver()
        release(play.at("8m"), "ann", clear=True)
        release(play.at("9m"), "tia", clear=False)
        play.at("10m").deliver()
        assert told(play) == ({"chancellery": 480.0} if cleared else {"town": 540.0})

    def test_any_response_of_a_named_team_will_do_where_no_inject_is_named(self) -> None:
        play = waiting_for({"response": {"team": "town", "within": "30m"}})
        play.at("10m").deliver()
        release(play.at("12m"), "tia", "call", action="reply")
        play.at("13m").deliver()
        assert told(play) == {"chancellery": 720.0, "town": 720.0}

    def test_what_was_withdrawn_holds_no_longer(self) -> None:
        play = waiting_for(
            {
                "all": [
                    {"after": {"inject": "rumour", "delay": "20m"}},
                    {"response": {"inject": "rumour"}},
                ]
            }
        )
        play.at("5m").deliver()
        response = release(play.at("8m"), "ann")
        play.at("9m").do(Withdraw(by="ann", response=response, reason="wrong figures"))
        play.at("30m").deliver()
        assert told(play) == {}


class TestOnAnAssessment:
    @pytest.mark.parametrize("correct", [True, False])
    def test_right_and_wrong_lead_to_different_injects(self, correct: bool) -> None:
        play = waiting_for({"assessment": {"inject": "rumour", "correct": correct}})
        play.at("5m").deliver()
        assess(play.at("6m"), "ann", "fabricated")
        assess(play.at("7m"), "tia", "accurate")
        play.at("8m").deliver()
        assert told(play) == ({"chancellery": 360.0} if correct else {"town": 420.0})

    def test_the_first_assessment_counts(self) -> None:
        play = waiting_for({"assessment": {"inject": "rumour", "correct": True}})
        play.at("5m").deliver()
        assess(play.at("6m"), "ann", "accurate")
        assess(play.at("7m"), "ann", "fabricated")
        play.at("8m").deliver()
        assert told(play) == {}

    def test_every_part_asked_for_has_to_be_right(self) -> None:
        play = waiting_for(
            {"assessment": {"inject": "rumour", "correct": True, "of": ["veracity", "claim"]}}
        )
        play.at("5m").deliver()
        assess(play.at("6m"), "ann", "fabricated")
        play.at("8m").deliver()
        assert told(play) == {}


class TestOnAMessage:
    def test_a_message_between_two_teams(self) -> None:
        play = waiting_for({"message": {"from": "town", "to": "chancellery"}}, to=["chancellery"])
        message(play.at("2m"), "ann", "town")
        play.at("3m").deliver()
        assert told(play) == {}
        message(play.at("4m"), "tia", "chancellery")
        play.at("4m30s").deliver()
        assert told(play) == {"chancellery": 240.0}

    def test_a_message_about_an_inject_to_a_persona(self) -> None:
        play = waiting_for({"message": {"to": "editor", "about": "rumour"}})
        play.at("5m").deliver()
        message(play.at("6m"), "ann", "editor")
        message(play.at("7m"), "tia", "editor", about="rumour")
        play.at("8m").deliver()
        assert told(play) == {"town": 420.0}


class TestOnAScore:
    def test_it_waits_until_the_score_was_worked_out(self) -> None:
        play = waiting_for({"score": {"inject": "rumour", "below": 0.5, "after": "20m"}})
        play.at("5m").deliver()
        assert {(one.key[1], one.t) for one in scores_wanted(play.state)} == {
            ("chancellery", 1500.0),
            ("town", 1500.0),
        }
        play.at("26m").deliver()
        assert told(play) == {}
        for team, value in (("chancellery", 0.49), ("town", 0.5)):
            play.do(
                RecordScore(
                    by=CONDUCTOR,
                    inject="rumour",
                    team=team,
                    criterion=None,
                    after=1200.0,
                    value=value,
                )
            )
        play.deliver()
        assert told(play) == {"chancellery": 1560.0}
        assert scores_wanted(play.state) == []

    def test_left_out_it_is_judged_with_the_first_response(self) -> None:
        play = waiting_for(
            {"score": {"inject": "rumour", "criterion": "amplification", "below": 0.5}}
        )
        play.at("5m").deliver()
        assert scores_wanted(play.state) == []
        release(play.at("7m"), "ann")
        assert [(one.key[1], one.t) for one in scores_wanted(play.state)] == [
            ("chancellery", 420.0)
        ]

    def test_with_responses_it_is_judged_until_there_is_something_to_judge(self) -> None:
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
        play.at("7m01s").do(record)
        assert scores_wanted(play.state) == []
        release(play.at("9m"), "ann")
        assert [one.t for one in scores_wanted(play.state)] == [540.0]
        play.do(replace(record, value=0.2))
        play.deliver()
        assert told(play) == {"chancellery": 540.0}
        release(play.at("10m"), "ann")
        assert scores_wanted(play.state) == []

    def test_what_was_not_observed_lies_neither_below_nor_above(self) -> None:
        for bound in ({"below": 0.9}, {"above": 0.1}):
            play = waiting_for({"score": {"after": "10m", **bound}})
            play.at("10m").do(
                RecordScore(
                    by=CONDUCTOR,
                    inject=None,
                    team="town",
                    criterion=None,
                    after=600.0,
                    value=None,
                )
            )
            play.deliver()
            assert told(play) == {}

    def test_only_the_conductor_records_it_and_only_once(self) -> None:
        play = waiting_for({"score": {"after": "10m", "below": 0.9}})
        record = {
            "inject": None,
            "team": "town",
            "criterion": None,
            "after": 600.0,
            "value": 0.3,
        }
        with pytest.raises(Refused, match="conductor"):
            play.at("10m").do(RecordScore(by="fac", **record))  # type: ignore[arg-type]
        assert len(play.do(RecordScore(by=CONDUCTOR, **record))) == 1  # type: ignore[arg-type]
        assert play.do(RecordScore(by=CONDUCTOR, **record)) == []  # type: ignore[arg-type]


class TestJoinedConditions:
    def test_all_any_and_not(self) -> None:
        play = waiting_for(
            {
                "all": [
                    {"after": {"inject": "rumour", "delay": "10m"}},
                    {"not": {"response": {"inject": "rumour"}}},
                    {
                        "any": [
                            {"message": {"to": "editor"}},
                            {"assessment": {"inject": "rumour", "correct": True}},
                        ]
                    },
                ]
            }
        )
        play.at("5m").deliver()
        assess(play.at("6m"), "ann", "fabricated")
        assess(play.at("6m"), "tia", "fabricated")
        release(play.at("7m"), "ann")
        play.at("14m59s").deliver()
        assert told(play) == {}
        play.at("15m").deliver()
        assert told(play) == {"town": 900.0}

    def test_what_ended_again_before_anybody_looked_is_still_due(self) -> None:
        play = waiting_for(
            {
                "all": [
                    {"after": {"inject": "rumour", "delay": "10m"}},
                    {"not": {"response": {"inject": "rumour"}}},
                ]
            }
        )
        play.at("5m").deliver()
        release(play.at("15m02s"), "ann")
        play.at("15m04s").deliver()
        assert told(play) == {"chancellery": 900.0, "town": 900.0}

    def test_by_hand_never_comes_by_itself(self) -> None:
        play = waiting_for({"by_hand": True})
        play.at("59m").deliver()
        assert told(play) == {}
        play.do(FireNow(by="fac", inject="follow-up"))
        assert set(told(play)) == {"chancellery", "town"}


class TestTheFacilitatorsHand:
    def test_a_held_inject_comes_when_it_is_unheld_if_its_time_has_passed(self) -> None:
        play = waiting_for({"after": {"inject": "rumour", "delay": "1m"}})
        play.at("5m").deliver()
        play.do(Hold(by="fac", inject="follow-up"))
        play.at("8m").deliver()
        assert told(play) == {}
        play.at("9m").do(Unhold(by="fac", inject="follow-up"))
        play.deliver()
        assert set(told(play)) == {"chancellery", "town"}

    def test_an_inject_that_some_have_can_be_fired_for_the_others(self) -> None:
        play = waiting_for({"response": {"inject": "rumour"}})
        play.at("5m").deliver()
        release(play.at("8m"), "ann")
        play.at("8m").deliver()
        assert play.state.injects["follow-up"].status == "scheduled"
        play.at("9m").do(FireNow(by="fac", inject="follow-up"))
        assert told(play) == {"chancellery": 480.0, "town": 540.0}
        assert play.state.injects["follow-up"].status == "delivered"

    def test_skipping_leaves_those_who_have_it_with_it(self) -> None:
        play = waiting_for({"response": {"inject": "rumour"}})
        play.at("5m").deliver()
        release(play.at("8m"), "ann")
        play.at("8m").deliver()
        play.do(Skip(by="fac", inject="follow-up"))
        assert play.state.injects["follow-up"].status == "delivered"
        release(play.at("9m"), "tia")
        play.deliver()
        assert set(told(play)) == {"chancellery"}

    def test_it_can_be_recalled_from_those_who_have_it(self) -> None:
        play = waiting_for({"response": {"inject": "rumour"}})
        play.at("5m").deliver()
        release(play.at("8m"), "ann")
        play.at("8m").deliver()
        play.do(Recall(by="fac", inject="follow-up"))
        assert next_inject(play.state) is not None
        assert "follow-up" not in {one.inject for one in coming(play.state)}

    def test_a_jump_asks_about_what_would_have_come_by_waiting(self) -> None:
        play = waiting_for({"no_response": {"inject": "rumour", "within": "20m"}})
        play.at("5m").deliver()
        release(play.at("6m"), "ann")
        with pytest.raises(Refused, match="follow-up"):
            play.do(Jump(by="fac", to=1560.0, deliver=("call", "noise")))
        play.do(Jump(by="fac", to=1560.0, deliver=("call", "noise", "follow-up")))
        assert told(play) == {"town": 1560.0}

    def test_a_jump_can_skip_it_for_the_teams_it_concerns(self) -> None:
        play = waiting_for({"no_response": {"inject": "rumour", "within": "20m"}})
        play.at("5m").deliver()
        release(play.at("6m"), "ann")
        play.do(Jump(by="fac", to=1560.0, skip=("call", "noise", "follow-up")))
        play.at("7m").deliver()
        assert told(play) == {}
        assert play.state.injects["follow-up"].skipped == ("town",)


def test_two_teams_that_act_differently_get_different_injects_at_the_right_second() -> None:
    play = Play(
        world_with(
            follow_up(id="praise", when={"response": {"inject": "rumour", "within": "10m"}}),
            follow_up(id="blame", when={"no_response": {"inject": "rumour", "within": "10m"}}),
            follow_up(id="crowd", when={"after": {"inject": "blame", "delay": "2m"}}),
        ),
        started=True,
    )
    play.at("5m").deliver()
    release(play.at("9m59s"), "ann")
    play.at("10m").deliver()
    play.at("15m").deliver()
    play.at("17m").deliver()
    assert told(play, "praise") == {"chancellery": 599.0}
    assert told(play, "blame") == {"town": 900.0}
    assert told(play, "crowd") == {"town": 1020.0}


def test_an_inject_comes_once_however_often_its_condition_comes_to_hold() -> None:
    play = waiting_for({"response": {"inject": "rumour"}})
    play.at("5m").deliver()
    for minute in ("6m", "7m", "8m"):
        release(play.at(minute), "ann")
        play.deliver()
    comings = [e for e in play.events if isinstance(e, InjectDelivered) and e.inject == "follow-up"]
    assert len(comings) == 1


def test_the_response_floor_is_that_of_the_playbook() -> None:
    assert len(LONG) > waiting_for({"by_hand": True}).state.playbook.content_floor

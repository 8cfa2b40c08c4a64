"""What evaluators judge, what the SimCell shares out, and what comes before and after."""

from dataclasses import replace

import pytest

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.progress import owed_by
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.visibility import team_view
from exercise_sim.scoring.score import score
from tests.exercise.play import Play
from tests.exercise.waiting import release


def judged() -> Play:
    play = Play(started=True)
    play.do(cmd.Join(by="eve", participant="eve", name="Eve", role="evaluator"))
    play.at("5m").deliver()
    release(play.at("8m"), "ann")
    return play


OVERRIDE = cmd.OverrideScore(
    by="eve",
    inject="rumour",
    team="chancellery",
    expectation="publish",
    criterion="key_messages",
    value=0.25,
    reason="It says so, but nobody would understand it.",
)


def line(play: Play, criterion: str) -> object:
    card = score(play.state)
    [found] = [
        one
        for expected in card.injects["rumour", "chancellery"].expectations
        if expected.expectation.action == "publish"
        for one in expected.lines
        if one.criterion == criterion
    ]
    return found


class TestEvaluators:
    def test_an_override_counts_and_the_value_of_the_log_stays_beside_it(self) -> None:
        play = judged()
        before = score(play.state).injects["rumour", "chancellery"].mean.value
        automatic = line(play, "key_messages")
        play.do(OVERRIDE)
        found = line(play, "key_messages")
        assert (found.value, found.overridden) == (0.25, True)  # type: ignore[attr-defined]
        assert found.automatic == automatic.value  # type: ignore[attr-defined]
        assert "nobody would understand it" in found.why  # type: ignore[attr-defined]
        after = score(play.state).injects["rumour", "chancellery"].mean.value
        assert before is not None
        assert after is not None
        assert after < before

    def test_it_can_be_taken_back(self) -> None:
        play = judged()
        before = score(play.state)
        play.do(OVERRIDE)
        play.do(replace(OVERRIDE, value=None, reason=""))
        assert score(play.state) == before

    def test_what_the_log_cannot_judge_gets_a_line_of_its_own(self) -> None:
        play = judged()
        play.do(replace(OVERRIDE, criterion="empathy", value=1.0, reason="Warm and plain."))
        assert line(play, "empathy").value == 1.0  # type: ignore[attr-defined]

    @pytest.mark.parametrize(
        ("change", "sentence"),
        [
            ({"by": "ann"}, "evaluators and facilitators"),
            ({"reason": " "}, "why you judge it differently"),
            ({"value": 1.5}, "between 0 and 1"),
            ({"expectation": "verify"}, "Nothing called"),
            ({"inject": "call"}, "has not received"),
        ],
    )
    def test_what_makes_no_sense_is_refused(self, change: dict[str, object], sentence: str) -> None:
        with pytest.raises(Refused, match=sentence):
            judged().do(replace(OVERRIDE, **change))  # type: ignore[arg-type]

    def test_what_a_team_did_aloud_counts_as_observed(self) -> None:
        play = judged()
        play.at("10m").deliver()
        play.at("14m").do(
            cmd.ObserveResponse(
                by="eve",
                response="seen-1",
                inject="call",
                team="town",
                action="reply",
                text="Called back.",
                at=720.0,
            )
        )
        [owed] = [o for o in owed_by(play.state, "town") if o.inject == "call"]
        assert owed.answer is not None
        assert owed.answer.t == 720.0
        assert play.state.responses["seen-1"].observed

    def test_a_few_words_on_what_was_done_aloud_earn_the_action_in_full(self) -> None:
        play = judged()
        play.at("10m").deliver()
        play.at("14m").do(
            cmd.ObserveResponse(
                by="eve",
                response="seen-1",
                inject="call",
                team="town",
                action="reply",
                text="Called back.",
                at=720.0,
            )
        )
        [expected] = score(play.state).injects["call", "town"].expectations
        values = {line.criterion: line.value for line in expected.lines}
        assert (values["action"], values["timeliness"]) == (1.0, 1.0)

    def test_ratings_comments_and_flags_are_kept(self) -> None:
        play = judged()
        [response] = play.state.responses
        rate = cmd.Rate(
            by="eve", team="chancellery", subject="response", about=response, rating="S"
        )
        play.do(rate)
        play.do(replace(rate, subject="objective", about="first-word", rating=None, comment="Ok."))
        play.do(cmd.Flag(by="eve", response=response))
        assert [(r.subject, r.rating) for r in play.state.ratings] == [
            ("response", "S"),
            ("objective", None),
        ]
        assert play.state.flagged == {response}
        play.do(cmd.Flag(by="eve", response=response, flagged=False))
        assert not play.state.flagged


class TestTheQueueOfTheSimcell:
    def test_one_operator_takes_an_item_and_another_cannot(self) -> None:
        play = Play(started=True)
        play.do(cmd.Join(by="gus", participant="gus", name="Gus", role="facilitator"))
        play.do(cmd.TakeQueueItem(by="fac", item="message:m1"))
        with pytest.raises(Refused, match="Fay takes care"):
            play.do(cmd.TakeQueueItem(by="gus", item="message:m1"))
        play.do(cmd.LeaveQueueItem(by="fac", item="message:m1"))
        play.do(cmd.TakeQueueItem(by="gus", item="message:m1"))
        assert play.state.queue["message:m1"].by == "gus"
        play.do(cmd.CloseQueueItem(by="gus", item="message:m1", reason="said it aloud"))
        assert play.state.queue["message:m1"].closed
        assert play.do(cmd.CloseQueueItem(by="gus", item="message:m1")) == []


class TestBeforeAndAfter:
    def test_each_team_answers_the_comms_check_once(self) -> None:
        play = Play()
        assert play.do(cmd.AnswerCommsCheck(by="ann")) == []
        play.do(cmd.CallCommsCheck(by="fac"))
        play.at("4s").do(cmd.AnswerCommsCheck(by="ann"))
        assert play.do(cmd.AnswerCommsCheck(by="bob")) == []
        assert play.state.comms_check == {"chancellery": 4.0}
        assert team_view(play.state, "town").comms_check is None
        play.do(cmd.CallCommsCheck(by="fac"))
        assert play.state.comms_check == {}

    def test_the_hot_wash_asks_every_team_and_keeps_its_last_word(self) -> None:
        play = judged()
        wash = cmd.OpenHotWash(by="fac", questions=("What went well?", " ", "What next?"))
        with pytest.raises(Refused, match="after EndEx"):
            play.do(wash)
        play.do(cmd.End(by="fac"))
        play.do(wash)
        play.do(cmd.AnswerHotWash(by="ann", question=1, text="Train more."))
        play.do(cmd.AnswerHotWash(by="bob", question=1, text="Train with the town."))
        view = team_view(play.state, "chancellery")
        assert view.hot_wash == ("What went well?", "What next?")
        assert view.hot_wash_answers == {1: "Train with the town."}
        assert team_view(play.state, "town").hot_wash_answers == {}

    def test_feedback_is_one_form_for_each_person(self) -> None:
        play = judged()
        play.do(cmd.End(by="fac"))
        play.do(cmd.GiveFeedback(by="ann", ratings={"Realistic": 4}))
        play.do(cmd.GiveFeedback(by="ann", ratings={"Realistic": 5}, comment="Thank you."))
        assert play.state.feedback["ann"].ratings == {"Realistic": 5}
        with pytest.raises(Refused, match="from 1 to 5"):
            play.do(cmd.GiveFeedback(by="bob", ratings={"Realistic": 6}))

    def test_endex_can_be_taken_back_until_the_report_is_final(self) -> None:
        play = judged()
        play.at("10m").do(cmd.End(by="fac"))
        play.at("12m").do(cmd.Reopen(by="fac", reason="pressed by mistake"))
        assert (play.state.clock.status, play.state.clock.t) == ("paused", 600.0)
        play.at("13m").do(cmd.Resume(by="fac"))
        play.at("14m").do(cmd.End(by="fac"))
        play.do(cmd.FinaliseReport(by="fac"))
        for late in (cmd.Reopen(by="fac", reason="again"), OVERRIDE):
            with pytest.raises(Refused, match="final"):
                play.do(late)


class TestTheSharedBoard:
    def test_decisions_are_seen_by_every_team_at_once(self) -> None:
        play = Play(started=True)
        play.do(cmd.RecordDecision(by="ann", text="The chancellery leads."))
        play.do(cmd.RecordDecision(by="fac", text="The hotline opens at ten."))
        for team in ("chancellery", "town"):
            said = [(one.team, one.text) for one in team_view(play.state, team).decisions]
            assert said == [
                ("chancellery", "The chancellery leads."),
                (None, "The hotline opens at ten."),
            ]

    def test_a_shared_draft_is_seen_by_those_it_was_shown_to_and_as_it_was(self) -> None:
        play = judged()
        [response] = play.state.responses
        play.do(cmd.ShareDraft(by="ann", response=response, version=1, to=("town",)))
        [shown] = team_view(play.state, "town").partner_drafts
        assert (shown.team, shown.version) == ("chancellery", 1)
        assert team_view(play.state, "chancellery").partner_drafts == ()
        with pytest.raises(Refused, match="own team"):
            play.do(cmd.ShareDraft(by="ann", response=response, version=1, to=("chancellery",)))
        with pytest.raises(Refused, match="no such response"):
            play.do(cmd.ShareDraft(by="tia", response=response, version=1, to=("town",)))

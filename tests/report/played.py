"""Played exercises for reports: a short one by hand, and whole rehearsals."""

from dataclasses import replace
from functools import cache

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.content import Content
from exercise_sim.log.contract import Recorded
from exercise_sim.report.after_action import after_action_report
from exercise_sim.report.model import AfterActionReport
from exercise_sim.scenario.library import find_scenario
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.scoring.score import score
from exercise_sim.session.profiles import profiles_named, shared_out
from exercise_sim.session.rehearsal import rehearse
from tests.exercise.play import Play, content

DIGEST = "5e" * 32
TRUE_WORD = (
    "The drill was announced in May and ends on Friday. "
    "Guards protect our border by day and by night. We speak again at noon."
)
FALSE_FIRST = "The whole town is being evacuated tonight, people say. That is not so, stay calm."


def reported(play: Play) -> AfterActionReport:
    events = [Recorded(number, event) for number, event in enumerate(play.events, start=1)]
    card = score(play.state)
    return after_action_report(play.state, card, events, "small-1", DIGEST)


def rumour_delivered() -> Play:
    """T+5m: both teams have the rumour."""
    play = Play(started=True).at("5m")
    play.deliver()
    return play


def publish(play: Play, said: Content, *, response: str = "r1", reason: str = "") -> None:
    """By the chancellery: cleared by the second player, unless there is a `reason` not to."""
    play.do(cmd.SaveVersion(by="ann", response=response, content=said))
    if not reason:
        play.do(cmd.RequestClearance(by="ann", response=response, version=1))
        play.do(cmd.Approve(by="bob", response=response, version=1))
    play.do(cmd.Release(by="ann", response=response, version=1, reason=reason))


def ended(play: Play) -> AfterActionReport:
    play.at("60m").deliver()
    play.do(cmd.End(by="fac"))
    return reported(play)


def eventful() -> AfterActionReport:
    """An exercise in which everything that a report tells about happens once."""
    play = rumour_delivered()
    play.at("6m").do(cmd.Open(by="ann", inject="rumour"))
    play.at("7m").do(cmd.Open(by="bob", inject="rumour"))
    play.do(
        cmd.Assess(
            by="ann",
            inject="rumour",
            veracity="fabricated",
            priority="high",
            claim="evacuation",
            rationale="No order exists.",
        )
    )
    play.do(cmd.TakeNote(by="fac", text="Good start.", inject="rumour", team="chancellery"))
    play.do(cmd.SetBookmark(by="fac", label="First word"))
    play.do(
        cmd.SendMessage(by="fac", message="m1", to=("town",), text="Well?", speaker="The editor")
    )
    play.at("9m").do(cmd.Pause(by="fac", reason="Fire alarm"))
    play.do(cmd.Resume(by="fac"))
    play.at("12m").deliver()
    publish(play, content(TRUE_WORD))
    play.at("14m").do(
        cmd.SaveVersion(by="ann", response="r1", content=content(f"{TRUE_WORD} Yes."), based_on=1)
    )
    play.do(cmd.RequestClearance(by="ann", response="r1", version=2))
    play.do(cmd.Approve(by="bob", response="r1", version=2))
    play.do(cmd.Correct(by="ann", response="r1", version=2, note="A word was missing."))
    play.at("16m").deliver()
    publish(play, content(FALSE_FIRST), response="r2", reason="Nobody answered the phone")
    play.at("18m").do(cmd.Withdraw(by="ann", response="r2", reason="It was wrong."))
    play.at("20m").do(cmd.Recall(by="fac", inject="call", reason="Sent too early"))
    return ended(play)


@cache
def evaluated() -> AfterActionReport:
    """Judged in every way, with a hot wash and feedback."""
    play = rumour_delivered()
    play.do(cmd.Join(by="eve", participant="eve", name="Evelyn", role="evaluator"))
    publish(play.at("8m"), content(TRUE_WORD))
    play.at("9m").do(
        cmd.ObserveResponse(
            by="eve",
            response="seen",
            inject="rumour",
            team="town",
            action="escalate",
            text="Rang the crisis cell.",
            at=390.0,
        )
    )
    play.do(
        cmd.OverrideScore(
            by="eve",
            inject="rumour",
            team="chancellery",
            expectation="publish",
            criterion="key_messages",
            value=0.25,
            reason="Nobody would understand it.",
        )
    )
    rate = cmd.Rate(
        by="eve", team="chancellery", subject="objective", about="first-word", rating="M"
    )
    play.do(rate)
    play.do(replace(rate, rating="S", comment="Better than I thought."))
    play.do(replace(rate, team="town", subject="inject", about="rumour", rating="U"))
    play.do(replace(rate, subject="response", about="r1", rating=None, comment="Too long."))
    play.do(cmd.Flag(by="eve", response="r1"))
    play.do(cmd.SaveVersion(by="ann", response="r2", content=content("Unfinished word.")))
    play.do(cmd.Flag(by="eve", response="r2"))
    play.at("60m").deliver()
    play.do(cmd.End(by="fac"))
    play.do(cmd.OpenHotWash(by="fac", questions=("What went well?", "What next?")))
    play.do(cmd.AnswerHotWash(by="ann", question=0, text="We spoke first."))
    play.do(cmd.GiveFeedback(by="ann", ratings={"realistic": 4, "learned": 5}, comment="Zeal."))
    play.do(cmd.GiveFeedback(by="bob", ratings={"realistic": 1}, comment="A good day."))
    return reported(play)


@cache
def rehearsed(*profiles: str) -> AfterActionReport:
    """safe-border played by simulated teams, one profile for all or one for each."""
    loaded = read_scenario(find_scenario("safe-border"))
    shared = shared_out(loaded.scenario, profiles_named(profiles))
    played = rehearse(loaded.scenario, loaded.playbook, shared)
    return after_action_report(
        played.state, played.scorecard, played.events, "safe-border-1", DIGEST
    )

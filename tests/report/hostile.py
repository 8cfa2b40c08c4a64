"""An exercise in which every text from outside tries to be more than text."""

from functools import cache
from typing import Any

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.content import Content
from exercise_sim.report.model import AfterActionReport
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from tests.exercise.play import Play
from tests.exercise.worlds import small_world
from tests.report.played import publish, reported

EVIL = (
    "<script>alert(1)</script> [/foo] [@click=app.exit]x[/] | pipes | `code` **bold** _em_ ~~s~~ "
    "[a](javascript:x) ![i](http://evil.lv/i) <img src=x onerror=y> &lt; &#60; {{ 7*7 }} {% x %} "
    "www.evil.lv http://evil.lv a@evil.lv evil.lv $x$ \\ \u202eabc\u200f \x1b[31m \x00 \u0085 "
    "</style></title></textarea> --> ]]> \" ' =1+1"
)
EVIL_BLOCK = (
    "=1+1\n# heading\n- item\n1. one\n> quote\n```\nfence\n```\n---\n    code\n"
    f"{EVIL}\n\n| a |\n|---|"
)
MARK = "</b><i>[/x]|`*"
LONG = "x" * 100_000


def _turned_evil(data: Any, *keys: str) -> Any:
    """Every text of a scenario or playbook; ids and fixed words stay."""
    if isinstance(data, list | tuple):
        return [_turned_evil(one, *keys) for one in data]
    if not isinstance(data, dict):
        return data
    texts = {"name", "title", "text", "body", "briefing", "source", "transcript", "why"}
    texts |= {"model_answer", "facilitator", "evaluator", "capability", "from"}
    turned = {}
    for key, value in data.items():
        if key in ("capability", "from") and value:
            turned[key] = EVIL[:150]
        elif key in texts and isinstance(value, dict):
            turned[key] = dict.fromkeys(value, EVIL)
        else:
            turned[key] = _turned_evil(value, *keys)
    return turned


@cache
def hostile_world() -> tuple[Scenario, Playbook]:
    """The small world with every text turned evil."""
    scenario, playbook = small_world()
    raw = _turned_evil(scenario.model_dump(mode="json", by_alias=True))
    evil_scenario = Scenario.model_validate({**raw, "handling": MARK}, context={"language": "en"})
    evil_playbook = Playbook.model_validate(
        _turned_evil(playbook.model_dump(mode="json", by_alias=True)), context={"language": "en"}
    )
    return evil_scenario, evil_playbook


@cache
def hostile_report() -> AfterActionReport:
    """Text of 100,000 characters without a space included."""
    play = Play(hostile_world(), started=True)
    play.do(cmd.Join(by="eve", participant="eve", name=EVIL[:200], role="evaluator"))
    play.at("16m").deliver()
    play.do(cmd.Open(by="ann", inject="rumour"))
    play.do(
        cmd.Assess(
            by="ann", inject="rumour", veracity="accurate", priority="low", rationale=EVIL_BLOCK
        )
    )
    play.do(cmd.TakeNote(by="eve", text=EVIL_BLOCK, inject="rumour", team="town"))
    play.do(cmd.SetBookmark(by="eve", label=EVIL))
    play.do(cmd.SendMessage(by="fac", message="m", to=("town",), text=EVIL, speaker=EVIL[:200]))
    play.do(cmd.Pause(by="fac", reason=EVIL))
    play.do(cmd.Resume(by="fac"))
    said = Content(
        action="publish",
        answers=("rumour", "noise"),
        texts={"en": EVIL_BLOCK, "lv": LONG},
        channels=("web",),
        audiences=("abroad",),
    )
    publish(play, said, reason=EVIL)
    play.do(cmd.Withdraw(by="ann", response="r1", reason=EVIL_BLOCK))
    play.do(cmd.Recall(by="fac", inject="call", reason=EVIL_BLOCK))
    play.do(
        cmd.OverrideScore(
            by="eve",
            inject="rumour",
            team="chancellery",
            expectation="publish",
            criterion="clarity",
            value=0.5,
            reason=EVIL_BLOCK,
        )
    )
    play.do(
        cmd.Rate(
            by="eve",
            team="town",
            subject="objective",
            about="first-word",
            rating="M",
            comment=EVIL_BLOCK,
        )
    )
    play.do(
        cmd.ObserveResponse(
            by="eve",
            response="aloud",
            inject="rumour",
            team="town",
            action="escalate",
            text=EVIL_BLOCK,
            at=play.state.t,
        )
    )
    play.do(cmd.SaveVersion(by="ann", response="r9", content=said))
    play.do(cmd.Flag(by="eve", response="r9"))
    play.do(cmd.RecordDecision(by="ann", text=EVIL))
    play.at("60m").do(cmd.End(by="fac"))
    play.do(cmd.OpenHotWash(by="fac", questions=(EVIL_BLOCK,)))
    play.do(cmd.AnswerHotWash(by="ann", question=0, text=EVIL_BLOCK))
    play.do(cmd.GiveFeedback(by="ann", ratings={"<b>[/x]|`*": 2}, comment=EVIL_BLOCK))
    return reported(play)

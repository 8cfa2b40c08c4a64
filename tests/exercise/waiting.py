"""The small world with injects that wait for something, and what teams do in it, in one line."""

from collections.abc import Mapping
from typing import Any

from exercise_sim.exercise.commands import (
    Approve,
    Assess,
    Release,
    RequestClearance,
    SaveVersion,
    SendMessage,
)
from exercise_sim.exercise.events import InjectDelivered
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.vocabulary import Action, Veracity
from tests.exercise.play import Play, content
from tests.exercise.worlds import small_world

TEAMS = ("chancellery", "town")
LONG = "The drill was announced in May and ends on Friday; the border is guarded."


def follow_up(**fields: Any) -> dict[str, Any]:
    """An inject to both teams; `fields` say what it waits for and whatever else is different."""
    return {
        "id": "follow-up",
        "to": list(TEAMS),
        "from": "A newsroom",
        "channel": "web",
        "title": "Follow-up",
        "body": "And now?",
        "priority": "medium",
        "veracity": "accurate",
        **fields,
    }


def world_with(*injects: Mapping[str, Any], **scenario_fields: Any) -> tuple[Scenario, Playbook]:
    scenario, playbook = small_world()
    data = scenario.model_dump()
    data["injects"] = [*data["injects"], *injects]
    return Scenario.model_validate(
        {**data, **scenario_fields}, context={"language": "en"}
    ), playbook


def waiting_for(condition: Mapping[str, Any], **fields: Any) -> Play:
    """A play that has started, with a follow-up that waits for `condition`."""
    return Play(world_with(follow_up(when=condition, **fields)), started=True)


def told(play: Play, inject: str = "follow-up") -> dict[str, float]:
    """Team -> T+ at which `inject` was due for it, of those who have it."""
    return {
        event.team: event.due
        for event in play.events
        if isinstance(event, InjectDelivered) and event.inject == inject and not event.again
    }


def release(
    play: Play,
    by: str,
    inject: str = "rumour",
    *,
    action: Action = "publish",
    clear: bool = True,
    text: str = LONG,
) -> str:
    """Draft, clearance (where `clear`) and release, all at once; returns the response."""
    response = f"{by}-{inject}-{action}-{len(play.events)}"
    approver = {"ann": "bob", "tia": "tom"}[by]
    draft = content(text, action, answers=(inject,))
    play.do(SaveVersion(by=by, response=response, content=draft))
    if clear:
        play.do(RequestClearance(by=by, response=response, version=1))
        play.do(Approve(by=approver, response=response, version=1))
    play.do(Release(by=by, response=response, version=1, reason="" if clear else "no time"))
    return response


def assess(play: Play, by: str, veracity: Veracity, inject: str = "rumour") -> None:
    play.do(Assess(by=by, inject=inject, veracity=veracity, priority="high"))


def message(play: Play, by: str, to: str, about: str | None = None) -> None:
    play.do(
        SendMessage(by=by, message=f"m{len(play.events)}", to=(to,), text="Hello.", about=about)
    )

"""An exercise of ten teams with a thousand injects, answered by a thousand responses."""

from __future__ import annotations

from datetime import datetime, timedelta

from exercise_sim.exercise.commands import CreateExercise, Join, Start
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.decide import decide
from exercise_sim.exercise.events import Event, InjectDelivered, ResponseReleased, VersionSaved
from exercise_sim.exercise.evolve import evolve
from exercise_sim.exercise.state import State
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from tests.benchmarks.feed_worlds import STARTEX
from tests.exercise.worlds import small_world

TEAMS = 10
INJECTS = 1000
LEFT = 20
"""Injects that are still to come."""
RESPONSES = 1000
SPACING = 10.0
"""Seconds of exercise time between two injects, and between two responses."""
TEXT = "The drill was announced in May; the buses are for the swimmers of the school. "


def busy_day() -> list[Event]:
    """Each inject went to three teams; every fourth response is one that somebody may answer."""
    events, state = _started()
    out = state.scenario.injects[:-LEFT]
    for number, inject in enumerate(out):
        t = number * SPACING
        for team in inject.to:
            events.append(
                InjectDelivered(
                    by="conductor", wall=_wall(t), t=t, inject=inject.id, team=team, due=t
                )
            )
    for number in range(RESPONSES):
        inject = out[number * len(out) // RESPONSES]
        events += _answered(number, inject.to[0], inject.id, len(out) * SPACING + number)
    return events


def at_work() -> datetime:
    """The wall clock after all that."""
    return _wall(INJECTS * SPACING + RESPONSES)


def _wall(t: float) -> datetime:
    return STARTEX + timedelta(seconds=t)


def _started() -> tuple[list[Event], State]:
    scenario, playbook = _scenario()
    people = [
        Join(by=team.id, participant=team.id, name=team.id, role="player", team=team.id)
        for team in scenario.teams
    ]
    events: list[Event] = []
    state: State | None = None
    for command in (
        CreateExercise(by="host", scenario=scenario, playbook=playbook),
        Join(by="fac", participant="fac", name="Fay", role="facilitator"),
        *people,
        Start(by="fac"),
    ):
        for event in decide(state, command, STARTEX):
            state = evolve(state, event)
            events.append(event)
    assert state is not None  # it was created
    return events, state


def _scenario() -> tuple[Scenario, Playbook]:
    scenario, playbook = small_world()
    more = [f"team{number}" for number in range(TEAMS - len(scenario.teams))]
    teams = (
        *scenario.teams,
        *(
            scenario.teams[1].model_copy(update={"id": one, "name": LocalText({"en": one})})
            for one in more
        ),
    )
    authors = scenario.injects
    injects = tuple(
        authors[n % len(authors)].model_copy(
            update={
                "id": f"inject{n:04}",
                "at": n * SPACING,
                "to": tuple(teams[(n + step) % TEAMS].id for step in range(3)),
                "title": LocalText({"en": f"inject{n:04} {TEXT}"}),
            }
        )
        for n in range(INJECTS)
    )
    written = scenario.model_copy(
        update={"teams": teams, "injects": injects, "duration": 4 * INJECTS * SPACING}
    )
    # Read anew: a copy would keep what its original has looked up.
    return Scenario.model_validate_json(written.model_dump_json()), playbook


def _answered(number: int, team: str, inject: str, t: float) -> list[Event]:
    wall = _wall(t)
    response = f"response{number:04}"
    content = Content(
        action="reply" if number % 4 == 0 else "publish",
        answers=(inject,),
        texts={"en": f"{TEXT} {number}"},
        channels=("web",),
        audiences=("residents",),
    )
    return [
        VersionSaved(
            by=team, wall=wall, t=t, response=response, team=team, version=1, content=content
        ),
        ResponseReleased(
            by=team, wall=wall, t=t, response=response, version=1, sanction="not required"
        ),
    ]

"""Team consoles whose feed has as many entries as one likes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from exercise_sim.exercise.commands import CreateExercise, Join, Start
from exercise_sim.exercise.decide import decide
from exercise_sim.exercise.events import Event, InjectDelivered
from exercise_sim.exercise.evolve import evolve
from exercise_sim.exercise.state import State
from exercise_sim.scenario.scenario import Scenario
from tests.exercise.worlds import small_world

STARTEX = datetime(2026, 6, 4, 6, 0, tzinfo=UTC)
SPACING = 0.25
"""Seconds of exercise time between two injects."""
TEXT = "Three buses wait by the school; the drivers say they take everybody to the county town. "


def delivered(entries: int, *, still_to_come: int = 0) -> list[Event]:
    """An exercise in which the chancellery has received `entries` injects."""
    events = started(entries + still_to_come)
    scenario = events[0].scenario  # type: ignore[union-attr]
    for number, inject in enumerate(scenario.injects[:entries]):
        t = number * SPACING
        events.append(
            InjectDelivered(
                by="conductor",
                wall=STARTEX + timedelta(seconds=t),
                t=t,
                inject=inject.id,
                team="chancellery",
                due=t,
            )
        )
    return events


def started(entries: int) -> list[Event]:
    """StartEx was given; nothing has arrived."""
    scenario, playbook = small_world()
    author = scenario.inject["noise"]
    injects = tuple(
        author.model_copy(
            update={
                "id": f"mark{n:05}",
                "at": n * SPACING,
                "title": type(author.title)({"en": f"mark{n:05} {TEXT}"}),
                "priority": ("low", "medium", "high")[n % 3],
            }
        )
        for n in range(entries)
    )
    written = scenario.model_copy(update={"injects": injects, "duration": 86400.0})
    scenario = Scenario.model_validate_json(written.model_dump_json())
    state: State | None = None
    events: list[Event] = []
    for command in (
        CreateExercise(by="host", scenario=scenario, playbook=playbook),
        Join(by="fac", participant="fac", name="Fay", role="facilitator"),
        Join(by="ann", participant="ann", name="Ann", role="player", team="chancellery"),
        Start(by="fac"),
    ):
        for event in decide(state, command, STARTEX):
            state = evolve(state, event)
            events.append(event)
    return events


def standing_at(entries: int) -> datetime:
    """The wall clock just after the last of `entries` injects."""
    return STARTEX + timedelta(seconds=entries * SPACING + 1)

"""`evolve(state, event) -> state`: the one account of what happened.

Live consoles, scoring, replay, reports and tests all fold the same events through it. It never
refuses: what stands in the log has happened.
"""

from collections.abc import Iterable
from dataclasses import replace

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.clock import Clock
from exercise_sim.exercise.evolving import EVOLVERS
from exercise_sim.exercise.state import InjectState, State


def created(event: ev.ExerciseCreated) -> State:
    """The state right after creation: every inject scheduled, the clock at zero."""
    return State(
        scenario=event.scenario,
        playbook=event.playbook,
        seq=1,
        t=0.0,
        clock=Clock(),
        injects={
            inject.id: InjectState(inject.id, "scheduled", inject.at)
            for inject in event.scenario.injects
        },
    )


def evolve(state: State | None, event: ev.Event) -> State:
    """The state after `event`; `state` is None only before `ExerciseCreated`.

    Raises `ValueError` where the first event is not the creation, or a creation comes twice.
    """
    if isinstance(event, ev.ExerciseCreated):
        if state is not None:
            raise ValueError("an exercise is created once")
        return created(event)
    if state is None:
        raise ValueError("the first event of an exercise is its creation")
    counted = replace(state, seq=state.seq + 1, t=max(state.t, event.t))
    return EVOLVERS[type(event)](counted, event)


def fold(events: Iterable[ev.Event]) -> State:
    """The state after all `events`. Raises `ValueError` where there is none."""
    state: State | None = None
    for event in events:
        state = evolve(state, event)
    if state is None:
        raise ValueError("there is no event to start from")
    return state

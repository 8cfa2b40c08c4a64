"""The MSEL rewritten while it is played."""

from dataclasses import replace

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.evolving.registry import evolves
from exercise_sim.exercise.state import InjectState, State


def _put(state: State, inject: InjectState) -> State:
    return replace(state, injects={**state.injects, inject.id: inject})


@evolves(ev.InjectAdded)
def added(state: State, event: ev.InjectAdded) -> State:
    inject = event.inject
    due = None if inject.at is None else max(inject.at, state.t)
    grown = replace(state, scenario=state.scenario.with_inject(inject))
    return _put(grown, InjectState(inject.id, "scheduled", due))


@evolves(ev.InjectEdited)
def edited(state: State, event: ev.InjectEdited) -> State:
    standing = replace(state.injects[event.inject], version=event.version)
    return _put(replace(state, scenario=state.scenario.with_inject(event.edited)), standing)


@evolves(ev.InjectMoved)
def moved(state: State, event: ev.InjectMoved) -> State:
    standing = state.injects[event.inject]
    inject = state.scenario.inject[event.inject].model_copy(update={"at": event.due})
    due = None if standing.status == "held" else event.due
    return _put(
        replace(state, scenario=state.scenario.with_inject(inject)), replace(standing, due=due)
    )

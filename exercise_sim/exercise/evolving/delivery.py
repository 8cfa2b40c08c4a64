"""What becomes of an inject, and who has looked at it."""

from dataclasses import replace

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.evolving.registry import evolves
from exercise_sim.exercise.state import Delivery, InjectState, State


def _put(state: State, inject: InjectState) -> State:
    return replace(state, injects={**state.injects, inject.id: inject})


@evolves(ev.InjectDelivered)
def delivered(state: State, event: ev.InjectDelivered) -> State:
    inject = state.injects[event.inject]
    delivery = Delivery(event.team, state.t, event.due, state.seq)
    return _put(
        state,
        replace(
            inject,
            status="delivered",
            due=event.due,
            deliveries={**inject.deliveries, event.team: delivery},
        ),
    )


@evolves(ev.InjectHeld)
def held(state: State, event: ev.InjectHeld) -> State:
    return _put(state, replace(state.injects[event.inject], status="held", due=None))


@evolves(ev.InjectUnheld)
def unheld(state: State, event: ev.InjectUnheld) -> State:
    due = max(state.scenario.inject[event.inject].at, state.t)
    return _put(state, replace(state.injects[event.inject], status="scheduled", due=due))


@evolves(ev.InjectSkipped)
def skipped(state: State, event: ev.InjectSkipped) -> State:
    inject = state.injects[event.inject]
    return _put(state, replace(inject, status="skipped", reason=event.reason))


@evolves(ev.InjectRecalled)
def recalled(state: State, event: ev.InjectRecalled) -> State:
    inject = state.injects[event.inject]
    return _put(state, replace(inject, status="recalled", reason=event.reason))


@evolves(ev.InjectOpened)
def opened(state: State, event: ev.InjectOpened) -> State:
    inject = state.injects[event.inject]
    delivery = inject.deliveries[event.team]
    looked = replace(delivery, opened={**delivery.opened, event.by: state.t})
    return _put(state, replace(inject, deliveries={**inject.deliveries, event.team: looked}))

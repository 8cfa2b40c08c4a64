"""What becomes of an inject, and who has looked at it."""

from dataclasses import replace

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.evolving.registry import evolves
from exercise_sim.exercise.schedule import recipients_left
from exercise_sim.exercise.state import Delivery, InjectState, State


def _settled(state: State, inject: InjectState) -> InjectState:
    """`inject` with the status that follows from whom it has reached, or does not reach any more.

    One that comes to some at once and to others on a condition waits for the last of them.
    """
    if recipients_left(state, inject):
        return inject
    return replace(inject, status="delivered" if inject.deliveries else "skipped")


def _put(state: State, inject: InjectState) -> State:
    return replace(state, injects={**state.injects, inject.id: inject})


@evolves(ev.InjectDelivered)
def delivered(state: State, event: ev.InjectDelivered) -> State:
    inject = state.injects[event.inject]
    delivery = inject.deliveries.get(event.team)
    if delivery is None:
        delivery = Delivery(event.team, state.t, event.due, state.seq, variant=event.variant)
    else:
        delivery = replace(delivery, again=(*delivery.again, state.t), looked={})
    had = replace(inject, deliveries={**inject.deliveries, event.team: delivery})
    return _put(state, _settled(state, had))


@evolves(ev.InjectHeld)
def held(state: State, event: ev.InjectHeld) -> State:
    return _put(state, replace(state.injects[event.inject], status="held", due=None))


@evolves(ev.InjectUnheld)
def unheld(state: State, event: ev.InjectUnheld) -> State:
    at = state.scenario.inject[event.inject].at
    due = None if at is None else max(at, state.t)
    inject = state.injects[event.inject]
    return _put(state, replace(inject, status="scheduled", due=due, unheld=state.t))


@evolves(ev.InjectSkipped)
def skipped(state: State, event: ev.InjectSkipped) -> State:
    inject = state.injects[event.inject]
    left = recipients_left(state, inject) if event.team is None else [event.team]
    gone = replace(
        inject,
        skipped=(*inject.skipped, *left),
        reason=event.reason,
        over=inject.over or event.team is None,
    )
    return _put(state, _settled(state, gone))


@evolves(ev.InjectRecalled)
def recalled(state: State, event: ev.InjectRecalled) -> State:
    inject = state.injects[event.inject]
    return _put(state, replace(inject, status="recalled", reason=event.reason))


@evolves(ev.InjectOpened)
def opened(state: State, event: ev.InjectOpened) -> State:
    inject = state.injects[event.inject]
    delivery = inject.deliveries[event.team]
    seen = replace(
        delivery,
        opened={event.by: state.t, **delivery.opened},
        looked={**delivery.looked, event.by: state.t},
    )
    return _put(state, replace(inject, deliveries={**inject.deliveries, event.team: seen}))

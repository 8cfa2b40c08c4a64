"""What people judge, and who takes care of what."""

from dataclasses import replace

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.evolving.registry import evolves
from exercise_sim.exercise.state import (
    Override,
    QueueMark,
    RatingGiven,
    Release,
    Response,
    State,
    Version,
)


@evolves(ev.QueueItemTaken)
def taken(state: State, event: ev.QueueItemTaken) -> State:
    return _marked(state, event.item, QueueMark(event.by, state.t))


@evolves(ev.QueueItemLeft)
def left(state: State, event: ev.QueueItemLeft) -> State:
    return _marked(state, event.item, QueueMark(None, state.t))


@evolves(ev.QueueItemClosed)
def closed(state: State, event: ev.QueueItemClosed) -> State:
    return _marked(state, event.item, QueueMark(event.by, state.t, True, event.reason))


def _marked(state: State, item: str, mark: QueueMark) -> State:
    return replace(state, queue={**state.queue, item: mark})


@evolves(ev.ScoreOverridden)
def overridden(state: State, event: ev.ScoreOverridden) -> State:
    key = (event.inject, event.team, event.expectation, event.criterion)
    kept = {one: override for one, override in state.overrides.items() if one != key}
    if event.value is not None:
        kept[key] = Override(event.value, event.reason, event.by, state.t, state.seq)
    return replace(state, overrides=kept)


@evolves(ev.Rated)
def rated(state: State, event: ev.Rated) -> State:
    rating = RatingGiven(
        event.team,
        event.subject,
        event.about,
        event.rating,
        event.comment,
        event.by,
        state.t,
        state.seq,
    )
    return replace(state, ratings=(*state.ratings, rating))


@evolves(ev.Flagged)
def flagged(state: State, event: ev.Flagged) -> State:
    one = frozenset({event.response})
    return replace(state, flagged=state.flagged | one if event.flagged else state.flagged - one)


@evolves(ev.ResponseObserved)
def observed(state: State, event: ev.ResponseObserved) -> State:
    content = Content(
        action=event.action,
        answers=(event.inject,),
        texts={state.scenario.language: event.text},
    )
    response = Response(
        event.response,
        event.team,
        versions=(Version(1, content, event.by, event.at, state.seq),),
        releases=(Release(1, event.by, event.at, state.seq, "not required"),),
        observed=True,
    )
    return replace(state, responses={**state.responses, response.id: response})

"""What teams do: assessments, drafts, clearance, release and what comes after."""

from dataclasses import replace

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.evolving.registry import evolves
from exercise_sim.exercise.state import (
    Assessment,
    ClearanceDecision,
    ClearanceRequest,
    Release,
    Response,
    State,
    Version,
    Withdrawal,
)


def _put(state: State, response: Response) -> State:
    return replace(state, responses={**state.responses, response.id: response})


@evolves(ev.InjectAssessed)
def assessed(state: State, event: ev.InjectAssessed) -> State:
    assessment = Assessment(
        inject=event.inject,
        team=event.team,
        by=event.by,
        t=state.t,
        seq=state.seq,
        veracity=event.veracity,
        priority=event.priority,
        claim=event.claim,
        disarm=event.disarm,
        rationale=event.rationale,
    )
    return replace(state, assessments=(*state.assessments, assessment))


@evolves(ev.VersionSaved)
def version_saved(state: State, event: ev.VersionSaved) -> State:
    version = Version(event.version, event.content, event.by, state.t, state.seq)
    known = state.responses.get(event.response)
    if known is None:
        return _put(state, Response(event.response, event.team, (version,)))
    return _put(state, replace(known, versions=(*known.versions, version)))


@evolves(ev.ClearanceRequested)
def requested(state: State, event: ev.ClearanceRequested) -> State:
    response = state.responses[event.response]
    request = ClearanceRequest(event.version, event.by, state.t, state.seq, event.simcell)
    return _put(state, replace(response, requests=(*response.requests, request)))


@evolves(ev.ClearanceApproved)
def approved(state: State, event: ev.ClearanceApproved) -> State:
    response = state.responses[event.response]
    decision = ClearanceDecision(
        event.version, event.by, state.t, state.seq, event.simcell, event.duty
    )
    return _put(state, replace(response, decisions=(*response.decisions, decision)))


@evolves(ev.ClearanceReturned)
def returned(state: State, event: ev.ClearanceReturned) -> State:
    response = state.responses[event.response]
    decision = ClearanceDecision(
        event.version, event.by, state.t, state.seq, event.simcell, None, event.comment
    )
    return _put(state, replace(response, decisions=(*response.decisions, decision)))


@evolves(ev.ResponseReleased)
def released(state: State, event: ev.ResponseReleased) -> State:
    response = state.responses[event.response]
    release = Release(event.version, event.by, state.t, state.seq, event.sanction, event.reason)
    return _put(state, replace(response, releases=(*response.releases, release)))


@evolves(ev.ResponseCorrected)
def corrected(state: State, event: ev.ResponseCorrected) -> State:
    response = state.responses[event.response]
    release = Release(
        event.version, event.by, state.t, state.seq, event.sanction, event.reason, event.note
    )
    return _put(state, replace(response, releases=(*response.releases, release)))


@evolves(ev.ResponseWithdrawn)
def withdrawn(state: State, event: ev.ResponseWithdrawn) -> State:
    response = state.responses[event.response]
    withdrawal = Withdrawal(event.by, state.t, state.seq, event.reason)
    return _put(state, replace(response, withdrawal=withdrawal))

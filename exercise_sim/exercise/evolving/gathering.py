"""Before StartEx, after EndEx, and what teams show each other."""

from dataclasses import replace

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.evolving.registry import evolves
from exercise_sim.exercise.state import Decision, Feedback, HotWash, SharedDraft, State


@evolves(ev.CommsCheckCalled)
def comms_check_called(state: State, event: ev.CommsCheckCalled) -> State:
    return replace(state, comms_check={}, comms_called=event.wall)


@evolves(ev.CommsCheckAnswered)
def comms_check_answered(state: State, event: ev.CommsCheckAnswered) -> State:
    if state.comms_called is None:
        return state
    seconds = max(0.0, (event.wall - state.comms_called).total_seconds())
    return replace(state, comms_check={**(state.comms_check or {}), event.team: seconds})


@evolves(ev.HotWashOpened)
def hot_wash_opened(state: State, event: ev.HotWashOpened) -> State:
    return replace(state, hot_wash=HotWash(event.questions))


@evolves(ev.HotWashAnswered)
def hot_wash_answered(state: State, event: ev.HotWashAnswered) -> State:
    wash = state.hot_wash or HotWash(())
    answers = {**wash.answers, (event.team, event.question): event.text}
    return replace(state, hot_wash=replace(wash, answers=answers))


@evolves(ev.FeedbackGiven)
def feedback_given(state: State, event: ev.FeedbackGiven) -> State:
    given = Feedback(event.ratings, event.comment)
    return replace(state, feedback={**state.feedback, event.by: given})


@evolves(ev.ExerciseReopened)
def reopened(state: State, event: ev.ExerciseReopened) -> State:
    clock = state.clock.stand("paused", state.t)
    return replace(state, clock=clock, pause_reason=event.reason)


@evolves(ev.ReportFinalised)
def finalised(state: State, _event: ev.ReportFinalised) -> State:
    return replace(state, final=True)


@evolves(ev.DecisionRecorded)
def decision_recorded(state: State, event: ev.DecisionRecorded) -> State:
    decision = Decision(event.team, event.text, event.by, state.t, state.seq)
    return replace(state, decisions=(*state.decisions, decision))


@evolves(ev.DraftShared)
def draft_shared(state: State, event: ev.DraftShared) -> State:
    shared = SharedDraft(event.response, event.version, event.to, event.by, state.t, state.seq)
    return replace(state, shared_drafts=(*state.shared_drafts, shared))

"""People arriving, and the clock."""

from dataclasses import replace

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.evolving.registry import evolves
from exercise_sim.exercise.reasons import NOBODY_CONDUCTED
from exercise_sim.exercise.state import ClockJump, JudgedScore, Participant, State
from exercise_sim.exercise.story import StoryJump


@evolves(ev.ParticipantJoined)
def joined(state: State, event: ev.ParticipantJoined) -> State:
    person = Participant(event.participant, event.name, event.role, event.team, event.duties)
    return replace(state, participants={**state.participants, person.id: person})


@evolves(ev.TeamMarkedPresent)
def marked_present(state: State, event: ev.TeamMarkedPresent) -> State:
    return replace(state, present={**state.present, event.team: state.t})


@evolves(ev.ExerciseStarted)
def started(state: State, event: ev.ExerciseStarted) -> State:
    return replace(state, clock=state.clock.move(event.wall, state.t, event.speed))


@evolves(ev.ExercisePaused)
def paused(state: State, event: ev.ExercisePaused) -> State:
    return replace(state, clock=state.clock.stand("paused", state.t), pause_reason=event.reason)


@evolves(ev.ExerciseResumed)
def resumed(state: State, event: ev.ExerciseResumed) -> State:
    clock = state.clock.move(event.wall, state.t, state.clock.speed)
    return replace(state, clock=clock, pause_reason="")


@evolves(ev.OutageRecorded)
def outage(state: State, _event: ev.OutageRecorded) -> State:
    return replace(state, clock=state.clock.stand("paused", state.t), pause_reason=NOBODY_CONDUCTED)


@evolves(ev.ClockJumped)
def jumped(state: State, event: ev.ClockJumped) -> State:
    clock = state.clock
    if clock.anchor is None:
        clock = clock.stand(clock.status, event.to)
    else:
        clock = clock.move(event.wall, event.to, clock.speed)
    jumps = (*state.jumps, ClockJump(state.t, event.to))
    return replace(state, clock=clock, t=event.to, jumps=jumps)


@evolves(ev.PhaseBegun)
def phase_begun(state: State, event: ev.PhaseBegun) -> State:
    return replace(state, phases={**state.phases, event.phase: state.t})


@evolves(ev.StoryJumped)
def story_jumped(state: State, event: ev.StoryJumped) -> State:
    return replace(state, story_jumps=(*state.story_jumps, StoryJump(state.t, event.to)))


@evolves(ev.ScoreJudged)
def score_judged(state: State, event: ev.ScoreJudged) -> State:
    key = (event.inject, event.team, event.criterion, event.after)
    judged = JudgedScore(event.value, state.t, state.seq)
    return replace(state, judged={**state.judged, key: judged})


@evolves(ev.ExerciseEnded)
def ended(state: State, _event: ev.ExerciseEnded) -> State:
    return replace(state, clock=state.clock.stand("ended", state.t))

"""Which events somebody could know of when they happened."""

from dataclasses import dataclass

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.state import State
from exercise_sim.replay.cursor import Cursor
from exercise_sim.replay.steps import Steps


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """`team` is None for the whole exercise. `steps` are the events, `injects` the deliveries."""

    team: str | None
    steps: Steps
    injects: Steps


def whole_exercise(cursor: Cursor) -> Viewpoint:
    return Viewpoint(None, cursor.steps, cursor.injects)


def seen_by(cursor: Cursor, team: str) -> Viewpoint:
    """What `team` did and what reached it. What came before StartEx stays one step."""
    seqs = [
        recorded.seq
        for recorded in cursor.events[cursor.setup :]
        if reached(recorded.event, team, cursor.final)
    ]
    return Viewpoint(team, Steps((cursor.setup, *seqs)), cursor.first_deliveries(team))


def reached(event: ev.Event, team: str, final: State) -> bool:
    """Whether `team` could know of `event`; `final` is a state that has taken it in.

    The same rule as that of the team's view: its own, what is addressed to it, and the public.
    """
    match event:
        case (
            ev.ExerciseCreated()
            | ev.ExerciseStarted()
            | ev.ExercisePaused()
            | ev.ExerciseResumed()
            | ev.OutageRecorded()
            | ev.ClockJumped()
            | ev.PhaseBegun()
            | ev.StoryJumped()
            | ev.ExerciseEnded()
        ):
            return True
        case ev.MessageSent():
            return event.team == team or team in event.to
        case ev.InjectRecalled():
            return team in final.injects[event.inject].deliveries
        case ev.ClearanceRequested() | ev.ClearanceApproved() | ev.ClearanceReturned():
            return final.responses[event.response].team == team
        case ev.ResponseReleased() | ev.ResponseCorrected() | ev.ResponseWithdrawn():
            response = final.responses[event.response]
            released = response.version(response.releases[-1].version).content
            return response.team == team or released.action == "publish"
        case (
            ev.ParticipantJoined()
            | ev.TeamMarkedPresent()
            | ev.InjectDelivered()
            | ev.InjectOpened()
            | ev.InjectAssessed()
            | ev.VersionSaved()
            | ev.FactConfirmed()
        ):
            return event.team == team
        case _:
            return False

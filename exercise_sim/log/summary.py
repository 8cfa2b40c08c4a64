"""What a list of exercises says about each."""

from collections.abc import Iterable

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.evolve import fold
from exercise_sim.log.contract import ExerciseSummary

CLOCK_KINDS = tuple(
    event.model_fields["kind"].default
    for event in (
        ev.ExerciseCreated,
        ev.ExerciseStarted,
        ev.ExercisePaused,
        ev.ExerciseResumed,
        ev.OutageRecorded,
        ev.ClockJumped,
        ev.ExerciseEnded,
    )
)
"""Kinds of the events that say how the clock stands."""


def summarise(
    exercise: str, clock_events: Iterable[ev.Event], events: int, last_t: float
) -> ExerciseSummary:
    """One line of the list, from the events of `CLOCK_KINDS`.

    `events` is how many there are of any kind, `last_t` the T+ in seconds that stands in the
    last of them.
    """
    first, *later = clock_events
    state = fold([first, *later])
    return ExerciseSummary(
        id=exercise,
        title=state.scenario.title,
        created=first.wall,
        status=state.clock.status,
        t=max(state.t, last_t),
        events=events,
    )


def no_such_exercise(exercise: str, known: Iterable[str]) -> str:
    """The sentence of `NoSuchExercise`."""
    there_are = ", ".join(f"`{name}`" for name in known)
    return f"There is no exercise `{exercise}`; " + (
        f"there are {there_are}." if there_are else "there is none at all yet."
    )

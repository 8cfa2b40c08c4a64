"""What a list of exercises says about each."""

from collections.abc import Iterable
from datetime import UTC, datetime

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.evolve import fold
from exercise_sim.localization import _
from exercise_sim.log.contract import ExerciseSummary, LogUnusable
from exercise_sim.scenario.local_text import LocalText

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

UNFOLDABLE = (ValueError, LookupError, AttributeError, TypeError, ArithmeticError)
"""What `evolve` raises for an event that cannot follow those before it."""


def summarise(
    exercise: str, clock_events: Iterable[ev.Event], events: int, last_t: float
) -> ExerciseSummary:
    """One line of the list, from the events of `CLOCK_KINDS`.

    `events` is how many there are of any kind, `last_t` the T+ in seconds that stands in the
    last of them. Raises `LogUnusable` where they are not how an exercise begins and goes on.
    """
    read = list(clock_events)
    try:
        state = fold(read)
    except UNFOLDABLE as error:
        raise LogUnusable(damaged(exercise)) from error
    return ExerciseSummary(
        id=exercise,
        title=state.scenario.title,
        created=read[0].wall,
        status=state.clock.status,
        t=max(state.t, last_t),
        events=events,
    )


def unreadable(
    exercise: str, begun: str | None, events: int, last_t: object, problem: str
) -> ExerciseSummary:
    """The line of an exercise that cannot be read, from the headers of its rows.

    `begun` is the wall time of the first row, as it is written there.
    """
    try:
        created = datetime.fromisoformat(begun or "").astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        created = datetime(1970, 1, 1, tzinfo=UTC)
    return ExerciseSummary(
        id=exercise,
        title=LocalText({"en": exercise}),
        created=created,
        status="unreadable",
        t=last_t if isinstance(last_t, float) else 0.0,
        events=events,
        problem=problem,
    )


def damaged(exercise: str) -> str:
    """The sentence of `LogUnusable` for events that do not follow each other."""
    return _(
        "The events of `{exercise}` do not follow each other: its record was damaged. "
        "Look with `exercise-sim verify`, or go on with a recording."
    ).format(exercise=exercise)


def no_such_exercise(exercise: str, known: Iterable[str]) -> str:
    """The sentence of `NoSuchExercise`."""
    there_are = ", ".join(f"`{name}`" for name in known)
    told = (
        _("There is no exercise `{exercise}`; there are {known}.")
        if there_are
        else _("There is no exercise `{exercise}`; there is none at all yet.")
    )
    return told.format(exercise=exercise, known=there_are)

"""Which exercise somebody means."""

from exercise_sim.localization import _
from exercise_sim.log.contract import ExerciseSummary, Log, NoSuchExercise


def exercise_meant(log: Log, wanted: str | None) -> ExerciseSummary:
    """The exercise of id `wanted`; left out, the newest that goes on, else the newest.

    One whose record cannot be read does not go on. Raises `NoSuchExercise` where there is none.
    """
    if wanted is not None:
        return log.summary(wanted)
    known = log.exercises()
    for summary in known:
        if summary.status not in ("ended", "unreadable"):
            return summary
    if not known:
        raise NoSuchExercise(
            _("There is no exercise yet; start one: {command}").format(
                command="exercise-sim run safe-border"
            )
        )
    return known[0]

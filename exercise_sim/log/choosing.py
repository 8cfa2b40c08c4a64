"""Which exercise somebody means."""

from exercise_sim.log.contract import ExerciseSummary, Log, NoSuchExercise


def exercise_meant(log: Log, wanted: str | None) -> ExerciseSummary:
    """The exercise of id `wanted`; left out, the newest that has not ended, else the newest.

    Raises `NoSuchExercise` where there is none.
    """
    known = log.exercises()
    if wanted is not None:
        for summary in known:
            if summary.id == wanted:
                return summary
        there = ", ".join(summary.id for summary in known[:5]) or "none yet"
        raise NoSuchExercise(f"There is no exercise `{wanted}` (there is: {there}).")
    for summary in known:
        if summary.status != "ended":
            return summary
    if not known:
        raise NoSuchExercise("There is no exercise yet; start one: exercise-sim run safe-border")
    return known[0]

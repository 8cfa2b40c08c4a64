"""From a scenario file to an exercise, and back to one that is there already."""

from exercise_sim.log.contract import ExerciseSummary, Log, NoSuchExercise
from exercise_sim.scenario.reader import Loaded


def new_exercise(log: Log, loaded: Loaded) -> str:
    """Makes an exercise of the scenario and returns its id."""
    return log.create(loaded.scenario, loaded.playbook)


def exercise_meant(log: Log, wanted: str | None) -> ExerciseSummary:
    """The exercise of id `wanted`; left out, the newest that has not ended, else the newest.

    Raises `NoSuchExercise` where there is none.
    """
    known = log.exercises()
    if wanted is not None:
        for summary in known:
            if summary.id == wanted:
                return summary
        raise NoSuchExercise(f"There is no exercise `{wanted}`.")
    for summary in known:
        if summary.status != "ended":
            return summary
    if not known:
        raise NoSuchExercise("There is no exercise yet.")
    return known[0]

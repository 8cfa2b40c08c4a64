"""A log and the exercise somebody means, opened and closed again."""

from collections.abc import Iterator
from contextlib import contextmanager

from exercise_sim.localization import _
from exercise_sim.log.choosing import exercise_meant
from exercise_sim.log.contract import ExerciseSummary, NoSuchExercise
from exercise_sim.log.place import check_place, database_path
from exercise_sim.log.sqlite import SQLiteLog


def existing_log(db: str | None) -> SQLiteLog:
    """The log in `db`, for whoever only looks: a log that is not there is not made.

    Raises `LogUnusable`, and `NoSuchExercise` where there is no database yet.
    """
    path = database_path(db)
    check_place(path)
    if not path.exists():
        raise NoSuchExercise(
            _("There is no database at {file}. Start an exercise first: {command}").format(
                file=path, command="exercise-sim run safe-border"
            )
        )
    return SQLiteLog(path)


@contextmanager
def opened(db: str | None, exercise: str | None) -> Iterator[tuple[SQLiteLog, ExerciseSummary]]:
    """(the log in `db`, the exercise meant by `exercise`), for as long as the block lasts.

    Raises `LogUnusable` and `NoSuchExercise`.
    """
    log = existing_log(db)
    try:
        yield log, exercise_meant(log, exercise)
    finally:
        log.close()

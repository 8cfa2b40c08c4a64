"""A log and the exercise somebody means, opened and closed again."""

from collections.abc import Iterator
from contextlib import contextmanager

from exercise_sim.log.choosing import exercise_meant
from exercise_sim.log.contract import ExerciseSummary
from exercise_sim.log.sqlite import SQLiteLog


@contextmanager
def opened(db: str | None, exercise: str | None) -> Iterator[tuple[SQLiteLog, ExerciseSummary]]:
    """(the log in `db`, the exercise meant by `exercise`), for as long as the block lasts.

    Raises `LogUnusable` and `NoSuchExercise`.
    """
    log = SQLiteLog(db)
    try:
        yield log, exercise_meant(log, exercise)
    finally:
        log.close()

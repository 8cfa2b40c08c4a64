"""How somebody with a join code comes to a seat of a team."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from exercise_sim.log.contract import Log
    from exercise_sim.scenario.vocabulary import Duty
    from exercise_sim.session.seat import Seat


class Door:
    """The log in `db`, open to whoever has a code; with `exercise`, only to codes of that one."""

    def __init__(self, db: str | None, exercise: str | None) -> None:
        self._db = db
        self._exercise = exercise

    def open(self) -> Log:
        """Runs in a worker, since it loads the database.

        Raises `LogUnusable`, and `NoSuchExercise` where there is no database or not the exercise
        named.
        """
        from exercise_sim.log.choosing import exercise_meant
        from exercise_sim.log.opening import existing_log

        log = existing_log(self._db)
        if self._exercise is not None:
            exercise_meant(log, self._exercise)
        return log

    def take_seat(self, log: Log, code: str, name: str, duties: tuple[str, ...]) -> Seat:
        """Raises `Refused` where the code opens nothing or the name will not do."""
        from exercise_sim.exercise.refusal import Refused
        from exercise_sim.localization import _
        from exercise_sim.session.access import find_by_code, take_seat

        exercise, team = find_by_code(log, code)
        if self._exercise not in (None, exercise):
            raise Refused(_("This join code belongs to another exercise; ask the facilitator."))
        return take_seat(log, exercise, name, "player", team, cast("tuple[Duty, ...]", duties))

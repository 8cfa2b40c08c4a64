"""The host's side of a facilitator console: the log, the exercise, the conductor."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from exercise_sim.log.sqlite import SQLiteLog
    from exercise_sim.session.seat import Seat
    from exercise_sim.session.watch import ConductorWatch


class Host:
    """Opens a new or a known exercise for a facilitator and keeps its conductor at work."""

    def __init__(
        self,
        db: str | None,
        name: str,
        *,
        scenario: str | None = None,
        exercise: str | None = None,
    ) -> None:
        self._db = db
        self._name = name
        self._scenario = scenario
        self._exercise = exercise
        self._log: SQLiteLog | None = None
        self.seat: Seat | None = None
        self._watch: ConductorWatch | None = None

    def open(self) -> Seat:
        """The facilitator's seat. Runs in a worker, since it loads the database.

        Raises `Mistakes`, `LogUnusable`, `NoSuchExercise` and `Refused`; a scenario with mistakes
        leaves nothing behind.
        """
        from exercise_sim.log.choosing import exercise_meant
        from exercise_sim.log.opening import existing_log
        from exercise_sim.log.sqlite import SQLiteLog
        from exercise_sim.scenario.library import find_scenario
        from exercise_sim.scenario.reader import read_scenario
        from exercise_sim.session.access import take_seat
        from exercise_sim.session.watch import ConductorWatch

        if self._scenario is None:
            self._log = log = existing_log(self._db)
            exercise = exercise_meant(log, self._exercise).id
        else:
            loaded = read_scenario(find_scenario(self._scenario))
            self._log = log = SQLiteLog(self._db)
            exercise = log.create(loaded.scenario, loaded.playbook)
        self.seat = take_seat(log, exercise, self._name, "facilitator")
        if self.seat.state.clock.status != "ended":
            self._watch = ConductorWatch(log.path, exercise)
        return self.seat

    def conduct_again(self) -> None:
        """For an exercise that was reopened: its conductor went home when it ended."""
        from exercise_sim.session.watch import ConductorWatch

        if self._watch is not None:
            self._watch.conduct_again()
        elif self._log is not None and self.seat is not None:
            self._watch = ConductorWatch(self._log.path, self.seat.exercise)

    def wait_until_conducting(self) -> None:
        """Returns once injects are delivered on time, or after a while without that."""
        if self._watch is not None:
            self._watch.wait_until_conducting()

    @property
    def database(self) -> Path:
        """The file that the exercise is kept in; known once it is open."""
        assert self._log is not None
        return self._log.path

    def leave(self) -> list[str]:
        """Lets go of everything; returns what to tell the facilitator in the terminal."""
        from exercise_sim.localization import _
        from exercise_sim.tui.plain import one_line

        if self._watch is not None:
            self._watch.leave()
        if self._log is None or self.seat is None:
            return []
        state, exercise = self.seat.state, self.seat.exercise
        option = "" if self._db is None else f" --db {self._db}"
        codes = self._log.join_codes(exercise)
        self._log.close()
        if state.clock.status == "ended":
            return [
                _("{exercise} has ended. Its report: {command}").format(
                    exercise=exercise, command=f"exercise-sim report{option} {exercise}"
                )
            ]
        return [
            _("{exercise} goes on. Open it again: {command}").format(
                exercise=exercise, command=f"exercise-sim resume{option} {exercise}"
            ),
            _("Teams join with: {command}").format(command=f"exercise-sim join{option}"),
            *(
                f"  {codes[team.id]}  {one_line(team.name.for_reader(state.scenario.language), 60)}"
                for team in state.scenario.teams
            ),
        ]

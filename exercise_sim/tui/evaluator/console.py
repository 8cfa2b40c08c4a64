"""The console of an evaluator or an observer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on

from exercise_sim.tui.console import Console
from exercise_sim.tui.messages import News

if TYPE_CHECKING:
    from exercise_sim.exercise.events import Role
    from exercise_sim.session.seat import Seat
    from exercise_sim.tui.evaluator.screen import EvaluatorScreen


class EvaluatorConsole(Console):
    """Opens the seat that `opener` gives, and the screen on it; the role says what it may do."""

    def __init__(self, opener: Callable[[], Seat]) -> None:
        super().__init__()
        self._opener = opener
        self._screen: EvaluatorScreen | None = None

    def open(self) -> EvaluatorScreen:
        """Runs in a worker, so that reading the log and the rules of play hold nothing up."""
        from exercise_sim.tui.evaluator.screen import EvaluatorScreen

        seat = self._opener()
        return EvaluatorScreen(seat, seat.log.read(seat.exercise))

    def show_opened(self, opened: EvaluatorScreen) -> None:
        self._screen = opened
        self.sit_down(opened.opened_seat)
        self.push_screen(opened)

    @on(News)
    def _tell(self, message: News) -> None:
        if self._screen is not None and self._screen.is_attached:
            self._screen.tell(message.events)


def seat_of(db: str | None, exercise: str | None, name: str, role: Role) -> Seat:
    """A place at the exercise, beside the facilitator; nothing is conducted from it.

    Raises `LogUnusable`, `NoSuchExercise` and `Refused`.
    """
    from exercise_sim.log.choosing import exercise_meant
    from exercise_sim.log.opening import existing_log
    from exercise_sim.session.access import take_seat

    log = existing_log(db)
    return take_seat(log, exercise_meant(log, exercise).id, name, role)

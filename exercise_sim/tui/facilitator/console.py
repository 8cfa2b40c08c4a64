"""The facilitator's console."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on

from exercise_sim.tui.console import Console
from exercise_sim.tui.messages import News

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat
    from exercise_sim.tui.facilitator.screen import FacilitatorScreen


class FacilitatorConsole(Console):
    """Opens the seat that `opener` gives, and the screen on it.

    `conduct_again` is called when somebody takes EndEx back: who conducted has gone home then.
    """

    def __init__(
        self, opener: Callable[[], Seat], conduct_again: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self._opener = opener
        self._conduct_again = conduct_again
        self._screen: FacilitatorScreen | None = None

    def open(self) -> FacilitatorScreen:
        """Runs in a worker, so that reading the log and the rules of play hold nothing up."""
        from exercise_sim.tui.facilitator.screen import FacilitatorScreen

        seat = self._opener()
        history = seat.log.read(seat.exercise)
        return FacilitatorScreen(seat, history, seat.log.join_codes(seat.exercise))

    def show_opened(self, opened: FacilitatorScreen) -> None:
        self._screen = opened
        self.sit_down(opened.opened_seat)
        self.push_screen(opened)

    @on(News)
    def _tell(self, message: News) -> None:
        if self._screen is not None:
            self._screen.tell(message.events)
        self._see_to_the_conductor(message)

    def _see_to_the_conductor(self, message: News) -> None:
        from exercise_sim.exercise.events import ExerciseReopened

        reopened = any(isinstance(one.event, ExerciseReopened) for one in message.events)
        if reopened and self._conduct_again is not None:
            self._conduct_again()

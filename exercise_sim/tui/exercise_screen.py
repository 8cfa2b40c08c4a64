"""What every screen on a running exercise does: take the state, and let the clock move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.screen import Screen

if TYPE_CHECKING:
    from exercise_sim.exercise.commands import Command
    from exercise_sim.exercise.state import State
    from exercise_sim.session.seat import Seat
    from exercise_sim.tui.console import Console

TICK_SECONDS = 0.25
"""How often displayed times are drawn anew; they are computed from the clock, never counted."""


class ExerciseScreen(Screen[Any]):
    """Subclasses show the state in `show_state` and moving times in `show_time`.

    Textual calls the `on_mount` of every class, that of the subclass first: none calls another's.
    """

    @property
    def console_app(self) -> Console:
        from exercise_sim.tui.console import Console

        assert isinstance(self.app, Console)
        return self.app

    @property
    def seat(self) -> Seat:
        seat = self.console_app.seat
        assert seat is not None
        return seat

    def on_mount(self) -> None:
        self.watch(self.app, "state", self._state_changed)
        self.set_interval(TICK_SECONDS, self._tick)

    def _state_changed(self, state: State | None) -> None:
        # Somebody may leave while the screen opens; its widgets are gone then.
        if state is not None and self.is_attached:
            self.show_state(state)
            self.show_time(self.seat.t())

    def _tick(self) -> None:
        if self.is_attached:
            self.show_time(self.seat.t())

    def show_state(self, state: State) -> None:
        """Called once at the start and after every change."""
        raise NotImplementedError

    def show_time(self, t: float) -> None:
        """Called several times a second with T+ in seconds; must be cheap."""
        raise NotImplementedError

    def submit(self, *commands: Command) -> None:
        """Sends commands; this screen gets `CommandDone` or `CommandRefused`."""
        self.console_app.submit(self, *commands)

"""The replay console. It paints first; the session is read and folded in a worker."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from exercise_sim.tui.console import Console

if TYPE_CHECKING:
    from exercise_sim.replay.cursor import Cursor
    from exercise_sim.tui.replay.opening import ReplaySession


class ReplayConsole(Console):
    """Shows the session that `opener` returns; `now` gives time stamps in seconds."""

    TITLE = "exercise-sim replay"

    def __init__(
        self, opener: Callable[[], ReplaySession], now: Callable[[], float] = monotonic
    ) -> None:
        super().__init__()
        self._opener = opener
        self._now = now

    def open(self) -> tuple[str, Cursor]:
        """(title, cursor) of the session. Raises what the opener raises."""
        # The screen loads the rules of play; doing it here keeps the first paint free of them.
        import exercise_sim.tui.replay.screen  # noqa: F401
        from exercise_sim.replay.cursor import Cursor

        session = self._opener()
        return session.title, Cursor(session.events)

    def show_opened(self, opened: tuple[str, Cursor]) -> None:
        from exercise_sim.tui.replay.screen import ReplayScreen

        title, cursor = opened
        self.push_screen(ReplayScreen(title, cursor, self._now))

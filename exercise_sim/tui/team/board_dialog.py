"""The board of what waits on whom, over the screen; it keeps up with the clock and the log."""

from __future__ import annotations

from textual.content import Content

from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.tui.console import Console
from exercise_sim.tui.exercise_screen import TICK_SECONDS
from exercise_sim.tui.team.board_waiting import board_text
from exercise_sim.tui.team.perspective import Perspective, perspective
from exercise_sim.tui.team.reader import Reader
from exercise_sim.tui.team.reading_dialog import ReadingDialog


class ClearanceBoard(ReadingDialog):
    def __init__(self) -> None:
        super().__init__(_("What waits on whom, and since when"), Content(""))
        self._seen: Perspective | None = None

    def on_mount(self) -> None:
        self.watch(self.app, "state", self._take)
        self.set_interval(TICK_SECONDS, self._show)

    def _take(self, state: State | None) -> None:
        assert isinstance(self.app, Console)
        seat = self.app.seat
        if state is not None and seat is not None and self.is_attached:
            self._seen = perspective(state, seat.participant, seat.t(), seat.feed_memory)
            self._show()

    def _show(self) -> None:
        assert isinstance(self.app, Console)
        if self._seen is not None and self.app.seat is not None:
            self.query_one(Reader).show(board_text(self._seen, self.app.seat.t()))

"""How often and how widely claims were spread and answered, as charts."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize

from exercise_sim.tui.team.actions import bindings
from exercise_sim.tui.team.monitor_text import Measure, chart_step, monitor_text
from exercise_sim.tui.team.pane import Pane
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.reader import Reader


class MonitorPane(Pane):
    """Tab 6. Drawn anew when something was said, and when the time fills another cell."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("monitor")]

    def __init__(self) -> None:
        super().__init__(id="monitor-pane")
        self._measure: Measure = "mentions"
        self._t = 0.0
        self._drawn_for: tuple[int, int] | None = None

    def compose(self) -> ComposeResult:
        yield Reader(id="monitor")

    def show(self, seen: Perspective) -> None:
        self.allow("change_measure")
        self._draw(seen.t)

    def show_time(self, t: float) -> None:
        self._t = t
        if self._seen is not None and self._moment(t) != self._drawn_for:
            self._draw(t)

    def focus_first(self) -> None:
        self.query_one("#monitor").focus()

    def action_change_measure(self) -> None:
        self._measure = "reach" if self._measure == "mentions" else "mentions"
        self._draw(self._t)

    def on_resize(self, _event: Resize) -> None:
        self._drawn_for = None

    @property
    def _width(self) -> int:
        return max(40, self.query_one("#monitor", Reader).scrollable_content_region.width)

    def _moment(self, t: float) -> tuple[int, int]:
        """What decides about the charts besides what was said."""
        return int(t // chart_step(t, self._width)), self._width

    def _draw(self, t: float) -> None:
        self._drawn_for = self._moment(t)
        text = monitor_text(self.seen, t, self._width, self._measure)
        self.query_one("#monitor", Reader).show(text)

"""The whole exercise on two lines: how much happened when, and where the replay stands."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from exercise_sim.localization import _
from exercise_sim.replay.cursor import Cursor
from exercise_sim.replay.steps import Steps
from exercise_sim.replay.viewpoint import Viewpoint

BLOCKS = " ▁▂▃▄▅▆▇█"
POSITION, BOOKMARK, INJECT, PLAYED, TO_COME, JUMPED = "●", "▲", "◆", "━", "─", "╌"


class Timeline(Widget):
    """A click or a drag goes there; a column stands for the moments nearest to it."""

    class Sought(Message):
        """Somebody wants to go to T+ `t` seconds."""

        def __init__(self, t: float) -> None:
            super().__init__()
            self.t = t

    class Pointed(Message):
        """The mouse is over T+ `t` seconds; None: it has left."""

        def __init__(self, t: float | None) -> None:
            super().__init__()
            self.t = t

    def __init__(self, cursor: Cursor, bookmarks: Steps) -> None:
        super().__init__()
        self._cursor = cursor
        self._bookmarks = bookmarks
        self._viewpoint: Viewpoint | None = None
        self._t = 0.0
        self._density: list[int] = []
        self._drawn: tuple[object, ...] = ()
        self.tooltip = _(
            "Events over time: ◆ inject, ▲ bookmark, ● here. Click or drag; ← → 10 s, [ ] 1 min"
        )

    def show(self, viewpoint: Viewpoint, t: float) -> None:
        """Draws anew only where the position has come to another column."""
        if viewpoint is not self._viewpoint:
            self._viewpoint, self._density = viewpoint, []
        self._t = t
        drawn = (viewpoint, self._column(t), self.size.width)
        if drawn != self._drawn:
            self._drawn = drawn
            self.refresh()

    def render(self) -> Content:
        width = self.size.width
        if self._viewpoint is None or width == 0:
            return Content("")
        if len(self._density) != width:
            self._density = self._cursor.density(width, self._viewpoint.steps.seqs)
        return self._blocks() + Content("\n") + self._track(self._viewpoint)

    def _blocks(self) -> Content:
        here, most = self._column(self._t), max(self._density)
        blocks = "".join(BLOCKS[ceil(n / most * (len(BLOCKS) - 1))] for n in self._density)
        return Content.assemble(
            (blocks[:here], "$accent"),
            (blocks[here], "bold $text on $primary"),
            (blocks[here + 1 :], "$text-muted"),
        )

    def _track(self, viewpoint: Viewpoint) -> Content:
        width, here = self.size.width, self._column(self._t)
        cells = [
            (PLAYED, "$accent") if n < here else (TO_COME, "$text-muted") for n in range(width)
        ]
        for jump in self._cursor.jumps:
            for n in range(self._column(jump.start) + 1, self._column(jump.to)):
                cells[n] = (JUMPED, "$text-muted")
        self._mark(cells, viewpoint.injects.seqs, (INJECT, "$text-muted"))
        self._mark(cells, self._bookmarks.seqs, (BOOKMARK, "bold $text-warning"))
        cells[here] = (POSITION, "bold $text-accent")
        return Content.assemble(*cells)

    def _mark(
        self, cells: list[tuple[str, str]], seqs: Sequence[int], mark: tuple[str, str]
    ) -> None:
        for seq in seqs:
            cells[self._column(self._cursor.moment(seq))] = mark

    def _column(self, t: float) -> int:
        return self._cursor.point(t, max(1, self.size.width))

    def _t_at(self, x: int) -> float:
        last = max(1, self.size.width - 1)
        return max(0, min(x, last)) / last * self._cursor.end

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self.capture_mouse()
        self.post_message(self.Sought(self._t_at(event.x)))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self.app.mouse_captured is self:
            self.post_message(self.Sought(self._t_at(event.x)))
        self.post_message(self.Pointed(self._t_at(event.x)))

    def on_mouse_up(self) -> None:
        self.release_mouse()

    def on_leave(self) -> None:
        self.post_message(self.Pointed(None))

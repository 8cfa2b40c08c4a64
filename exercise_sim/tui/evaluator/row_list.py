"""The list on the left: the rows of the tab that is shown."""

from __future__ import annotations

from textual.content import Content

from exercise_sim.tui.evaluator.rows import Row
from exercise_sim.tui.facilitator.line_list import LineList


class RowList(LineList):
    """Keeps the cursor on the row that was chosen, wherever news put it."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.rows: list[Row] = []
        self._t = 0.0

    @property
    def chosen(self) -> Row | None:
        return self.rows[self.cursor] if self.rows else None

    def show(self, rows: list[Row], t: float) -> None:
        self._t = t
        if rows == self.rows:
            return
        before = self.chosen
        self.rows = rows
        places = {row.key: place for place, row in enumerate(rows)}
        self.cursor = 0 if before is None else places.get(before.key, self.cursor)
        self.measure()

    def show_time(self, t: float) -> None:
        """Draws countdowns anew, once a second."""
        if int(t) != int(self._t):
            self._t = t
            for index in self.visible_lines():
                due = self.rows[index].due
                if due is not None and due.done_at is None:
                    self.redraw(index)

    def line_count(self) -> int:
        return len(self.rows)

    def line(self, index: int) -> Content:
        row = self.rows[index]
        before = Content(" ") if row.due is None else Content(" ") + row.due.written(self._t)
        width = max(1, self.scrollable_content_region.width)
        return (before + row.line).truncate(width, ellipsis=True)

"""A list of rows that keeps what is chosen while rows come and go."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from exercise_sim.tui.facilitator.line_list import LineList
from exercise_sim.tui.replay.row import Row
from exercise_sim.tui.team.columns import spread

MARKED, UNMARKED = "› ", "  "


class RowList(LineList):
    """`show` takes the rows. Who stands on the first one stays there, whatever comes in."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: Sequence[Row] = ()
        self._empty = ""

    @property
    def chosen(self) -> Row | None:
        return self._rows[self.cursor] if self._rows else None

    def show(self, rows: Sequence[Row], *, empty: str, anew: bool = False) -> None:
        """`empty` is said where there is no row; `anew` forgets what was chosen."""
        before = None if anew or self.cursor == 0 or self.chosen is None else self.chosen.id
        self._rows, self._empty = rows, empty
        self.measure()
        self.cursor = next((n for n, row in enumerate(rows) if row.id == before), 0)

    def line_count(self) -> int:
        return max(1, len(self._rows))

    def line(self, index: int) -> Content:
        if not self._rows:
            return Content.styled(f"{UNMARKED}{self._empty}", "$text-muted")
        row = self._rows[index]
        width = max(1, self.scrollable_content_region.width - len(MARKED))
        mark = Content(MARKED if index == self.cursor else UNMARKED)
        return mark + spread(*row.draw(), width)

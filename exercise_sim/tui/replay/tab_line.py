"""Choices on one line, one of them shown: the viewpoints, the panels."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from exercise_sim.tui.plain import one_line

SHORTEST = 3
"""Cells of a label that still tells one choice from another."""


class TabLine(Widget):
    """All labels stay on the line: long ones are cut, the longest first."""

    class Picked(Message):
        """Somebody clicked on choice number `index`."""

        def __init__(self, tabs: TabLine, index: int) -> None:
            super().__init__()
            self.tabs = tabs
            self.index = index

        @property
        def control(self) -> TabLine:
            return self.tabs

    def __init__(self, title: str, labels: Sequence[str], *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._title = title
        self._labels = labels
        self._shown = 0

    def show(self, index: int) -> None:
        if index != self._shown:
            self._shown = index
            self.refresh()

    def render(self) -> Content:
        parts = [Content.styled(f" {self._title} ", "$text-muted")]
        for index, label in enumerate(self._fitted()):
            if index == self._shown:
                parts.append(Content.styled(f"▸{label} ", "bold reverse"))
            else:
                parts.append(Content(f" {label} "))
        return Content("").join(parts)

    def _fitted(self) -> list[str]:
        room = self.size.width - len(self._title) - 2 - 2 * len(self._labels)
        widest = max(SHORTEST, room)
        labels = [one_line(label) for label in self._labels]
        while widest > SHORTEST and sum(min(_cells(one), widest) for one in labels) > room:
            widest -= 1
        return [one_line(label, widest) for label in labels]

    def on_click(self, event: events.Click) -> None:
        left = len(self._title) + 2
        for index, label in enumerate(self._fitted()):
            right = left + _cells(label) + 2
            if left <= event.x < right:
                self.post_message(self.Picked(self, index))
            left = right


def _cells(text: str) -> int:
    return Content(text).cell_length

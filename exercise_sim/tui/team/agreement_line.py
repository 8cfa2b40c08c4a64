"""One statement that a person agrees with from 1 to 5; the number chosen stands in brackets."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from exercise_sim.tui.plain import one_line

LOWEST, HIGHEST = 1, 5
_CELL = 4
"""Cells of one number with its brackets."""


class AgreementLine(Widget, can_focus=True):
    """Left and right change the choice; the form that holds the lines takes the digits."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "change(-1)", "Less", show=False, tooltip="Agree less"),
        Binding("right", "change(1)", "More", show=False, tooltip="Agree more"),
        Binding("up", "app.focus_previous", "Up", show=False),
        Binding("down,enter", "app.focus_next", "Down", show=False),
    ]
    DEFAULT_CSS = """
    AgreementLine { height: 1; }
    AgreementLine:focus { background: $primary; }
    """

    chosen: var[int | None] = var(None)

    def __init__(self, statement: str, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._statement = statement

    def render(self) -> Content:
        scale = Content("").join(
            Content.styled(f"({n}) ", "bold") if n == self.chosen else Content(f" {n}  ")
            for n in range(LOWEST, HIGHEST + 1)
        )
        room = max(0, self.size.width - scale.cell_length - 1)
        name = Content(one_line(self._statement, max(1, room)))
        gap = Content(" " * max(1, self.size.width - name.cell_length - scale.cell_length))
        return name + gap + scale

    def watch_chosen(self) -> None:
        self.refresh()

    def action_change(self, by: int) -> None:
        start = 3 - by if self.chosen is None else self.chosen
        self.chosen = max(LOWEST, min(HIGHEST, start + by))

    def on_click(self, event: events.Click) -> None:
        self.focus()
        place = event.x - (self.size.width - _CELL * (HIGHEST - LOWEST + 1))
        if place >= 0:
            self.chosen = LOWEST + place // _CELL

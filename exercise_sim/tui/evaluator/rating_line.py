"""P, S, M or U, chosen by its letter; the chosen one stands in brackets with its meaning."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from exercise_sim.localization import N_, _
from exercise_sim.scenario.vocabulary import Rating
from exercise_sim.tui.facilitator.field_words import RATINGS

_ORDER: tuple[Rating, ...] = tuple(RATINGS)


class RatingLine(Widget, can_focus=True):
    """Left and right change the choice, Backspace takes it away; the dialog takes the letters."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "change(-1)", N_("Better"), show=False),
        Binding("right", "change(1)", N_("Worse"), show=False),
        Binding("backspace,delete", "clear", N_("None"), show=False),
        Binding("down,enter", "app.focus_next", N_("Down"), show=False),
    ]
    DEFAULT_CSS = """
    RatingLine { height: 2; }
    RatingLine:focus { background: $primary; }
    """

    chosen: var[Rating | None] = var(None)

    def render(self) -> Content:
        letters = Content("").join(
            Content.styled(f"({one}) ", "bold") if one == self.chosen else Content(f" {one}  ")
            for one in _ORDER
        )
        every = _("P without challenges, S with some, M with major ones, U unable")
        meaning = every if self.chosen is None else _(RATINGS[self.chosen])
        return Content("\n").join([letters, Content(f" {meaning}")])

    def watch_chosen(self) -> None:
        self.refresh()

    def action_clear(self) -> None:
        self.chosen = None

    def action_change(self, by: int) -> None:
        place = -1 if self.chosen is None else _ORDER.index(self.chosen)
        self.chosen = _ORDER[max(0, min(len(_ORDER) - 1, place + by))]

    def on_click(self, event: events.Click) -> None:
        self.focus()
        place = event.x // 4
        if event.y == 0 and place < len(_ORDER):
            self.chosen = _ORDER[place]

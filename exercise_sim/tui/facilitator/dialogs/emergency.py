"""After something real has happened: play goes on only when somebody says that it is over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from exercise_sim.exercise.commands import Command, Resume
from exercise_sim.localization import _
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class PlayOnDialog(Dialog):
    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.heading = _("Is the emergency over?")
        self.confirm_label = _("Play on")

    def body(self) -> Iterable[Widget]:
        yield Static(Content(_("Play was stopped because something real has happened.")))
        yield Static(Content(_("The clock goes on at once, and every team is told.")))

    def commands(self) -> tuple[Command, ...]:
        return (Resume(by=self.by),)

"""After EndEx: take it back, or make sure that nothing changes any more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from exercise_sim.exercise.commands import Command, FinaliseReport, Reopen
from exercise_sim.localization import _
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog
from exercise_sim.tui.facilitator.dialogs.one_line import OneLineDialog

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class ReopenDialog(OneLineDialog):
    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.heading = _("Reopen the exercise")
        self.confirm_label = _("Reopen")
        self.explanation = _("EndEx is taken back. The exercise is paused until you resume it.")
        self.placeholder = _("Why does it go on?")

    def commands(self) -> tuple[Command, ...]:
        return (Reopen(by=self.by, reason=self.line),)


class FinaliseDialog(Dialog):
    dangerous = True

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.heading = _("Make the report final?")
        self.confirm_label = _("Make it final")

    def body(self) -> Iterable[Widget]:
        yield Static(
            Content(
                _(
                    "Ratings, scores and answers to the hot wash can change no more, "
                    "and the exercise cannot be reopened. This cannot be taken back."
                )
            )
        )

    def commands(self) -> tuple[Command, ...]:
        return (FinaliseReport(by=self.by),)

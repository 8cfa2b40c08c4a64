"""An observation, tied to the inject and the team that were chosen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.widget import Widget
from textual.widgets import Select, TextArea

from exercise_sim.exercise.commands import Command, TakeNote
from exercise_sim.localization import _
from exercise_sim.tui.evaluator.dialogs.where import chosen, where_fields
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class ObservationDialog(Dialog):
    def __init__(self, seat: Seat, inject: str | None, team: str | None) -> None:
        super().__init__(seat)
        self.heading = _("Observation")
        self.confirm_label = _("Keep the note")
        self._inject = inject
        self._team = team

    def body(self) -> Iterable[Widget]:
        state = self.seat.state
        yield TextArea(id="text", tab_behavior="focus", placeholder=_("What you saw"), compact=True)
        yield from where_fields(state, self._inject, self._team, state.scenario.inject)

    def commands(self) -> tuple[Command, ...]:
        return (
            TakeNote(
                by=self.by,
                text=self.query_one("#text", TextArea).text,
                inject=chosen(self.query_one("#inject", Select)),
                team=chosen(self.query_one("#team", Select)),
            ),
        )

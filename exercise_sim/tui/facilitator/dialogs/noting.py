"""A note that only the people who run the exercise read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.text import Text
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Label, Select, TextArea

from exercise_sim.exercise.commands import Command, TakeNote
from exercise_sim.localization import _
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class NoteDialog(Dialog):
    """Tied to the chosen inject and a team unless somebody says otherwise."""

    def __init__(self, seat: Seat, inject: str | None) -> None:
        super().__init__(seat)
        self.heading = _("Note")
        self.confirm_label = _("Keep the note")
        self.inject = inject

    def body(self) -> Iterable[Widget]:
        state = self.seat.state
        names = Names(state)
        yield TextArea(id="text", tab_behavior="focus", placeholder=_("What you saw"), compact=True)
        with Horizontal(classes="field"):
            yield Label(_("About inject"))
            yield Select(
                [(Text(one_line(names.inject(i), 50)), i) for i in state.scenario.inject],
                value=self.inject if self.inject is not None else Select.NULL,
                prompt=_("none in particular"),
                compact=True,
                id="note-inject",
            )
        with Horizontal(classes="field"):
            yield Label(_("About team"))
            yield Select(
                [(Text(one_line(names.team(t), 50)), t) for t in state.scenario.team],
                prompt=_("none in particular"),
                compact=True,
                id="note-team",
            )

    def commands(self) -> tuple[Command, ...]:
        inject, team = self.query_one("#note-inject", Select), self.query_one("#note-team", Select)
        return (
            TakeNote(
                by=self.by,
                text=self.query_one("#text", TextArea).text,
                inject=None if inject.is_blank() else str(inject.value),
                team=None if team.is_blank() else str(team.value),
            ),
        )

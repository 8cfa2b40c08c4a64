"""Which teams are in the room."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from exercise_sim.exercise.commands import Command, MarkPresent
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog, Incomplete
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line, plain


class PresenceDialog(Dialog):
    heading = "Mark teams present"
    confirm_label = "Mark present"

    def body(self) -> Iterable[Widget]:
        state = self.seat.state
        names = Names(state)
        absent = [team.id for team in state.scenario.teams if team.id not in state.present]
        yield Static(Content("A team's deadlines start to count when it is marked present."))
        yield SelectionList[str](
            *(
                Selection(plain(one_line(names.team(team), 60)), team, len(absent) == 1)
                for team in absent
            ),
            id="absent",
            compact=True,
        )

    def commands(self) -> tuple[Command, ...]:
        chosen = self.query_one("#absent", SelectionList).selected
        if not chosen:
            raise Incomplete("Choose a team with the space bar.")
        return tuple(MarkPresent(by=self.by, team=team) for team in chosen)

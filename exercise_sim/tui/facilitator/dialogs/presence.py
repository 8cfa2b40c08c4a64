"""Which teams are in the room."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from exercise_sim.exercise.commands import Command, MarkPresent
from exercise_sim.localization import _
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog, Incomplete
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.tick_list import TickList
from exercise_sim.tui.plain import one_line

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class PresenceDialog(Dialog):
    """The team that is chosen on the board is ticked already."""

    def __init__(self, seat: Seat, team: str | None) -> None:
        super().__init__(seat)
        self.heading = _("Mark teams present")
        self.confirm_label = _("Mark present")
        self.team = team

    def body(self) -> Iterable[Widget]:
        yield Static(Content(_("A team's deadlines start to count when it is marked present.")))
        yield TickList(id="absent")

    def on_mount(self) -> None:
        state = self.seat.state
        names = Names(state)
        absent = [team.id for team in state.scenario.teams if team.id not in state.present]
        chosen = absent if len(absent) == 1 else [team for team in absent if team == self.team]
        self.query_one("#absent", TickList).show(
            ((team, Content(one_line(names.team(team), 60))) for team in absent), ticked=chosen
        )

    def commands(self) -> tuple[Command, ...]:
        chosen = self.query_one("#absent", TickList).ticked
        if not chosen:
            raise Incomplete(_("Tick a team with the space bar."))
        return tuple(MarkPresent(by=self.by, team=team) for team in chosen)

"""StartEx and EndEx: asked twice, because neither can be taken back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from exercise_sim.exercise.commands import Command, End, Start
from exercise_sim.localization import _
from exercise_sim.tui.facilitator.actions import key_of
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import t_plus

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class StartDialog(Dialog):
    """Names the teams of whom nobody has come."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.heading = _("Start the exercise?")
        self.confirm_label = _("StartEx")

    def body(self) -> Iterable[Widget]:
        state = self.seat.state
        names = Names(state)
        arrived = {p.team for p in state.participants.values()} | set(state.present)
        absent = [team.id for team in state.scenario.teams if team.id not in arrived]
        if not absent:
            yield Static(Content(_("Every team has somebody here. The clock starts at once.")))
            return
        yield Static(Content(_("Nobody has joined yet from:")))
        for team in absent:
            yield Static(Content.styled(f"  ? {one_line(names.team(team))}", "$text-warning"))
        yield Static(
            Content(
                _(
                    "Their deadlines start when you mark them present ({key}). "
                    "Injects reach them all the same."
                ).format(key=key_of("facilitator.present"))
            )
        )

    def commands(self) -> tuple[Command, ...]:
        return (Start(by=self.by),)


class EndDialog(Dialog):
    """Says what is still open."""

    dangerous = True

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.heading = _("End the exercise?")
        self.confirm_label = _("EndEx")

    def body(self) -> Iterable[Widget]:
        state = self.seat.state
        left = sum(one.status in ("scheduled", "held") for one in state.injects.values())
        now = _("It is {time}. Teams can release nothing more.").format(time=t_plus(self.seat.t()))
        yield Static(Content(now))
        yield Static(Content(_("Injects that no team has received: {number}.").format(number=left)))

    def commands(self) -> tuple[Command, ...]:
        return (End(by=self.by),)

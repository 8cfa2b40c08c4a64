"""StartEx and EndEx: asked twice, because neither can be taken back."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from exercise_sim.exercise.commands import Command, End, Start
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import t_plus


class StartDialog(Dialog):
    """Names the teams of whom nobody has come."""

    heading = "Start the exercise?"
    confirm_label = "StartEx"

    def body(self) -> Iterable[Widget]:
        state = self.seat.state
        names = Names(state)
        arrived = {p.team for p in state.participants.values()} | set(state.present)
        absent = [team.id for team in state.scenario.teams if team.id not in arrived]
        if not absent:
            yield Static(Content("Every team has somebody here. The clock starts at once."))
            return
        yield Static(Content("Nobody has joined yet from:"))
        for team in absent:
            yield Static(Content.styled(f"  ? {one_line(names.team(team))}", "$text-warning"))
        yield Static(
            Content(
                "Their deadlines start when you mark them present (t). "
                "Injects reach them all the same."
            )
        )

    def commands(self) -> tuple[Command, ...]:
        return (Start(by=self.by),)


class EndDialog(Dialog):
    """Says what is still open."""

    heading = "End the exercise?"
    confirm_label = "EndEx"
    dangerous = True

    def body(self) -> Iterable[Widget]:
        state = self.seat.state
        left = sum(one.status in ("scheduled", "held") for one in state.injects.values())
        yield Static(Content(f"It is {t_plus(self.seat.t())}. Teams can release nothing more."))
        yield Static(Content(f"Injects that no team has received: {left}."))

    def commands(self) -> tuple[Command, ...]:
        return (End(by=self.by),)

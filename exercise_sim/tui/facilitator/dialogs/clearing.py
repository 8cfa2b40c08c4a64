"""The SimCell signs for a team that is too small for four eyes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import on
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input, Static

from exercise_sim.exercise.commands import Approve, Command, Return
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line, plain

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class ClearingDialog(Dialog):
    """Decides on the version that is shown: one saved meanwhile is refused by the rules."""

    heading = "Clear this draft?"

    def __init__(self, seat: Seat, response: str) -> None:
        super().__init__(seat)
        self.response = response
        self.version = seat.state.responses[response].latest

    def body(self) -> Iterable[Widget]:
        state, content = self.seat.state, self.version.content
        names = Names(state)
        who = f"{names.team_of_response(self.response)}: {content.action}"
        if content.channels:
            who += f" on {names.channels(content.channels)}"
        yield Static(plain(one_line(who)).stylize("bold"))
        with VerticalScroll(classes="quoted"):
            for language, text in content.texts.items():
                yield Static(
                    Content.styled(f"{one_line(language).upper()} ", "$text-accent") + plain(text)
                )
        yield Input(
            placeholder="What has to change, where you return it", id="comment", compact=True
        )

    def buttons(self) -> Iterable[Button]:
        yield Button("Approve", id="confirm", variant="success", tooltip="ctrl+s", compact=True)
        yield Button(
            "Return", id="return", variant="warning", tooltip="Back to the team", compact=True
        )
        yield Button("Back", id="cancel", tooltip="Esc", compact=True)

    @on(Input.Submitted, "#comment")
    def _commented(self, event: Input.Submitted) -> None:
        """Who writes what has to change wants it returned."""
        event.stop()
        event.prevent_default()
        self._return()

    @on(Button.Pressed, "#return")
    def _return(self) -> None:
        self.send(self._returned)

    def _returned(self) -> tuple[Command, ...]:
        comment = self.query_one("#comment", Input).value
        return (
            Return(
                by=self.by, response=self.response, version=self.version.number, comment=comment
            ),
        )

    def commands(self) -> tuple[Command, ...]:
        return (Approve(by=self.by, response=self.response, version=self.version.number),)

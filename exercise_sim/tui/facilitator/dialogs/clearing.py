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
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.facilitator.dialogs.claiming import ClaimingDialog
from exercise_sim.tui.facilitator.dialogs.dialog import with_key
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line, plain

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat
    from exercise_sim.tui.facilitator.simcell_queue import QueueItem


class ClearingDialog(ClaimingDialog):
    """Decides on the version that is shown: one saved meanwhile is refused by the rules."""

    def __init__(self, seat: Seat, item: QueueItem) -> None:
        super().__init__(seat, item)
        self.heading = _("Clear this draft?")
        self.response = item.about
        self.version = seat.state.responses[self.response].latest

    def body(self) -> Iterable[Widget]:
        state, content = self.seat.state, self.version.content
        names = Names(state)
        team = names.team_of_response(self.response)
        action = action_name(content.action)
        who = f"{team}: {action}"
        if content.channels:
            who = _("{team}: {action} on {channels}").format(
                team=team, action=action, channels=names.channels(content.channels)
            )
        yield Static(plain(one_line(who)).stylize("bold"))
        with VerticalScroll(classes="quoted"):
            for language, text in content.texts.items():
                yield Static(
                    Content.styled(f"{one_line(language).upper()} ", "$text-accent") + plain(text)
                )
        yield Input(
            placeholder=_("What has to change, where you return it"), id="comment", compact=True
        )

    def buttons(self) -> Iterable[Button]:
        yield Button(
            with_key(_("Approve"), "confirm"),
            id="confirm",
            variant="success",
            compact=True,
        )
        yield Button(
            _("Return"), id="return", variant="warning", tooltip=_("Back to the team"), compact=True
        )
        yield Button(with_key(_("Back"), "cancel"), id="cancel", compact=True)

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
            *self.claim(),
            Return(
                by=self.by, response=self.response, version=self.version.number, comment=comment
            ),
        )

    def commands(self) -> tuple[Command, ...]:
        return (
            *self.claim(),
            Approve(by=self.by, response=self.response, version=self.version.number),
        )

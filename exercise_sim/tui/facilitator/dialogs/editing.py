"""An inject that is still to come, rewritten: it is held while somebody writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.content import Content
from textual.widgets import Static

from exercise_sim.exercise.commands import Command, EditInject, Hold, Unhold
from exercise_sim.localization import _
from exercise_sim.tui.console import Console
from exercise_sim.tui.facilitator.dialogs.inject_form import InjectForm
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.messages import CommandDone, CommandRefused
from exercise_sim.tui.plain import plain
from exercise_sim.tui.times import t_plus

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class EditDialog(InjectForm):
    """Closing it puts the inject back on the schedule if it was on it."""

    def __init__(self, seat: Seat, inject: str) -> None:
        standing = seat.state.injects[inject]
        super().__init__(seat, seat.state.scenario.inject[inject], "as it is")
        self.heading = _("Edit before delivery")
        self.confirm_label = _("Save")
        self.inject = inject
        self._was_scheduled = standing.status == "scheduled"
        self._due = standing.due
        self._based_on = standing.version

    def note(self) -> str:
        if not self._was_scheduled:
            return _("It is held, and stays so.")
        if self._due is None:
            return _("Held while you write. Closing puts it back.")
        return _("Held while you write; due {due}. Closing puts it back.").format(
            due=t_plus(self._due)
        )

    def on_mount(self) -> None:
        if self._was_scheduled:
            self._sender_of_commands.submit(self, Hold(by=self.by, inject=self.inject))

    @property
    def _sender_of_commands(self) -> Console:
        console = self.app
        assert isinstance(console, Console)
        return console

    def _put_back(self) -> tuple[Command, ...]:
        return (Unhold(by=self.by, inject=self.inject),) if self._was_scheduled else ()

    def commands(self) -> tuple[Command, ...]:
        edited = self.written(self.inject)
        save = EditInject(by=self.by, inject=self.inject, edited=edited, based_on=self._based_on)
        return (save, *self._put_back())

    def put_away(self) -> None:
        if self.seat.state.injects[self.inject].status in ("scheduled", "held"):
            self._sender_of_commands.submit(None, *self._put_back())

    @on(CommandDone)
    def _held(self, message: CommandDone) -> None:
        """Holding it is no reason to close."""
        if all(isinstance(one, Hold) for one in message.commands):
            message.stop()
            message.prevent_default()

    @on(CommandRefused)
    def _newer(self, message: CommandRefused) -> None:
        """Shows what somebody else saved; who saves once more has seen it."""
        if any(isinstance(one, Hold) for one in message.commands):
            self._was_scheduled = False
        state = self.seat.state
        newer = state.injects[self.inject].version
        if newer == self._based_on:
            return
        message.stop()
        message.prevent_default()
        self._based_on = newer
        names, saved = Names(state), state.scenario.inject[self.inject]
        self.show_problem(
            _(
                "Somebody saved version {version} meanwhile; it reads as below. "
                "Yours is kept here: save again to put it in its place."
            ).format(version=newer)
        )
        theirs = plain(f"{names.read(saved.title)}\n{names.read(saved.body)}")
        quoted = self.query("#newer")
        if quoted:
            quoted.first(Static).update(theirs)
        else:
            quote = Static(Content("") + theirs, id="newer", classes="quoted")
            self.query_one("#dialog-body").mount(quote, before=0)
        self.query_one("#dialog-body").scroll_home(animate=False)

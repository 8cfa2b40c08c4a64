"""Asking once more before something takes effect."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from exercise_sim.exercise.commands import Command
from exercise_sim.localization import N_, _
from exercise_sim.tui.key_names import key_name
from exercise_sim.tui.team.dialog import Dialog


class ConfirmDialog(Dialog[bool]):
    """Enter sends `commands`, if there are any, and gives back True."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "finish", N_("Yes, do it"), tooltip=N_("Do it now")),
    ]

    FINISH: ClassVar[str] = N_("Yes, do it")

    def __init__(self, title: str, body: Content, *commands: Command) -> None:
        super().__init__(title, _("Enter does it, Escape leaves everything as it was."))
        self._body = body
        self._commands = commands

    def fields(self) -> ComposeResult:
        yield Static(self._body)

    def _finish_key(self) -> str:
        return key_name("enter")

    def action_finish(self) -> None:
        if self._commands:
            self.send(*self._commands)
        else:
            self.done()

    def done(self) -> None:
        self.dismiss(True)

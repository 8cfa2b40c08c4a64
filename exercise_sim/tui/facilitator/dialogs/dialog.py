"""A question over the screen: Esc goes back, a refusal is shown and keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, Input, Static

from exercise_sim.localization import _
from exercise_sim.tui.console import Console
from exercise_sim.tui.facilitator.moving_actions import dialog_bindings, key_of
from exercise_sim.tui.messages import CommandDone, CommandRefused
from exercise_sim.tui.plain import plain

if TYPE_CHECKING:
    from exercise_sim.exercise.commands import Command
    from exercise_sim.session.seat import Seat


class Incomplete(Exception):
    """Something has to be filled in first; the message is a sentence for the person."""


class Dialog(ModalScreen[None]):
    """Subclasses compose `body` and turn it into `commands`."""

    CSS_PATH = Path(__file__).with_name("dialogs.tcss")
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [*dialog_bindings()]
    heading: str = ""
    dangerous: bool = False

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self.seat = seat
        self.confirm_label = _("OK")

    @property
    def by(self) -> str:
        return self.seat.participant

    def body(self) -> Iterable[Widget]:
        raise NotImplementedError

    def commands(self) -> tuple[Command, ...]:
        """What confirming sends. Raises `Incomplete`."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Static(Content(self.heading), id="dialog-heading")
            with VerticalScroll(id="dialog-body", can_focus=False):
                yield from self.body()
            yield Static(id="dialog-problem")
            with Horizontal(id="dialog-buttons"):
                yield from self.buttons()

    def buttons(self) -> Iterable[Button]:
        yield Button(
            with_key(self.confirm_label, "confirm"),
            id="confirm",
            variant="error" if self.dangerous else "primary",
            compact=True,
        )
        yield Button(with_key(_("Back"), "cancel"), id="cancel", compact=True)

    def action_cancel(self) -> None:
        self.dismiss()

    def action_confirm(self) -> None:
        self.send(self.commands)

    def send(self, make: Callable[[], tuple[Command, ...]]) -> None:
        """Sends what `make` returns, once everything is filled in."""
        try:
            commands = make()
        except Incomplete as problem:
            self.show_problem(str(problem))
            return
        self.show_problem("")
        console = self.app
        assert isinstance(console, Console)
        console.submit(self, *commands)

    def show_problem(self, sentence: str) -> None:
        problem = self.query_one("#dialog-problem", Static)
        problem.update(plain(sentence))
        problem.display = bool(sentence)

    @on(Button.Pressed, "#confirm")
    def _confirm_pressed(self) -> None:
        self.action_confirm()

    @on(Button.Pressed, "#cancel")
    def _cancel_pressed(self) -> None:
        self.action_cancel()

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.action_confirm()

    @on(CommandDone)
    def _done(self, message: CommandDone) -> None:
        message.stop()
        self.dismiss()

    @on(CommandRefused)
    def _refused(self, message: CommandRefused) -> None:
        message.stop()
        self.show_problem(message.sentence)


def with_key(label: str, action: Literal["confirm", "cancel"]) -> Content:
    """A dialog has no footer: the key stands on the button."""
    return Content.assemble(label, (f"  {key_of(f'facilitator.dialog.{action}')}", "not bold"))

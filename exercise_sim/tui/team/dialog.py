"""What every dialog does: a title, an error in place, and what was typed stays until it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from exercise_sim.localization import N_, _
from exercise_sim.tui.key_hints import KeyHints
from exercise_sim.tui.messages import CommandDone, CommandRefused
from exercise_sim.tui.plain import plain
from exercise_sim.tui.team.actions import bindings, key_of
from exercise_sim.tui.team.frame_buttons import frame_button
from exercise_sim.tui.team.help_text import help_text
from exercise_sim.tui.team.reading_dialog import ReadingDialog

if TYPE_CHECKING:
    from exercise_sim.exercise.commands import Command

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """Subclasses compose their fields in `fields` and act in `action_finish`."""

    CSS_PATH = "dialog.tcss"
    ALLOW_SELECT = False  # A triple click in a field would mark the labels of all others.
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog")]
    FINISH: ClassVar[str] = N_("Done")
    """What the button says that does `action_finish`."""

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__()
        self._title = title
        self._hint = hint
        self._sent: tuple[Command, ...] = ()
        self._first_texts: list[str] = []
        self._warned = False

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog") as frame:
            frame.border_title = plain(self._title)
            frame.border_subtitle = self._buttons()
            if self._hint:
                yield Static(plain(self._hint), id="dialog-hint")
            with VerticalScroll(id="dialog-fields", can_focus=False):
                yield from self.fields()
            yield Static(id="dialog-error")
        yield KeyHints()

    def _buttons(self) -> Content:
        finish = frame_button(_(self.FINISH), self._finish_key(), "screen.finish", first=True)
        back = frame_button(_("Back"), key_of("team.dialog.leave"), "screen.leave")
        return finish + " " + back

    def _finish_key(self) -> str:
        return key_of("team.dialog.finish")

    def fields(self) -> ComposeResult:
        raise NotImplementedError

    def action_finish(self) -> None:
        raise NotImplementedError

    def on_mount(self) -> None:
        self._first_texts = self._texts()

    def _texts(self) -> list[str]:
        boxes = [box.text for box in self.query(TextArea)]
        return [*boxes, *(line.value for line in self.query(Input))]

    def action_leave(self) -> None:
        """What was typed is thrown away only at the second time."""
        if self._texts() != self._first_texts and not self._warned:
            self._warned = True
            self.complain(_("Press Esc again to throw away what you wrote."))
        else:
            self.dismiss(None)

    def action_help(self) -> None:
        self.app.push_screen(ReadingDialog(_("Help"), help_text("dialog")))

    def complain(self, sentence: str) -> None:
        """Says what is wrong inside the dialog, beside what was typed."""
        error = self.query_one("#dialog-error", Static)
        error.update(plain(f"! {sentence}"))
        error.display = True

    def send(self, *commands: Command) -> None:
        """Sends `commands`; the dialog closes once they are done, and stays where they are not."""
        from exercise_sim.tui.console import Console

        if self._sent:
            return
        self._sent = commands
        assert isinstance(self.app, Console)
        self.app.submit(self, *commands)

    def done(self) -> None:
        """Called when what was sent is in the log."""
        self.dismiss(None)

    @on(CommandDone)
    def _command_done(self, message: CommandDone) -> None:
        if message.commands == self._sent:
            self._sent = ()
            self.done()

    @on(CommandRefused)
    def _command_refused(self, message: CommandRefused) -> None:
        if message.commands == self._sent:
            message.stop()
            self._sent = ()
            self.complain(message.sentence)

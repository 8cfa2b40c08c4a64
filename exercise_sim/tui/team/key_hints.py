"""The last line: keys that work here, as many as fit; help and the palette name the rest."""

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize
from textual.widgets import Footer, Static
from textual.widgets._footer import FooterKey

from exercise_sim.tui.plain import one_line

ALWAYS = ("help", "back", "close", "leave", "finish")
"""Actions that stay, whatever else has to give way."""


LONGEST_NAME = 14
"""Cells of the name of whoever is at the keyboard."""


class KeyHints(Footer):
    """A footer that leaves out what does not fit, instead of cutting it in half.

    It begins with the name of the person who acts: several people may share a keyboard.
    """

    def __init__(self) -> None:
        super().__init__(compact=True, show_command_palette=False)
        self._shown_name = ""

    def compose(self) -> ComposeResult:
        keys = [key for key in super().compose() if isinstance(key, FooterKey)]
        staying = [key for key in keys if key.action in ALWAYS]
        room = self.size.width - sum(_width(key) for key in staying)
        self._shown_name = self._at_keyboard
        if self._shown_name:
            name = Content(f" {one_line(self._shown_name, LONGEST_NAME)} ")
            room -= name.cell_length + 1
            yield Static(name, id="at-keyboard")
        for key in keys:
            if key in staying:
                continue
            room -= _width(key)
            if room < 0:
                break
            yield key
        yield from staying

    def on_mount(self) -> None:
        # Not a reactive: news come several times a second, and the name hardly ever changes.
        self.watch(self.app, "state", self._name_again, init=False)

    def on_resize(self, _event: Resize) -> None:
        self.call_after_refresh(self.recompose)

    @property
    def _at_keyboard(self) -> str:
        from exercise_sim.tui.team.player_console import PlayerConsole

        return self.app.at_keyboard if isinstance(self.app, PlayerConsole) else ""

    def _name_again(self) -> None:
        if self.is_attached and self._shown_name != self._at_keyboard:
            self.call_after_refresh(self.recompose)


def _width(key: FooterKey) -> int:
    """Cells of a key and its label, with the space behind."""
    return Content(f"{key.key_display} {key.description} ").cell_length

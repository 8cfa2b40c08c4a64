"""Something to read over the screen: help, the difference between two texts."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from exercise_sim.localization import _
from exercise_sim.tui.key_hints import KeyHints
from exercise_sim.tui.plain import plain
from exercise_sim.tui.team.actions import bindings, key_of
from exercise_sim.tui.team.frame_buttons import frame_button
from exercise_sim.tui.team.reader import Reader


class ReadingDialog(ModalScreen[None]):
    """Shows `content` under `title`; Escape closes it."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("reading")]

    def __init__(self, title: str, content: Content) -> None:
        super().__init__()
        self._title = title
        self._content = content

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog", classes="tall") as frame:
            frame.border_title = plain(self._title)
            frame.border_subtitle = frame_button(
                _("Close"), key_of("team.reading.close"), "screen.close", first=True
            )
            yield Reader(id="reading")
        yield KeyHints()

    def on_mount(self) -> None:
        self.query_one(Reader).show(self._content)

    def action_close(self) -> None:
        self.dismiss(None)

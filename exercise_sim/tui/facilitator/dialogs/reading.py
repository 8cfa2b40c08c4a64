"""A page to read over the screen; any of the usual keys closes it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from exercise_sim.localization import N_, _


class ReadingScreen(ModalScreen[None]):
    CSS_PATH = Path(__file__).with_name("dialogs.tcss")
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,f1", "dismiss", N_("Back"), tooltip=N_("Close this page")),
    ]
    heading = ""

    def body(self) -> Iterable[Widget]:
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Static(Content(self.heading), id="dialog-heading")
            with VerticalScroll(id="dialog-body"):
                yield from self.body()
            yield Static(Content.styled(_("Esc goes back"), "$foreground 60%"), id="dialog-hint")

"""Names the panels, says which is shown, and takes clicks; behind them what must be in sight."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from exercise_sim.localization import N_, _
from exercise_sim.tui.facilitator.moving_actions import key_of
from exercise_sim.tui.facilitator.one_look import OneLook

PANELS = {
    "msel": "MSEL",
    "inject": N_("Inject"),
    "teams": N_("Teams"),
    "simcell": "SimCell",
    "log": N_("Log"),
    "responses": N_("Responses"),
}
"""Panel -> what it is called, in the order of their number keys from 1 on."""


def panels_in_sight(shape: str, front: str) -> frozenset[str]:
    """One panel where the screen is narrow; the MSEL and one beside it; or, on a wall, all."""
    if shape == "-wall":
        return frozenset(PANELS)
    if shape == "-narrow":
        return frozenset([front])
    return frozenset(["msel", "inject" if front == "msel" else front])


class Tab(Static):
    """One panel's name; a click asks for it."""

    class Clicked(Message):
        def __init__(self, panel: str) -> None:
            super().__init__()
            self.panel = panel

    def __init__(self, panel: str) -> None:
        super().__init__(classes="tab")
        self.panel = panel
        self._label: Content | None = None

    def show(self, label: Content) -> None:
        """Draws `label` only where it reads differently: this is called with all news."""
        if label != self._label:
            self._label = label
            self.update(label)

    def on_click(self) -> None:
        self.post_message(self.Clicked(self.panel))


class TabStrip(Horizontal):
    """`show` marks one panel and gives each an optional count of what waits there."""

    def compose(self) -> ComposeResult:
        for panel, name in PANELS.items():
            tab = Tab(panel)
            tab.tooltip = _("{panel} (key {number})").format(
                panel=_(name), number=key_of(f"facilitator.show_panel.{panel}")
            )
            yield tab
        yield OneLook(id="one-look")

    def show(self, shown: str, counts: dict[str, int]) -> None:
        for number, tab in enumerate(self.query(Tab), start=1):
            tab.set_class(tab.panel == shown, "-shown")
            name = _(PANELS[tab.panel])
            waiting = counts.get(tab.panel, 0)
            label = Content(f" {number} {name} ")
            if waiting:
                label += Content.styled(f"{waiting} ", "bold $text-warning")
            tab.show(label)

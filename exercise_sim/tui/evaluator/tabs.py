"""Names the tabs, says which is shown, and takes clicks."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from exercise_sim.localization import N_, _
from exercise_sim.tui.facilitator.tab_strip import Tab

TABS: dict[str, str] = {
    "tasks": N_("Tasks"),
    "objectives": N_("Objectives"),
    "responses": N_("Responses"),
    "notes": N_("Notes"),
    "log": N_("Log"),
}
"""Tab -> what it is called, in the order of their number keys from 1 on."""


class TabRow(Horizontal):
    def compose(self) -> ComposeResult:
        for tab in TABS:
            yield Tab(tab)

    def show(self, shown: str) -> None:
        for number, tab in enumerate(self.query(Tab), start=1):
            tab.set_class(tab.panel == shown, "-shown")
            tab.show(Content(f" {number} {_(TABS[tab.panel])} "))

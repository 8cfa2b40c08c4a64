"""The part of the facilitator's screen that searches, filters and sorts the MSEL."""

from __future__ import annotations

from dataclasses import replace

from textual import on

from exercise_sim.exercise.state import State
from exercise_sim.tui.exercise_screen import ExerciseScreen
from exercise_sim.tui.facilitator.msel_filter import MselFilter
from exercise_sim.tui.facilitator.msel_filter_bar import MselFilterBar
from exercise_sim.tui.facilitator.msel_table import MselTable


class MselFinding(ExerciseScreen):
    """A screen with an `MselTable` and an `MselFilterBar`."""

    def action_show_panel(self, panel: str) -> None:
        """Brings `panel` to the front, and the keys to it."""
        raise NotImplementedError

    def offer(self) -> None:
        """Other actions may be possible now."""
        raise NotImplementedError

    @property
    def msel(self) -> MselTable:
        return self.query_one(MselTable)

    @property
    def msel_filter(self) -> MselFilter:
        return self.msel.filter

    def filter_msel(self, chosen: MselFilter) -> None:
        """Shows what `chosen` lets through; where that is everything, the search is over."""
        bar = self.query_one(MselFilterBar)
        if not chosen.in_force:
            if bar.searching:
                self.action_show_panel("msel")
            bar.searching = False
        self.msel.apply(chosen)
        self.show_filter(self.seat.state)
        self.offer()

    def search_msel(self) -> None:
        self.action_show_panel("msel")
        self.query_one(MselFilterBar).search()
        self.offer()

    def show_filter(self, state: State) -> None:
        """Says which injects are shown."""
        self.query_one(MselFilterBar).show(self.msel.filter, self.msel.counts, state)

    @on(MselFilterBar.Typed)
    def _words_typed(self, message: MselFilterBar.Typed) -> None:
        self.msel.apply(replace(self.msel.filter, words=message.words))
        self.show_filter(self.seat.state)
        self.offer()

    @on(MselFilterBar.Left)
    def _search_left(self) -> None:
        self.query_one(MselFilterBar).searching = False
        self.action_show_panel("msel")
        self.show_filter(self.seat.state)
        self.offer()

"""A list of things to tick: a tick is a letter, so no colour is needed to read it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from exercise_sim.localization import N_


class TickList(OptionList):
    """Space, Enter and a click tick and untick."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", N_("Tick"), show=False, tooltip=N_("Tick or untick")),
    ]

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id, markup=False)
        self._labels: dict[str, Content] = {}
        self._ticked: set[str] = set()

    @property
    def ticked(self) -> tuple[str, ...]:
        """Ids of what is ticked, in the order of the list."""
        return tuple(one for one in self._labels if one in self._ticked)

    def show(self, labels: Iterable[tuple[str, Content]], ticked: Iterable[str] = ()) -> None:
        """Puts (id, label) pairs in the place of what was listed."""
        self._labels = dict(labels)
        self._ticked = set(ticked) & self._labels.keys()
        self.set_options(Option(self._prompt(one), id=one) for one in self._labels)
        if self._labels:
            self.highlighted = 0

    def tick(self, one: str) -> None:
        """Ticks what is not ticked, and the other way round."""
        self._ticked ^= {one}
        self.replace_option_prompt(one, self._prompt(one))

    def _prompt(self, one: str) -> Content:
        if one in self._ticked:
            return Content.styled("[✓] ", "bold $text-success") + self._labels[one]
        return Content.styled("[ ] ", "$foreground 60%") + self._labels[one]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self.tick(event.option_id)

"""The SimCell's queue: what waits for a person, and how long it has waited."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.tui.facilitator.actions import key_of
from exercise_sim.tui.facilitator.inject_text import joined
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.simcell_queue import QueueItem, waiting_items
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import clock_face

_GLIMPSE = 160
"""Cells of an item's text in the list; the whole text stands where it is answered."""

_SYMBOLS = {"message": "✉", "response": "→", "clearance": "?", "inject": "☎"}


class SimcellPanel(Vertical):
    """What is new goes below, so the one being looked at stays where it is."""

    class Picked(Message):
        """Somebody wants to answer the highlighted item."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._list = OptionList(id="simcell-list", markup=False)
        self._empty = Static(Content(_("Nobody is waiting for the SimCell.")), classes="empty")
        self._hint = Static(
            Content(
                _("Enter answers, {take} takes it, {close} closes it.").format(
                    take=key_of("facilitator.take"), close=key_of("facilitator.aside")
                )
            ),
            id="simcell-hint",
        )
        self._items: dict[str, QueueItem] = {}
        self._shown: dict[str, Content] = {}
        self._names: Names | None = None
        self._t = 0.0

    def compose(self) -> ComposeResult:
        yield self._hint
        yield self._empty
        yield self._list

    @property
    def chosen(self) -> QueueItem | None:
        """The highlighted item."""
        index = self._list.highlighted
        if index is None or not self._items:
            return None
        return self._items.get(self._list.get_option_at_index(index).id or "")

    @property
    def waiting(self) -> int:
        return len(self._items)

    def focus_list(self) -> None:
        self._list.focus()

    def show(self, state: State, t: float) -> None:
        found = waiting_items(state, t)
        self._names = Names(state)
        ended = state.clock.status == "ended"
        self._items = {} if ended else {item.key: item for item in found}
        for key in [key for key in self._shown if key not in self._items]:
            self._list.remove_option(key)
            del self._shown[key]
        self._list.display = self._hint.display = bool(self._items)
        self._empty.display = not self._items
        self._draw(t)
        if self._list.highlighted is None and self._items:
            self._list.highlighted = 0

    def show_time(self, t: float) -> None:
        # The times that are shown have no fractions.
        if self._items and self._list.is_on_screen and int(t) != int(self._t):
            self._draw(t)

    def _draw(self, t: float) -> None:
        self._t = t
        for key, item in self._items.items():
            prompt = self._prompt(item, t)
            if key not in self._shown:
                self._list.add_option(Option(prompt, id=key))
            elif self._shown[key] != prompt:
                self._list.replace_option_prompt(key, prompt)
            self._shown[key] = prompt

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Picked())

    def _prompt(self, item: QueueItem, t: float) -> Content:
        waits = _("waits {time}").format(time=clock_face(t - item.since))
        return joined(
            [
                Content.styled(f"{_SYMBOLS[item.kind]} ", "bold")
                + Content.styled(f"{waits}  ", "$text-warning")
                + Content.styled(one_line(item.headline), "bold"),
                *self._taken(item),
                Content.styled(one_line(item.text, _GLIMPSE), "$foreground 60%"),
                Content(""),
            ]
        )

    def _taken(self, item: QueueItem) -> list[Content]:
        """Who takes care of it; no line where it is free."""
        if item.taken_by is None or self._names is None:
            return []
        said = _("{person} has this one").format(person=self._names.person(item.taken_by))
        return [Content.styled(f"▸ {one_line(said)}", "bold $text-accent")]

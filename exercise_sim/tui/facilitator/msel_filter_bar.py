"""The line that says which injects the MSEL shows, and takes the words to look for."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from exercise_sim.exercise.state import State
from exercise_sim.localization import N_, _, ngettext
from exercise_sim.tui.facilitator.msel_filter import ORDERS, MselFilter
from exercise_sim.tui.plain import one_line


class MselFilterBar(Horizontal):
    """Hidden while the MSEL shows everything by time; it stays in sight on every panel."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,enter", "leave", N_("To the MSEL"), show=False),
    ]

    class Typed(Message):
        """Other words are looked for."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Left(Message):
        """Enough was typed: on to what was found."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._said: Content | None = None
        self.searching = False
        """Whether words are being typed."""

    def compose(self) -> ComposeResult:
        yield Input(
            placeholder=_("Words to look for"), id="msel-search", compact=True, max_length=200
        )
        yield Static(id="msel-filter-says")

    @property
    def open(self) -> bool:
        """Whether there is something to clear."""
        return self.searching or self.display

    def search(self) -> None:
        """Takes words."""
        self.searching = True
        self._search.can_focus = self._search.display = self.display = True
        self._search.focus()

    def show(self, chosen: MselFilter, counts: tuple[int, int], state: State) -> None:
        """Says what is shown."""
        # While somebody types, the field may be some letters ahead of what is shown.
        if not self.searching and self._search.value.strip() != chosen.words:
            with self.prevent(Input.Changed):
                self._search.value = chosen.words
        # The keys would come to it, though hidden, when what had them is hidden as well.
        self._search.can_focus = self._search.display = self.searching or bool(chosen.words)
        self.display = self.searching or chosen.in_force
        said = self._sentence(chosen, counts, state)
        if said != self._said:
            self._said = said
            self.query_one("#msel-filter-says", Static).update(said)

    def _sentence(self, chosen: MselFilter, counts: tuple[int, int], state: State) -> Content:
        shown, there = counts
        said = ngettext("{shown} of {n} injects", "{shown} of {n} injects", there)
        parts = [said.format(shown=shown, n=there)]
        if described := chosen.described(state):
            parts.insert(0, one_line(described, 40))
        if chosen.order != "time":
            parts.append(_(ORDERS[chosen.order]))
        return Content(" · ".join(parts)) + Content.styled(
            " · " + _("Esc shows all"), "$foreground 60%"
        )

    @property
    def _search(self) -> Input:
        return self.query_one("#msel-search", Input)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value.strip()))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_leave()

    def action_leave(self) -> None:
        self.post_message(self.Left())

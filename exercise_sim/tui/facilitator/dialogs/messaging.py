"""The SimCell speaks: to whom, as whom, what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import uuid4

from rich.text import Text
from textual import on
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, Label, Select, SelectionList, Static, TextArea
from textual.widgets.selection_list import Selection

from exercise_sim.exercise.commands import Command, SendMessage
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog, Incomplete
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line, plain

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat
    from exercise_sim.tui.facilitator.simcell_queue import QueueItem


class MessageDialog(Dialog):
    """Blank, or an answer to an item of the queue, whose text stands above."""

    confirm_label = "Send"

    def __init__(self, seat: Seat, answering: QueueItem | None = None) -> None:
        super().__init__(seat)
        self.answering = answering
        self.heading = "Message from the SimCell" if answering is None else "Answer"

    def body(self) -> Iterable[Widget]:
        state, item = self.seat.state, self.answering
        names = Names(state)
        if item is not None:
            yield Static(plain(item.headline).stylize("bold"))
            with VerticalScroll(classes="quoted"):
                yield Static(plain(item.text))
        chosen = () if item is None else item.teams
        with Horizontal(classes="field"):
            yield Label("To")
            yield SelectionList[str](
                *(
                    Selection(plain(one_line(names.team(t), 50)), t, t in chosen)
                    for t in state.scenario.team
                ),
                id="to",
                compact=True,
            )
        with Horizontal(classes="field"):
            yield Label("As")
            yield Input(
                "" if item is None else one_line(item.speaker),
                placeholder="Anybody: type a name",
                max_length=200,
                id="speaker",
            )
        if state.scenario.personas:
            with Horizontal(classes="field"):
                yield Label("")
                yield Select(
                    [
                        (Text(one_line(names.read(p.name), 60)), names.read(p.name))
                        for p in state.scenario.personas
                    ],
                    prompt="or choose a persona",
                    id="persona",
                )
        yield TextArea(id="text", tab_behavior="focus")

    def on_mount(self) -> None:
        self.query_one("#text" if self.answering else "#to").focus()

    @on(Select.Changed, "#persona")
    def _persona_chosen(self, event: Select.Changed) -> None:
        if not event.select.is_blank():
            self.query_one("#speaker", Input).value = one_line(str(event.value))
            self.query_one("#text").focus()

    @on(Input.Submitted, "#speaker")
    def _named(self, event: Input.Submitted) -> None:
        """A name is no message yet: Enter goes on to the text."""
        event.stop()
        event.prevent_default()
        self.query_one("#text").focus()

    def commands(self) -> tuple[Command, ...]:
        to = tuple(self.query_one("#to", SelectionList).selected)
        if not to:
            raise Incomplete("Choose at least one team.")
        return (
            SendMessage(
                by=self.by,
                message=uuid4().hex[:12],
                to=to,
                text=self.query_one("#text", TextArea).text,
                speaker=self.query_one("#speaker", Input).value,
                about=None if self.answering is None else self.answering.about,
            ),
        )

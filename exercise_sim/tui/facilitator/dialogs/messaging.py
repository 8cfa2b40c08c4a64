"""The SimCell speaks: to whom, as whom, what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import uuid4

from rich.text import Text
from textual import on
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Select, Static, TextArea

from exercise_sim.exercise.commands import Command, SendMessage
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog, Incomplete
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.tick_list import TickList
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
        with Horizontal(classes="field"):
            yield Label("To")
            yield TickList(id="to")
        with Horizontal(classes="field -close"):
            yield Label("As")
            yield Input(
                "" if item is None else one_line(item.speaker),
                placeholder="Anybody: type a name",
                max_length=200,
                id="speaker",
                compact=True,
            )
            if state.scenario.personas:
                yield Select(
                    [
                        (Text(one_line(names.read(p.name), 60)), names.read(p.name))
                        for p in state.scenario.personas
                    ],
                    prompt="or a persona",
                    id="persona",
                    compact=True,
                )
        yield TextArea(id="text", tab_behavior="focus", placeholder="What they say", compact=True)

    def on_mount(self) -> None:
        state = self.seat.state
        names = Names(state)
        self.query_one("#to", TickList).show(
            ((team, Content(one_line(names.team(team), 60))) for team in state.scenario.team),
            ticked=() if self.answering is None else self.answering.teams,
        )
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
        to = self.query_one("#to", TickList).ticked
        if not to:
            raise Incomplete("Tick at least one team with the space bar.")
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

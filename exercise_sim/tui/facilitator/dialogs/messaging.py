"""The SimCell speaks: to whom, as whom, what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar
from uuid import uuid4

from rich.text import Text
from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Select, Static, TextArea

from exercise_sim.exercise.commands import Command, SendMessage
from exercise_sim.localization import _, ngettext
from exercise_sim.tui.facilitator.dialogs.claiming import ClaimingDialog
from exercise_sim.tui.facilitator.dialogs.dialog import Incomplete
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.simcell_answering import answering_bindings, key_of
from exercise_sim.tui.facilitator.tick_list import TickList
from exercise_sim.tui.plain import harmless, one_line, plain

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat
    from exercise_sim.tui.facilitator.simcell_queue import QueueItem


class MessageDialog(ClaimingDialog):
    """Blank, to everybody, or an answer to an item of the queue, whose text stands above."""

    BINDINGS: ClassVar[list[BindingType]] = [*answering_bindings()]

    def __init__(
        self, seat: Seat, answering: QueueItem | None = None, *, to_all: bool = False
    ) -> None:
        super().__init__(seat, answering)
        self.to_all = to_all
        self.confirm_label = _("Send")
        self._put_in = ""
        if answering is not None:
            self.heading = _("Answer")
        elif to_all:
            self.heading = _("Message to all teams")
        else:
            self.heading = _("Message from the SimCell")

    def body(self) -> Iterable[Widget]:
        state, item = self.seat.state, self.item
        names = Names(state)
        if item is not None:
            yield Static(plain(item.headline).stylize("bold"))
            with VerticalScroll(classes="quoted"):
                yield Static(plain(item.text))
        with Horizontal(classes="field"):
            yield Label(_("To"))
            yield TickList(id="to")
        with Horizontal(classes="field -close"):
            yield Label(_("As"))
            yield Input(
                "" if item is None else one_line(item.speaker),
                placeholder=_("Anybody: type a name"),
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
                    prompt=_("or a persona"),
                    id="persona",
                    compact=True,
                )
        yield TextArea(
            id="text", tab_behavior="focus", placeholder=_("What they say"), compact=True
        )
        yield Static(id="ready-answers")

    def on_mount(self) -> None:
        state = self.seat.state
        names = Names(state)
        ticked: Iterable[str] = () if self.item is None else self.item.teams
        self.query_one("#to", TickList).show(
            ((team, Content(one_line(names.team(team), 60))) for team in state.scenario.team),
            ticked=state.scenario.team if self.to_all else ticked,
        )
        self._say_what_is_ready()
        self.query_one("#text" if self.item or self.to_all else "#to").focus()

    @on(Input.Changed, "#speaker")
    def _say_what_is_ready(self) -> None:
        ready = len(self._ready())
        hint = self.query_one("#ready-answers", Static)
        hint.display = bool(self.seat.state.scenario.personas)
        said = (
            ngettext(
                "{put_in} puts in the answer that they have ready. {next}: next persona.",
                "{put_in} puts in one of {n} answers that they have ready. {next}: next persona.",
                ready,
            ).format(
                n=ready,
                put_in=key_of("facilitator.answering.ready_answer"),
                next=key_of("facilitator.answering.next_persona"),
            )
            if ready
            else _("{key}: speak as the next persona.").format(
                key=key_of("facilitator.answering.next_persona")
            )
        )
        hint.update(Content.styled(said, "$foreground 60%"))

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

    def _ready(self) -> list[str]:
        """The answers that the one who speaks has ready."""
        scenario = self.seat.state.scenario
        speaker = self.query_one("#speaker", Input).value.strip()
        return [
            harmless(answer.read(scenario.language).rstrip())
            for persona in scenario.personas
            if one_line(persona.name.for_reader(scenario.language)) == speaker
            for answer in persona.answers
        ]

    def action_ready_answer(self) -> None:
        """Puts in the next one; what somebody typed themselves stays above it."""
        ready, area = self._ready(), self.query_one("#text", TextArea)
        if not ready:
            self.show_problem(
                _("Nobody of this name has an answer ready; {key} tries another.").format(
                    key=key_of("facilitator.answering.next_persona")
                )
            )
            return
        self.show_problem("")
        at = ready.index(self._put_in) + 1 if self._put_in in ready else 0
        chosen = ready[at % len(ready)]
        own = area.text.removesuffix(self._put_in) if self._put_in else area.text
        if own.strip() and not own.endswith("\n\n"):
            own = f"{own.rstrip()}\n\n"
        area.text = own.lstrip() + chosen
        self._put_in = chosen
        area.move_cursor(area.document.end)
        area.focus()

    def action_next_persona(self) -> None:
        names = Names(self.seat.state)
        personas = [one_line(names.read(p.name)) for p in self.seat.state.scenario.personas]
        if not personas:
            self.show_problem(_("The scenario has no personas; type a name."))
            return
        speaker = self.query_one("#speaker", Input)
        at = personas.index(speaker.value) + 1 if speaker.value in personas else 0
        speaker.value = personas[at % len(personas)]

    def commands(self) -> tuple[Command, ...]:
        to = self.query_one("#to", TickList).ticked
        if not to:
            raise Incomplete(_("Tick at least one team with the space bar."))
        return (
            *self.claim(),
            SendMessage(
                by=self.by,
                message=uuid4().hex[:12],
                to=to,
                text=self.query_one("#text", TextArea).text,
                speaker=self.query_one("#speaker", Input).value,
                about=None if self.item is None else self.item.about,
            ),
        )

"""What a template of the library needs to know before it can be an inject."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Select, Static

from exercise_sim.localization import _
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.template import Parameter
from exercise_sim.scenario.template_filling import fill, needed
from exercise_sim.scenario.template_parsing import ParsedTemplate
from exercise_sim.scenario.template_surroundings import LISTS
from exercise_sim.tui.facilitator.dialogs.adding import AddDialog
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog
from exercise_sim.tui.facilitator.dialogs.form_fields import choice, chosen_in
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line

if TYPE_CHECKING:
    from exercise_sim.exercise.commands import Command
    from exercise_sim.session.seat import Seat


def filled_in(parsed: ParsedTemplate, given: Mapping[str, str], seat: Seat) -> Inject:
    """Raises `ValueError` with a sentence."""
    return fill(parsed, given, seat.state.scenario)


class TemplateForm(Dialog):
    """Only what has to be given; the scenario's own entries are offered for ids."""

    def __init__(self, seat: Seat, parsed: ParsedTemplate) -> None:
        super().__init__(seat)
        assert parsed.template is not None
        self.heading = one_line(self._in_own_language(parsed.template.title), 70)
        self.confirm_label = _("Go on")
        self._parsed = parsed
        self._parameters = needed(parsed)

    def _in_own_language(self, text: LocalText) -> str:
        return text.for_reader(self.seat.state.scenario.language)

    def body(self) -> Iterable[Widget]:
        for number, parameter in enumerate(self._parameters):
            asked = one_line(self._in_own_language(parameter.description))
            yield Static(
                Content.styled(asked, "$foreground 60%"), classes="" if not number else "section"
            )
            yield self._field(parameter)

    def _field(self, parameter: Parameter) -> Widget:
        if parameter.type == "choice":
            options = [(one, one) for one in parameter.choices]
        elif parameter.type in LISTS:
            options = self._entries(parameter)
        else:
            example = one_line(self._in_own_language(parameter.example), 50)
            return Input(
                placeholder=_("for example: {example}").format(example=example),
                id=f"give-{parameter.id}",
                classes="given",
                compact=True,
            )
        if not options:
            return Static(
                Content.styled(_("This scenario has none; choose another template."), "$text-error")
            )
        return choice(f"give-{parameter.id}", options, classes="given")

    def _entries(self, parameter: Parameter) -> list[tuple[str, str]]:
        """(id, name or text) of what the scenario has; the channels that suit come first."""
        names = Names(self.seat.state)
        entries: list[Any] = list(getattr(self.seat.state.scenario, LISTS[parameter.type]))
        if parameter.kinds:
            entries.sort(key=lambda channel: channel.kind not in parameter.kinds)
        return [
            (one.id, names.read(one.name if hasattr(one, "name") else one.text)) for one in entries
        ]

    def action_confirm(self) -> None:
        given = self._given()
        empty = next((one for one in self._parameters if not given.get(one.id)), None)
        if empty is not None:
            asked = one_line(self._in_own_language(empty.description))
            self.show_problem(_("Please fill in: {question}").format(question=asked))
            self.query(f"#give-{empty.id}").focus()
            return
        try:
            inject = filled_in(self._parsed, given, self.seat)
        except ValueError as problem:
            self.show_problem(f"{problem}.")
            return
        self.app.switch_screen(AddDialog(self.seat, inject))

    def _given(self) -> dict[str, str]:
        """What is filled in, by the id of the parameter."""
        given = {}
        for field in self.query(".given"):
            name = (field.id or "").removeprefix("give-")
            if isinstance(field, Input):
                given[name] = field.value.strip()
            elif isinstance(field, Select) and (chosen := chosen_in(field)) is not None:
                given[name] = chosen
        return given

    def commands(self) -> tuple[Command, ...]:
        return ()

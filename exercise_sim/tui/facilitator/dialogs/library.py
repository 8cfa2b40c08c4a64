"""What a new inject begins with: nothing, or a template of the library."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from exercise_sim.localization import _, language
from exercise_sim.scenario.template_filling import needed
from exercise_sim.scenario.template_list import ListedTemplate, list_templates
from exercise_sim.scenario.template_parsing import parse_template
from exercise_sim.tui.facilitator.columns import fitted
from exercise_sim.tui.facilitator.dialogs.adding import AddDialog
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog
from exercise_sim.tui.facilitator.dialogs.template_form import TemplateForm, filled_in
from exercise_sim.tui.plain import one_line

if TYPE_CHECKING:
    from exercise_sim.exercise.commands import Command
    from exercise_sim.session.seat import Seat

_BLANK = "blank"
_TITLE, _FAMILY = 44, 22


class LibraryDialog(Dialog):
    """Enter goes on; words leave the templates that have them all."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.heading = _("Add an inject")
        self.confirm_label = _("Go on")
        self._templates = {f"template-{one.id}": one for one in list_templates()}

    def body(self) -> Iterable[Widget]:
        yield Input(placeholder=_("Words to look for in the library"), id="words", compact=True)
        yield OptionList(id="library", markup=False, compact=True)

    def on_mount(self) -> None:
        self.query_one("#library", OptionList).can_focus = False
        self._list("")

    @on(Input.Changed, "#words")
    def _typed(self, event: Input.Changed) -> None:
        self._list(event.value)

    def _list(self, words: str) -> None:
        wanted = words.casefold().split()
        found = [
            Option(self._told(one), id=key)
            for key, one in self._templates.items()
            if all(word in self._searched(one) for word in wanted)
        ]
        library = self.query_one("#library", OptionList)
        blank = Option(Content(_("Blank: write it yourself")), id=_BLANK)
        # Whoever looks for words wants what was found.
        library.set_options([*found, blank] if wanted else [blank, *found])
        library.highlighted = 0

    def _told(self, template: ListedTemplate) -> Content:
        title = template.title.for_reader(self.seat.state.scenario.language)
        if language() != "en":  # families are told in English only
            return Content(one_line(title, _TITLE + _FAMILY))
        return Content(fitted(title, _TITLE)) + Content.styled(
            f" {one_line(template.family, _FAMILY)}", "$foreground 60%"
        )

    def _searched(self, template: ListedTemplate) -> str:
        title = template.title.for_reader(self.seat.state.scenario.language)
        return f"{title} {template.family} {template.id}".casefold()

    def action_move(self, by: int) -> None:
        library = self.query_one("#library", OptionList)
        if by > 0:
            library.action_cursor_down()
        else:
            library.action_cursor_up()

    @on(OptionList.OptionSelected, "#library")
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._go_on(event.option_id)

    def action_confirm(self) -> None:
        library = self.query_one("#library", OptionList)
        if library.highlighted is not None:
            self._go_on(library.get_option_at_index(library.highlighted).id)

    def _go_on(self, key: str | None) -> None:
        template = self._templates.get(key or "")
        if template is None:
            self.app.switch_screen(AddDialog(self.seat))
            return
        parsed = parse_template(template.path)
        if needed(parsed):
            self.app.switch_screen(TemplateForm(self.seat, parsed))
            return
        try:
            self.app.switch_screen(AddDialog(self.seat, filled_in(parsed, {}, self.seat)))
        except ValueError as problem:
            self.show_problem(f"{problem}.")

    def commands(self) -> tuple[Command, ...]:
        return ()

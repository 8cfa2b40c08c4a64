"""An inject put into the MSEL while the exercise is played: new, from the library, or copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exercise_sim.exercise.commands import AddInject, Command
from exercise_sim.localization import _
from exercise_sim.scenario.inject import Inject
from exercise_sim.tui.facilitator.dialogs.inject_form import InjectForm
from exercise_sim.tui.facilitator.inject_draft import new_id

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class AddDialog(InjectForm):
    """Blank without `base`."""

    def __init__(self, seat: Seat, base: Inject | None = None, copied: str | None = None) -> None:
        super().__init__(seat, base)
        self._copied = copied
        self.heading = _("Add an inject") if copied is None else _("Copy as a new inject")
        self.confirm_label = _("Add")

    def commands(self) -> tuple[Command, ...]:
        draft = self.draft()
        title = next((title for title, _text in draft.texts.values() if title), "")
        inject = self.written(new_id(title, self.seat.state))
        return (AddInject(by=self.by, inject=inject, copied_from=self._copied),)

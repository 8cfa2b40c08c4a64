"""Choosing one or several things out of a list."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.app import ComposeResult

from exercise_sim.localization import _
from exercise_sim.tui.team.dialog import Dialog
from exercise_sim.tui.team.mark_list import Choice, MarkList


class ChoiceDialog(Dialog[list[str]]):
    """Gives back the ids that are marked, or None where the person left it as it was."""

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        marked: Iterable[str] = (),
        *,
        single: bool = False,
        numbered: bool = False,
    ) -> None:
        hint = (
            _("↑ ↓ move, Enter takes it, Escape leaves it as it was.")
            if single
            else _("↑ ↓ move, Space marks, Enter is done, Escape leaves it as it was.")
        )
        super().__init__(title, hint)
        self._choices = choices
        self._marked = list(marked)
        self._single = single
        self._numbered = numbered

    def fields(self) -> ComposeResult:
        yield MarkList(
            self._choices,
            self._marked,
            single=self._single,
            numbered=self._numbered,
            id="choices",
        )

    def action_finish(self) -> None:
        # A mark and Enter may both say that the person is done.
        if self.is_current:
            self.dismiss(self.query_one(MarkList).marked)

    @on(MarkList.Finished)
    def _finished(self) -> None:
        self.action_finish()

    @on(MarkList.Marked)
    def _marked_one(self) -> None:
        """One mark is all that a single choice needs."""
        if self._single:
            self.action_finish()

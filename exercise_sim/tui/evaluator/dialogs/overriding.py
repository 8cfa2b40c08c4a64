"""Which line of the score is to be judged differently."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary_in_words import criterion_name
from exercise_sim.tui.facilitator.columns import fitted
from exercise_sim.tui.facilitator.dialogs.reading import ReadingScreen
from exercise_sim.tui.facilitator.field_words import expectation_name
from exercise_sim.tui.facilitator.responses_lines import JudgedLine
from exercise_sim.tui.facilitator.team_cells import percent
from exercise_sim.tui.plain import one_line


class LineChoice(ReadingScreen):
    """Closes and calls `go_on` with the line that was chosen."""

    def __init__(self, lines: Sequence[JudgedLine], go_on: Callable[[JudgedLine], object]) -> None:
        super().__init__()
        self._go_on = go_on
        self.heading = _("Which line do you judge differently?")
        self._lines = lines

    def body(self) -> Iterable[Widget]:
        yield Static(Content(_("Enter chooses. * marks what somebody has judged already.")))
        yield OptionList(
            *(Option(_line(one), id=str(n)) for n, one in enumerate(self._lines)),
            id="score-choice",
            compact=True,
            markup=False,
        )

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss()
        self._go_on(self._lines[event.option_index])


def _line(one: JudgedLine) -> Content:
    line = one.line
    return Content.assemble(
        (f"{percent(line.value) or '–':>4}", "bold"),
        "* " if line.overridden else "  ",
        f"{fitted(expectation_name(one.expectation), 12)} ",
        f"{fitted(criterion_name(line.criterion), 14)} ",
        (one_line(line.why, 300), "$foreground 60%"),
    )

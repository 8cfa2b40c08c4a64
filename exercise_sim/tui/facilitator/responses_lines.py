"""The automatic score of one response, line by line; each can be judged differently."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from exercise_sim.exercise.state import Response, State
from exercise_sim.localization import _
from exercise_sim.localization.numbers import decimal
from exercise_sim.scenario.vocabulary import Criterion
from exercise_sim.scenario.vocabulary_in_words import criterion_name
from exercise_sim.scoring.scorecard import Line, Scorecard
from exercise_sim.tui.facilitator.columns import fitted
from exercise_sim.tui.facilitator.field_words import expectation_name
from exercise_sim.tui.facilitator.line_list import LineList
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.responses_rows import expectations_of
from exercise_sim.tui.facilitator.team_cells import percent
from exercise_sim.tui.plain import one_line, plain

BY_PEOPLE_ONLY: tuple[Criterion, ...] = ("empathy",)
"""Criteria that no text matching can judge: they wait for a person."""


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """One criterion of one expectation that the response answers."""

    inject: str
    team: str
    expectation: str
    line: Line


def judged_lines(state: State, scores: Scorecard | None, response: Response) -> list[JudgedLine]:
    """Every line that `response` is scored by, and those that wait for a person."""
    found = []
    for one in expectations_of(scores, response):
        expectation = one.expectation.id or one.expectation.action
        there = {line.criterion for line in one.lines}
        open_ones = (
            Line(criterion, None, state.playbook.weight(criterion), _("nobody has judged it yet"))
            for criterion in BY_PEOPLE_ONLY
            if criterion not in there
        )
        found += [
            JudgedLine(one.inject, one.team, expectation, line) for line in (*one.lines, *open_ones)
        ]
    return found


class ScoreLines(LineList):
    """A line says value, criterion, weight and why; `*` marks what a person judged."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.judged: list[JudgedLine] = []

    def show(self, judged: list[JudgedLine]) -> None:
        if judged != self.judged:
            self.judged = judged
            self.cursor = self.validate_cursor(self.cursor)
            self.measure()

    def line_count(self) -> int:
        return len(self.judged)

    def line(self, index: int) -> Content:
        line = self.judged[index].line
        width = max(1, self.scrollable_content_region.width - 28)
        return (
            Content.styled(f" {percent(line.value) or '–':>4}", f"bold {_style(line)}")
            + Content.styled("* " if line.overridden else "  ", "bold $text-warning")
            + Content(f"{fitted(criterion_name(line.criterion), 14)} ")
            + Content.styled(f"{f'×{decimal(line.weight)}':<4} ", "$foreground 60%")
            + Content(one_line(line.why, width))
        )


class ScorePane(Vertical):
    """The lines, and below them the whole of the chosen one."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.lines = ScoreLines(id="score-lines")
        self._empty = Static(
            Content(_("Nothing was expected that this answers, so it has no score.")),
            classes="empty",
        )
        self._whole = Static(id="score-whole")
        self._names: Names | None = None

    def compose(self) -> ComposeResult:
        yield self.lines
        yield self._empty
        yield self._whole

    @property
    def chosen(self) -> JudgedLine | None:
        return self.lines.judged[self.lines.cursor] if self.lines.judged else None

    def show(self, state: State, judged: list[JudgedLine]) -> None:
        self._names = Names(state)
        self.lines.show(judged)
        self.lines.display = self._whole.display = bool(judged)
        self._empty.display = not judged
        self._show_whole()

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        event.stop()
        self._show_whole()

    def _show_whole(self) -> None:
        chosen = self.chosen
        if chosen is None or self._names is None:
            return
        inject = one_line(self._names.inject(chosen.inject), 60)
        where = f"{inject}: {expectation_name(chosen.expectation)}"
        self._whole.update(Content.styled(f"{where}\n", "$foreground 60%") + plain(chosen.line.why))


def _style(line: Line) -> str:
    if line.value is None:
        return "$foreground 60%"
    if line.value >= 0.8:
        return "$text-success"
    return "$text-warning" if line.value >= 0.5 else "$text-error"

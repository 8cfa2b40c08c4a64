"""The MSEL table: the whole exercise in one look."""

from __future__ import annotations

from dataclasses import replace

from textual.content import Content

from exercise_sim.exercise.state import State
from exercise_sim.scoring.scorecard import Scorecard
from exercise_sim.tui.facilitator.columns import fitted
from exercise_sim.tui.facilitator.line_list import LineList
from exercise_sim.tui.facilitator.msel_rows import STATUS_WORDS, MselRow, msel_rows
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.simcell_queue import simcell_decides
from exercise_sim.tui.facilitator.team_cells import LONG, MEDIUM, SHORT, STYLES, written
from exercise_sim.tui.times import clock_face

_TIME, _PRIORITY, _STATUS, _SENDER = 9, 4, 11, 16
_LEAST_TITLE = {LONG: 24, MEDIUM: 18}
"""Cells that a title keeps before the cells of the teams may grow."""
_ROOMY = 96
"""Cells from which the status in words and the sender have columns of their own."""
_SYMBOLS = {status: words[0] for status, words in STATUS_WORDS.items()}
_PRIORITIES = {"high": ("high", "bold $text-error"), "medium": ("med", ""), "low": ("low", "dim")}


class MselTable(LineList):
    """One line per inject. Lines keep their place, so the cursor stays where somebody put it."""

    heading_lines = 1

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: list[MselRow] = []
        self._teams: list[str] = []
        self._words: list[tuple[str, ...]] = []
        self._t = 0.0
        self._state: State | None = None
        self._scores: Scorecard | None = None

    @property
    def chosen(self) -> str | None:
        """The inject under the cursor."""
        return self._rows[self.cursor].inject if self._rows else None

    def show(self, state: State, scores: Scorecard | None, t: float) -> None:
        names = Names(state)
        self._teams = [names.team(team.id) for team in state.scenario.teams]
        self._state, self._scores = state, scores
        first = not self._rows
        self._take(self._rows_at(state, t), t)
        if first:
            self.measure()
            self.post_message(self.Moved(self, self.cursor))

    def show_time(self, t: float) -> None:
        """Draws the lines anew whose countdowns read differently."""
        rows = self._rows
        if self._state is not None and simcell_decides(self._state):
            rows = self._rows_at(self._state, t)
        self._take(rows, t)

    def _rows_at(self, state: State, t: float) -> list[MselRow]:
        """Deadlines as at T+ `t`: they move on while a team waits for the SimCell."""
        return msel_rows(replace(state, t=max(state.t, t)), self._scores)

    def _take(self, rows: list[MselRow], t: float) -> None:
        """Takes rows in; lines that read as before are not drawn."""
        before = list(zip(self._rows, self._words, strict=True))
        self._rows, self._t = rows, t
        self._words = [self._cell_words(row) for row in rows]
        for index, now in enumerate(zip(rows, self._words, strict=True)):
            if index < len(before) and not _reads_alike(before[index], now):
                self.redraw(index)

    def choose(self, inject: str) -> None:
        """Puts the cursor on `inject`."""
        self.cursor = next(i for i, row in enumerate(self._rows) if row.inject == inject)

    def line_count(self) -> int:
        return len(self._rows)

    def on_resize(self) -> None:
        self._words = [self._cell_words(row) for row in self._rows]
        super().on_resize()

    def wanted_width(self) -> int:
        return self._fixed_width(self._team_width()) + max(12, self._title_width())

    def _cell_words(self, row: MselRow) -> tuple[str, ...]:
        width = self._team_width()
        return tuple(written(cell.at(self._t), width) for cell in row.cells)

    def _roomy(self) -> bool:
        return self.scrollable_content_region.width >= _ROOMY

    def _fixed_width(self, team_width: int) -> int:
        extra = _STATUS + _SENDER + 2 if self._roomy() else 0
        return 1 + _TIME + _PRIORITY + 2 + extra + len(self._teams) * (team_width + 1)

    def _team_width(self) -> int:
        room = self.scrollable_content_region.width
        for width in (LONG, MEDIUM):
            if room - self._fixed_width(width) >= _LEAST_TITLE[width]:
                return width
        return SHORT

    def _title_width(self) -> int:
        return self.scrollable_content_region.width - self._fixed_width(self._team_width())

    def heading(self) -> Content:
        roomy = self._roomy()
        parts = [
            fitted("  T+", _TIME),
            fitted("Inject", max(12, self._title_width())),
            *([fitted("From, channel", _SENDER)] if roomy else []),
            fitted("Prio", _PRIORITY),
            *([fitted("Status", _STATUS)] if roomy else []),
            *(fitted(team, self._team_width()) for team in self._teams),
        ]
        return Content(" " + " ".join(parts))

    def line(self, index: int) -> Content:
        row = self._rows[index]
        muted = "$foreground 60%" if row.status in ("skipped", "recalled") else ""
        time = f"{_SYMBOLS[row.status]} {'when' if row.t is None else clock_face(row.t)}"
        priority, priority_style = _PRIORITIES[row.priority]
        parts = [
            Content.styled(fitted(time, _TIME), muted or "$foreground 60%"),
            Content.styled(fitted(row.title, max(12, self._title_width())), muted),
        ]
        if self._roomy():
            parts.append(Content.styled(fitted(row.sender, _SENDER), "$foreground 60%"))
        parts.append(Content.styled(fitted(priority, _PRIORITY), muted or priority_style))
        if self._roomy():
            parts.append(Content.styled(fitted(STATUS_WORDS[row.status], _STATUS), muted))
        width = self._team_width()
        for cell, words in zip(row.cells, self._words[index], strict=True):
            parts.append(Content.styled(fitted(words, width), STYLES[cell.at(self._t).kind]))
        return Content(" ") + Content(" ").join(parts)


def _reads_alike(
    one: tuple[MselRow, tuple[str, ...]], other: tuple[MselRow, tuple[str, ...]]
) -> bool:
    (row, words), (later, later_words) = one, other
    return words == later_words and (row.t, row.status) == (later.t, later.status)

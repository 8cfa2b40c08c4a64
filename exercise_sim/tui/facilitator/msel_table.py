"""The MSEL table: the whole exercise in one look."""

from __future__ import annotations

from textual.content import Content

from exercise_sim.exercise.state import State
from exercise_sim.localization import _, pgettext
from exercise_sim.scoring.scorecard import Scorecard
from exercise_sim.tui.facilitator.columns import fitted
from exercise_sim.tui.facilitator.line_list import LineList
from exercise_sim.tui.facilitator.msel_filter import MselFilter
from exercise_sim.tui.facilitator.msel_rows import (
    STATUS_SYMBOLS,
    MselRow,
    msel_rows,
    status_words,
)
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.simcell_queue import simcell_decides
from exercise_sim.tui.facilitator.team_cells import LONG, MEDIUM, SHORT, STYLES, written
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import clock_face

_TIME, _PRIORITY, _STATUS, _SENDER = 9, 4, 11, 16
_LEAST_TITLE = {LONG: 24, MEDIUM: 18}
"""Cells that a title keeps before the cells of the teams may grow."""
_ROOMY = 96
"""Cells from which the status in words and the sender have columns of their own."""
_LEAST_WAITS = 12
"""Cells behind a title from which there is something to say about what an inject waits for."""
_PRIORITY_STYLES = {"high": "bold $text-error", "medium": "", "low": "dim"}


class MselTable(LineList):
    """One line per inject. The cursor stays with the inject that somebody put it on."""

    heading_lines = 1

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.filter = MselFilter()
        self._all: list[MselRow] = []
        self._rows: list[MselRow] = []
        self._teams: list[str] = []
        self._words: list[tuple[str, ...]] = []
        self._t = 0.0
        self._state: State | None = None
        self._scores: Scorecard | None = None

    @property
    def chosen(self) -> str | None:
        """The inject under the cursor."""
        return self._rows[self.cursor].inject if self.cursor < len(self._rows) else None

    @property
    def counts(self) -> tuple[int, int]:
        """How many injects are shown, and how many there are."""
        return len(self._rows), len(self._all)

    @property
    def overdue(self) -> int:
        """How many answers are late: one for each team and inject, whatever is shown."""
        return sum(cell.at(self._t).kind == "late" for row in self._all for cell in row.cells)

    def show(self, state: State, scores: Scorecard | None, t: float) -> None:
        names = Names(state)
        self._teams = [names.team(team.id) for team in state.scenario.teams]
        self._state, self._scores = state, scores
        self._take(self._rows_at(state, t), t)

    def show_time(self, t: float) -> None:
        """Draws the lines anew whose countdowns read differently."""
        rows = self._all
        if self._state is not None and simcell_decides(self._state):
            rows = self._rows_at(self._state, t)
        self._take(rows, t)

    def apply(self, chosen: MselFilter) -> None:
        """Shows what `chosen` lets through from now on."""
        self.filter = chosen
        self._take(self._all, self._t)

    def _rows_at(self, state: State, t: float) -> list[MselRow]:
        """Deadlines as at T+ `t`: they move on while a team waits for the SimCell."""
        return msel_rows(state, self._scores, t)

    def _take(self, rows: list[MselRow], t: float) -> None:
        """Takes rows in; lines that read as before are not drawn."""
        if self._state is None:
            return
        self._all, self._t = rows, t
        shown = self.filter.of(rows, self._state, t)
        before, words_before, chosen = self._rows, self._words, self.chosen
        width = self._team_width()
        self._rows, self._words = shown, [self._cell_words(row, width) for row in shown]
        if [row.inject for row in shown] != [row.inject for row in before]:
            self.measure()
            self._stay_with(chosen)
            return
        now = zip(shown, self._words, strict=True)
        past = zip(before, words_before, strict=True)
        for index, ((row, words), (old, old_words)) in enumerate(zip(now, past, strict=True)):
            if words != old_words or not row.reads_like(old):
                self.redraw(index)

    def _stay_with(self, chosen: str | None) -> None:
        """Keeps the cursor on `chosen` where it is still shown, else near its place."""
        here = self.cursor
        places = {row.inject: index for index, row in enumerate(self._rows)}
        self.cursor = places.get(chosen or "", here)
        if self.cursor == here and self.chosen != chosen:
            self.post_message(self.Moved(self, here))

    def shows(self, inject: str) -> bool:
        """Whether the filter lets `inject` through."""
        return any(row.inject == inject for row in self._rows)

    def choose(self, inject: str) -> None:
        """Puts the cursor on `inject`."""
        self.cursor = next(i for i, row in enumerate(self._rows) if row.inject == inject)

    def line_count(self) -> int:
        return len(self._rows)

    def on_resize(self) -> None:
        width = self._team_width()
        self._words = [self._cell_words(row, width) for row in self._rows]

    def wanted_width(self) -> int:
        return self._fixed_width(self._team_width()) + max(12, self._title_width())

    def _cell_words(self, row: MselRow, width: int) -> tuple[str, ...]:
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
            fitted(_("Inject"), max(12, self._title_width())),
            *([fitted(_("From, channel"), _SENDER)] if roomy else []),
            fitted(pgettext("heading of a column of four letters", "Prio"), _PRIORITY),
            *([fitted(_("Status"), _STATUS)] if roomy else []),
            *(fitted(team, self._team_width()) for team in self._teams),
        ]
        return Content(" " + " ".join(parts))

    def nothing(self) -> Content:
        return Content.styled(
            " " + _("No inject is like that. Esc shows all again."), "$text-muted"
        )

    def line(self, index: int) -> Content:
        row = self._rows[index]
        muted = "$foreground 60%" if row.status in ("skipped", "recalled") else ""
        when = _("when") if row.t is None else clock_face(row.t)
        style = _PRIORITY_STYLES[row.priority]
        parts = [
            Content.styled(
                fitted(f"{STATUS_SYMBOLS[row.status]} {when}", _TIME), muted or "$foreground 60%"
            ),
            self._title(row, muted),
        ]
        if self._roomy():
            parts.append(Content.styled(fitted(row.sender, _SENDER), "$foreground 60%"))
        parts.append(Content.styled(fitted(_priority(row), _PRIORITY), muted or style))
        if self._roomy():
            parts.append(Content.styled(fitted(status_words(row.status), _STATUS), muted))
        width = self._team_width()
        for cell, words in zip(row.cells, self._words[index], strict=True):
            parts.append(Content.styled(fitted(words, width), STYLES[cell.at(self._t).kind]))
        return Content(" ") + Content(" ").join(parts)

    def _title(self, row: MselRow, style: str) -> Content:
        """The title, and what the inject waits for where that leaves room."""
        width = max(12, self._title_width())
        title = one_line(row.title, width)
        room = width - Content(title).cell_length - 4
        if not row.waits or room < _LEAST_WAITS:
            return Content.styled(fitted(title, width), style)
        waits = Content.styled(f"  ◇ {fitted(row.waits, room)}", "italic $foreground 60%")
        return Content.styled(title, style) + waits


def _priority(row: MselRow) -> str:
    return {
        "high": pgettext("word of at most four letters", "high"),
        "medium": pgettext("word of at most four letters", "med"),
        "low": pgettext("word of at most four letters", "low"),
    }[row.priority]

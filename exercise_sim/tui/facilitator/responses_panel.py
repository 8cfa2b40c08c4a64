"""The queue of responses: what came, what the score says, what nobody has looked at yet."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from exercise_sim.exercise.state import State
from exercise_sim.localization import _, ngettext
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.scoring.scorecard import Scorecard
from exercise_sim.tui.facilitator.actions import key_of
from exercise_sim.tui.facilitator.columns import fitted
from exercise_sim.tui.facilitator.line_list import LineList
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.responses_rows import ResponseRow, response_rows
from exercise_sim.tui.facilitator.team_cells import percent
from exercise_sim.tui.times import t_plus

_TEAM, _ACTION = 18, 13
_NARROW_TEAM = 12
_ROOMY = 60
"""Cells from which team names get their full column."""


class ResponseLines(LineList):
    """One line for each response; a new one goes below, so the cursor stays where it is."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.rows: list[ResponseRow] = []
        self._state: State | None = None

    def show(self, rows: list[ResponseRow], state: State) -> None:
        chosen = self.rows[self.cursor].response if self.rows else None
        if rows == self.rows:
            self._state = state
            return
        self.rows, self._state = rows, state
        places = [index for index, row in enumerate(rows) if row.response == chosen]
        self.cursor = places[0] if places else self.cursor
        self.measure()

    def line_count(self) -> int:
        return len(self.rows)

    def line(self, index: int) -> Content:
        row = self.rows[index]
        assert self._state is not None
        names = Names(self._state)
        width = _TEAM if self.scrollable_content_region.width >= _ROOMY else _NARROW_TEAM
        answers = ", ".join(names.inject(one) for one in row.answers)
        about = answers or _("answers no inject")
        return (
            Content.styled("  " if row.looked else "● ", "bold $text-warning")
            + Content.styled(f"{t_plus(row.t)} ", "$foreground 60%")
            + Content.styled(f"{percent(row.score) or '–':>4} ", "bold")
            + Content(f"{row.rating or '·'} {'⚑' if row.flagged else ' '} ")
            + Content.styled(f"{fitted(_action(row), _ACTION)} ", "$text-accent")
            + Content(f"{fitted(names.team(row.team), width)} ")
            + Content(fitted(about, 80).rstrip())
        )


def _action(row: ResponseRow) -> str:
    name = action_name(row.action)
    if row.withdrawn:
        return f"↶ {name}"
    return f"✎ {name}" if row.observed else name


class ResponsesPanel(Vertical):
    """Shows all responses, or those only that nobody has looked at yet."""

    class Picked(Message):
        """Somebody wants to read the chosen response."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._filter = Static(id="responses-filter")
        self._lines = ResponseLines(id="responses-list")
        self._empty = Static(classes="empty")
        self._rows: list[ResponseRow] = []
        self._state: State | None = None
        self.new_only = False

    def compose(self) -> ComposeResult:
        yield self._filter
        yield self._empty
        yield self._lines

    @property
    def chosen(self) -> str | None:
        """The response under the cursor."""
        return self._lines.rows[self._lines.cursor].response if self._lines.rows else None

    @property
    def count(self) -> int:
        return len(self._rows)

    @property
    def waiting(self) -> int:
        """How many nobody has looked at yet."""
        return sum(not row.looked for row in self._rows)

    def focus_list(self) -> None:
        self._lines.focus()

    def neighbour(self, response: str, by: int) -> str | None:
        """The response `by` places further on in the list."""
        ids = [row.response for row in self._lines.rows]
        at = ids.index(response) + by if response in ids else 0
        return ids[at] if 0 <= at < len(ids) else None

    def show(self, state: State, scores: Scorecard | None) -> None:
        self._rows, self._state = response_rows(state, scores), state
        self._draw()

    def toggle_filter(self) -> None:
        self.new_only = not self.new_only
        self._draw()

    def _draw(self) -> None:
        assert self._state is not None
        shown = [row for row in self._rows if not (self.new_only and row.looked)]
        self._lines.show(shown, self._state)
        self._lines.display = bool(shown)
        self._empty.display = not shown
        self._empty.update(
            Content(
                _("Everything has been looked at. Press {key} to show all.").format(
                    key=key_of("facilitator.unlooked")
                )
            )
            if self._rows
            else Content(_("No team has released anything yet."))
        )
        self._filter.display = bool(self._rows)
        self._filter.update(Content(self._said(len(shown), len(self._rows))))

    def _said(self, shown: int, all_of_them: int) -> str:
        if self.new_only:
            said = _("New ●: {shown} of {all}. Enter reads, {key}: all")
            return said.format(key=key_of("facilitator.unlooked"), shown=shown, all=all_of_them)
        return ngettext(
            "{n} response. Enter reads, {key}: only new ●",
            "{n} responses. Enter reads, {key}: only new ●",
            all_of_them,
        ).format(n=all_of_them, key=key_of("facilitator.unlooked"))

    def on_line_list_opened(self, event: LineList.Opened) -> None:
        event.stop()
        self.post_message(self.Picked())

"""The chosen inject: what players see beside what is true, what is expected, what was done."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.scoring.scorecard import Scorecard
from exercise_sim.tui.facilitator.inject_text import (
    as_players_see_it,
    ground_truth,
    heading,
    headline,
    joined,
)
from exercise_sim.tui.facilitator.response_text import responses_of
from exercise_sim.tui.facilitator.team_progress import progress_lines

_BESIDE = 76
"""Cells from which both accounts fit beside each other."""


class TeamOnInject(Vertical):
    """One team's expectations, whose countdowns move, above its responses, which stand."""

    def __init__(self, team: str) -> None:
        super().__init__(classes="team-on-inject")
        self.team = team
        self._progress = Static(classes="progress")
        self._responses = Static(classes="responses")
        self._shown: Content | None = None

    def compose(self) -> ComposeResult:
        yield self._progress
        yield self._responses

    def show_progress(self, state: State, scores: Scorecard | None, inject: str, t: float) -> None:
        content = joined(progress_lines(state, scores, inject, self.team, t))
        if content != self._shown:
            before, self._shown = self._shown, content
            # A countdown that ticks keeps its length; then nothing around it has to move.
            moved = before is None or before.cell_length != content.cell_length
            self._progress.update(content, layout=moved)

    def show_responses(self, state: State, scores: Scorecard | None, inject: str) -> None:
        content = responses_of(state, scores, inject, self.team)
        self._responses.display = content is not None
        if content is not None:
            self._responses.update(content)


class InjectPanel(VerticalScroll):
    """Shows one inject; scrolls back to its head only when another one is chosen."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id, can_focus=True)
        self._head = Static(id="inject-head")
        self._seen = Static(id="inject-seen")
        self._truth = Static(id="inject-truth")
        self._expected = Static(heading(_("Expected and done")), id="inject-expected")
        self._teams: dict[str, TeamOnInject] = {}
        self._drawn: tuple[str, int, int] | None = None
        self.inject: str | None = None
        """The one that is shown."""
        self._state: State | None = None
        self._scores: Scorecard | None = None
        self._t = 0.0

    def compose(self) -> ComposeResult:
        yield self._head
        with Container(id="inject-accounts"):
            yield self._seen
            yield self._truth
        yield self._expected

    def on_resize(self) -> None:
        self.set_class(self.scrollable_content_region.width >= _BESIDE, "-beside")

    def show(self, state: State, scores: Scorecard | None, inject: str | None, t: float) -> None:
        if inject is None:
            return
        if inject != self.inject:
            self.inject = inject
            self.scroll_home(animate=False)
        self._state, self._scores, self._t = state, scores, t
        self._draw()

    def show_time(self, t: float) -> None:
        """Moves the countdowns."""
        self._t = t
        self._draw()

    def on_show(self) -> None:
        """Draws what was put off while nobody could see it."""
        self._draw()

    def _draw(self) -> None:
        state, scores, inject = self._state, self._scores, self.inject
        if state is None or inject is None or not self.is_on_screen:
            return
        drawn = (inject, state.seq, id(scores))
        if self._drawn != drawn:
            self._drawn = drawn
            self._draw_standing(state, scores, inject)
        for team in state.scenario.inject[inject].to:
            self._teams[team].show_progress(state, scores, inject, self._t)

    def _draw_standing(self, state: State, scores: Scorecard | None, inject: str) -> None:
        authored = state.scenario.inject[inject]
        self._head.update(headline(state, authored))
        self._seen.update(as_players_see_it(state, authored))
        self._truth.update(ground_truth(state, authored))
        if not self._teams:
            self._teams = {team.id: TeamOnInject(team.id) for team in state.scenario.teams}
            self.mount_all(self._teams.values())
        for team, block in self._teams.items():
            block.display = team in authored.to
            if block.display:
                block.show_responses(state, scores, inject)

"""The log of a viewpoint: one sentence each, with a sign between what was and what will be."""

from __future__ import annotations

from textual.content import Content

from exercise_sim.localization import language
from exercise_sim.replay.cursor import Cursor
from exercise_sim.replay.viewpoint import Viewpoint
from exercise_sim.tui.facilitator.line_list import LineList
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.replay.event_text import sentence
from exercise_sim.tui.replay.row import brief
from exercise_sim.tui.times import clock_face

NOW = "▶"
LONGEST_NAME = 18
"""Cells of a team's name in a sentence."""


class EventList(LineList):
    """Follows the position; who moves the cursor looks at another event without going there."""

    def __init__(self, cursor: Cursor, viewpoint: Viewpoint, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._events = cursor
        self._viewpoint = viewpoint
        self._now = 0
        self._told: dict[tuple[str, int], str] = {}

    @property
    def chosen(self) -> int:
        """Number of the event under the cursor."""
        return self._viewpoint.steps.seqs[self.cursor]

    def show(self, viewpoint: Viewpoint, seq: int) -> None:
        """Stands at the last event of `viewpoint` that is not later than event number `seq`."""
        changed = viewpoint is not self._viewpoint
        self._viewpoint = viewpoint
        before, self._now = self._now, viewpoint.steps.until(seq) or 0
        if changed:
            self.measure()
        if changed or before != self._now:
            self.refresh()
        self.cursor = self._now
        if changed or before != self._now:
            middle = self.scrollable_content_region.height // 2
            self.scroll_to(y=self._now - middle, animate=False)

    def line_count(self) -> int:
        return len(self._viewpoint.steps.seqs)

    def line(self, index: int) -> Content:
        seq = self._viewpoint.steps.seqs[index]
        to_come = index > self._now
        mark = NOW if index == self._now else "›" if index == self.cursor else " "
        when = f"{clock_face(self._events.moment(seq)):>7}  "
        line = Content.assemble(
            (f"{mark} ", "bold $text-accent"),
            (when, "$text-muted"),
            (self._sentence(seq), "$text-muted" if to_come else ""),
        )
        return line.truncate(max(1, self.scrollable_content_region.width), ellipsis=True)

    def _sentence(self, seq: int) -> str:
        key = (language(), seq)
        if key not in self._told:
            self._told[key] = self._with_short_names(brief(sentence(self._events, seq)))
        return self._told[key]

    def _with_short_names(self, told: str) -> str:
        """A ministry's full name would push what it did out of the line."""
        scenario = self._events.final.scenario
        for team in scenario.teams:
            name = one_line(team.name.for_reader(scenario.language))
            told = told.replace(name, one_line(name, LONGEST_NAME))
        return told

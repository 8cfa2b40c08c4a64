"""What a facilitator must not have to look for: what is next, what is late, who is there."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from exercise_sim.exercise.schedule import next_inject
from exercise_sim.exercise.state import State
from exercise_sim.localization import ngettext
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line

_LATE = "bold $text-error"
_QUIET = "$foreground 60%"
_LEAST_NAME = 12
"""Cells from which the beginning of a title says something."""


def teams_here(state: State, connected: frozenset[str] | None) -> int:
    """How many teams have somebody at a console; who has joined, where nobody can know that."""
    people = state.participants.values()
    here = (one for one in people if connected is None or one.id in connected)
    return len({one.team for one in here if one.team is not None})


class OneLook(Static):
    """One line at the end of the tabs; what matters least is left out first."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._shown: Content | None = None
        self._parts: tuple[str, int, int, int] | None = None

    def show(self, state: State, overdue: int, here: int) -> None:
        """`overdue` answers are late, and `here` teams are connected."""
        ended = state.clock.status == "ended"
        coming = None if ended else next_inject(state)
        following = "" if coming is None else Names(state).inject(coming.inject)
        self._parts = (following, overdue, here, len(state.scenario.teams))
        self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        if self._parts is None or not self.size.width:
            return
        room = self.size.width - 2
        line = _fitting(*self._parts, room)
        if self._shown is None or not line.is_same(self._shown):
            self._shown = line
            self.update(line, layout=False)


def _fitting(following: str, overdue: int, here: int, teams: int, room: int) -> Content:
    """Words where there is room for them, else signs; the next inject where there is more."""
    words = Content("  ").join([_late(overdue), _here(here, teams)])
    if words.cell_length > room:
        style = _LATE if overdue else _QUIET
        signs = Content.styled(f"▲{overdue}", style)
        return signs + Content.styled(f" ●{here}/{teams}", _QUIET)
    left = room - words.cell_length - 4
    if not following or left < _LEAST_NAME:
        return words
    name = Content.styled(f"▸ {one_line(following, left)}", "$text-accent")
    return Content("  ").join([name, words])


def _late(overdue: int) -> Content:
    said = ngettext("{n} overdue", "{n} overdue", overdue).format(n=overdue)
    return Content.styled(f"▲ {said}", _LATE if overdue else _QUIET)


def _here(here: int, teams: int) -> Content:
    said = ngettext("{here} of {n} team here", "{here} of {n} teams here", teams)
    return Content.styled(f"● {said.format(here=here, n=teams)}", _QUIET)

"""One line below the tabs: what is listed, and what state the exercise is in."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from exercise_sim.exercise.reasons import reason_told
from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line


class StandingLine(Static):
    """Observers are told here that they read only; a pause and EndEx stand out."""

    def show(
        self, state: State, tab: str, team: str | None, *, every: bool, observer: bool
    ) -> None:
        paused = state.clock.status == "paused"
        self.set_class(paused, "-paused")
        parts = [] if state.clock.status == "running" else [_standing(state, observer)]
        parts += [_("Observer: you read only")] if observer else []
        if tab == "tasks":
            parts.append(_("Tasks of every priority") if every else _("Critical tasks"))
        whose = _("all teams") if team is None else Names(state).team(team)
        if tab != "log":
            parts.append(whose)
        content = Content(" · ".join(one_line(part, 100) for part in parts))
        if content != self.content:
            self.update(content, layout=False)


def _standing(state: State, observer: bool) -> str:
    if state.clock.status == "not started":
        return _("The exercise has not started yet")
    if state.clock.status == "paused":
        return _("PAUSED: {reason}").format(
            reason=reason_told(state.pause_reason.strip()) or _("no reason")
        )
    if state.final:
        return _("ENDED: the report is final")
    if observer:
        return _("ENDED")
    return _("ENDED: you can still judge until the report is final")

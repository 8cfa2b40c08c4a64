"""One line below the header that says what state the exercise is in, and what to do about it."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from exercise_sim.exercise.state import State
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import t_plus


class Banner(Static):
    """Hidden while the exercise runs."""

    def show(self, state: State) -> None:
        text = _text(state)
        self.display = text is not None
        self.set_class(state.clock.status == "paused", "-paused")
        if text is not None:
            self.update(text)


def _text(state: State) -> Content | None:
    match state.clock.status:
        case "not started":
            arrived = {p.team for p in state.participants.values() if p.team is not None}
            ready = f"{len(arrived)} of {len(state.scenario.teams)} teams have joined."
            return Content(f"{ready} Press s to start, j to show how teams join.")
        case "paused":
            reason = one_line(state.pause_reason) or "no reason given"
            return Content(f"‖ Paused: {reason}. Press p to go on.")
        case "ended":
            return Content(f"The exercise ended at {t_plus(state.t)}. Everything is in the log.")
    return None

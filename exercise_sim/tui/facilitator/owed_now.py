"""What teams owe as of now, worked out once for all the panels that show it at every tick."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from exercise_sim.exercise.progress import Owed, owed_by
from exercise_sim.exercise.state import State
from exercise_sim.tui.facilitator.simcell_queue import simcell_decides


def _remembering_one() -> Callable[[State, str, float], list[Owed]]:
    """Knows what it was asked about one state, which a screen with many teams asks thrice."""
    known: dict[str, list[Owed]] = {}
    of: list[tuple[State, float]] = []

    def owed_now(state: State, team: str, t: float) -> list[Owed]:
        """What `team` owes at T+ `t` seconds.

        A deadline moves on while a team waits for the SimCell; else the clock changes nothing.
        """
        now = max(state.t, t) if simcell_decides(state) else state.t
        if not of or of[0][0] is not state or of[0][1] != now:
            of[:] = [(state, now)]
            known.clear()
        if team not in known:
            known[team] = owed_by(replace(state, t=now), team)
        return known[team]

    return owed_now


owed_now = _remembering_one()

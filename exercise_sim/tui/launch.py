"""Starts consoles: what happens around a screen, before it opens and after it closes."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from exercise_sim.localization import _
from exercise_sim.tui.console import SERVER_VARIABLE
from exercise_sim.tui.hosting import Host

if TYPE_CHECKING:
    from exercise_sim.exercise.events import Role
    from exercise_sim.tui.console import Console


def run_scenario(scenario: str, db: str | None, name: str) -> int:
    """A facilitator console on a new exercise; returns the exit code."""
    return _facilitate(Host(db, name, scenario=scenario))


def resume_exercise(exercise: str | None, db: str | None, name: str) -> int:
    """A facilitator console on an exercise that is there already; returns the exit code."""
    return _facilitate(Host(db, name, exercise=exercise))


def join_team(exercise: str | None, db: str | None) -> int:
    """A team console; returns the exit code."""
    from exercise_sim.tui.door import Door
    from exercise_sim.tui.team.team_console import TeamConsole

    door = Door(db, exercise)
    return _show(TeamConsole(door.open, door.take_seat))


def watch_exercise(exercise: str | None, db: str | None, name: str, role: Role) -> int:
    """The console of an evaluator or an observer; returns the exit code."""
    from exercise_sim.tui.evaluator.console import EvaluatorConsole, seat_of

    return _show(EvaluatorConsole(lambda: seat_of(db, exercise, name, role)))


def replay_session(session: str | None, db: str | None) -> int:
    """A replay console on a recording or an exercise in the database; returns the exit code."""
    from exercise_sim.tui.replay.console import ReplayConsole
    from exercise_sim.tui.replay.opening import open_session

    return _show(ReplayConsole(lambda: open_session(session, db)))


def _facilitate(host: Host) -> int:
    from exercise_sim.tui.facilitator.console import FacilitatorConsole

    code = _show(FacilitatorConsole(host.open, host.conduct_again))
    for line in host.leave():
        print(line)
    return code


def _show(console: Console) -> int:
    """Runs a console to its end. Without a terminal it says so instead."""
    served = SERVER_VARIABLE in os.environ
    if not served and not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(_("This console needs a terminal."), file=sys.stderr)
        return 2
    console.run()
    return console.return_code or 0

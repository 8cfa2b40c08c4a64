"""What the entries of a team's actions are made of."""

from __future__ import annotations

from collections.abc import Callable

from textual.widgets import Tabs, TextArea

from exercise_sim.exercise.commands import Command
from exercise_sim.exercise.state import State
from exercise_sim.tui.team.team_screen import TeamScreen
from tests.tui.every_action import At, opens
from tests.tui.team.desk import Desk

So = Callable[[At[Desk]], bool]

back: So = opens(TeamScreen)


def so(holds: Callable[[State], object]) -> So:
    """`holds` is true of the exercise as the log has it."""
    return lambda at: bool(holds(at.world.state))


def do(*commands: Command) -> Callable[[At[Desk]], None]:
    """Somebody else acts."""

    def act(at: At[Desk]) -> None:
        at.world.do(*commands)

    return act


def tab_is(tab: str) -> So:
    return lambda at: at.screen.query_one(Tabs).active == tab


def covers_the_list(pane: str) -> So:
    """One thing is read in full."""
    return lambda at: at.screen.query_one(f"#{pane}-pane").has_class("-reading")


def writes(at: At[Desk]) -> bool:
    """What is typed goes into a text."""
    return isinstance(at.screen.focused, TextArea)

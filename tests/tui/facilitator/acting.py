"""What the entries of the facilitator's actions are made of."""

from __future__ import annotations

from collections.abc import Callable

from textual.widgets import Input

from exercise_sim.exercise.state import State
from exercise_sim.tui.facilitator.msel_table import MselTable
from exercise_sim.tui.facilitator.screen import FacilitatorScreen
from tests.tui.every_action import At, Move, opens
from tests.tui.facilitator.room import Room

So = Callable[[At[Room]], bool]

back: So = opens(FacilitatorScreen)


def so(holds: Callable[[State], object]) -> So:
    """`holds` is true of the exercise as the log has it."""
    return lambda at: bool(holds(at.world.state))


def clock_is(status: str) -> So:
    return so(lambda state: state.clock.status == status)


def inject_is(inject: str, status: str) -> So:
    return so(lambda state: state.injects[inject].status == status)


def on_inject(inject: str) -> Move:
    def choose(at: At[Room]) -> bool:
        table = at.screen.query_one(MselTable)
        table.choose(inject)
        return table.chosen == inject

    return choose


def listed(*injects: str) -> So:
    """The MSEL shows just these, in this order."""

    def shows(at: At[Room]) -> bool:
        return [row.inject for row in at.screen.query_one(MselTable)._rows] == list(injects)

    return shows


def fill(selector: str, value: str) -> Callable[[At[Room]], None]:
    def fill_in(at: At[Room]) -> None:
        at.screen.query_one(selector, Input).value = value

    return fill_in


def shown(panel: str) -> So:
    """The facilitator's screen shows `panel`."""
    return lambda at: isinstance(at.screen, FacilitatorScreen) and at.screen._panel == panel

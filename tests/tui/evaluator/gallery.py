"""A room with an evaluator and an observer at their consoles."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from textual.widgets import Input, TextArea

from exercise_sim.exercise.commands import Join
from exercise_sim.session.seat import Seat
from exercise_sim.tui.evaluator.console import EvaluatorConsole
from exercise_sim.tui.evaluator.row_list import RowList
from exercise_sim.tui.evaluator.screen import EvaluatorScreen
from tests.tui.facilitator.room import Room, until

if TYPE_CHECKING:
    from textual.pilot import Pilot


class Gallery(Room):
    """`eve` evaluates, `otto` observes."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.do(Join(by="eve", participant="eve", name="Eve", role="evaluator"))
        self.do(Join(by="otto", participant="otto", name="Otto", role="observer"))

    def watching(self, who: str = "eve") -> EvaluatorConsole:
        return EvaluatorConsole(lambda: Seat(self.log, self.exercise, who, self.now))


def busy() -> Gallery:
    """T+16m, with one statement out, and a reply that waits."""
    gallery = Gallery()
    gallery.busy()
    return gallery


async def shown(pilot: Pilot[str]) -> EvaluatorScreen:
    """Waits until the console shows the exercise and its first score."""
    await until(
        pilot,
        lambda: isinstance(pilot.app.screen, EvaluatorScreen) and pilot.app.screen.scored,
    )
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, EvaluatorScreen)
    return screen


@asynccontextmanager
async def console_on(gallery: Gallery, who: str = "eve") -> AsyncIterator[Pilot[str]]:
    async with gallery.watching(who).run_test() as pilot:
        await shown(pilot)
        yield pilot


async def asked(pilot: Pilot[str], *keys: str) -> Any:
    """Presses `keys` and gives the dialog that the last one opened."""
    await pilot.press(*keys)
    await until(pilot, lambda: not isinstance(pilot.app.screen, EvaluatorScreen))
    await pilot.pause()
    return pilot.app.screen


async def back(pilot: Pilot[str]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, EvaluatorScreen))
    await pilot.pause()


async def choose(pilot: Pilot[str], is_wanted: Callable[[Any], bool]) -> None:
    """Puts the cursor on the first row for which `is_wanted` holds."""
    rows = pilot.app.screen.query_one(RowList)
    rows.cursor = next(place for place, row in enumerate(rows.rows) if is_wanted(row))
    await pilot.pause(0.1)


async def still(pilot: Any) -> None:
    """Nothing blinks: for pictures."""
    for box in pilot.app.screen.query(TextArea):
        box.cursor_blink = False
    for line in pilot.app.screen.query(Input):
        line.cursor_blink = False
    await pilot.pause(0.15)

"""What tests do at a facilitator's console: choose an inject, open a dialog, wait for its end."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from exercise_sim.tui.facilitator.msel_table import MselTable
from exercise_sim.tui.facilitator.screen import FacilitatorScreen
from tests.tui.facilitator.room import Room, opened, until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot


@asynccontextmanager
async def console_in(room: Room, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[str]]:
    async with room.console().run_test(size=size) as pilot:
        await opened(pilot)
        yield pilot


async def choose(pilot: Pilot[str], inject: str) -> None:
    pilot.app.screen.query_one(MselTable).choose(inject)
    await pilot.pause()


async def asked(pilot: Pilot[str], key: str) -> None:
    """Presses `key` and waits for the dialog it opens."""
    await pilot.press(key)
    await until(pilot, lambda: not isinstance(pilot.app.screen, FacilitatorScreen))
    await pilot.pause()


async def done(pilot: Pilot[str]) -> None:
    """Waits until the dialog has closed."""
    await until(pilot, lambda: isinstance(pilot.app.screen, FacilitatorScreen))
    await pilot.pause()

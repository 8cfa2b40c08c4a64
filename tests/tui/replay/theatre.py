"""A replay console with a clock that tests move."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from textual.pilot import Pilot
from textual.widget import Widget

from exercise_sim.log.contract import Recorded
from exercise_sim.tui.replay.console import ReplayConsole
from exercise_sim.tui.replay.opening import ReplaySession
from exercise_sim.tui.replay.score_watch import ScoreWatch
from exercise_sim.tui.replay.screen import ReplayScreen


class StageClock:
    """Time stamps in seconds that stand until a test moves them."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def console(events: Sequence[Recorded], clock: StageClock | None = None) -> ReplayConsole:
    return ReplayConsole(lambda: ReplaySession("sample", events), clock or StageClock())


async def settled(pilot: Pilot[str]) -> None:
    """Waits until the session is open, scored and painted."""
    for _ in range(3):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def shown_at(pilot: Pilot[str], t: float, panel: str, *keys: str) -> None:
    """Goes to T+ `t` seconds and waits until the scores, too, are those of that moment."""
    await settled(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, ReplayScreen)
    screen.action_show_panel(panel)
    screen.go_to(t)
    for key in keys:
        await pilot.press(key)
    await settled(pilot)
    if isinstance(pilot.app.screen, ReplayScreen):
        # Scores rest between two computations; a picture is of the moment it shows.
        screen.query_one(ScoreWatch).go_on()
    await settled(pilot)


class Theatre:
    """What a test sees of a replay, and what it does."""

    def __init__(self, pilot: Pilot[str], clock: StageClock) -> None:
        self.pilot = pilot
        self.clock = clock

    @property
    def screen(self) -> ReplayScreen:
        screen = self.pilot.app.screen_stack[1]
        assert isinstance(screen, ReplayScreen)
        return screen

    async def press(self, *keys: str) -> Theatre:
        await self.pilot.press(*keys)
        await settled(self.pilot)
        return self

    async def click(self, selector: str | type[Widget], offset: tuple[int, int]) -> Theatre:
        await self.pilot.click(selector, offset=offset)
        await settled(self.pilot)
        return self

    async def let_pass(self, seconds: float) -> Theatre:
        self.clock.seconds += seconds
        self.screen.advance()
        await settled(self.pilot)
        return self

    def lines(self) -> list[str]:
        """What stands on the screen, line by line."""
        return [strip.text for strip in self.pilot.app.screen._compositor.render_strips()]

    def told(self) -> list[str]:
        """The notifications so far."""
        return [one.message for one in self.pilot.app._notifications]

    def text(self) -> str:
        return "\n".join(self.lines())


@asynccontextmanager
async def replaying(
    events: Sequence[Recorded], size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Theatre]:
    clock = StageClock()
    async with console(events, clock).run_test(size=size) as pilot:
        await settled(pilot)
        yield Theatre(pilot, clock)

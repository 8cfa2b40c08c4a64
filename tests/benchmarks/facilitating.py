"""A facilitator's console with a thousand injects, ten teams and a thousand responses."""

import asyncio
import statistics
import time
from collections.abc import Iterator

from exercise_sim.exercise.commands import TakeNote
from exercise_sim.log.memory import MemoryLog
from exercise_sim.session.seat import Seat
from exercise_sim.tui.facilitator.console import FacilitatorConsole
from exercise_sim.tui.facilitator.screen import FacilitatorScreen
from tests.benchmarks.facilitating_worlds import INJECTS, TEAMS, at_work, busy_day
from tests.benchmarks.figures import Figure
from tests.tui.facilitator.room import until

ROUNDS = 9


def measure() -> Iterator[Figure]:
    where = f"{INJECTS:,} injects, {TEAMS} teams"
    for panel, (news, ticks) in asyncio.run(_shown()).items():
        yield Figure(f"{panel} after an event, {where}, p50", news * 1000, "ms")
        yield Figure(f"{panel} at a tick, {where}, p50", ticks * 1000, "ms")


async def _shown() -> dict[str, tuple[float, float]]:
    """Panel in front -> median seconds of CPU to show an event, and to let the clock move."""
    found = {}
    log = MemoryLog(at_work)
    exercise = log.adopt("bench", busy_day())
    console = FacilitatorConsole(lambda: Seat(log, exercise, "fac", at_work))
    async with console.run_test(size=(180, 50)) as pilot:
        await until(pilot, lambda: isinstance(console.screen, FacilitatorScreen))
        screen = console.screen
        assert isinstance(screen, FacilitatorScreen)
        await until(pilot, lambda: screen.scored)
        for panel in ("msel", "simcell", "responses"):
            screen.action_show_panel(panel)
            await pilot.pause()
            news, ticks = [], []
            for _ in range(ROUNDS):
                log.transact(exercise, TakeNote(by="fac", text="They talk."))
                screen.seat.refresh()
                begun = time.process_time()
                screen.show_state(screen.seat.state)
                shown = time.process_time()
                screen.show_time(screen.seat.t())
                news.append(shown - begun)
                ticks.append(time.process_time() - shown)
                await pilot.pause(0.1)
            found[panel] = (statistics.median(news), statistics.median(ticks))
    return found

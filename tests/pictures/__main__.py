"""Draws the facilitator console in the middle of a rehearsed exercise."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from exercise_sim.exercise.events import ExerciseEnded
from exercise_sim.log.memory import MemoryLog
from exercise_sim.scenario.library import find_scenario
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.session.ensemble import SIMCELL
from exercise_sim.session.profiles import profiles_named, shared_out
from exercise_sim.session.rehearsal import rehearse
from exercise_sim.session.seat import Seat
from exercise_sim.tui.facilitator.console import FacilitatorConsole

FOLDER = Path(__file__).parent
MOMENT = 40 * 60.0
"""T+ in seconds that the picture shows."""


def seat_at(moment: float) -> Seat:
    """The facilitator's seat at T+ `moment` of a rehearsal with good, late and bad teams."""
    loaded = read_scenario(find_scenario("safe-border"))
    profiles = shared_out(loaded.scenario, profiles_named(["exemplary", "late", "amplifier"]))
    played = rehearse(loaded.scenario, loaded.playbook, profiles)
    events = [
        recorded.event
        for recorded in played.events
        if recorded.event.t <= moment and not isinstance(recorded.event, ExerciseEnded)
    ]
    started = loaded.scenario.story_starts.astimezone(UTC)

    def now() -> datetime:
        return started + timedelta(seconds=moment)

    log = MemoryLog(now=now)
    return Seat(log, log.adopt("safe-border-1", events), SIMCELL, now)


async def draw(name: str, width: int, height: int) -> None:
    console = FacilitatorConsole(lambda: seat_at(MOMENT))
    async with console.run_test(size=(width, height)) as pilot:
        while console.seat is None:
            await pilot.pause(0.05)
        await pilot.pause(1.5)
        await pilot.press(*["down"] * 3)
        await pilot.pause(0.5)
        picture = console.export_screenshot(title="exercise-sim")
    # The picture must not fetch a font from elsewhere.
    picture = re.sub(r"@font-face\s*{[^}]*}", "", picture)
    (FOLDER / f"{name}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(draw("facilitator", 120, 36))

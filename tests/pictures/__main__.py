"""Draws the consoles in the middle of a rehearsed exercise: the pictures of the README."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path

from exercise_sim import localization
from exercise_sim.exercise.events import ExerciseEnded
from exercise_sim.log.contract import Recorded
from exercise_sim.log.memory import MemoryLog
from exercise_sim.scenario.library import find_scenario
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.session.ensemble import SIMCELL
from exercise_sim.session.profiles import profiles_named, shared_out
from exercise_sim.session.rehearsal import rehearse
from exercise_sim.session.seat import Seat
from exercise_sim.tui.console import Console
from exercise_sim.tui.facilitator.console import FacilitatorConsole
from exercise_sim.tui.replay.console import ReplayConsole
from exercise_sim.tui.replay.opening import ReplaySession
from exercise_sim.tui.team.player_console import PlayerConsole

FOLDER = Path(__file__).parent
MOMENT = 40 * 60.0
"""T+ in seconds that the pictures show."""


def rehearsed(scenario: str) -> list[Recorded]:
    """A rehearsal with good, late and bad teams."""
    loaded = read_scenario(find_scenario(scenario))
    kinds = cycle(["exemplary", "late", "amplifier"])
    profiles = shared_out(
        loaded.scenario, profiles_named([next(kinds) for _team in loaded.scenario.teams])
    )
    return list(rehearse(loaded.scenario, loaded.playbook, profiles).events)


def seat_at(moment: float, scenario: str, who: str) -> Seat:
    """The seat of `who` at T+ `moment` of the rehearsal; a team's id means one of its players."""
    started = read_scenario(find_scenario(scenario)).scenario.story_starts.astimezone(UTC)
    events = [
        recorded.event
        for recorded in rehearsed(scenario)
        if recorded.event.t <= moment and not isinstance(recorded.event, ExerciseEnded)
    ]

    def now() -> datetime:
        return started + timedelta(seconds=moment)

    log = MemoryLog(now=now)
    exercise = log.adopt(f"{scenario}-1", events)
    people = Seat(log, exercise, SIMCELL, now).state.participants
    player = next((person for person, one in people.items() if one.team == who), who)
    return Seat(log, exercise, player, now)


def facilitator() -> Console:
    return FacilitatorConsole(lambda: seat_at(MOMENT, "safe-border", SIMCELL))


def team(scenario: str, team: str) -> Console:
    return PlayerConsole(lambda: seat_at(MOMENT, scenario, team))


def replay() -> Console:
    return ReplayConsole(lambda: ReplaySession("safe-border-1", rehearsed("safe-border")))


async def draw(name: str, console: Console, *keys: str) -> None:
    async with console.run_test(size=(120, 36)) as pilot:
        while not console.screen.focused:
            assert console.return_code is None, console._exit_renderables
            await pilot.pause(0.05)
        await pilot.pause(1.5)
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.3)
        await pilot.pause(0.5)
        picture = console.export_screenshot(title="exercise-sim")
    # The picture must not fetch a font from elsewhere.
    picture = re.sub(r"@font-face\s*{[^}]*}", "", picture)
    (FOLDER / f"{name}.svg").write_text(picture, encoding="utf-8")


async def draw_all() -> None:
    await draw("facilitator", facilitator(), "down", "down", "down")
    await draw("team", team("safe-border", "interior"), "down", "enter")
    await draw("composer", team("safe-border", "interior"), "2", "e")
    await draw("replay", replay(), *["n"] * 40)
    localization.use("uk")
    await draw("team-uk", team("winter-network", "energy"), "down", "enter")


if __name__ == "__main__":
    asyncio.run(draw_all())

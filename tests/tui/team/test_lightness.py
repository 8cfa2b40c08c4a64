"""The console paints before anything heavy is loaded, and stays fast with a long feed."""

import subprocess
import sys
from time import perf_counter

from exercise_sim.tui.team.feed_list import FeedList
from tests.tui.team.desk import Desk, opened

HEAVY = ("pydantic", "sqlmodel", "sqlalchemy", "yaml", "exercise_sim.exercise")


def test_importing_the_console_loads_nothing_heavy() -> None:
    program = (
        "import sys, exercise_sim.tui.team.team_console; "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


async def test_ten_thousand_entries_open_at_once_and_moving_costs_the_same() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        feed = screen.query_one(FeedList)
        item = feed.entry
        assert item is not None
        items = [item._replace(id=f"i{number}") for number in range(10_000)]
        start = perf_counter()
        feed.show(items)
        await pilot.pause()
        assert perf_counter() - start < 0.5
        await pilot.press("end")
        assert feed.chosen == "i9999"

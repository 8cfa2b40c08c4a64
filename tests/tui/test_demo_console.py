from pathlib import Path

from exercise_sim.exercise.commands import HOST, End, Join, Start
from exercise_sim.log.memory import MemoryLog
from exercise_sim.session.seat import Seat
from exercise_sim.tui.demo_console import DemoConsole
from tests.exercise.worlds import small_world


async def test_the_demo_ends_at_the_report() -> None:
    log = MemoryLog()
    exercise = log.create(*small_world())
    log.transact(exercise, Join(by="f", participant="f", name="Fay", role="facilitator"))
    log.transact(exercise, Start(by=HOST))
    written: list[str] = []

    def write_report() -> Path:
        written.append(exercise)
        return Path("/reports/[small].html")

    console = DemoConsole(lambda: Seat(log, exercise, "f"), write_report)
    async with console.run_test() as pilot:
        while console.state is None:
            await pilot.pause(0.02)
        log.transact(exercise, End(by=HOST))
        while not console._notifications:
            await pilot.pause(0.02)
        (said,) = console._notifications
    assert written == [exercise]
    assert "/reports/[small].html" in said.message

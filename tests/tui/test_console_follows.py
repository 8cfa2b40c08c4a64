from typing import Any

from exercise_sim.exercise.commands import Join, TakeNote
from exercise_sim.log.contract import LogUnusable, Recorded
from exercise_sim.log.memory import MemoryLog
from exercise_sim.session.seat import Seat
from exercise_sim.tui.console import Console
from tests.exercise.worlds import small_world


class FailingLog(MemoryLog):
    """Cannot be read for as long as `failing` is set."""

    failing = False

    def read(self, exercise: str, after: int = 0) -> list[Recorded]:
        if self.failing:
            raise LogUnusable("The disk is away.")
        return super().read(exercise, after)


class BareConsole(Console):
    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._given = seat

    def open(self) -> Seat:
        return self._given

    def show_opened(self, opened: Any) -> None:
        self.sit_down(opened)


async def test_a_log_that_cannot_be_read_for_a_while_ends_no_console_and_loses_no_news() -> None:
    log = FailingLog()
    exercise = log.create(*small_world())
    log.transact(exercise, Join(by="f", participant="f", name="Fay", role="facilitator"))
    console = BareConsole(Seat(log, exercise, "f"))
    async with console.run_test() as pilot:
        while console.state is None:
            await pilot.pause(0.02)
        log.failing = True
        log.transact(exercise, TakeNote(by="f", text="written meanwhile"))
        while not console._notifications:
            await pilot.pause(0.02)
        log.failing = False
        while not console.state.notes:
            await pilot.pause(0.02)
        assert [note.text for note in console.state.notes] == ["written meanwhile"]
        assert len(console._notifications) == 1

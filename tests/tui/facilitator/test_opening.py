"""The console opens on an exercise and follows it."""

from exercise_sim.exercise.commands import CONDUCTOR, DeliverDue, Pause
from exercise_sim.log.contract import NoSuchExercise
from exercise_sim.session.seat import Seat
from exercise_sim.tui.facilitator.banner import Banner
from exercise_sim.tui.facilitator.console import FacilitatorConsole
from exercise_sim.tui.facilitator.msel_table import MselTable
from tests.tui.facilitator.room import Room, opened, until


async def test_the_console_shows_every_inject_of_the_exercise() -> None:
    async with Room().console().run_test() as pilot:
        await opened(pilot)
        table = pilot.app.screen.query_one(MselTable)
        assert table.line_count() == 3
        assert "They are evacuating us" in table.line(0).plain


async def test_what_others_do_appears_by_itself() -> None:
    room = Room().running("1m")
    async with room.console().run_test() as pilot:
        await opened(pilot)
        table = pilot.app.screen.query_one(MselTable)
        assert "in 04:00" in table.line(0).plain
        room.at("5m").do(DeliverDue(by=CONDUCTOR))
        await until(pilot, lambda: "due 10:00" in table.line(0).plain)


async def test_a_pause_says_why_on_every_panel() -> None:
    room = Room().running("1m")
    async with room.console().run_test() as pilot:
        await opened(pilot)
        banner = pilot.app.screen.query_one(Banner)
        assert not banner.display
        room.do(Pause(by="fac", reason="Coffee, back at [10:30]"))
        await until(pilot, lambda: banner.display)
        assert "Coffee, back at [10:30]" in str(banner.visual)


async def test_an_exercise_that_is_not_there_ends_the_console_with_a_sentence() -> None:
    def opener() -> Seat:
        raise NoSuchExercise("There is no exercise `x`.")

    console = FacilitatorConsole(opener)
    async with console.run_test() as pilot:
        await until(pilot, lambda: console.return_code is not None)
    assert console.return_code == 2

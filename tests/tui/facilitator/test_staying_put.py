"""News never moves what somebody is looking at."""

from textual.widgets import Static

from exercise_sim.exercise.commands import CONDUCTOR, DeliverDue, SendMessage, TakeNote
from exercise_sim.tui.exercise_header import ExerciseHeader
from exercise_sim.tui.facilitator.inject_panel import InjectPanel
from exercise_sim.tui.facilitator.log_panel import LogLines
from exercise_sim.tui.facilitator.msel_table import MselTable
from exercise_sim.tui.facilitator.screen import FacilitatorScreen
from exercise_sim.tui.facilitator.simcell_panel import SimcellPanel
from exercise_sim.tui.facilitator.team_board import TeamBoard
from tests.tui.facilitator.room import Room, opened, until


async def test_the_cursor_stays_on_its_inject_when_another_is_delivered() -> None:
    room = Room().running("1m")
    async with room.console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("down", "down")
        room.at("5m").do(DeliverDue(by=CONDUCTOR))
        table = pilot.app.screen.query_one(MselTable)
        await until(pilot, lambda: "due" in table.line(0).plain)
        assert table.chosen == "noise"


async def test_the_inject_stays_scrolled_while_times_and_scores_move() -> None:
    room = Room().busy()
    async with room.console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("enter")
        panel = pilot.app.screen.query_one(InjectPanel)
        await until(pilot, lambda: panel.max_scroll_y > 0)
        panel.scroll_to(y=5, animate=False)
        await pilot.pause()
        room.do(TakeNote(by="fac", text="Fine.", inject="rumour"))
        await until(pilot, lambda: "Fine." in str(panel.query_one("#inject-truth", Static).visual))
        assert panel.scroll_offset.y == 5


async def test_what_is_new_in_the_queue_goes_below_the_chosen_item() -> None:
    room = Room().running("1m")
    room.do(SendMessage(by="ann", message="first", to=("editor",), text="When do you print?"))
    async with room.console().run_test() as pilot:
        await opened(pilot)
        panel = pilot.app.screen.query_one(SimcellPanel)
        room.at("2m").do(SendMessage(by="tia", message="second", to=("simcell",), text="Hello?"))
        await until(pilot, lambda: panel.waiting == 2)
        assert panel.chosen is not None
        assert panel.chosen.about == "first"


async def test_an_empty_queue_says_so() -> None:
    async with Room().running("1m").console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("4")
        await pilot.pause()
        assert "Nobody is waiting for the SimCell." in "".join(
            strip.text for strip in pilot.app.screen._compositor.render_strips()
        )


async def test_the_log_follows_its_end_only_while_the_cursor_is_there() -> None:
    room = Room().busy()
    async with room.console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("5")
        lines = pilot.app.screen.query_one(LogLines)
        last = lines.line_count() - 1
        assert lines.cursor == last
        await pilot.press("up")
        room.do(TakeNote(by="fac", text="Fine."))
        await until(pilot, lambda: lines.line_count() == last + 2)
        assert lines.cursor == last - 1
        await pilot.press("end")
        room.do(TakeNote(by="fac", text="Fine again."))
        await until(pilot, lambda: lines.cursor == last + 2)


async def test_countdowns_move_with_the_clock_alone() -> None:
    room = Room().running("6m")
    async with room.console().run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        table = pilot.app.screen.query_one(MselTable)
        assert "due 09:00" in table.line(0).plain
        room.at("6m30s")
        await until(pilot, lambda: "due 08:30" in table.line(0).plain)


async def test_a_deadline_stands_while_the_team_waits_for_the_simcell() -> None:
    room = Room().busy()
    async with room.console().run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        table = pilot.app.screen.query_one(MselTable)
        assert "due 06:00" in table.line(1).plain
        room.at("18m")
        header = pilot.app.screen.query_one(ExerciseHeader)
        await until(
            pilot,
            lambda: "T+18:00" in str(header.visual) and "due 06:00" in table.line(1).plain,
        )


async def test_the_same_keys_lead_to_the_same_panels_at_every_size() -> None:
    for size in ((80, 24), (120, 40), (200, 60)):
        async with Room().busy().console().run_test(size=size) as pilot:
            await opened(pilot)
            screen = pilot.app.screen
            assert isinstance(screen, FacilitatorScreen)
            await pilot.press("3")
            assert screen.query_one(TeamBoard).has_focus
            assert screen.query_one(TeamBoard).chosen == "chancellery"
            await pilot.press("1")
            assert screen.query_one(MselTable).has_focus
            await pilot.press("enter")
            assert screen.query_one(InjectPanel).has_focus

"""A real emergency stops play; EndEx can be taken back until the report is final."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exercise_sim.exercise.commands import End, FinaliseReport, Pause, Reopen, SendMessage
from exercise_sim.exercise.no_play import REAL_EMERGENCY
from exercise_sim.tui.facilitator.banner import Banner
from exercise_sim.tui.facilitator.console import FacilitatorConsole
from exercise_sim.tui.facilitator.dialogs.emergency import PlayOnDialog
from exercise_sim.tui.facilitator.dialogs.hot_wash import HotWashDialog
from exercise_sim.tui.facilitator.screen import FacilitatorScreen
from tests.tui.facilitator.at_console import asked, console_in, done
from tests.tui.facilitator.room import Room, opened, until

if TYPE_CHECKING:
    from textual.pilot import Pilot


def said(pilot: Pilot[str]) -> str:
    return str(pilot.app.screen.query_one(Banner).visual)


@pytest.mark.parametrize("key", ["P", "З"])
async def test_one_key_stops_play_and_every_word_says_so(key: str) -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await pilot.press(key)
        await until(pilot, lambda: room.state.pause_reason == REAL_EMERGENCY)
        assert room.state.clock.status == "paused"
        await until(pilot, lambda: pilot.app.screen.query_one(Banner).has_class("-no-play"))
        assert "NO PLAY" in said(pilot)


async def test_it_stops_a_pause_for_coffee_too() -> None:
    room = Room().running()
    room.do(Pause(by="fac", reason="Coffee"))
    async with console_in(room) as pilot:
        await pilot.press("P")
        await until(pilot, lambda: room.state.pause_reason == REAL_EMERGENCY)


async def test_play_goes_on_only_when_somebody_says_that_it_is_over() -> None:
    room = Room().running()
    room.do(Pause(by="fac", reason=f"{REAL_EMERGENCY}, the second floor"))
    async with console_in(room) as pilot:
        assert "the second floor" in said(pilot)
        await asked(pilot, "p")
        assert isinstance(pilot.app.screen, PlayOnDialog)
        await pilot.press("escape")
        await done(pilot)
        assert room.state.clock.status == "paused"
        await asked(pilot, "p")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: room.state.clock.status == "running")


async def test_endex_is_taken_back_with_a_reason() -> None:
    room = Room().running()
    room.do(End(by="fac"))
    async with console_in(room) as pilot:
        assert "reopen" in said(pilot)
        await asked(pilot, "O")
        await pilot.press(*"one more", "enter")
        await done(pilot)
        assert room.state.clock.status == "paused"
        assert room.state.pause_reason == "one more"
        await pilot.press("p")
        await until(pilot, lambda: room.state.clock.status == "running")


async def test_who_reopens_sees_to_it_that_somebody_conducts_again() -> None:
    room = Room().running()
    room.do(End(by="fac"))
    called: list[str] = []
    console = FacilitatorConsole(room.seat, lambda: called.append("again"))
    async with console.run_test() as pilot:
        await opened(pilot)
        room.do(Reopen(by="fac", reason="One more."))
        await until(pilot, lambda: called == ["again"])


async def test_a_final_report_ends_that() -> None:
    room = Room().running()
    room.do(End(by="fac"))
    async with console_in(room) as pilot:
        await asked(pilot, "F")
        await pilot.press("escape")
        await done(pilot)
        assert not room.state.final
        await asked(pilot, "F")
        await pilot.press("ctrl+s")
        await done(pilot)
        assert room.state.final
        await until(pilot, lambda: "final" in said(pilot))
        await pilot.press("O")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FacilitatorScreen)


async def test_what_is_final_offers_neither() -> None:
    room = Room().running()
    room.do(End(by="fac"), FinaliseReport(by="fac"))
    async with console_in(room) as pilot:
        bindings = pilot.app.screen.active_bindings
        assert "O" not in bindings or not bindings["O"].enabled


async def test_after_endex_the_next_key_is_no_letter_of_a_search() -> None:
    """The queue that had the keys is empty by then, and hidden."""
    room = Room().running("7m")
    room.do(SendMessage(by="ann", message="thanks", to=("simcell",), text="Thanks!"))
    async with console_in(room) as pilot:
        await pilot.press("4", "d")
        await until(pilot, lambda: all(one.closed for one in room.state.queue.values()))
        await asked(pilot, "e")
        await pilot.press("enter")
        await done(pilot)
        await until(pilot, lambda: room.state.clock.status == "ended")
        await asked(pilot, "q")
        assert isinstance(pilot.app.screen, HotWashDialog)

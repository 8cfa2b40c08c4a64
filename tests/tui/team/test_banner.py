"""The line under the tabs: the comms check, and a pause that is no part of the exercise."""

from __future__ import annotations

from exercise_sim.exercise.commands import CallCommsCheck, Pause, Resume
from exercise_sim.exercise.no_play import NO_PLAY
from exercise_sim.tui.team.banner import Banner
from tests.tui.team.desk import Desk, opened, shows, text_on, until


async def test_one_key_answers_a_comms_check() -> None:
    desk = Desk()
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("p")
        desk.do(CallCommsCheck(by="fac"))
        await shows(
            pilot, "COMMS CHECK: exercise control calls your team. Press p: we are present."
        )
        assert not desk.state.comms_check
        await pilot.press("p")
        await shows(pilot, "Your team has answered the comms check.")
    assert set(desk.state.comms_check or {}) == {"chancellery"}


async def test_a_pause_for_something_real_looks_like_nothing_else() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        desk.do(Pause(by="fac", reason=f"{NO_PLAY}: fire in the building"))
        await shows(pilot, "■■■  NO PLAY  ■■■  THIS IS REAL  ■■■")
        assert "fire in the building" in text_on(pilot)
        banner = screen.query_one(Banner)
        assert banner.size.height == 3
        desk.do(Resume(by="fac"))
        await until(pilot, lambda: banner.size.height == 1)


async def test_another_pause_keeps_to_its_line() -> None:
    desk = Desk().running("6m")
    desk.do(Pause(by="fac", reason="lunch"))
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await shows(pilot, "‖ PAUSED: lunch.")
        assert screen.query_one(Banner).size.height == 1

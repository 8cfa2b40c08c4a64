"""The guided tour teaches the real keys and leaves no trace in the exercise."""

from __future__ import annotations

import pytest

from exercise_sim.tui.layouts import on_every_layout
from exercise_sim.tui.team.tour import Tour
from exercise_sim.tui.team.tour_steps import STEPS
from tests.tui.team.desk import Desk, opened, shows, text_on, types, until


@pytest.mark.parametrize("number", [0, 1], ids=["Latin", "Ukrainian"])
async def test_the_tour_leads_through_the_real_keys_and_records_nothing(number: int) -> None:
    desk = Desk()
    before = desk.state.seq
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("f2")
        await shows(pilot, "Practice: nothing here is recorded")
        for step in STEPS:
            if step.writes:
                await types(pilot, "The bridge stays open.")
            keys = on_every_layout(step.by_key.key).split(",")
            await pilot.press(keys[number] if len(keys) > number else keys[0])
        await shows(pilot, "read, assess, write, clear, release")
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is screen)
    assert desk.state.seq == before


async def test_another_key_says_again_which_one_it_is() -> None:
    async with Desk().console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("f2")
        await shows(pilot, "Press Enter: Open")
        await pilot.press("x")
        await shows(pilot, "Not that one. Press Enter: Open")


async def test_a_text_is_asked_for_before_clearance() -> None:
    async with Desk().console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("f2", "enter", "a", "r", "ctrl+r")
        await shows(pilot, "Write a few words first.")


async def test_the_tour_can_be_left_at_any_time_in_the_middle_of_play() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        for keys in ([], ["enter", "a", "r"]):
            await pilot.press("f2", *keys)
            assert isinstance(pilot.app.screen, Tour)
            await pilot.press("escape")
            await until(pilot, lambda: pilot.app.screen is screen)


async def test_before_startex_the_screen_says_who_plays_what_where() -> None:
    async with Desk().console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "Welcome. You play in the team State Chancellery.")
        assert "Exercise: Small world" in text_on(pilot)
        assert "You: Ann (drafter, approver, monitor)" in text_on(pilot)

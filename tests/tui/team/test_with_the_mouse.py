"""What is on the screen can be clicked where people expect it to lead somewhere."""

from typing import Any

import pytest
from textual.pilot import Pilot

from exercise_sim.exercise.commands import CallCommsCheck
from exercise_sim.tui.exercise_header import ExerciseHeader
from exercise_sim.tui.key_hints import KeyHints
from exercise_sim.tui.team.banner import Banner
from tests.tui.team.desk import Desk, opened, shows, text_on, until


async def test_the_deadline_that_stands_above_every_tab_leads_to_what_it_is_about() -> None:
    async with Desk().busy().console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("3")
        await shows(pilot, "Editor of the Border News")
        await pilot.click(Banner)
        await shows(pilot, "Šovakar brauks autobusi.")


async def test_so_does_the_figure_at_the_right_of_the_first_line() -> None:
    async with Desk().busy().console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("3")
        await shows(pilot, "2 to answer")
        first = text_on(pilot).splitlines()[0]
        await pilot.click(ExerciseHeader, offset=(first.index("to answer"), 0))
        await shows(pilot, "Šovakar brauks autobusi.")


async def test_a_click_on_a_comms_check_answers_it() -> None:
    desk = Desk().running("6m")
    desk.do(CallCommsCheck(by="fac"))
    async with desk.console().run_test() as pilot:
        await opened(pilot)
        await shows(pilot, "COMMS CHECK")
        await pilot.click(Banner)
        await until(pilot, lambda: "COMMS CHECK" not in text_on(pilot))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_click_on_the_name_asks_who_is_at_the_keyboard(size: tuple[int, int]) -> None:
    async with Desk().running("6m").console().run_test(size=size) as pilot:
        await opened(pilot)
        await pilot.click(KeyHints, offset=(2, 0))
        await shows(pilot, "who is at the keyboard now?")


@pytest.mark.parametrize(("width", "there"), [(80, False), (140, True)])
async def test_the_palette_stands_in_the_last_line_where_there_is_room(
    width: int, there: bool
) -> None:
    async with Desk().running("6m").console().run_test(size=(width, 30)) as pilot:
        await opened(pilot)
        await shows(pilot, "f1 Help")
        assert ("^p palette" in text_on(pilot)) is there


def _place_of(pilot: Pilot[Any], words: str) -> tuple[int, int]:
    """(column, row) where `words` begin on the screen."""
    lines = text_on(pilot).splitlines()
    return next((line.index(words), row) for row, line in enumerate(lines) if words in line)


async def test_a_dialog_has_buttons_in_the_lower_edge_of_its_frame() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("w")
        await shows(pilot, "Send  Ctrl+S")
        await pilot.click(offset=_place_of(pilot, "Back  Esc"))
        await until(pilot, lambda: pilot.app.screen is screen)
        await pilot.press("w")
        await shows(pilot, "Send  Ctrl+S")
        await pilot.press("space", "tab", "H", "i")
        await pilot.click(offset=_place_of(pilot, "Send  Ctrl+S"))
        await shows(pilot, "Sent to Border Town.")
    assert desk.state.messages[-1].text == "Hi"


async def test_help_closes_by_its_button() -> None:
    async with Desk().running("6m").console().run_test() as pilot:
        screen = await opened(pilot)
        await pilot.press("f1")
        await shows(pilot, "Close  Esc")
        await pilot.click(offset=_place_of(pilot, "Close  Esc"))
        await until(pilot, lambda: pilot.app.screen is screen)

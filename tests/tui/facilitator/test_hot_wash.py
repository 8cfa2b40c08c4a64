"""The facilitator opens the hot wash after EndEx."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.widgets import Input, Static

from exercise_sim.exercise.commands import AnswerHotWash, End, GiveFeedback, OpenHotWash
from exercise_sim.exercise.feedback import QUESTIONS
from exercise_sim.tui.facilitator.dialogs.hot_wash import HotWashDialog
from exercise_sim.tui.facilitator.dialogs.hot_wash_answers import HotWashAnswers
from exercise_sim.tui.facilitator.screen import FacilitatorScreen
from tests.tui.facilitator.room import Room, opened, until
from tests.tui.facilitator.test_evil_texts import EVIL
from tests.tui.team.desk import shows

Compare = Callable[..., bool]


def ended() -> Room:
    room = Room().running()
    room.do(End(by="fac"))
    return room


async def test_three_questions_are_ready_and_can_be_put_in_other_words() -> None:
    room = ended()
    async with room.console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(pilot.app.screen, HotWashDialog))
        pilot.app.screen.query_one("#question-2", Input).value = "What hurt?"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: room.state.hot_wash is not None)
        assert room.state.hot_wash is not None
        assert room.state.hot_wash.questions == (QUESTIONS[0], "What hurt?", QUESTIONS[2])
        await until(pilot, lambda: isinstance(pilot.app.screen, FacilitatorScreen))
        await pilot.pause()


async def test_once_asked_the_key_shows_the_answers_as_they_come() -> None:
    room = ended()
    room.do(OpenHotWash(by="fac", questions=QUESTIONS))
    async with room.console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(pilot.app.screen, HotWashAnswers))
        await shows(pilot, "State Chancellery: not yet")
        room.do(
            AnswerHotWash(by="ann", question=0, text=f"We spoke first. {EVIL}"),
            GiveFeedback(by="ann", ratings={"realistic": 4}),
        )
        await shows(pilot, "We spoke first.")
        picture = pilot.app.export_screenshot()
        assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(picture)
        assert "1 person gave feedback" in str(
            pilot.app.screen.query_one("#hot-wash-answers", Static).visual
        )
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, FacilitatorScreen))


async def test_without_a_question_nothing_is_asked() -> None:
    room = ended()
    async with room.console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(pilot.app.screen, HotWashDialog))
        for line in pilot.app.screen.query(Input):
            line.value = ""
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HotWashDialog)
        assert room.state.hot_wash is None


async def test_it_is_not_offered_before_endex() -> None:
    async with Room().running().console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FacilitatorScreen)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_picture(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def ready(pilot: Any) -> None:
        await opened(pilot)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(pilot.app.screen, HotWashDialog))
        for line in pilot.app.screen.query(Input):
            line.cursor_blink = False
        await pilot.pause()

    assert snap_compare(ended().console(), terminal_size=size, run_before=ready)

"""The hot wash comes up by itself, and leads to the feedback form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.events import Key
from textual.widgets import TextArea

from exercise_sim.exercise.commands import AnswerHotWash, End, FinaliseReport, OpenHotWash, Reopen
from exercise_sim.exercise.feedback import QUESTIONS
from exercise_sim.tui.team.agreement_line import AgreementLine
from exercise_sim.tui.team.feedback_form import FeedbackDialog
from exercise_sim.tui.team.hot_wash_form import HotWashDialog
from exercise_sim.tui.team.team_screen import TeamScreen
from tests.tui.facilitator.test_evil_texts import EVIL
from tests.tui.team.desk import Desk, opened, settled, shows, types, until

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


def after_endex() -> Desk:
    desk = Desk().running("6m")
    desk.do(End(by="fac"))
    return desk


async def form(pilot: Any, kind: type[Any]) -> Any:
    await until(pilot, lambda: isinstance(pilot.app.screen, kind))
    await pilot.pause()
    return pilot.app.screen


async def test_the_questions_come_up_by_themselves_and_lead_to_the_feedback() -> None:
    desk = after_endex()
    async with desk.console().run_test() as pilot:
        await opened(pilot)
        desk.do(OpenHotWash(by="fac", questions=QUESTIONS))
        await form(pilot, HotWashDialog)
        await types(pilot, "We spoke first.")
        await pilot.press("tab", "tab")
        await types(pilot, "Ann writes a list by Friday.")
        await pilot.press("ctrl+s")
        await form(pilot, FeedbackDialog)
        assert desk.state.hot_wash is not None
        assert desk.state.hot_wash.answers == {
            ("chancellery", 0): "We spoke first.",
            ("chancellery", 2): "Ann writes a list by Friday.",
        }
        await pilot.press("4", "down", "2", "right", "tab", "tab")
        assert isinstance(pilot.app.screen.focused, TextArea)
        await types(pilot, "More of this.")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "ann" in desk.state.feedback)
        given = desk.state.feedback["ann"]
        assert given.comment == "More of this."
        assert given.ratings == {"realistic": 4, "playbook": 2, "console": 3}


async def test_both_forms_can_be_left_and_opened_by_key() -> None:
    desk = after_endex()
    desk.do(OpenHotWash(by="fac", questions=QUESTIONS))
    async with desk.console().run_test() as pilot:
        await until(pilot, lambda: isinstance(pilot.app.screen, HotWashDialog))
        await pilot.press("escape")
        await form(pilot, TeamScreen)
        await pilot.press("й")
        await form(pilot, HotWashDialog)
        await pilot.press("ctrl+s")
        await shows(pilot, "answer at least one question")
        await pilot.press("escape")
        await form(pilot, TeamScreen)
        await pilot.press("k")
        await form(pilot, FeedbackDialog)
        await pilot.press("ctrl+s")
        await shows(pilot, "choose at least one number")


async def test_what_a_colleague_wrote_meanwhile_is_not_replaced_unseen() -> None:
    desk = after_endex()
    desk.do(OpenHotWash(by="fac", questions=QUESTIONS))
    async with desk.console().run_test() as pilot:
        await form(pilot, HotWashDialog)
        await types(pilot, "Mine.")
        desk.do(AnswerHotWash(by="bob", question=0, text="Bob was here."))
        console = pilot.app
        await until(pilot, lambda: bool(console.state.hot_wash.answers))
        await pilot.press("ctrl+s")
        await shows(pilot, "Bob was here.")
        await pilot.press("ctrl+s")
        await form(pilot, FeedbackDialog)
        assert desk.state.hot_wash is not None
        assert desk.state.hot_wash.answers["chancellery", 0] == "Mine."


async def test_neither_form_is_offered_before_endex_or_for_a_final_report() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test() as pilot:
        screen = await opened(pilot)
        await pilot.press("q", "k")
        assert pilot.app.screen is screen
        desk.do(End(by="fac"), FinaliseReport(by="fac"))
        await shows(pilot, "HAS ENDED")
        await pilot.press("q", "k")
        assert pilot.app.screen is screen


async def test_a_click_chooses_a_number() -> None:
    desk = after_endex()
    async with desk.console().run_test() as pilot:
        await opened(pilot)
        await shows(pilot, "HAS ENDED")
        await pilot.press("k")
        await form(pilot, FeedbackDialog)
        line = pilot.app.screen.query_one("#agree-learned", AgreementLine)
        await pilot.click(line, offset=(line.size.width - 3, 0))
        assert line.chosen == 5


@SIZES
def test_picture_of_the_hot_wash(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = after_endex()

    async def ready(pilot: Any) -> None:
        await opened(pilot)
        await settled(pilot)
        desk.do(OpenHotWash(by="fac", questions=QUESTIONS))
        await form(pilot, HotWashDialog)
        await types(pilot, "We spoke first, and with one voice.")
        await settled(pilot)

    assert snap_compare(desk.console(), terminal_size=size, run_before=ready)


@SIZES
def test_picture_of_the_feedback(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = after_endex()

    async def ready(pilot: Any) -> None:
        await opened(pilot)
        await shows(pilot, "HAS ENDED")
        await pilot.press("k")
        await form(pilot, FeedbackDialog)
        await pilot.press("4", "5", "2")
        await settled(pilot)

    assert snap_compare(desk.console(), terminal_size=size, run_before=ready)


async def test_hostile_questions_and_answers_are_shown_as_text() -> None:
    desk = after_endex()
    desk.do(
        OpenHotWash(by="fac", questions=(EVIL,)),
        AnswerHotWash(by="bob", question=0, text=EVIL),
    )
    async with desk.console().run_test() as pilot:
        await form(pilot, HotWashDialog)
        picture = pilot.app.export_screenshot()
        assert "[/foo]" in picture
        assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(picture)


async def test_an_exercise_that_goes_on_again_is_not_interrupted_by_the_questions() -> None:
    desk = after_endex()
    desk.do(OpenHotWash(by="fac", questions=QUESTIONS), Reopen(by="fac", reason="Too early"))
    async with desk.console().run_test() as pilot:
        screen = await opened(pilot)
        await shows(pilot, "Too early")
        assert pilot.app.screen is screen


async def test_each_of_many_quick_digits_finds_its_own_line() -> None:
    desk = after_endex()
    async with desk.console().run_test() as pilot:
        await opened(pilot)
        await shows(pilot, "HAS ENDED")
        await pilot.press("k")
        screen = await form(pilot, FeedbackDialog)
        for digit in "54321":
            pilot.app.post_message(Key(digit, digit))
        await pilot.pause()
        assert [line.chosen for line in screen.query(AgreementLine)] == [5, 4, 3, 2, 1]
        await types(pilot, "In 2026")
        await pilot.press("5")
        assert screen.query_one(TextArea).text == "In 20265"

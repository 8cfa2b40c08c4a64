"""Assessing says how true and how important an inject is."""

from textual.widgets import TextArea

from exercise_sim.exercise.commands import Pause
from exercise_sim.tui.team.assess_dialog import AssessDialog
from tests.tui.team.desk import Desk, opened, shows, types, until


async def test_an_assessment_takes_a_few_keys_and_lands_in_the_log() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("a")
        await shows(pilot, "How true is it?")
        await pilot.press("enter")  # fabricated
        await pilot.press("enter")  # high
        await pilot.press("down", "enter")  # the claim it spreads
        await types(pilot, "t0085.003")
        await pilot.press("enter")
        await types(pilot, "Old buses")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: pilot.app.screen is screen)
    assessment = desk.state.assessments[-1]
    assert (assessment.veracity, assessment.priority) == ("fabricated", "high")
    assert assessment.claim == "evacuation"
    assert assessment.disarm == ("T0085.003",)
    assert assessment.rationale == "Old buses"


async def test_numbers_say_how_true_and_how_important_it_is() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("a")
        await shows(pilot, "( ) 2 misleading")
        await pilot.press("9", "3", "2", "ctrl+s")  # the 9 is no line
        await until(pilot, lambda: pilot.app.screen is screen)
    assessment = desk.state.assessments[-1]
    assert (assessment.veracity, assessment.priority) == ("unverified", "medium")


async def test_what_is_missing_is_said_in_place() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("a")
        await shows(pilot, "How true is it?")
        await pilot.press("ctrl+s")
        await shows(pilot, "! Please mark how true it is.")


async def test_a_refusal_keeps_what_was_typed() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("a")
        await shows(pilot, "How true is it?")
        await pilot.press("enter", "enter", "enter", "enter")
        await types(pilot, "Because")
        desk.do(Pause(by="fac"))
        await pilot.press("ctrl+s")
        await shows(pilot, "! The exercise is paused")
        assert isinstance(pilot.app.screen, AssessDialog)
        assert pilot.app.screen.query_one(TextArea).text == "Because"


async def test_the_last_assessment_of_the_team_is_the_start_of_the_next() -> None:
    desk = Desk().busy()
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("down", "a")
        await shows(pilot, "(•) 1 fabricated")
        assert "(•) 1 high" in "".join(
            str(option.prompt)
            for option in pilot.app.screen.query_one("#priority").options  # type: ignore[attr-defined]
        )
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)

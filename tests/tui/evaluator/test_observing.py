"""An observer reads only."""

from __future__ import annotations

from exercise_sim.exercise.commands import End, Rate, TakeNote
from exercise_sim.tui.evaluator.actions import ACTIONS, JUDGING
from exercise_sim.tui.evaluator.screen import EvaluatorScreen
from tests.tui.evaluator.gallery import asked, busy, console_on
from tests.tui.team.desk import shows, text_on


async def test_no_key_of_an_observer_writes_into_the_log() -> None:
    gallery = busy()
    before = gallery.state.seq
    async with console_on(gallery, "otto") as pilot:
        for tab in "1234":
            await pilot.press(tab)
            for action in ACTIONS:
                if action.place == JUDGING:
                    await pilot.press(action.key)
                    assert isinstance(pilot.app.screen, EvaluatorScreen)
        assert gallery.state.seq == before


async def test_the_screen_says_that_it_only_reads() -> None:
    async with console_on(busy(), "otto") as pilot:
        said = text_on(pilot)
        assert "observer: reads only" in said
        assert "Observer: you read only" in said
        assert "Rate" not in said.splitlines()[-1]
        await asked(pilot, "f1")
        await shows(pilot, "Help for observers")
        assert "Record what a team did aloud" not in text_on(pilot)


async def test_after_endex_an_observer_is_not_told_to_judge() -> None:
    gallery = busy()
    gallery.do(End(by="fac"))
    async with console_on(gallery, "otto") as pilot:
        await shows(pilot, "ENDED · Observer: you read only")
        assert "judge" not in text_on(pilot)


async def test_notes_are_for_evaluators_and_ratings_for_everybody() -> None:
    gallery = busy()
    gallery.do(
        TakeNote(by="eve", text="Between us only.", inject="rumour", team="chancellery"),
        Rate(
            by="eve",
            team="chancellery",
            subject="inject",
            about="rumour",
            rating="S",
            comment="Well done.",
        ),
    )
    async with console_on(gallery, "otto") as pilot:
        for tab in "12345":
            await pilot.press(tab)
            await pilot.pause(0.1)
            assert "Between us only." not in text_on(pilot)
        await pilot.press("4")
        await shows(pilot, "Well done.")
    async with console_on(gallery) as pilot:
        await pilot.press("4")
        await shows(pilot, "Between us only.")

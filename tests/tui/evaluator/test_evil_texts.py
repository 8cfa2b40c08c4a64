"""Texts from outside are shown as text to those who watch, too."""

from __future__ import annotations

import pytest

from exercise_sim.exercise.commands import Flag, ObserveResponse, OverrideScore, Rate, TakeNote
from exercise_sim.exercise.content import Content
from tests.tui.evaluator.gallery import Gallery, asked, back, console_on, shown
from tests.tui.facilitator.test_evil_texts import EVIL, evil_world

_COMMANDING = {"\x1b", "\x07", "\u202e", "\u2066"}


def evil_gallery() -> Gallery:
    gallery = Gallery(evil_world())
    gallery.running("7m")
    gallery.release(
        "ann",
        "statement",
        Content(action="publish", answers=("rumour",), texts={"en": EVIL * 3}, channels=("web",)),
        reason=EVIL,
    )
    rate = {"by": "eve", "team": "chancellery", "rating": "S", "comment": EVIL}
    gallery.do(
        TakeNote(by="eve", text=EVIL, inject="rumour", team="chancellery"),
        Rate(**rate, subject="objective", about="first-word"),
        Rate(**rate, subject="response", about="statement"),
        Flag(by="eve", response="statement"),
        OverrideScore(
            by="eve",
            inject="rumour",
            team="chancellery",
            expectation="publish",
            criterion="empathy",
            value=0.5,
            reason=EVIL,
        ),
        ObserveResponse(
            by="eve",
            response="seen",
            inject="rumour",
            team="town",
            action="escalate",
            text=EVIL,
            at=400.0,
        ),
    )
    return gallery


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_every_tab_shows_hostile_text_as_text(size: tuple[int, int]) -> None:
    async with evil_gallery().watching().run_test(size=size) as pilot:
        await shown(pilot)
        for tab in "12345":
            await pilot.press(tab)
            await pilot.pause(0.1)
            picture = pilot.app.export_screenshot()
            assert "[/foo]" in picture
            assert not _COMMANDING & set(picture)


async def test_every_dialog_shows_hostile_text_as_text() -> None:
    async with console_on(evil_gallery()) as pilot:
        for keys in ("n", "r", "a", "o", "2r", "3r"):
            await asked(pilot, *keys)
            assert not _COMMANDING & set(pilot.app.export_screenshot())
            await pilot.press("escape")
            await back(pilot)

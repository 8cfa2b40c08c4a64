"""What reading a response looks like, narrow and wide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from exercise_sim.exercise.commands import Flag, OverrideScore, Rate
from exercise_sim.tui.facilitator.responses_review import ReviewScreen
from tests.tui.facilitator.room import Room, opened, until

Compare = Callable[..., bool]

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


def new() -> Room:
    return Room().busy()


def judged() -> Room:
    room = Room().busy()
    room.do(
        Rate(
            by="fac",
            team="chancellery",
            subject="response",
            about="statement",
            rating="S",
            comment="Quick, but nobody signed it.",
        ),
        Flag(by="fac", response="statement"),
        OverrideScore(
            by="fac",
            inject="rumour",
            team="chancellery",
            expectation="publish",
            criterion="clearance",
            value=0.5,
            reason="The approver agreed by phone.",
        ),
    )
    return room


@SIZES
@pytest.mark.parametrize("room", [new, judged])
def test_reading(snap_compare: Compare, size: tuple[int, int], room: Callable[[], Room]) -> None:
    async def ready(pilot: Any) -> None:
        await opened(pilot)
        await pilot.press("6", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        await pilot.press("down", "down")
        await pilot.pause()

    assert snap_compare(room().console(), terminal_size=size, run_before=ready)

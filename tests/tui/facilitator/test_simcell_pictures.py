"""What the shared SimCell and a stopped exercise look like."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.widgets import TextArea

from exercise_sim.exercise.commands import Pause
from exercise_sim.exercise.no_play import REAL_EMERGENCY
from exercise_sim.tui.facilitator.banner import Banner
from exercise_sim.tui.facilitator.dialogs.messaging import MessageDialog
from tests.tui.facilitator.room import Room, opened, until
from tests.tui.facilitator.test_simcell_shared import asked

Compare = Callable[..., bool]

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


@SIZES
def test_answering_with_what_is_ready(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def ready(pilot: Any) -> None:
        await opened(pilot)
        await pilot.press("4", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, MessageDialog))
        pilot.app.screen.query_one(TextArea).cursor_blink = False
        await pilot.press("f2")
        await pilot.pause()

    assert snap_compare(asked().console(), terminal_size=size, run_before=ready)


def test_the_banner_says_that_play_has_stopped() -> None:
    room = Room().running()
    room.do(Pause(by="fac", reason=REAL_EMERGENCY))
    banner = Banner()
    banner.show(room.state)
    assert banner.has_class("-no-play")
    assert not banner.has_class("-paused")
    assert str(banner.visual).startswith("■■■  NO PLAY")

"""What the console looks like, in the situations that matter, narrow and wide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from exercise_sim.tui.replay.score_watch import ScoreWatch
from exercise_sim.tui.replay.screen import ReplayScreen
from tests.replay.sessions import small_session
from tests.tui.replay.theatre import console, settled

Compare = Callable[..., bool]

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
PANELS = pytest.mark.parametrize("panel", ["events", "feed", "responses", "messages", "scores"])


class TestWholeExercise:
    @SIZES
    @PANELS
    def test_panel(self, snap_compare: Compare, size: tuple[int, int], panel: str) -> None:
        assert picture(snap_compare, size, 660.0, panel)

    @SIZES
    def test_at_startex(self, snap_compare: Compare, size: tuple[int, int]) -> None:
        assert picture(snap_compare, size, 0.0, "events")


class TestOneTeam:
    @SIZES
    @PANELS
    def test_panel(self, snap_compare: Compare, size: tuple[int, int], panel: str) -> None:
        assert picture(snap_compare, size, 660.0, panel, "v")

    def test_waiting_for_clearance(self, snap_compare: Compare) -> None:
        assert picture(snap_compare, (80, 24), 480.0, "responses", "v")


class TestAtABookmark:
    @SIZES
    def test_its_label_is_shown(self, snap_compare: Compare, size: tuple[int, int]) -> None:
        assert picture(snap_compare, size, 0.0, "events", "b")


class TestHelp:
    @SIZES
    def test_help(self, snap_compare: Compare, size: tuple[int, int]) -> None:
        assert picture(snap_compare, size, 0.0, "events", "f1")


def picture(snap_compare: Compare, size: tuple[int, int], t: float, panel: str, *keys: str) -> bool:
    async def ready(pilot: Any) -> None:
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, ReplayScreen)
        screen.action_show_panel(panel)
        screen.go_to(t)
        for key in keys:
            await pilot.press(key)
        await settled(pilot)
        if isinstance(pilot.app.screen, ReplayScreen):
            # Scores rest between two computations; a picture is of the moment it shows.
            screen.query_one(ScoreWatch).go_on()
        await settled(pilot)

    return snap_compare(console(small_session()), terminal_size=size, run_before=ready)

"""What the console looks like, in the situations that matter, narrow and wide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from exercise_sim.exercise.commands import End, Pause
from tests.tui.facilitator.room import Room, opened, settled

Compare = Callable[..., bool]

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


class TestBeforeStartEx:
    @SIZES
    def test_msel(self, snap_compare: Compare, size: tuple[int, int]) -> None:
        assert picture(snap_compare, Room().chancellery_joins(), size)

    def test_starting(self, snap_compare: Compare) -> None:
        assert picture(snap_compare, Room().chancellery_joins(), (80, 24), "s")


class TestRunning:
    @SIZES
    @pytest.mark.parametrize("panel", ["msel", "inject", "teams", "simcell", "log"])
    def test_panel(self, snap_compare: Compare, size: tuple[int, int], panel: str) -> None:
        key = str(["msel", "inject", "teams", "simcell", "log"].index(panel) + 1)
        assert picture(snap_compare, Room().busy(), size, key)

    def test_wall(self, snap_compare: Compare) -> None:
        assert picture(snap_compare, Room().busy(), (200, 60))

    def test_help(self, snap_compare: Compare) -> None:
        assert picture(snap_compare, Room().busy(), (80, 24), "f1")


class TestPaused:
    @SIZES
    def test_msel(self, snap_compare: Compare, size: tuple[int, int]) -> None:
        room = Room().busy()
        room.do(Pause(by="fac", reason="Coffee, back at 10:30"))
        assert picture(snap_compare, room, size)


class TestEnded:
    @SIZES
    def test_teams(self, snap_compare: Compare, size: tuple[int, int]) -> None:
        room = Room().busy()
        room.do(End(by="fac"))
        assert picture(snap_compare, room, size, "3")


def picture(snap_compare: Compare, room: Room, size: tuple[int, int], *keys: str) -> bool:
    async def ready(pilot: Any) -> None:
        await opened(pilot)
        for key in keys:
            await pilot.press(key)
        await settled(pilot)

    return snap_compare(room.console(), terminal_size=size, run_before=ready)

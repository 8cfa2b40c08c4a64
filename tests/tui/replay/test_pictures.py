"""What the console looks like, in the situations that matter, narrow and wide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.replay.sessions import small_session
from tests.tui.replay.theatre import console, shown_at

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
        await shown_at(pilot, t, panel, *keys)

    return snap_compare(console(small_session()), terminal_size=size, run_before=ready)

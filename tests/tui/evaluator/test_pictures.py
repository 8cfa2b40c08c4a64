"""What the consoles of those who watch look like, narrow and wide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from exercise_sim.exercise.commands import Flag, Pause, Rate, TakeNote
from tests.tui.evaluator.gallery import Gallery, asked, busy, shown, still

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


def judged() -> Gallery:
    gallery = busy()
    rate = {"by": "eve", "team": "chancellery", "comment": "Quick and clear."}
    gallery.do(
        TakeNote(by="eve", text="They asked the town first.", inject="rumour", team="chancellery"),
        Rate(**rate, subject="inject", about="rumour", rating="S"),
        Rate(**rate, subject="response", about="statement", rating="P"),
        Flag(by="eve", response="statement"),
    )
    return gallery


@SIZES
@pytest.mark.parametrize("tab", ["tasks", "objectives", "responses", "notes", "log"])
def test_tab(snap_compare: Compare, size: tuple[int, int], tab: str) -> None:
    key = str(["tasks", "objectives", "responses", "notes", "log"].index(tab) + 1)
    assert picture(snap_compare, judged(), size, key)


@SIZES
def test_observer(snap_compare: Compare, size: tuple[int, int]) -> None:
    gallery = judged()
    gallery.do(Pause(by="fac", reason="Coffee, back at 10:30"))
    assert picture(snap_compare, gallery, size, who="otto")


@SIZES
def test_before_startex(snap_compare: Compare, size: tuple[int, int]) -> None:
    gallery = Gallery()
    gallery.chancellery_joins()
    assert picture(snap_compare, gallery, size)


@pytest.mark.parametrize("key", ["r", "a", "n", "o", "f1"])
def test_dialog(snap_compare: Compare, key: str) -> None:
    async def ready(pilot: Any) -> None:
        await shown(pilot)
        await asked(pilot, key)
        await still(pilot)

    assert snap_compare(judged().watching(), terminal_size=(80, 24), run_before=ready)


def picture(
    snap_compare: Compare, gallery: Gallery, size: tuple[int, int], *keys: str, who: str = "eve"
) -> bool:
    async def ready(pilot: Any) -> None:
        await shown(pilot)
        for key in keys:
            await pilot.press(key)
        await still(pilot)

    return snap_compare(gallery.watching(who), terminal_size=size, run_before=ready)

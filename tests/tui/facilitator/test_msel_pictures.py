"""What searching, filtering and rewriting the MSEL looks like, narrow and wide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from exercise_sim.tui.facilitator.dialogs.editing import EditDialog
from exercise_sim.tui.facilitator.msel_table import MselTable
from tests.exercise.waiting import follow_up, world_with
from tests.tui.facilitator.at_console import choose
from tests.tui.facilitator.room import Room, opened, settled, until

Compare = Callable[..., bool]

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])

STATES: dict[str, tuple[str, Sequence[str]]] = {
    "searching": ("rumour", ["/", *"cat"]),
    "sorted": ("rumour", ["o", "o"]),
    "filtering": ("rumour", ["v"]),
    "nothing-found": ("rumour", ["/", *"zebra", "enter"]),
    "library": ("rumour", ["+"]),
    "template": ("rumour", ["+", *"cloned web", "enter"]),
    "blank": ("rumour", ["+", "enter"]),
    "copying": ("rumour", ["="]),
    "editing": ("call", ["w"]),
    "moving": ("call", ["l", *"+10m"]),
}


@SIZES
@pytest.mark.parametrize("state", STATES)
def test_the_msel(snap_compare: Compare, size: tuple[int, int], state: str) -> None:
    inject, keys = STATES[state]
    assert picture(snap_compare, Room().running("7m"), size, inject, keys)


@SIZES
def test_injects_that_wait_say_for_what(snap_compare: Compare, size: tuple[int, int]) -> None:
    world = world_with(
        follow_up(id="blame", when={"no_response": {"inject": "rumour", "within": "10m"}}),
        follow_up(id="praise", when={"response": {"inject": "rumour"}}),
        follow_up(id="nudge", when={"by_hand": True}),
    )
    assert picture(snap_compare, Room(world), size, "praise", [])


def picture(
    snap_compare: Compare, room: Room, size: tuple[int, int], inject: str, keys: Sequence[str]
) -> bool:
    async def ready(pilot: Any) -> None:
        await opened(pilot)
        await choose(pilot, inject)
        await settled(pilot)
        table = pilot.app.screen.query_one(MselTable)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        if "/" in keys:
            words = "".join(key for key in keys[1:] if len(key) == 1)
            await until(pilot, lambda: table.filter.words == words)
        if table.chosen is not None:
            await settled(pilot)
        if isinstance(pilot.app.screen, EditDialog):
            await until(pilot, lambda: table.line(1).plain.startswith(" ‖"))
        for field in pilot.app.screen.query("Input, TextArea"):
            field.cursor_blink = False
        await pilot.pause()

    return snap_compare(room.console(), terminal_size=size, run_before=ready)

"""What works in every console works in each of them, by its key on a Ukrainian keyboard."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from exercise_sim.tui.console import Console
from exercise_sim.tui.textual_words import Palette
from tests.replay.sessions import small_session
from tests.tui.evaluator.gallery import busy, shown
from tests.tui.every_action import (
    Step,
    actions_of,
    go_through,
    not_any_more,
    opens,
    registered,
    says,
)
from tests.tui.facilitator import room
from tests.tui.replay import theatre
from tests.tui.team import desk

STEPS = (
    Step(
        "console.command_palette",
        opens(Palette),
        after=(says("Search for commands…"), "escape", not_any_more(opens(Palette))),
    ),
    Step("console.next_theme", lambda at: at.pilot.app.theme == "light"),
    Step("console.next_theme", lambda at: at.pilot.app.theme == "high-contrast"),
    Step("console.quit", lambda at: bool(at.pilot.app._exit)),
)

Ready = Callable[[Pilot[Any]], Awaitable[object]]

CONSOLES: dict[str, tuple[Callable[[], Console], Ready]] = {
    "facilitator": (lambda: room.Room().running().console(), room.opened),
    "team": (lambda: desk.Desk().running().console(), desk.opened),
    "evaluator": (lambda: busy().watching(), shown),
    "replay": (lambda: theatre.console(small_session()), theatre.settled),
}


@pytest.mark.parametrize(("console", "ready"), CONSOLES.values(), ids=list(CONSOLES))
async def test_what_every_console_can_do_works_in_each(
    console: Callable[[], Console], ready: Ready
) -> None:
    async with console().run_test() as pilot:
        await ready(pilot)
        await go_through(pilot, None, STEPS)


def test_no_action_of_every_console_is_without_a_test() -> None:
    assert actions_of([STEPS]) == set(registered("console"))


def test_every_console_of_the_registry_has_its_tests() -> None:
    from exercise_sim.tui.key_card import LISTS

    assert {console for console, _module in LISTS} == {*CONSOLES, "console"}

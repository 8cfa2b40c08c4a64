import os

import pytest
from textual.events import AppBlur
from textual.widgets import Input

from exercise_sim.log.memory import MemoryLog
from exercise_sim.tui.console import SERVER_VARIABLE
from exercise_sim.tui.team.join_screen import JoinScreen
from exercise_sim.tui.team.team_console import TeamConsole
from tests.tui.team.desk import until


class Served(TeamConsole):
    """Its driver says blur at the start, whatever the page said before."""

    def on_load(self) -> None:
        self.call_later(self.post_message, AppBlur())


async def test_what_is_typed_into_a_page_at_once_is_not_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(SERVER_VARIABLE, str(os.getppid()))
    console = Served(MemoryLog, lambda *_: pytest.fail("nobody asked to join"))
    async with console.run_test() as pilot:
        await until(pilot, lambda: isinstance(console.screen, JoinScreen))
        await pilot.pause()
        await pilot.press("K", "7")
        await pilot.pause()
        assert console.screen.query_one("#code", Input).value == "K7"

"""The bell is silent until somebody wants it, and rings once for what comes together."""

import pytest
from textual.app import App

from exercise_sim.exercise.commands import SendMessage
from tests.tui.team.desk import Desk, opened, shows


@pytest.fixture
def rung(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    monkeypatch.setattr(App, "bell", lambda _app: heard.append("ding"))
    return heard


async def test_it_is_silent_at_first(rung: list[str]) -> None:
    desk = Desk().running("1m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        desk.play_to("6m")
        await shows(pilot, "1 Feed ●1")
    assert rung == []


async def test_l_switches_it_on_and_off_on_every_tab(rung: list[str]) -> None:
    desk = Desk().running("1m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("4", "l")
        await shows(pilot, "The bell is on.")
        desk.play_to("6m")
        await shows(pilot, "1 Feed ●1")
        assert rung == ["ding"]
        desk.do(SendMessage(by="tia", message="m1", to=("chancellery",), text="Who speaks?"))
        await shows(pilot, "3 Coordination ●1")
        assert rung == ["ding", "ding"]
        await pilot.press("l")
        await shows(pilot, "The bell is off.")
        desk.play_to("16m")
        await shows(pilot, "1 Feed ●2")
    assert rung == ["ding", "ding"]


async def test_what_the_team_does_itself_rings_no_bell(rung: list[str]) -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("l")
        desk.do(SendMessage(by="bob", message="m1", to=("town",), text="We do."))
        await pilot.press("3")
        await shows(pilot, "We do.")
    assert rung == []

"""The main screens in Latvian and Ukrainian: nothing that is needed is cut off."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from exercise_sim import localization
from exercise_sim.tui.team.join_screen import JoinScreen
from tests.replay.sessions import small_session
from tests.tui.evaluator import gallery
from tests.tui.facilitator import room
from tests.tui.replay import theatre
from tests.tui.team import desk
from tests.tui.team.lively import lively_desk
from tests.tui.team.test_join import joining

Compare = Callable[..., bool]
Steps = Callable[[Pilot[Any]], Awaitable[None]]

LANGUAGES = pytest.mark.parametrize("code", ["lv", "uk"])
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


@pytest.fixture(autouse=True)
def speaks(code: str) -> None:
    localization.use(code)


def at_a_desk(*keys: str) -> Steps:
    async def steps(pilot: Pilot[Any]) -> None:
        await desk.opened(pilot)
        await pilot.press(*keys)
        await desk.settled(pilot)

    return steps


def in_the_room(*keys: str) -> Steps:
    async def steps(pilot: Pilot[Any]) -> None:
        await room.opened(pilot)
        await pilot.press(*keys)
        await room.settled(pilot)

    return steps


async def at_the_door(pilot: Pilot[Any]) -> None:
    await desk.until(pilot, lambda: isinstance(pilot.app.screen, JoinScreen))
    await desk.settled(pilot)


async def in_the_composer(pilot: Pilot[Any]) -> None:
    await desk.opened(pilot)
    await pilot.press("2", "e")
    await desk.composing(pilot)
    await desk.settled(pilot)


def written() -> desk.Desk:
    return (
        desk.Desk()
        .running("6m")
        .saves(
            "ann",
            "mine",
            "The drill was announced in May and ends on Friday.",
            answers=("rumour",),
            channels=("telegram", "web"),
            audiences=("residents",),
        )
    )


TEAM: dict[str, tuple[Callable[[], App[Any]], Steps]] = {
    "join": (lambda: joining(desk.Desk()), at_the_door),
    "before StartEx": (lambda: desk.Desk().console(), at_a_desk()),
    "feed": (lambda: lively_desk().console(), at_a_desk()),
    "inject": (lambda: desk.Desk().busy().at("26m").console(), at_a_desk("down", "enter")),
    "assess": (lambda: desk.Desk().busy().console(), at_a_desk("down", "a")),
    "drafts": (lambda: desk.Desk().busy().console(), at_a_desk("2")),
    "composer": (lambda: written().console(), in_the_composer),
    "coordination": (lambda: desk.Desk().busy().console(), at_a_desk("3")),
    "board": (lambda: desk.Desk().busy().console(), at_a_desk("3", "b")),
    "playbook": (lambda: desk.Desk().busy().console(), at_a_desk("4")),
    "log": (lambda: desk.Desk().busy().console(), at_a_desk("5")),
    "monitor": (lambda: lively_desk().console(), at_a_desk("6")),
    "help": (lambda: desk.Desk().busy().console(), at_a_desk("f1")),
}

FACILITATOR: dict[str, Steps] = {
    "msel": in_the_room("1"),
    "inject": in_the_room("2"),
    "teams": in_the_room("3"),
    "simcell": in_the_room("4"),
    "log": in_the_room("5"),
    "responses": in_the_room("6"),
    "ending": in_the_room("e"),
    "message": in_the_room("m"),
    "help": in_the_room("f1"),
}


@LANGUAGES
@SIZES
@pytest.mark.parametrize("screen", TEAM)
def test_team(snap_compare: Compare, code: str, size: tuple[int, int], screen: str) -> None:
    console, steps = TEAM[screen]
    assert snap_compare(console(), terminal_size=size, run_before=steps), code


@LANGUAGES
@SIZES
@pytest.mark.parametrize("screen", FACILITATOR)
def test_facilitator(snap_compare: Compare, code: str, size: tuple[int, int], screen: str) -> None:
    console = room.Room().busy().console()
    assert snap_compare(console, terminal_size=size, run_before=FACILITATOR[screen]), code


@LANGUAGES
@SIZES
@pytest.mark.parametrize("key", ["1", "2", "3"])
def test_evaluator(snap_compare: Compare, code: str, size: tuple[int, int], key: str) -> None:
    async def ready(pilot: Pilot[Any]) -> None:
        await gallery.shown(pilot)
        await pilot.press(key)
        await gallery.still(pilot)

    console = gallery.busy().watching()
    assert snap_compare(console, terminal_size=size, run_before=ready), code


@LANGUAGES
@SIZES
@pytest.mark.parametrize("panel", ["events", "scores"])
def test_replay(snap_compare: Compare, code: str, size: tuple[int, int], panel: str) -> None:
    async def ready(pilot: Pilot[Any]) -> None:
        await theatre.shown_at(pilot, 660.0, panel)

    console = theatre.console(small_session())
    assert snap_compare(console, terminal_size=size, run_before=ready), code

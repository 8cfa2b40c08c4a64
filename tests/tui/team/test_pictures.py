"""How the team's console looks, at the smallest and at a comfortable size."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from exercise_sim.exercise.commands import End, Pause
from tests.tui.team.desk import Desk, composing, opened, settled, shows, types
from tests.tui.team.test_join import joining

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
Compare = Callable[..., bool]
Steps = Callable[[Pilot[Any]], Awaitable[None]]


def taken(compare: Compare, app: App[Any], size: tuple[int, int], steps: Steps) -> bool:
    async def before(pilot: Pilot[Any]) -> None:
        await steps(pilot)
        await settled(pilot)

    return compare(app, terminal_size=size, run_before=before)


def pressing(*keys: str, until: str) -> Steps:
    """Opens the console, presses `keys` and waits for the words `until`."""

    async def steps(pilot: Pilot[Any]) -> None:
        await opened(pilot)
        await pilot.press(*keys)
        await shows(pilot, until)

    return steps


@SIZES
def test_join(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[Any]) -> None:
        await shows(pilot, "Join code")
        await types(pilot, "wrong")
        await pilot.press("enter")
        await types(pilot, "Dace")
        await pilot.press("enter")
        await shows(pilot, "! No exercise has this join code")

    assert taken(snap_compare, joining(Desk()), size, steps)


@SIZES
def test_briefing_before_startex(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing(until="A drill takes place")
    assert taken(snap_compare, Desk().console(), size, steps)


@SIZES
def test_feed_with_unread_answered_and_late(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = Desk().busy().at("26m")
    assert taken(snap_compare, desk.console(), size, pressing(until="publish late 01:00"))


def test_feed_on_the_wall(snap_compare: Compare) -> None:
    desk = Desk().busy().at("26m")
    assert taken(snap_compare, desk.console(), (200, 60), pressing(until="publish late 01:00"))


@SIZES
def test_inject(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing("down", "enter", until="As it came, in Latvian.")
    assert taken(snap_compare, Desk().busy().console(), size, steps)


@SIZES
def test_assess(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing("down", "a", until="How true is it?")
    assert taken(snap_compare, Desk().busy().console(), size, steps)


@SIZES
def test_composer(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = (
        Desk()
        .running("6m")
        .saves(
            "ann",
            "mine",
            "The drill was announced in May and ends on Friday. Guards protect our border by day "
            "and by night.\n\nWe speak again at noon.",
            answers=("rumour",),
            channels=("telegram", "web"),
            audiences=("residents",),
        )
    )

    async def steps(pilot: Pilot[Any]) -> None:
        await opened(pilot)
        await pilot.press("2", "e")
        await composing(pilot)
        await shows(pilot, "of 4,096 characters")

    assert taken(snap_compare, desk.console(), size, steps)


@SIZES
def test_drafts(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing("2", until="y Approve")
    assert taken(snap_compare, Desk().busy().console(), size, steps)


@SIZES
def test_coordination(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing("3", until="I need a word")
    assert taken(snap_compare, Desk().busy().console(), size, steps)


@SIZES
def test_playbook(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing("4", "down", "down", "enter", until="Source: Press release")
    assert taken(snap_compare, Desk().busy().console(), size, steps)


@SIZES
def test_log(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert taken(snap_compare, Desk().busy().console(), size, pressing("5", until="You coordin"))


@SIZES
def test_paused(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = Desk().busy()
    desk.do(Pause(by="fac", reason="Real-world emergency: NO PLAY"))
    assert taken(snap_compare, desk.console(), size, pressing(until="PAUSED: Real-world"))


def test_ended(snap_compare: Compare) -> None:
    desk = Desk().busy()
    desk.do(End(by="fac"))
    assert taken(snap_compare, desk.console(), (80, 24), pressing(until="HAS ENDED"))


def test_help(snap_compare: Compare) -> None:
    steps = pressing("f1", until="what has arrived for your team")
    assert taken(snap_compare, Desk().busy().console(), (80, 24), steps)

"""Every action of a team, by its key on a Ukrainian keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from exercise_sim.exercise.commands import End, RequestClearance
from tests.tui.every_action import At, Step, actions_of, go_through, offers, registered
from tests.tui.team.desk import Desk, opened, shows
from tests.tui.team.lively import lively_desk
from tests.tui.team.reading_steps import (
    ANYWHERE,
    FEED,
    JOINING,
    MUCH_IN_THE_FEED,
    PLAYBOOK,
    TALKING,
)
from tests.tui.team.test_composer_aids import HOLDING, world
from tests.tui.team.test_join import code_of, joining
from tests.tui.team.writing_steps import COMPOSER, DRAFTS


def begun() -> Desk:
    return Desk().running("6m")


def with_drafts() -> Desk:
    """Ann rewrote a text of Bob's; two other texts of his wait for clearance."""
    desk = begun().saves("bob", "ours", "One.\nTwo.", channels=("web",))
    desk.saves("ann", "ours", "One.\n2.", channels=("web",))
    for response in ("his", "another"):
        desk.saves("bob", response, f"Bob wrote {response}.", channels=("web",))
        desk.do(RequestClearance(by="bob", response=response, version=1))
    return desk


SESSIONS: dict[str, tuple[Callable[[], Desk], tuple[Step, ...]]] = {
    "feed": (begun, FEED),
    "much in the feed": (lively_desk, MUCH_IN_THE_FEED),
    "drafts": (with_drafts, DRAFTS),
    "composer": (lambda: Desk(world(HOLDING)).running("6m"), COMPOSER),
    "talking": (lambda: Desk().busy(), TALKING),
    "playbook": (begun, PLAYBOOK),
    "anywhere": (lambda: Desk().busy(), ANYWHERE),
}


@pytest.mark.parametrize(("desk", "steps"), SESSIONS.values(), ids=list(SESSIONS))
async def test_every_action_of_a_team_does_what_it_says(
    desk: Callable[[], Desk], steps: tuple[Step, ...]
) -> None:
    at = desk()
    async with at.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await go_through(pilot, at, steps)


async def test_every_action_of_joining_does_what_it_says() -> None:
    desk = Desk()
    async with joining(desk, code_of(desk)).run_test(notifications=True) as pilot:
        await shows(pilot, "Join code")
        await go_through(pilot, desk, JOINING)


async def test_after_endex_no_action_that_writes_to_others_is_offered() -> None:
    desk = Desk().busy()
    desk.do(End(by="fac"))
    async with desk.console().run_test() as pilot:
        await opened(pilot)
        await shows(pilot, "HAS ENDED")
        await pilot.press("3")
        await shows(pilot, "Situation board")
        at = At(pilot, desk)
        for action in ("coordination.reply", "coordination.record", "anywhere.write_message"):
            assert not offers(at, f"team.{action}"), action


def test_no_action_of_a_team_is_without_a_test() -> None:
    tables = [steps for _desk, steps in SESSIONS.values()]
    assert actions_of([*tables, JOINING]) == set(registered("team"))

"""What is next, what is late and who is there stays in sight on every panel at every size."""

import pytest

from exercise_sim.tui.facilitator.one_look import OneLook, teams_here
from tests.tui.facilitator.at_console import console_in
from tests.tui.facilitator.room import Room, until


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ((80, 24), "▲1 ●2/2"),
        ((120, 40), "▲ 1 overdue  ● 2 of 2 teams here"),
        ((200, 60), "▲ 1 overdue  ● 2 of 2 teams here"),
    ],
)
async def test_who_is_late_and_who_is_there(size: tuple[int, int], said: str) -> None:
    async with console_in(Room().busy(), size) as pilot:
        for key in "12345":
            await pilot.press(key)
            look = pilot.app.screen.query_one(OneLook)
            await until(pilot, lambda look=look: said in str(look.visual))  # type: ignore[misc]
            assert look.region.width > 0


async def test_what_comes_next_is_named_where_there_is_room() -> None:
    async with console_in(Room().running("1m"), (120, 40)) as pilot:
        look = pilot.app.screen.query_one(OneLook)
        await until(pilot, lambda: "▸ They are evac" in str(look.visual))


def test_a_team_is_there_while_one_of_its_people_is_at_a_console() -> None:
    state = Room().running("1m").state
    assert teams_here(state, None) == 2
    assert teams_here(state, frozenset({"fac", "bob"})) == 1
    assert teams_here(state, frozenset()) == 0

"""The monitor draws who was told what, from nothing but what the team has."""

import pytest

from exercise_sim.exercise.commands import Assess, Recall
from exercise_sim.tui.team.monitor_bars import bars, step_for, sums
from tests.tui.team.desk import Desk, opened, shows, text_on
from tests.tui.team.lively import lively_desk


def test_bars_say_nothing_something_and_the_most() -> None:
    assert bars([0, 1, 50, 100], 100) == "▁▂▅█"
    assert bars([0, 0], 0) == "▁▁"


@pytest.mark.parametrize("t", [0.0, 9.0, 600.0, 3599.0, 90_000.0, 9e7])
def test_everything_until_now_fits_the_width(t: float) -> None:
    assert len(sums([(0.0, 1), (t, 2)], t, step_for(t, 40))) <= 40


def test_what_came_in_one_stretch_is_added_up_and_nothing_is_lost() -> None:
    found = sums([(0.0, 1), (59.0, 2), (60.0, 4), (125.0, 8)], 120.0, 60.0)
    assert found == [3, 4, 8]


async def test_nothing_is_drawn_before_something_was_said() -> None:
    async with Desk().running("1m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("6")
        await shows(pilot, "Nothing has been said yet.")


async def test_claims_count_once_the_team_has_assessed_them() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("6")
        await shows(pilot, "Not assessed yet")
        assert "The whole town is being evacuated tonight." not in text_on(pilot)
        desk.do(
            Assess(
                by="bob",
                inject="rumour",
                veracity="fabricated",
                priority="high",
                claim="evacuation",
            )
        )
        await shows(pilot, "The whole town is being evacuated tonight.")
        assert "Not assessed yet" not in text_on(pilot)


async def test_m_changes_from_how_often_to_how_many_people() -> None:
    async with Desk().busy().console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("6")
        await shows(pilot, "2 times")
        await pilot.press("m")
        await shows(pilot, "48,000 views")
        await pilot.press("m")
        await shows(pilot, "2 times")


async def test_every_channel_shows_what_arrived_and_what_was_answered() -> None:
    async with Desk().busy().console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("6")
        await shows(pilot, "2 arrived · 0 by your team · 1 by other teams")
        assert "Web page" in text_on(pilot)
        assert "other teams" in text_on(pilot)


async def test_the_charts_move_with_the_clock_and_with_what_happens() -> None:
    desk = lively_desk()
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("6")
        await shows(pilot, "Until T+16:20: 8 arrived")
        desk.at("40m")
        await shows(pilot, "Until T+40:00: 8 arrived")
        desk.do(Recall(by="fac", inject="noise", reason="A slip."))
        await shows(pilot, "7 arrived")

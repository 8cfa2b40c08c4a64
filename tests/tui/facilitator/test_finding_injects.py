"""The MSEL searched, filtered and sorted; what is in force stays in sight, and one key ends it."""

from __future__ import annotations

import pytest
from textual.widgets import Input, Select, Static

from exercise_sim.exercise.commands import Hold
from exercise_sim.tui.facilitator.msel_filter import MselFilter
from exercise_sim.tui.facilitator.msel_filter_bar import MselFilterBar
from exercise_sim.tui.facilitator.msel_rows import msel_rows
from exercise_sim.tui.facilitator.msel_table import MselTable
from exercise_sim.tui.facilitator.screen import FacilitatorScreen
from tests.exercise.waiting import follow_up, world_with
from tests.tui.facilitator.at_console import asked, choose, console_in, done
from tests.tui.facilitator.room import Room, until


def shown(table: MselTable) -> list[str]:
    return [row.inject for row in table._rows]


def found(chosen: MselFilter, room: Room | None = None) -> list[str]:
    room = room or Room().busy()
    state = room.state
    rows = msel_rows(state, None)
    return [row.inject for row in chosen.of(rows, state, state.clock.t_plus(room.wall))]


@pytest.mark.parametrize(
    ("chosen", "injects"),
    [
        (MselFilter(team="town"), ["rumour", "call"]),
        (MselFilter(channel="phone"), ["call"]),
        (MselFilter(claim="evacuation"), ["rumour"]),
        (MselFilter(objective="first-word"), ["rumour", "call"]),
        (MselFilter(status="delivered"), ["rumour", "call", "noise"]),
        (MselFilter(status="overdue"), ["rumour"]),
        (MselFilter(status="held"), []),
        (MselFilter(words="CAT telegram"), ["noise"]),
        (MselFilter(words="cat phone"), []),
        (MselFilter(team="town", channel="telegram"), ["rumour"]),
    ],
)
def test_each_question_finds_its_injects(chosen: MselFilter, injects: list[str]) -> None:
    assert found(chosen) == injects


def test_injects_are_sorted_by_what_matters_or_by_what_is_to_be_done() -> None:
    room = Room().running("11m")
    room.do(Hold(by="fac", inject="noise"))
    assert found(MselFilter(order="status"), room) == ["noise", "rumour", "call"]
    assert found(MselFilter(order="priority"), room) == ["rumour", "call", "noise"]


def test_what_comes_next_is_one_of_those_scheduled() -> None:
    room = Room().running("1m")
    assert found(MselFilter(status="scheduled"), room) == ["rumour", "call", "noise"]


async def test_letters_typed_while_the_msel_still_shows_fewer_stay_in_the_field() -> None:
    room = Room().busy()
    async with console_in(room) as pilot:
        bar = pilot.app.screen.query_one(MselFilterBar)
        await pilot.press("/", *"cat")
        bar.show(MselFilter(words="c"), (2, 3), room.state)
        assert bar.query_one(Input).value == "cat"


async def test_words_are_looked_for_as_they_are_typed_and_esc_shows_all_again() -> None:
    async with console_in(Room().busy()) as pilot:
        table = pilot.app.screen.query_one(MselTable)
        await pilot.press("/")
        await pilot.pause()
        await pilot.press(*"cat")
        await until(pilot, lambda: shown(table) == ["noise"])
        bar = pilot.app.screen.query_one(MselFilterBar)
        says = bar.query_one("#msel-filter-says", Static)
        assert "1 of 3 injects" in str(says.visual)
        await pilot.press("enter")
        await until(pilot, lambda: table.has_focus)
        assert bar.display
        await pilot.press("3")
        assert bar.display
        await pilot.press("escape")
        await until(pilot, lambda: not bar.display)
        assert shown(table) == ["rumour", "call", "noise"]
        assert bar.query_one(Input).value == ""


async def test_a_search_that_was_opened_and_left_empty_leaves_nothing_behind() -> None:
    async with console_in(Room().busy()) as pilot:
        table = pilot.app.screen.query_one(MselTable)
        bar = pilot.app.screen.query_one(MselFilterBar)
        for leave in ("escape", "enter"):
            await pilot.press(".")
            await until(pilot, lambda: bar.query_one(Input).has_focus)
            await pilot.press(leave)
            await until(pilot, lambda: table.has_focus)
            assert not bar.display


async def test_a_filter_is_chosen_and_said() -> None:
    async with console_in(Room().busy()) as pilot:
        table = pilot.app.screen.query_one(MselTable)
        await asked(pilot, "v")
        pilot.app.screen.query_one("#filter-channel", Select).value = "phone"
        pilot.app.screen.query_one("#filter-order", Select).value = "status"
        await pilot.press("ctrl+s")
        await done(pilot)
        await until(pilot, lambda: shown(table) == ["call"])
        says = pilot.app.screen.query_one("#msel-filter-says", Static)
        assert "Phone · 1 of 3 injects · Sorted by status" in str(says.visual)
        await asked(pilot, "v")
        await pilot.click("#all")
        await done(pilot)
        await until(pilot, lambda: len(shown(table)) == 3)


async def test_sorting_goes_round_and_the_cursor_stays_with_its_inject() -> None:
    async with console_in(Room().running("11m")) as pilot:
        table = pilot.app.screen.query_one(MselTable)
        await choose(pilot, "call")
        await pilot.press("o", "o")
        await until(pilot, lambda: shown(table) == ["noise", "rumour", "call"])
        assert table.chosen == "call"
        await pilot.press("o")
        await until(pilot, lambda: shown(table) == ["rumour", "call", "noise"])
        assert table.chosen == "call"


async def test_where_nothing_is_found_the_table_says_what_to_do_and_nothing_is_offered() -> None:
    async with console_in(Room().running("1m")) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, FacilitatorScreen)
        await pilot.press("/")
        await pilot.pause()
        await pilot.press(*"zebra", "enter")
        await until(pilot, lambda: screen.situation.inject is None)
        said = "".join(strip.text for strip in screen._compositor.render_strips())
        assert "No inject is like that. Esc shows all again." in said
        await pilot.press("f", "h", "up", "down", "enter")
        await pilot.press("escape")
        await until(pilot, lambda: screen.situation.inject == "rumour")


async def test_an_inject_that_is_no_longer_let_through_goes_and_the_cursor_stays_near() -> None:
    room = Room().running("1m")
    async with console_in(room) as pilot:
        table = pilot.app.screen.query_one(MselTable)
        await asked(pilot, "v")
        pilot.app.screen.query_one("#filter-status", Select).value = "scheduled"
        await pilot.press("ctrl+s")
        await done(pilot)
        await choose(pilot, "call")
        await pilot.press("h")
        await until(pilot, lambda: shown(table) == ["rumour", "noise"])
        assert table.chosen == "noise"


async def test_a_row_says_what_its_inject_waits_for_where_there_is_room() -> None:
    world = world_with(
        follow_up(id="blame", when={"no_response": {"inject": "rumour", "within": "10m"}}),
        follow_up(id="praise", when={"response": {"inject": "rumour"}}),
        follow_up(id="nudge", when={"by_hand": True}),
    )
    async with console_in(Room(world), (120, 40)) as pilot:
        table = pilot.app.screen.query_one(MselTable)
        lines = {row.inject: table.line(i).plain for i, row in enumerate(table._rows)}
        assert "◇ no response to r" in lines["blame"]
        assert "◇ response to rumour" in lines["praise"]
        assert "◇ your hand: fire it" in lines["nudge"]

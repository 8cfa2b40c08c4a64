"""Injects added, copied, moved and rewritten from the MSEL, by key, into the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, Select, Static, TextArea

from exercise_sim.exercise.commands import EditInject, Hold
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.tui.facilitator.dialogs.moving import parse_move
from exercise_sim.tui.facilitator.inject_draft import new_id
from exercise_sim.tui.facilitator.msel_table import MselTable
from tests.exercise.worlds import small_world
from tests.tui.facilitator.at_console import asked, choose, console_in, done
from tests.tui.facilitator.room import Room, until

if TYPE_CHECKING:
    from textual.pilot import Pilot


def problem(pilot: Pilot[str]) -> str:
    return str(pilot.app.screen.query_one("#dialog-problem", Static).visual)


async def says(pilot: Pilot[str], sentence: str) -> None:
    await until(pilot, lambda: sentence in problem(pilot))


def chosen_value(pilot: Pilot[str], name: str, value: str) -> None:
    pilot.app.screen.query_one(f"#{name}", Select).value = value


@pytest.mark.parametrize(
    ("typed", "to"),
    [("+10m", 1200.0), ("+10", 1200.0), ("-5m", 300.0), ("-9m", 120.0), ("45:00", 2700.0)],
)
def test_a_move_is_to_a_time_or_by_so_much_and_never_before_now(typed: str, to: float) -> None:
    assert parse_move(typed, due=600.0, t=120.0) == to


async def test_an_inject_is_moved_to_another_time() -> None:
    room = Room().running("1m")
    async with console_in(room) as pilot:
        await choose(pilot, "call")
        await asked(pilot, "l")
        await pilot.press(*"+10m")
        said = " ".join(str(one.visual) for one in pilot.app.screen.query(Static))
        assert "It comes at T+10:00 (09:10); now it is T+01:00 (09:01)." in said
        await until(
            pilot,
            lambda: (
                "T+20:00 (09:20)" in str(pilot.app.screen.query_one("#moved-to", Static).visual)
            ),
        )
        await pilot.press("enter")
        await done(pilot)
        assert room.state.injects["call"].due == 1200.0
        table = pilot.app.screen.query_one(MselTable)
        await until(pilot, lambda: [row.inject for row in table._rows][-1] == "call")
        assert table.chosen == "call"


async def test_a_time_that_is_none_is_said_and_kept() -> None:
    async with console_in(Room().running("1m")) as pilot:
        await choose(pilot, "call")
        await asked(pilot, "l")
        await pilot.press(*"soon", "enter")
        await until(pilot, lambda: "soon" in problem(pilot))
        assert pilot.app.screen.query_one(Input).value == "soon"


async def test_an_inject_is_held_while_it_is_edited_and_goes_back_on_the_schedule() -> None:
    room = Room().running("1m")
    async with console_in(room) as pilot:
        await choose(pilot, "call")
        await asked(pilot, "w")
        await until(pilot, lambda: room.state.injects["call"].status == "held")
        title = pilot.app.screen.query_one("#title", Input)
        assert title.value == "Should I send the children home?"
        title.value = "Do I close the school?"
        await pilot.press("ctrl+s")
        await done(pilot)
        standing = room.state.injects["call"]
        assert (standing.status, standing.version, standing.due) == ("scheduled", 2, 600.0)
        inject = room.state.scenario.inject["call"]
        assert inject.title.read() == "Do I close the school?"
        assert (inject.controller, inject.expect[0].action) == ("simcell-1", "reply")


async def test_closing_the_editor_puts_the_inject_back_and_keeps_what_it_was() -> None:
    room = Room().running("1m")
    async with console_in(room) as pilot:
        await choose(pilot, "call")
        await asked(pilot, "w")
        await until(pilot, lambda: room.state.injects["call"].status == "held")
        pilot.app.screen.query_one(TextArea).text = "Other words."
        await pilot.press("escape")
        await until(pilot, lambda: "Press Esc again" in problem(pilot))
        await pilot.press("escape")
        await done(pilot)
        await until(pilot, lambda: room.state.injects["call"].status == "scheduled")
        assert room.state.injects["call"].version == 1


async def test_each_language_of_a_text_is_edited_by_itself() -> None:
    scenario, playbook = small_world()
    both = LocalText({"en": "A cat on a tank", "lv": "Kaķis uz tanka"})
    body = LocalText({"en": "Look.", "lv": "Skat.\u202e"})
    noise = scenario.inject["noise"].model_copy(update={"title": both, "body": body})
    room = Room((scenario.with_inject(noise), playbook)).running("1m")
    async with console_in(room) as pilot:
        await choose(pilot, "noise")
        await asked(pilot, "w")
        title = pilot.app.screen.query_one("#title", Input)
        title.value = "A dog on a tank"
        chosen_value(pilot, "language", "lv")
        await until(pilot, lambda: title.value == "Kaķis uz tanka")
        assert pilot.app.screen.query_one(TextArea).text == "Skat."
        await pilot.press("ctrl+s")
        await done(pilot)
        edited = room.state.scenario.inject["noise"]
        assert edited.title.root == {"en": "A dog on a tank", "lv": "Kaķis uz tanka"}
        assert edited.body == body


async def test_an_inject_that_was_held_before_stays_held() -> None:
    room = Room().running("1m")
    room.do(Hold(by="fac", inject="call"))
    async with console_in(room) as pilot:
        await choose(pilot, "call")
        await asked(pilot, "w")
        chosen_value(pilot, "priority", "high")
        await pilot.press("ctrl+s")
        await done(pilot)
        assert room.state.injects["call"].status == "held"
        assert room.state.scenario.inject["call"].priority == "high"


async def test_saving_over_a_newer_version_is_refused_and_both_texts_are_there() -> None:
    room = Room().running("1m")
    async with console_in(room) as pilot:
        await choose(pilot, "call")
        await asked(pilot, "w")
        await until(pilot, lambda: room.state.injects["call"].status == "held")
        theirs = room.state.scenario.inject["call"].model_copy(
            update={"title": LocalText({"en": "Theirs"})}
        )
        room.do(EditInject(by="fac", inject="call", edited=theirs, based_on=1))
        title = pilot.app.screen.query_one("#title", Input)
        title.value = "Mine"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "version 2 meanwhile" in problem(pilot))
        assert title.value == "Mine"
        assert "Theirs" in str(pilot.app.screen.query_one("#newer", Static).visual)
        assert room.state.scenario.inject["call"].title.read() == "Theirs"
        await pilot.press("ctrl+s")
        await done(pilot)
        assert room.state.scenario.inject["call"].title.read() == "Mine"


async def test_a_blank_inject_is_added_in_a_few_keys() -> None:
    room = Room().running("1m")
    async with console_in(room) as pilot:
        await asked(pilot, "+")
        await pilot.press("enter")
        await until(pilot, lambda: bool(pilot.app.screen.query("#title")))
        await pilot.pause()
        await pilot.press(*"Buses", "enter", *"I saw ten.", "ctrl+s")
        await done(pilot)
        inject = room.state.scenario.inject["buses"]
        assert (inject.title.read(), inject.body.read()) == ("Buses", "I saw ten.")
        assert (inject.at, inject.to) == (360.0, ("chancellery", "town"))
        assert (inject.sender, inject.channel) == ("Editor of the Border News", "telegram")
        assert (inject.priority, inject.veracity) == ("medium", "unverified")
        table = pilot.app.screen.query_one(MselTable)
        await until(pilot, lambda: "buses" in [row.inject for row in table._rows])


async def test_a_template_asks_only_what_it_needs_and_offers_what_the_scenario_has() -> None:
    room = Room().running("1m")
    async with console_in(room) as pilot:
        await asked(pilot, "+")
        await pilot.press(*"cloned web", "enter")
        await until(pilot, lambda: bool(pilot.app.screen.query("#give-claim")))
        await pilot.pause()
        asked_for = [field.id for field in pilot.app.screen.query(".given")]
        assert asked_for == ["give-institution", "give-claim", "give-channel"]
        assert pilot.app.screen.query_one("#give-channel", Select).value == "telegram"
        await pilot.press("ctrl+s")
        what = "The institution whose website was copied, as it calls itself."
        await until(pilot, lambda: problem(pilot) == f"Please fill in: {what}")
        assert pilot.app.screen.focused is pilot.app.screen.query_one("#give-institution")
        await pilot.press(*"the Town Office", "enter")
        await until(pilot, lambda: bool(pilot.app.screen.query("#title")))
        await pilot.pause()
        assert "the Town Office" in pilot.app.screen.query_one(TextArea).text
        chosen_value(pilot, "coming", "by hand")
        await pilot.press("ctrl+s")
        await done(pilot)
        added = room.state.scenario.injects[-1]
        assert (added.use, added.claim, added.veracity) == (
            "cloned-website",
            "evacuation",
            "fabricated",
        )
        assert [one.action for one in added.expect] == ["assess", "escalate", "notify", "publish"]


async def test_what_was_written_is_thrown_away_only_at_the_second_esc() -> None:
    room = Room().running("1m")
    async with console_in(room) as pilot:
        await choose(pilot, "noise")
        await asked(pilot, "=")
        await pilot.press("escape")
        await done(pilot)
        await asked(pilot, "=")
        await pilot.press("end", "!", "escape")
        await says(pilot, "Press Esc again")
        assert pilot.app.screen.query_one("#title", Input).value == "A cat on a tank!"
        await pilot.press("escape")
        await done(pilot)
        assert len(room.state.scenario.injects) == 3


@pytest.mark.parametrize(
    ("coming", "typed", "at", "by_hand"),
    [
        ("now", "", 60.0, False),
        ("in", "2", 180.0, False),
        ("in", "90s", 150.0, False),
        ("at", "12:00", 720.0, False),
        ("by hand", "", None, True),
    ],
)
async def test_an_inject_comes_when_it_is_told_to(
    coming: str, typed: str, at: float | None, by_hand: bool
) -> None:
    room = Room().running("1m")
    async with console_in(room) as pilot:
        await choose(pilot, "noise")
        await asked(pilot, "=")
        chosen_value(pilot, "coming", coming)
        await pilot.pause()
        pilot.app.screen.query_one("#when", Input).value = typed
        await pilot.press("ctrl+s")
        await done(pilot)
        copied = room.state.scenario.inject["a-cat-on-a-tank"]
        assert copied.at == at
        assert (copied.when is not None and copied.when.by_hand) == by_hand
        assert copied.body == room.state.scenario.inject["noise"].body


async def test_what_is_missing_is_asked_for_and_what_was_typed_stays() -> None:
    async with console_in(Room().running("1m")) as pilot:
        await choose(pilot, "noise")
        await asked(pilot, "=")
        title = pilot.app.screen.query_one("#title", Input)
        for name, emptied, sentence in (
            ("title", "", "Give it a title"),
            ("sender", " ", "Say who it comes from"),
            ("when", "soon", "soon"),
        ):
            field = pilot.app.screen.query_one(f"#{name}", Input)
            before, field.value = field.value, emptied
            await pilot.press("ctrl+s")
            await says(pilot, sentence)
            field.value = before
        pilot.app.screen.query_one(TextArea).text = ""
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "Write what the teams will read." in problem(pilot))
        assert title.value == "A cat on a tank"


async def test_only_what_nobody_has_is_edited_or_moved_but_all_can_be_copied() -> None:
    async with console_in(Room().running("6m")) as pilot:
        screen = pilot.app.screen
        await choose(pilot, "rumour")
        for key in ("w", "l"):
            await pilot.press(key)
            await pilot.pause()
            assert pilot.app.screen is screen
        await asked(pilot, "=")


def test_ids_come_from_the_title_and_are_never_taken_twice() -> None:
    state = Room().state
    assert new_id("A cat, on a tank!", state) == "a-cat-on-a-tank"
    assert new_id("Call", state) == "call-2"
    assert new_id("Тривога", state) == "added"

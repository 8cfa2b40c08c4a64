"""Several facilitators share the SimCell: who takes care of what, and who answers as whom."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, Static, TextArea

from exercise_sim.exercise.commands import (
    CloseQueueItem,
    Correct,
    Join,
    LeaveQueueItem,
    SaveVersion,
    SendMessage,
    TakeQueueItem,
)
from exercise_sim.exercise.content import Content
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.tui.facilitator.dialogs.clearing import ClearingDialog
from exercise_sim.tui.facilitator.dialogs.messaging import MessageDialog
from exercise_sim.tui.facilitator.screen import FacilitatorScreen
from exercise_sim.tui.facilitator.simcell_panel import SimcellPanel
from exercise_sim.tui.facilitator.simcell_queue import waiting_items
from exercise_sim.tui.facilitator.tick_list import TickList
from tests.exercise.worlds import small_world
from tests.tui.facilitator.room import Room, opened, until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot

ITEM = "message:q"


def asked() -> Room:
    """A team wrote to the editor; `eve` is a second facilitator."""
    scenario, playbook = small_world()
    (editor,) = scenario.personas
    ready = (LocalText({"en": "We print at six."}), LocalText({"en": "[b]No comment.[/b]"}))
    chief = editor.model_copy(update={"id": "chief", "name": LocalText({"en": "Chief of Guards"})})
    personas = (editor.model_copy(update={"answers": ready}), chief)
    room = Room((scenario.model_copy(update={"personas": personas}), playbook)).running()
    room.do(
        Join(by="eve", participant="eve", name="Eve", role="facilitator"),
        SendMessage(by="ann", message="q", to=("editor",), text="When do you print?"),
    )
    return room


@asynccontextmanager
async def console_in(room: Room) -> AsyncIterator[Pilot[str]]:
    async with room.console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("4")
        yield pilot


async def answering(pilot: Pilot[str], key: str = "enter") -> None:
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, MessageDialog))
    await pilot.pause()


def holder(room: Room) -> str | None:
    mark = room.state.queue.get(ITEM)
    return None if mark is None else mark.by


def shown(pilot: Pilot[str], widget: str) -> str:
    return str(pilot.app.screen.query_one(widget, Static).visual)


async def test_opening_an_item_takes_it_and_going_back_gives_it_back() -> None:
    room = asked()
    async with console_in(room) as pilot:
        await answering(pilot)
        await until(pilot, lambda: holder(room) == "fac")
        assert isinstance(pilot.app.screen, MessageDialog), "nothing is answered yet"
        await pilot.press("escape")
        await until(pilot, lambda: holder(room) is None)


async def test_what_somebody_else_has_is_said_and_not_opened() -> None:
    room = asked()
    room.do(TakeQueueItem(by="eve", item=ITEM))
    async with console_in(room) as pilot:
        panel = pilot.app.screen.query_one(SimcellPanel)
        assert panel.chosen is not None
        assert panel.chosen.taken_by == "eve"
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FacilitatorScreen)
        await pilot.press("T")
        await until(pilot, lambda: holder(room) is None)
        await pilot.press("T")
        await until(pilot, lambda: holder(room) == "fac")
        await answering(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, FacilitatorScreen))
        assert holder(room) == "fac", "it was ours before it was opened"


async def test_of_two_who_opened_the_same_item_one_answers() -> None:
    room = asked()
    async with console_in(room) as pilot:
        await answering(pilot)
        await until(pilot, lambda: holder(room) == "fac")
        room.do(LeaveQueueItem(by="eve", item=ITEM), TakeQueueItem(by="eve", item=ITEM))
        await pilot.press(*"At six.", "ctrl+s")
        await until(pilot, lambda: "Eve takes care" in shown(pilot, "#dialog-problem"))
        assert pilot.app.screen.query_one("#text", TextArea).text == "At six."
        assert room.state.messages[-1].id == "q"


async def test_an_item_that_needs_no_answer_is_closed_for_everybody() -> None:
    room = asked()
    async with console_in(room) as pilot:
        await pilot.press("d")
        await until(pilot, lambda: room.state.queue[ITEM].closed)
        await until(pilot, lambda: pilot.app.screen.query_one(SimcellPanel).waiting == 0)


async def test_clearing_takes_the_draft_too() -> None:
    room = Room().busy()
    async with console_in(room) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ClearingDialog))
        await until(pilot, lambda: "clearance:answer" in room.state.queue)
        assert room.state.queue["clearance:answer"].by == "fac"


async def test_a_ready_answer_goes_out_in_three_keys() -> None:
    room = asked()
    async with console_in(room) as pilot:
        await answering(pilot)
        assert "one of 2 answers" in shown(pilot, "#ready-answers")
        await pilot.press("f2", "ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, FacilitatorScreen))
        answer = room.state.messages[-1]
        assert (answer.text, answer.speaker) == ("We print at six.", "Editor of the Border News")


async def test_the_next_ready_answer_comes_in_the_place_of_the_last() -> None:
    room = asked()
    async with console_in(room) as pilot:
        await answering(pilot)
        await pilot.press(*"Hello", "f2", "f2")
        text = pilot.app.screen.query_one("#text", TextArea).text
        assert text == "Hello\n\n[b]No comment.[/b]"


async def test_any_persona_may_answer() -> None:
    room = asked()
    async with console_in(room) as pilot:
        await answering(pilot)
        await pilot.press("f4")
        assert pilot.app.screen.query_one("#speaker", Input).value == "Chief of Guards"
        await pilot.press("f2")
        assert "F4 tries another" in shown(pilot, "#dialog-problem")


@pytest.mark.parametrize("key", ["M", "Ь"])
async def test_a_message_to_all_has_every_team_ticked(key: str) -> None:
    room = asked()
    async with console_in(room) as pilot:
        await answering(pilot, key)
        assert pilot.app.screen.query_one("#to", TickList).ticked == ("chancellery", "town")
        await pilot.press("f4", *"Quiet.", "ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, FacilitatorScreen))
        assert room.state.messages[-1].to == ("chancellery", "town")


def test_what_was_closed_waits_again_once_it_is_corrected() -> None:
    room = Room().running("6m")
    texts = ("We call you at noon.", "We call you at one, as soon as we know more.")
    first, second = (
        Content(action="reply", answers=("rumour",), texts={"en": text}, to=("editor",))
        for text in texts
    )
    room.release("ann", "r", first)
    room.do(CloseQueueItem(by="fac", item="response:r"))
    assert not waiting_items(room.state, 400.0)
    room.at("7m").do(
        SaveVersion(by="ann", response="r", content=second, based_on=1),
        Correct(by="ann", response="r", version=2, note="Time.", reason="No time."),
    )
    (item,) = waiting_items(room.state, 430.0)
    assert item.taken_by is None

"""Every action of the facilitator, by its key, through its dialog, into the log."""

from __future__ import annotations

import pytest
from textual.widgets import Button, Input, OptionList, Select, Static, TextArea

from exercise_sim.exercise.commands import Hold, Pause, SendMessage, Skip
from exercise_sim.tui.facilitator.actions import ACTIONS
from exercise_sim.tui.facilitator.dialogs.clearing import ClearingDialog
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog
from exercise_sim.tui.facilitator.dialogs.helping import HelpScreen
from exercise_sim.tui.facilitator.dialogs.joining import JoinCodes
from exercise_sim.tui.facilitator.dialogs.messaging import MessageDialog
from exercise_sim.tui.facilitator.msel_table import MselTable
from exercise_sim.tui.facilitator.screen import FacilitatorScreen
from exercise_sim.tui.facilitator.tick_list import TickList
from tests.tui.facilitator.at_console import asked, choose, console_in, done
from tests.tui.facilitator.room import Room, until
from tests.tui.team.desk import text_on


def ended(room: Room) -> bool:
    return room.state.clock.status == "ended"


async def test_start_names_the_absent_teams_and_starts_the_clock() -> None:
    room = Room().chancellery_joins()
    async with console_in(room) as pilot:
        await asked(pilot, "s")
        said = " ".join(str(one.visual) for one in pilot.app.screen.query(Static))
        assert "Border Town" in said
        assert "State Chancellery" not in said
        await pilot.press("enter")
        await done(pilot)
        assert room.state.clock.status == "running"
        assert set(room.state.present) == {"chancellery"}


async def test_pause_gives_everybody_the_reason_and_resume_goes_on() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await asked(pilot, "p")
        await pilot.press(*"Coffee", "enter")
        await done(pilot)
        assert room.state.clock.status == "paused"
        assert room.state.pause_reason == "Coffee"
        await pilot.press("p")
        await until(pilot, lambda: room.state.clock.status == "running")


async def test_end_asks_and_ends() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await asked(pilot, "e")
        await pilot.press("escape")
        await done(pilot)
        assert not ended(room)
        await asked(pilot, "e")
        await pilot.press("enter")
        await done(pilot)
        assert ended(room)


async def test_fire_now_delivers_the_chosen_inject() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await choose(pilot, "noise")
        await pilot.press("f")
        await until(pilot, lambda: room.state.injects["noise"].status == "delivered")


async def test_hold_and_unhold() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await choose(pilot, "call")
        await pilot.press("h")
        await until(pilot, lambda: room.state.injects["call"].status == "held")
        table = pilot.app.screen.query_one(MselTable)
        await until(pilot, lambda: "held" in table.line(1).plain)
        await pilot.press("h")
        await until(pilot, lambda: room.state.injects["call"].status == "scheduled")


async def test_skip_takes_a_reason() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await choose(pilot, "call")
        await asked(pilot, "k")
        await pilot.press(*"too much", "enter")
        await done(pilot)
        assert room.state.injects["call"].status == "skipped"
        assert room.state.injects["call"].reason == "too much"


async def test_recall_takes_back_what_was_delivered() -> None:
    room = Room().running("6m")
    async with console_in(room) as pilot:
        await choose(pilot, "rumour")
        await asked(pilot, "r")
        await pilot.press(*"slip", "enter")
        await done(pilot)
        assert room.state.injects["rumour"].status == "recalled"


async def test_jump_delivers_what_is_ticked_and_skips_the_rest() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await asked(pilot, "g")
        await pilot.press(*"12:00", "enter")
        ticks = pilot.app.screen.query_one(TickList)
        assert ticks.has_focus
        await pilot.press("down", "space")
        assert ticks.ticked == ("call",)
        await pilot.press("ctrl+s")
        await done(pilot)
        assert room.state.t == 720
        assert room.state.injects["rumour"].status == "skipped"
        assert room.state.injects["call"].status == "delivered"


@pytest.mark.parametrize(
    ("typed", "story"),
    [("18:00", "04 18:00"), ("8.30", "05 08:30"), ("2026-06-07 07:15", "07 07:15")],
)
async def test_the_story_clock_is_moved_and_exercise_time_is_not(typed: str, story: str) -> None:
    room = Room().running("6m")
    async with console_in(room) as pilot:
        await asked(pilot, "y")
        pilot.app.screen.query_one("#line", Input).value = typed
        await pilot.press("ctrl+s")
        await done(pilot)
    assert f"{room.state.story.at(360.0):%d %H:%M}" == story
    assert room.state.clock.t_plus(room.wall) == 360.0


async def test_what_is_no_story_time_is_said_and_kept() -> None:
    room = Room().running("6m")
    async with console_in(room) as pilot:
        await asked(pilot, "y")
        line = pilot.app.screen.query_one("#line", Input)
        line.value = "tomorrow"
        await pilot.press("ctrl+s")
        problem = pilot.app.screen.query_one("#dialog-problem", Static)
        assert "`tomorrow` is no time. Write a time (08:00)" in str(problem.content)
        assert line.value == "tomorrow"


async def test_a_jump_to_no_time_at_all_says_so_and_keeps_what_was_typed() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await asked(pilot, "g")
        await pilot.press(*"soon", "ctrl+s")
        problem = pilot.app.screen.query_one("#dialog-problem", Static)
        assert "soon" in str(problem.visual)
        assert pilot.app.screen.query_one(Input).value == "soon"


async def test_mark_present_starts_a_teams_deadlines() -> None:
    room = Room().running()
    fresh = Room().chancellery_joins()
    async with console_in(fresh) as pilot:
        await asked(pilot, "t")
        await pilot.press("down", "space", "ctrl+s")
        await done(pilot)
        assert set(fresh.state.present) == {"town"}
    async with console_in(room) as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FacilitatorScreen)


async def test_a_message_goes_to_the_ticked_teams_as_anybody() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await asked(pilot, "m")
        await pilot.press("space", "tab")
        await pilot.press(*"Minister", "enter")
        await pilot.press(*"Call me!", "ctrl+s")
        await done(pilot)
        (message,) = room.state.messages
        assert message.to == ("chancellery",)
        assert (message.speaker, message.text) == ("Minister", "Call me!")


async def test_a_persona_can_be_chosen_from_the_list() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await asked(pilot, "m")
        pilot.app.screen.query_one("#persona", Select).value = "Editor of the Border News"
        await pilot.pause()
        assert pilot.app.screen.query_one("#speaker", Input).value == "Editor of the Border News"


async def test_a_message_without_a_team_or_a_speaker_is_not_sent_and_not_lost() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await asked(pilot, "m")
        pilot.app.screen.query_one(TextArea).text = "Call me!"
        await pilot.press("ctrl+s")
        problem = pilot.app.screen.query_one("#dialog-problem", Static)
        await until(pilot, lambda: "team" in str(problem.visual))
        await pilot.press("space", "ctrl+s")
        await until(pilot, lambda: "speak" in str(problem.visual))
        assert pilot.app.screen.query_one(TextArea).text == "Call me!"
        assert not room.state.messages


async def test_what_a_team_asks_the_simcell_can_be_answered_from_the_queue() -> None:
    room = Room().running()
    room.do(SendMessage(by="ann", message="q1", to=("editor",), text="When do you print?"))
    async with console_in(room) as pilot:
        await pilot.press("4", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, MessageDialog))
        await pilot.pause()
        await pilot.press(*"At six.", "ctrl+s")
        await done(pilot)
        answer = room.state.messages[-1]
        assert (answer.speaker, answer.about) == ("Editor of the Border News", "q1")
        assert answer.to == ("chancellery",)
        screen = pilot.app.screen
        assert isinstance(screen, FacilitatorScreen)
        await until(pilot, lambda: screen.situation.item is None)


async def test_an_item_that_needs_no_answer_can_be_put_aside() -> None:
    room = Room().running()
    room.do(SendMessage(by="ann", message="q1", to=("simcell",), text="Thanks!"))
    async with console_in(room) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, FacilitatorScreen)
        assert screen.situation.item is not None
        await pilot.press("d")
        await pilot.pause()
        assert screen.situation.item is not None, "closed without being in sight"
        await pilot.press("4", "d")
        await until(pilot, lambda: screen.situation.item is None)


async def test_an_inject_that_is_not_in_sight_is_not_recalled() -> None:
    async with console_in(Room().running("6m")) as pilot:
        await choose(pilot, "rumour")
        await pilot.press("4")
        await until(pilot, lambda: "r Recall" not in text_on(pilot))
        await pilot.press("r")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FacilitatorScreen)
        await pilot.press("2")
        await until(pilot, lambda: "r Recall" in text_on(pilot))


async def test_a_fact_is_confirmed_to_a_team() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await asked(pilot, "i")
        await until(pilot, lambda: pilot.app.screen.query_one(OptionList).highlighted == 0)
        await pilot.press("down", "enter")
        await done(pilot)
        assert set(room.state.facts["chancellery"]) == {"own-list"}


async def test_the_simcell_clears_the_draft_of_a_small_team() -> None:
    room = Room().busy()
    async with console_in(room) as pilot:
        await pilot.press("4", "down")
        await asked(pilot, "c")
        assert isinstance(pilot.app.screen, ClearingDialog)
        await pilot.press("ctrl+s")
        await done(pilot)
        (approval,) = room.state.responses["answer"].approvals(1)
        assert approval.simcell


async def test_the_simcell_returns_a_draft_with_a_comment() -> None:
    room = Room().busy()
    async with console_in(room) as pilot:
        await pilot.press("4", "down")
        await asked(pilot, "c")
        await pilot.click("#return")
        problem = pilot.app.screen.query_one("#dialog-problem", Static)
        await until(pilot, lambda: "what has to change" in str(problem.visual))
        await pilot.click("#comment")
        await pilot.press(*"Say when.", "enter")
        await done(pilot)
        assert room.state.responses["answer"].decisions[-1].comment == "Say when."


async def test_a_note_keeps_the_inject_it_is_about() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await choose(pilot, "call")
        await asked(pilot, "n")
        await pilot.press(*"Slow.", "ctrl+s")
        await done(pilot)
        (note,) = room.state.notes
        assert (note.text, note.inject, note.team) == ("Slow.", "call", None)


async def test_a_bookmark_is_set() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await asked(pilot, "b")
        await pilot.press(*"Here", "enter")
        await done(pilot)
        assert room.state.bookmarks[0].label == "Here"


async def test_the_join_codes_are_shown_for_each_team() -> None:
    room = Room()
    async with console_in(room) as pilot:
        await asked(pilot, "j")
        assert isinstance(pilot.app.screen, JoinCodes)
        said = " ".join(str(one.visual) for one in pilot.app.screen.query(Static))
        assert "exercise-sim join" in said
        for code in room.log.join_codes(room.exercise).values():
            assert code in said
        await pilot.press("escape")
        await done(pilot)


async def test_help_lists_every_action() -> None:
    async with console_in(Room()) as pilot:
        await asked(pilot, "f1")
        assert isinstance(pilot.app.screen, HelpScreen)
        said = " ".join(str(one.visual) for one in pilot.app.screen.query(Static))
        assert [a.id for a in ACTIONS if a.tooltip not in said] == []
        await pilot.press("f1")
        await done(pilot)


async def test_leaving_lets_the_exercise_go_on() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await pilot.press("ctrl+q")
    assert room.state.clock.status == "running"


async def test_what_somebody_else_did_first_is_refused_with_a_sentence() -> None:
    room = Room().running()
    async with console_in(room) as pilot:
        await choose(pilot, "call")
        await asked(pilot, "k")
        await pilot.press(*"too much")
        room.do(Skip(by="fac", inject="call"))
        await pilot.press("enter")
        problem = pilot.app.screen.query_one("#dialog-problem", Static)
        await until(pilot, lambda: "skipped already" in str(problem.visual))
        assert pilot.app.screen.query_one(Input).value == "too much"


@pytest.mark.parametrize("key", ["з", "p"])
async def test_keys_work_under_a_cyrillic_layout(key: str) -> None:
    async with console_in(Room().running()) as pilot:
        await asked(pilot, key)
        assert isinstance(pilot.app.screen, Dialog)


async def test_only_what_can_be_done_is_offered() -> None:
    room = Room().running()
    room.do(Hold(by="fac", inject="rumour"), Pause(by="fac"))
    async with console_in(room) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, FacilitatorScreen)
        offered = {a.id for a in ACTIONS if a.enabled(screen.situation)}
        assert {"resume", "unhold", "skip", "end", "jump"} <= offered
        assert not {"start", "pause", "fire", "hold", "recall", "answer", "clear"} & offered
        titles = {one.title for one in pilot.app.get_system_commands(screen)}
        assert titles >= {"Resume (p)", "Unhold (h)", "Help (F1)"}


async def test_a_button_does_what_its_key_does() -> None:
    room = Room()
    async with console_in(room) as pilot:
        await asked(pilot, "s")
        assert pilot.app.screen.query_one("#confirm", Button).has_focus
        await pilot.click("#confirm")
        await done(pilot)
        assert room.state.clock.status == "running"

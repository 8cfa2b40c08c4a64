"""Every action of an evaluator, by its key, into the log."""

from __future__ import annotations

from textual.events import Key
from textual.widgets import Input, OptionList, Select, TextArea

from exercise_sim.exercise.commands import End, FinaliseReport
from exercise_sim.tui.evaluator.actions import ACTIONS, binding_id
from exercise_sim.tui.evaluator.dialogs.noting import ObservationDialog
from exercise_sim.tui.evaluator.dialogs.observing import ObservedDialog
from exercise_sim.tui.evaluator.dialogs.overriding import LineChoice
from exercise_sim.tui.evaluator.dialogs.rating import RatingDialog
from exercise_sim.tui.evaluator.help_page import HelpPage
from exercise_sim.tui.evaluator.row_list import RowList
from exercise_sim.tui.evaluator.screen import EvaluatorScreen
from exercise_sim.tui.facilitator.dialogs.judging import OverrideDialog
from exercise_sim.tui.facilitator.log_panel import LogPanel
from tests.tui.evaluator.gallery import Gallery, asked, back, busy, choose, console_on
from tests.tui.facilitator.room import until
from tests.tui.team.desk import shows, text_on


def test_every_action_has_a_method_a_label_and_an_id_of_its_own() -> None:
    for action in ACTIONS:
        assert hasattr(EvaluatorScreen, f"action_{action.id.split('(')[0]}"), action.id
        assert action.label
        assert action.help
    assert len({binding_id(action) for action in ACTIONS}) == len(ACTIONS)
    assert len({action.key for action in ACTIONS}) == len(ACTIONS)


async def test_a_note_is_tied_to_the_inject_and_the_team_of_the_chosen_task() -> None:
    gallery = busy()
    async with console_on(gallery) as pilot:
        await choose(pilot, lambda row: row.team == "town")
        dialog = await asked(pilot, "т")  # the key n of a Ukrainian keyboard
        assert isinstance(dialog, ObservationDialog)
        dialog.query_one("#text", TextArea).text = "They asked each other first."
        await pilot.press("ctrl+s")
        await back(pilot)
        [note] = gallery.state.notes
        assert (note.text, note.inject, note.team, note.by) == (
            "They asked each other first.",
            "rumour",
            "town",
            "eve",
        )
        await shows(pilot, "They asked each other first.")


async def test_a_task_is_rated_with_a_comment() -> None:
    gallery = busy()
    async with console_on(gallery) as pilot:
        await choose(pilot, lambda row: row.team == "chancellery")
        dialog = await asked(pilot, "r")
        assert isinstance(dialog, RatingDialog)
        await pilot.press("s")
        assert isinstance(dialog.focused, TextArea)
        dialog.query_one("#comment", TextArea).text = "Quick and clear."
        await pilot.press("ctrl+s")
        await back(pilot)
        [given] = gallery.state.ratings
        assert (given.team, given.subject, given.about, given.rating, given.comment) == (
            "chancellery",
            "inject",
            "rumour",
            "S",
            "Quick and clear.",
        )


async def test_an_objective_and_a_response_are_rated_from_their_tabs() -> None:
    gallery = busy()
    async with console_on(gallery) as pilot:
        await pilot.press("2")
        await choose(pilot, lambda row: row.team == "town")
        await asked(pilot, "r")
        await pilot.press("m", "ctrl+s")
        await back(pilot)
        await pilot.press("3")
        await asked(pilot, "r")
        await pilot.press("right", "ctrl+s")
        await back(pilot)
        assert [(g.subject, g.about, g.team, g.rating) for g in gallery.state.ratings] == [
            ("objective", "first-word", "town", "M"),
            ("response", "statement", "chancellery", "P"),
        ]


async def test_neither_a_rating_nor_a_comment_is_refused_and_the_dialog_stays() -> None:
    async with console_on(busy()) as pilot:
        dialog = await asked(pilot, "r")
        await pilot.press("ctrl+s")
        await shows(pilot, "choose a rating")
        assert pilot.app.screen is dialog


async def test_a_line_of_the_score_is_judged_differently_with_a_reason() -> None:
    gallery = busy()
    async with console_on(gallery) as pilot:
        await choose(pilot, lambda row: row.expectation == "publish")
        choice = await asked(pilot, "o")
        assert isinstance(choice, LineChoice)
        lines = choice._lines
        place = next(n for n, one in enumerate(lines) if one.line.criterion == "key_messages")
        choice.query_one(OptionList).highlighted = place
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, OverrideDialog))
        await pilot.pause()
        pilot.app.screen.query_one("#value", Input).value = "25"
        pilot.app.screen.query_one("#reason", Input).value = "Nobody would understand it."
        await pilot.press("ctrl+s")
        await back(pilot)
        [(key, made)] = gallery.state.overrides.items()
        assert key == ("rumour", "chancellery", "publish", "key_messages")
        assert (made.value, made.reason) == (0.25, "Nobody would understand it.")
        await pilot.press("4")
        await shows(pilot, "25% key messages: Nobody would")


async def test_a_response_is_marked_for_the_debrief_and_no_longer() -> None:
    gallery = busy()
    async with console_on(gallery) as pilot:
        await pilot.press("3", "f")
        await until(pilot, lambda: "statement" in gallery.state.flagged)
        await shows(pilot, "⚑")
        await pilot.press("f")
        await until(pilot, lambda: not gallery.state.flagged)


async def test_what_a_team_does_aloud_is_recorded_now_or_at_another_time() -> None:
    gallery = busy()
    async with console_on(gallery) as pilot:
        await pilot.press("v")
        await choose(pilot, lambda row: row.inject == "call")
        dialog = await asked(pilot, "a")
        assert isinstance(dialog, ObservedDialog)
        assert dialog.query_one("#action", Select).value == "reply"
        assert dialog.query_one("#at", Input).value == "16:00"
        dialog.query_one("#text", TextArea).text = "Called back."
        await pilot.press("ctrl+s")
        await back(pilot)
        await asked(pilot, "a")
        pilot.app.screen.query_one("#text", TextArea).text = "Called twice."
        pilot.app.screen.query_one("#at", Input).value = "never"
        await pilot.press("ctrl+s")
        await shows(pilot, "Write the time")
        pilot.app.screen.query_one("#at", Input).value = "T+12:30"
        await pilot.press("ctrl+s")
        await back(pilot)
        seen = [one for one in gallery.state.responses.values() if one.observed]
        assert [one.releases[0].t for one in seen] == [960.0, 750.0]
        assert {one.team for one in seen} == {"town"}
        await until(pilot, lambda: "✓ done" in text_on(pilot))


async def test_what_is_seen_in_the_second_of_the_delivery_is_not_before_it() -> None:
    gallery = Gallery()
    gallery.running("1m")
    gallery.at("300s")
    gallery.wall = gallery.wall.replace(microsecond=700_000)
    gallery.play_to("5m")
    gallery.wall = gallery.wall.replace(microsecond=900_000)
    async with console_on(gallery) as pilot:
        dialog = await asked(pilot, "a")
        dialog.query_one("#text", TextArea).text = "Shouted it out."
        dialog.query_one("#action", Select).value = "escalate"
        await pilot.press("ctrl+s")
        await back(pilot)
        assert any(one.observed for one in gallery.state.responses.values())


async def test_one_team_and_every_priority_can_be_shown() -> None:
    async with console_on(busy()) as pilot:
        rows = pilot.app.screen.query_one(RowList)
        assert {row.inject for row in rows.rows} == {"rumour"}
        await pilot.press("v")
        assert {row.inject for row in rows.rows} == {"rumour", "call", "noise"}
        await pilot.press("t")
        assert {row.team for row in rows.rows} == {"chancellery"}
        await pilot.press("t", "t")
        assert {row.team for row in rows.rows} == {"chancellery", "town"}


async def test_the_console_follows_the_log_and_tells_it() -> None:
    gallery = busy()
    async with console_on(gallery) as pilot:
        await pilot.press("5")
        assert pilot.app.screen.query_one(LogPanel).display
        gallery.do(End(by="fac"))
        await shows(pilot, "EndEx.")
        await shows(pilot, "ENDED: you can still judge")
        gallery.do(FinaliseReport(by="fac"))
        await shows(pilot, "the report is final")
        await pilot.press("1", "r", "a", "o")
        assert isinstance(pilot.app.screen, EvaluatorScreen)


async def test_help_names_every_action() -> None:
    async with console_on(busy()) as pilot:
        page = await asked(pilot, "f1")
        assert isinstance(page, HelpPage)
        await shows(pilot, "Record what a team did aloud")


async def test_the_footer_offers_what_can_be_done_once_something_has_come() -> None:
    gallery = Gallery()
    gallery.running("1m")
    async with console_on(gallery) as pilot:
        assert "Rate" not in text_on(pilot).splitlines()[-1]
        gallery.play_to("6m")
        await shows(pilot, "They are evacuating us")
        await until(pilot, lambda: "Rate" in text_on(pilot).splitlines()[-1])
        assert "Override" in text_on(pilot).splitlines()[-1]


async def test_what_is_typed_right_behind_the_letter_belongs_to_the_comment() -> None:
    gallery = busy()
    async with console_on(gallery) as pilot:
        dialog = await asked(pilot, "r")
        for letter in "sum":
            pilot.app.post_message(Key(letter, letter))
        await pilot.pause()
        assert dialog.query_one("#comment", TextArea).text == "um"
        await pilot.press("ctrl+s")
        await back(pilot)
        [given] = gallery.state.ratings
        assert (given.rating, given.comment) == ("S", "um")

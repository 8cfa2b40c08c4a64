"""One list of actions is behind keys, footer, palette, help and tooltips."""

import pytest
from textual.binding import Binding
from textual.widgets import Tabs

from exercise_sim.tui.layouts import on_every_layout
from exercise_sim.tui.team.actions import ACTIONS, binding_id, bindings
from exercise_sim.tui.team.assess_dialog import AssessDialog
from exercise_sim.tui.team.composer_screen import ComposerScreen
from exercise_sim.tui.team.coordination_pane import CoordinationPane
from exercise_sim.tui.team.dialog import Dialog
from exercise_sim.tui.team.drafts_pane import DraftsPane
from exercise_sim.tui.team.feed_pane import FeedPane
from exercise_sim.tui.team.join_screen import JoinScreen
from exercise_sim.tui.team.monitor_pane import MonitorPane
from exercise_sim.tui.team.playbook_pane import PlaybookPane
from exercise_sim.tui.team.reading_dialog import ReadingDialog
from exercise_sim.tui.team.team_screen import TeamScreen
from exercise_sim.tui.team.tour import Tour
from tests.tui.team.desk import Desk, composing, opened, shows, text_on, types, until

BELONGS_TO = {
    "anywhere": TeamScreen,
    "feed": FeedPane,
    "drafts": DraftsPane,
    "coordination": CoordinationPane,
    "playbook": PlaybookPane,
    "monitor": MonitorPane,
    "composer": ComposerScreen,
    "dialog": Dialog,
    "join": JoinScreen,
    "reading": ReadingDialog,
    "tour": Tour,
}


def test_every_action_has_a_method_where_it_belongs() -> None:
    for action in ACTIONS:
        method = f"action_{action.id.split('(')[0]}"
        assert hasattr(BELONGS_TO[action.place], method), binding_id(action)


def test_every_action_has_a_label_a_sentence_and_an_id_of_its_own() -> None:
    assert all(action.label and action.help for action in ACTIONS)
    assert len({binding_id(action) for action in ACTIONS}) == len(ACTIONS)


def test_no_key_means_two_things_in_one_place() -> None:
    everywhere = [key for b in bindings("anywhere") for key in b.key.split(",")]
    for place in BELONGS_TO:
        keys = [key for binding in bindings(place) for key in binding.key.split(",")]
        assert len(keys) == len(set(keys)), place
        if place in ("feed", "drafts", "coordination", "playbook", "monitor"):
            assert not set(keys) & set(everywhere), place


def test_no_key_is_one_that_browsers_keep() -> None:
    kept = {"ctrl+w", "ctrl+n", "ctrl+t", "f5", "f11"}
    for place in BELONGS_TO:
        for binding in bindings(place):
            assert not kept & set(binding.key.split(","))


def test_bindings_carry_the_tooltip() -> None:
    assert all(isinstance(b, Binding) and b.tooltip for b in bindings("feed"))


@pytest.mark.parametrize(("layout", "number"), [("as it is", 0), ("Ukrainian", 1), ("Russian", -1)])
async def test_keys_work_under_every_keyboard_layout(layout: str, number: int) -> None:
    def key(letter: str) -> str:
        return on_every_layout(letter).split(",")[number]

    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press(key("a"))
        await until(pilot, lambda: isinstance(pilot.app.screen, AssessDialog))
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)
        await pilot.press(key("r"))
        await until(pilot, lambda: isinstance(pilot.app.screen, ComposerScreen))


@pytest.mark.parametrize(
    ("key", "tab"),
    [
        ("2", "drafts"),
        ("3", "coordination"),
        ("4", "playbook"),
        ("5", "log"),
        ("6", "monitor"),
        ("1", "feed"),
    ],
)
async def test_number_keys_change_the_tab(key: str, tab: str) -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press(key)
        await until(pilot, lambda: screen.query_one(Tabs).active == tab)
        assert screen.focused is not None


async def test_a_click_on_a_tab_and_on_an_entry_works_like_the_keys() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.click("#drafts")
        await until(pilot, lambda: screen.query_one(Tabs).active == "drafts")
        await pilot.click("#feed")
        await until(pilot, lambda: screen.query_one(Tabs).active == "feed")
        await pilot.click("#feed-list", offset=(5, 1))
        await shows(pilot, "Šovakar brauks autobusi.")


async def test_the_palette_offers_what_works_here() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("ctrl+p")
        await shows(pilot, "Say how true and how important it is")
        await types(pilot, "Assess")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, AssessDialog))


async def test_help_tells_what_works_here() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("f1")
        await shows(pilot, "Feed: what has arrived for your team.")
        assert "Say how true and how important it is" in text_on(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)


async def test_help_tells_about_dialogs_and_the_composer_too() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("a")
        await shows(pilot, "How true is it?")
        await pilot.press("f1")
        await shows(pilot, "A question: Tab goes from field to field")
        await pilot.press("escape", "escape", "r")
        await composing(pilot)
        await pilot.press("f1")
        await shows(pilot, "Composer: write a response.")


async def test_the_footer_never_cuts_a_key_in_half() -> None:
    async with Desk().busy().console().run_test(notifications=True, size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("2")
        await shows(pilot, "y Approve")
        footer = text_on(pilot).splitlines()[-1]
        assert len(footer) == 80
        assert footer.rstrip().endswith("f1 Help")

"""Viewpoints, panels, details, scores, help and leaving."""

import pytest

from exercise_sim.tui.replay.actions import ACTIONS, binding_id, bindings, key_of
from exercise_sim.tui.replay.event_list import EventList
from exercise_sim.tui.replay.row_list import RowList
from exercise_sim.tui.replay.score_watch import ScoreWatch
from exercise_sim.tui.replay.screen import ReplayScreen
from exercise_sim.tui.team.reader import Reader
from exercise_sim.tui.team.reading_dialog import ReadingDialog
from tests.replay.sessions import small_session
from tests.tui.replay.theatre import replaying


async def test_every_screen_is_marked_exercise_and_replay_and_carries_the_handling_mark() -> None:
    async with replaying(small_session()) as theatre:
        first = theatre.lines()[0]
        for mark in ("EXERCISE", "REPLAY", "TLP:GREEN", "Small world"):
            assert mark in first


async def test_v_looks_through_one_team_after_another() -> None:
    async with replaying(small_session()) as theatre:
        teams = []
        for key in ("v", "м", "v", "V"):
            await theatre.press(key)
            teams.append(theatre.screen.team)
        assert teams == ["chancellery", "town", None, "town"]
        assert "▸Border Town" in theatre.text()


async def test_a_team_saw_only_what_had_reached_it_by_then() -> None:
    async with replaying(small_session()) as theatre:
        theatre.screen.go_to(660.0)
        await theatre.press("2", "v")
        assert "They are evacuating us" in theatre.text()
        assert "Should I send the children home?" not in theatre.text()
        await theatre.press("v")
        assert "Should I send the children home?" in theatre.text()
        theatre.screen.go_to(599.0)
        await theatre.press()
        assert "Should I send the children home?" not in theatre.text()


async def test_the_feed_shows_tasks_and_deadlines_as_they_were() -> None:
    async with replaying(small_session()) as theatre:
        theatre.screen.go_to(480.0)
        await theatre.press("2", "v")
        assert "○ publish in 17:00" in theatre.text()
        await theatre.press("right")
        assert "○ publish in 16:50" in theatre.text()
        theatre.screen.go_to(600.0)
        await theatre.press()
        assert "✓ answered" in theatre.text()


async def test_ground_truth_is_for_the_whole_exercise_only() -> None:
    async with replaying(small_session(), size=(120, 60)) as theatre:
        theatre.screen.go_to(300.0)
        await theatre.press("2")
        assert "fabricated" in theatre.text()
        await theatre.press("v")
        assert "fabricated" not in theatre.text()


async def test_responses_show_how_they_stood_with_clearance() -> None:
    async with replaying(small_session()) as theatre:
        theatre.screen.go_to(480.0)
        await theatre.press("3", "v")
        assert "waiting for Bob" in theatre.text()
        theatre.screen.go_to(600.0)
        await theatre.press()
        assert "✓ released at T+10:00" in theatre.text()
        await theatre.press("v")
        assert "public" in theatre.text()
        assert "State Chancellery: publish" in theatre.text()


async def test_a_draft_of_another_team_is_not_seen() -> None:
    async with replaying(small_session()) as theatre:
        theatre.screen.go_to(599.0)
        await theatre.press("3", "v", "v")
        assert "Nobody had written anything yet." in theatre.text()


async def test_messages_and_known_facts_are_shown() -> None:
    async with replaying(small_session()) as theatre:
        theatre.screen.go_to(660.0)
        await theatre.press("4")
        assert "Who speaks to schools?" in theatre.text()
        await theatre.press("v")
        assert "look up: 1" in theatre.text()
        await theatre.press("down")
        assert "The drill was announced in May and ends on Friday." in theatre.text()


async def test_scores_are_those_of_that_moment() -> None:
    async with replaying(small_session()) as theatre:
        theatre.screen.go_to(2.0)
        await theatre.press("5")
        assert "Nothing was asked of this team yet." in theatre.text()
        await theatre.press("end")
        theatre.screen.query_one(ScoreWatch).go_on()
        await theatre.press()
        assert "Scores T+30:00" in theatre.text()
        assert "timeliness" in theatre.text()
        await theatre.press("down", "down", "down")
        assert "They are evacuating us, State Chancellery" in theatre.text()
        assert "assess  100%" in theatre.text()


async def test_moving_in_the_events_reads_one_and_enter_goes_there() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.press("down", "down", "down")
        assert theatre.screen.position == 0.0
        assert "Ann (State Chancellery) opened" in theatre.text()
        await theatre.press("enter")
        assert theatre.screen.position == 360.0


async def test_enter_in_another_list_goes_to_when_that_came() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.press("end", "2", "down", "enter")
        assert theatre.screen.position == 600.0


async def test_a_double_click_on_an_event_goes_there() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.pilot.click(EventList, offset=(10, 3), times=2)
        await theatre.press()
        assert theatre.screen.position == 360.0


async def test_clicks_choose_viewpoint_and_panel() -> None:
    async with replaying(small_session()) as theatre:
        row = next(n for n, line in enumerate(theatre.lines()) if "Seen by" in line)
        await theatre.click("#viewpoints", (theatre.lines()[row].index("Border Town"), 0))
        assert theatre.screen.team == "town"
        await theatre.click("#panels", (theatre.lines()[row + 1].index("Responses"), 0))
        assert theatre.screen.panel == "responses"


async def test_what_is_chosen_stays_chosen_while_more_arrives() -> None:
    async with replaying(small_session()) as theatre:
        theatre.screen.go_to(600.0)
        await theatre.press("2", "down")
        rows = theatre.screen.query_one(RowList)
        assert rows.chosen is not None
        assert rows.chosen.id == "inject/rumour"
        theatre.screen.go_to(900.0)
        await theatre.press()
        assert rows.chosen.id == "inject/rumour"
        assert rows.cursor == 2


async def test_tab_goes_to_the_text_and_back() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.press("tab")
        assert isinstance(theatre.screen.focused, Reader)
        await theatre.press("tab")
        assert isinstance(theatre.screen.focused, EventList)


@pytest.mark.parametrize("key", ["q", "й", "escape", "ctrl+q"])
async def test_it_can_be_left(key: str) -> None:
    async with replaying(small_session()) as theatre:
        await theatre.pilot.press(key)
        await theatre.pilot.pause()
        assert not theatre.pilot.app.is_running or theatre.pilot.app._exit


async def test_help_names_every_action_and_closes_again() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.press("f1")
        dialog = theatre.pilot.app.screen
        assert isinstance(dialog, ReadingDialog)
        shown = dialog.query_one(Reader).content.plain
        assert all(action.help in shown for action in ACTIONS)
        await theatre.press("escape")
        assert isinstance(theatre.pilot.app.screen, ReplayScreen)


async def test_the_palette_has_every_action_and_does_it() -> None:
    async with replaying(small_session()) as theatre:
        app = theatre.pilot.app
        titles = {command.title for command in app.get_system_commands(theatre.screen)}
        assert {f"{action.label} ({key_of(binding_id(action))})" for action in ACTIONS} <= titles
        await theatre.press("ctrl+p", *"Bookmark")
        await theatre.press("enter")
        assert theatre.screen.position == 600.0


def test_every_action_has_a_binding_of_its_own_with_a_tooltip() -> None:
    made = bindings()
    assert len({binding.id for binding in made}) == len(ACTIONS)
    assert {binding.id for binding in made} == {binding_id(action) for action in ACTIONS}
    assert all(binding.tooltip for binding in made)
    keys = [key for binding in made for key in binding.key.split(",")]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_nothing_needed_is_cut_off(size: tuple[int, int]) -> None:
    async with replaying(small_session(), size=size) as theatre:
        text = theatre.text()
        for needed in ("Play", "Next", "Previous", "Inject", "View", "Help", "Leave", "5 Scores"):
            assert needed in text
        assert "next inject in 05:00" in text
        assert "State Chancellery" in text
        assert "Border Town" in text


async def test_a_small_window_does_not_break_it() -> None:
    async with replaying(small_session(), size=(30, 10)) as theatre:
        await theatre.press("i", "2", "v", "3", "4", "5", "1", "f1", "escape")
        await theatre.pilot.resize_terminal(4, 3)
        await theatre.press("n")
        await theatre.pilot.resize_terminal(200, 60)
        await theatre.press("n")
        assert "EXERCISE" in theatre.text()

"""Several people share a laptop: who is at the keyboard acts, and everybody sees who that is."""

from __future__ import annotations

from textual.widgets import Input

from exercise_sim.tui.team.handover import HandoverDialog
from exercise_sim.tui.team.handover_new_person import NewPersonDialog
from exercise_sim.tui.team.player_console import PlayerConsole
from tests.tui.team.desk import Desk, composing, opened, shows, text_on, types, until

WHERE = {"answers": ("rumour",), "channels": ("web",), "audiences": ("residents",)}


def at_keyboard(app: object) -> str:
    assert isinstance(app, PlayerConsole)
    return app.at_keyboard


async def test_three_keys_hand_over_to_a_colleague() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        assert at_keyboard(pilot.app) == "Ann"
        await pilot.press("h")
        await until(pilot, lambda: isinstance(pilot.app.screen, HandoverDialog))
        await pilot.press("enter")
        await until(pilot, lambda: at_keyboard(pilot.app) == "Bob")
        await shows(pilot, "Bob is at the keyboard now.")


async def test_a_number_takes_its_line_at_once() -> None:
    desk = Desk().joins("cid", "chancellery", "approver").running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("h")
        await shows(pilot, "2 Cid  approver")
        await pilot.press("2")
        await until(pilot, lambda: at_keyboard(pilot.app) == "Cid")


async def test_escape_leaves_who_was_there() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("h", "escape")
        await until(pilot, lambda: pilot.app.screen is screen)
        assert at_keyboard(pilot.app) == "Ann"


async def test_the_name_stands_in_the_last_line_of_every_screen() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await until(pilot, lambda: text_on(pilot).splitlines()[-1].startswith(" Ann "))
        await pilot.press("h")
        await shows(pilot, "who is at the keyboard now?")
        await until(pilot, lambda: text_on(pilot).splitlines()[-1].startswith(" Ann "))
        await pilot.press("enter")
        await until(pilot, lambda: text_on(pilot).splitlines()[-1].startswith(" Bob "))
        await pilot.press("n")
        await composing(pilot)
        await until(pilot, lambda: text_on(pilot).splitlines()[-1].startswith(" Bob "))


async def test_four_eyes_count_persons_at_one_keyboard() -> None:
    desk = Desk().running("6m").saves("ann", "ours", "The drill was announced in May.", **WHERE)
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2", "s")
        await until(pilot, lambda: bool(desk.state.responses["ours"].requests))
        await pilot.press("y")
        await pilot.pause()
        assert not desk.state.responses["ours"].decisions
        await pilot.press("h")
        await until(pilot, lambda: isinstance(pilot.app.screen, HandoverDialog))
        await pilot.press("1")
        await shows(pilot, "waiting for YOUR decision")
        await pilot.press("y")
        await until(pilot, lambda: bool(desk.state.responses["ours"].decisions))
    response = desk.state.responses["ours"]
    assert (response.requests[0].by, response.decisions[0].by) == ("ann", "bob")


async def test_somebody_new_joins_the_team_of_the_console() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("h")
        await shows(pilot, "2 Somebody who has not joined yet")
        await pilot.press("2")
        await until(pilot, lambda: isinstance(pilot.app.screen, NewPersonDialog))
        await until(pilot, lambda: isinstance(pilot.app.screen.focused, Input))
        await pilot.press("enter")
        await shows(pilot, "! Please type your name.")
        await types(pilot, "Dace")
        await pilot.press("tab", "space", "ctrl+s")
        await until(pilot, lambda: at_keyboard(pilot.app) == "Dace")
    dace = next(p for p in desk.state.participants.values() if p.name == "Dace")
    assert (dace.team, dace.duties) == ("chancellery", ("drafter",))


async def test_a_known_name_is_the_person_who_has_joined() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("h", "2")
        await until(pilot, lambda: isinstance(pilot.app.screen, NewPersonDialog))
        await until(pilot, lambda: isinstance(pilot.app.screen.focused, Input))
        await types(pilot, "bob")
        await pilot.press("enter")
        await until(pilot, lambda: at_keyboard(pilot.app) == "Bob")
    assert [p.name for p in desk.state.participants.values()].count("Bob") == 1


async def test_everybody_finds_their_own_unfinished_text() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        await composing(pilot)
        await types(pilot, "Only Ann writes this.")
        await pilot.press("escape")
        await shows(pilot, "Kept.")
        await pilot.press("h", "1")
        await until(pilot, lambda: at_keyboard(pilot.app) == "Bob")
        await pilot.press("2")
        await shows(pilot, "Your team has not written anything yet.")
        await pilot.press("h", "1")
        await until(pilot, lambda: at_keyboard(pilot.app) == "Ann")
        await shows(pilot, "Only Ann writes this.")
    assert [d.body for d in desk.log.drafts(desk.exercise, "bob")] == []

"""Joining: who are you, and in which team?"""

from __future__ import annotations

from textual.events import Key
from textual.widgets import Input

from exercise_sim import localization
from exercise_sim.exercise.refusal import Refused
from exercise_sim.log.contract import Log
from exercise_sim.log.memory import MemoryLog
from exercise_sim.session.access import find_by_code, take_seat
from exercise_sim.session.seat import Seat
from exercise_sim.tui.settings import read_settings
from exercise_sim.tui.team.join_screen import JoinScreen
from exercise_sim.tui.team.language_line import LanguageLine
from exercise_sim.tui.team.mark_list import MarkList
from exercise_sim.tui.team.team_console import TeamConsole
from tests.tui.team.desk import Desk, opened, shows, types


def joining(desk: Desk, code: str = "") -> TeamConsole:
    def seat(log: Log, code: str, name: str, duties: tuple[str, ...]) -> Seat:
        exercise, team = find_by_code(log, code)
        return take_seat(log, exercise, name, "player", team, duties)  # type: ignore[arg-type]

    return TeamConsole(lambda: desk.log, seat, code)


def code_of(desk: Desk, team: str = "chancellery") -> str:
    return desk.log.join_codes(desk.exercise)[team]


async def test_a_code_and_a_name_are_enough_for_all_duties_of_the_team() -> None:
    desk = Desk()
    console = joining(desk)
    async with console.run_test(notifications=True) as pilot:
        await shows(pilot, "Join code")
        await types(pilot, code_of(desk))
        await pilot.press("enter")
        await types(pilot, "Dace")
        await pilot.press("enter")
        await opened(pilot)
        await shows(pilot, "You play in the team State Chancellery")
    dace = next(p for p in desk.state.participants.values() if p.name == "Dace")
    assert dace.team == "chancellery"
    assert dace.duties == ("drafter", "approver", "monitor")


async def test_duties_can_be_marked() -> None:
    desk = Desk()
    async with joining(desk, code_of(desk)).run_test(notifications=True) as pilot:
        await shows(pilot, "Join code")
        await pilot.press("enter")
        await types(pilot, "Dace")
        await pilot.press("tab", "space", "ctrl+s")
        await opened(pilot)
    dace = next(p for p in desk.state.participants.values() if p.name == "Dace")
    assert dace.duties == ("drafter",)


async def test_a_wrong_code_is_said_in_place_and_keeps_what_was_typed() -> None:
    desk = Desk()
    async with joining(desk).run_test(notifications=True) as pilot:
        await shows(pilot, "Join code")
        await types(pilot, "nonsense")
        await pilot.press("enter")
        await types(pilot, "Dace")
        await pilot.press("enter")
        await shows(pilot, "! No exercise has this join code")
        screen = pilot.app.screen
        assert screen.query_one("#code", Input).value == "nonsense"
        assert screen.query_one("#name", Input).value == "Dace"
        assert screen.focused is screen.query_one("#code")


async def test_what_is_missing_is_asked_for() -> None:
    async with joining(Desk()).run_test(notifications=True) as pilot:
        await shows(pilot, "Join code")
        await pilot.press("ctrl+s")
        await shows(pilot, "! Please type the join code of your team.")
        await types(pilot, "x")
        await pilot.press("ctrl+s")
        await shows(pilot, "! Please type your name.")


async def test_whoever_comes_back_finds_their_own_place() -> None:
    desk = Desk()
    for _ in range(2):
        async with joining(desk, code_of(desk)).run_test(notifications=True) as pilot:
            await shows(pilot, "Join code")
            await pilot.press("enter")
            await types(pilot, "Dace")
            await pilot.press("enter")
            await opened(pilot)
    assert [p.name for p in desk.state.participants.values()].count("Dace") == 1


async def test_whoever_comes_back_with_other_duties_is_told_which_they_keep() -> None:
    desk = Desk()
    async with joining(desk, code_of(desk)).run_test(notifications=True) as pilot:
        await shows(pilot, "Join code")
        await pilot.press("enter")
        await types(pilot, "Ann")
        await pilot.press("tab", "space", "enter")
        await opened(pilot)
        await shows(pilot, "You keep the duties")


async def test_the_form_is_there_before_the_log_is_open() -> None:
    from threading import Event

    desk, opening = Desk(), Event()

    def slow() -> MemoryLog:
        opening.wait()
        return desk.log

    console = TeamConsole(slow, lambda log, code, name, duties: desk.seat())
    async with console.run_test(notifications=True) as pilot:
        await shows(pilot, "Join code")
        await types(pilot, "code")
        await pilot.press("enter")
        await types(pilot, "Ann")
        await pilot.press("enter")
        await shows(pilot, "Joining…")
        assert isinstance(pilot.app.screen, JoinScreen)
        opening.set()
        await opened(pilot)


async def test_a_refusal_of_the_rules_is_shown_too() -> None:
    def refuse(log: Log, code: str, name: str, duties: tuple[str, ...]) -> Seat:
        raise Refused("This team has no duty `monitor`.")

    async with TeamConsole(lambda: Desk().log, refuse, "c").run_test(notifications=True) as pilot:
        await shows(pilot, "Join code")
        await pilot.press("enter")
        await types(pilot, "Ann")
        await pilot.press("enter")
        await shows(pilot, "! This team has no duty `monitor`.")


async def test_letters_typed_at_once_land_in_the_field_that_enter_leads_to() -> None:
    desk = Desk()
    async with joining(desk).run_test(notifications=True) as pilot:
        await shows(pilot, "Join code")
        for letter in [*code_of(desk), "enter", *"Dace", "enter"]:
            key = {"-": "minus"}.get(letter, letter)
            pilot.app.post_message(Key(key, letter if len(letter) == 1 else "\r"))
        await opened(pilot)
    assert "Dace" in [p.name for p in desk.state.participants.values()]


async def test_help_tells_what_a_join_code_is() -> None:
    async with joining(Desk()).run_test(notifications=True) as pilot:
        await shows(pilot, "Join code")
        await pilot.press("f1")
        await shows(pilot, "type the code that the facilitator told your team")
        await pilot.press("escape")
        await shows(pilot, "Your duties in the team")


async def test_another_language_keeps_what_was_typed_and_is_kept_for_the_next_time() -> None:
    desk = Desk()
    async with joining(desk, code_of(desk)).run_test(notifications=True) as pilot:
        await shows(pilot, "Join code")
        await pilot.press("enter")
        await types(pilot, "Dace")
        await pilot.press("tab", "space", "f8")
        await shows(pilot, "‹Latviešu›")
        screen = pilot.app.screen
        assert screen.query_one("#code", Input).value == code_of(desk)
        assert screen.query_one("#name", Input).value == "Dace"
        assert screen.query_one(MarkList).marked == ["drafter"]
        assert screen.focused is screen.query_one("#duties")
        assert localization.language() == "lv"
        await pilot.click(LanguageLine, offset=(5, 0))
        await shows(pilot, "‹English›")
        await pilot.click(LanguageLine, offset=(25, 0))
        await shows(pilot, "‹Українська›")
        await pilot.app.workers.wait_for_complete(
            [worker for worker in pilot.app.workers if worker.group == "settings"]
        )
        assert read_settings().language == "uk"
        await pilot.press("f8")
        await shows(pilot, "‹English›")

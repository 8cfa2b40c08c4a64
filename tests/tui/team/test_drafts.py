"""The team's responses: how they stand, and what can be done with each."""

import pytest

from exercise_sim.exercise.commands import Approve, Release, RequestClearance
from exercise_sim.tui.team.drafts_list import DraftsList
from tests.tui.team.desk import Desk, composing, opened, shows, text_on, types, until


async def test_the_list_says_how_everything_stands_and_for_how_long() -> None:
    desk = Desk().busy()
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "2 Drafts ►1")
        await pilot.press("2")
        await shows(pilot, "► waiting for YOUR decision for 08:00")
        for words in (
            "! sent back by Bob: Say the truth first.",
            "✓ cleared; can be released",
            "✓ released at T+11:00",
        ):
            assert words in text_on(pilot)
        desk.at("18m")
        await shows(pilot, "► waiting for YOUR decision for 09:00")


async def test_a_waiting_version_can_be_approved() -> None:
    desk = Desk().busy()
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2")
        await shows(pilot, "y Approve")
        await pilot.press("y")
        await until(pilot, lambda: bool(desk.state.responses["waits"].approvals(1)))
        await until(pilot, lambda: "YOUR decision" not in text_on(pilot))


async def test_a_waiting_version_can_be_sent_back_with_a_comment() -> None:
    desk = Desk().busy()
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("2", "b")
        await shows(pilot, "What has to change?")
        await types(pilot, "Name the source")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: pilot.app.screen is screen)
        await shows(pilot, "! sent back by you: Name the source")


async def test_the_author_sees_whom_it_waits_for() -> None:
    desk = Desk().running("6m").saves("ann", "mine", "First words.", channels=("web",))
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2", "s")
        await shows(pilot, "… waiting for Bob for 00:00")
        assert "Approve" not in text_on(pilot)


async def test_a_team_without_a_second_person_waits_for_the_simcell() -> None:
    desk = Desk().running("6m").saves("tia", "mine", "First words.", channels=("web",))
    async with desk.console("tia").run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2", "s")
        await shows(pilot, "… waiting for the SimCell")


async def test_a_colleagues_decision_appears_by_itself() -> None:
    words = "The drill was announced in May and ends on Friday."
    desk = Desk().running("6m").saves("ann", "mine", words, channels=("web",))
    desk.do(RequestClearance(by="ann", response="mine", version=1))
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2")
        await shows(pilot, "… waiting for Bob")
        desk.do(Approve(by="bob", response="mine", version=1))
        await shows(pilot, "✓ cleared; can be released")
        await pilot.press("o")
        await shows(pilot, "counts from this moment")
        await pilot.press("enter")
        await shows(pilot, "✓ released at T+06:00")
        await shows(pilot, "It is out.")
    assert desk.state.responses["mine"].releases[0].sanction == "cleared"


async def test_enter_shows_text_history_and_d_the_differences() -> None:
    desk = Desk().running("6m").saves("ann", "mine", "One.\nTwo.").saves("bob", "mine", "One.\n2.")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("2", "enter")
        await shows(pilot, "publish, version 2, saved by Bob at T+06:00")
        assert "you: version 1 saved" in text_on(pilot)
        await pilot.press("d")
        await shows(pilot, "From version 1 to version 2")
        assert "[-Two.-] {+2.+}" in text_on(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)
        await pilot.press("escape")
        assert screen.focused is screen.query_one(DraftsList)


async def test_what_is_out_can_be_corrected_in_the_open() -> None:
    desk = Desk().running("6m").saves("ann", "mine", "Buses at six.", channels=("web",))
    desk.do(Release(by="ann", response="mine", version=1, reason="No time."))
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("2", "e")
        await composing(pilot)
        await pilot.press("ctrl+end")
        await types(pilot, " No: at seven.")
        await pilot.press("ctrl+g")
        await shows(pilot, "What is corrected?")
        await types(pilot, "The time")
        await pilot.press("tab")
        await types(pilot, "It is wrong now")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: pilot.app.screen is screen)
        await shows(pilot, "corrected at T+06:00, not cleared")
    release = desk.state.responses["mine"].releases[-1]
    assert (release.version, release.note) == (2, "The time")


async def test_what_is_out_can_be_withdrawn_with_a_reason() -> None:
    desk = Desk().running("6m").saves("ann", "mine", "Buses at six.", channels=("web",))
    desk.do(Release(by="ann", response="mine", version=1, reason="No time."))
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2", "x")
        await shows(pilot, "Why is it withdrawn?")
        await types(pilot, "It was wrong")
        await pilot.press("ctrl+s")
        await shows(pilot, "✗ withdrawn at T+06:00")
    withdrawal = desk.state.responses["mine"].withdrawal
    assert withdrawal is not None
    assert withdrawal.reason == "It was wrong"


@pytest.mark.parametrize("key", ["y", "b", "o", "x", "d", "s", "e"])
async def test_keys_without_a_sense_do_nothing(key: str) -> None:
    desk = Desk().running("6m")
    before = desk.state
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("2", key)
        await pilot.pause()
        assert pilot.app.screen is screen
    assert desk.state == before

"""Conversations, what others have published, and shared facts."""

from exercise_sim.exercise.commands import SendMessage
from exercise_sim.tui.team.text_box import TextBox
from tests.tui.team.desk import Desk, opened, shows, text_on, types, until


async def test_messages_are_shown_as_conversations() -> None:
    async with Desk().busy().console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "3 Coordination ●2")
        await pilot.press("3")
        await shows(pilot, "● Editor of the Border News")
        await pilot.press("down")
        await shows(pilot, "● Border Town · T+06:00 (09:06)")
        assert "→ you to Border Town" in text_on(pilot)


async def test_enter_writes_to_whom_the_conversation_is_with() -> None:
    desk = Desk().busy()
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("3", "enter")
        await shows(pilot, "Write a message")
        await types(pilot, "At ten.")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: pilot.app.screen is screen)
        await shows(pilot, "→ you to Editor of the Border News")
    assert desk.state.messages[-1].to == ("editor",)


async def test_a_message_needs_somebody_and_a_text_and_keeps_what_is_typed() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("w")
        await shows(pilot, "Write a message")
        await pilot.press("tab")
        await types(pilot, "Who leads?")
        await pilot.press("ctrl+s")
        await shows(pilot, "! Please mark who the message is for.")
        await pilot.press("space", "ctrl+s")
        await until(pilot, lambda: pilot.app.screen is screen)
    assert desk.state.messages[-1].text == "Who leads?"
    assert desk.state.messages[-1].to == ("town",)


async def test_a_message_that_arrives_is_counted_on_the_tab_and_does_not_disturb() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("w")
        await shows(pilot, "Write a message")
        await pilot.press("tab")
        await types(pilot, "Half")
        desk.do(SendMessage(by="tia", message="m", to=("chancellery",), text="Hello"))
        await shows(pilot, "3 Coordination ●1")
        assert pilot.app.screen.query_one(TextBox).text == "Half"


async def test_other_teams_statements_and_known_facts_can_be_read() -> None:
    async with Desk().busy().console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("3", "down", "down")
        await shows(pilot, "School goes on as usual today.")
        assert "Border Town · T+11:00 · Web page" in text_on(pilot)
        await pilot.press("down")
        await shows(pilot, "Source: Press release")


async def test_a_fact_appears_when_it_may_be_known() -> None:
    desk = Desk().running("1m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("3", "end")
        await shows(pilot, "Your team knows no facts yet.")
        desk.at("2m")
        await shows(pilot, "The drill was announced in May")

"""Conversations, what others have published, and shared facts."""

from exercise_sim.exercise.commands import RecordDecision, SendMessage, ShareDraft
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
        await pilot.press("3", "down", "down", "down")
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


async def test_what_one_team_decides_stands_on_the_board_of_all() -> None:
    desk = Desk().busy()
    async with desk.console().run_test(notifications=True, size=(120, 40)) as pilot:
        screen = await opened(pilot)
        await pilot.press("3", "b")
        await shows(pilot, "What has your team decided?")
        await pilot.press("ctrl+s")
        await shows(pilot, "! Please write a decision, or mark a fact.")
        await types(pilot, "We speak first, at ten.")
        await pilot.press("tab", "space", "ctrl+s")
        await until(pilot, lambda: pilot.app.screen is screen)
        await pilot.press("down", "down")
        await shows(pilot, "Your team: We speak first, at ten.")
        assert "Border Town: School goes on as usual today." in text_on(pilot)
    assert [d.text for d in desk.state.decisions] == [
        "We speak first, at ten.",
        "Fact: The drill was announced in May and ends on Friday.",
    ]
    async with desk.console("tia").run_test(notifications=True, size=(120, 40)) as pilot:
        await opened(pilot)
        await shows(pilot, "3 Coordination ●")
        await pilot.press("3", "end", "up", "up")
        await shows(pilot, "State Chancellery: We speak first, at ten.")


async def test_a_decision_of_another_team_is_counted_on_the_tab() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True, size=(120, 40)) as pilot:
        await opened(pilot)
        desk.do(RecordDecision(by="tia", text="The school stays open."))
        await shows(pilot, "3 Coordination ●1")


async def test_a_draft_is_shown_to_a_partner_before_it_is_out() -> None:
    desk = Desk().running("6m").saves("ann", "ours", "The drill was announced in May.")
    async with desk.console().run_test(notifications=True, size=(120, 40)) as pilot:
        screen = await opened(pilot)
        await pilot.press("2", "v")
        await shows(pilot, "Which teams may read version 1 before it is out?")
        await pilot.press("space", "enter")
        await until(pilot, lambda: pilot.app.screen is screen)
        await shows(pilot, "you: version 1 shown to Border Town")
    assert desk.state.shared_drafts[0].to == ("town",)


async def test_a_partners_draft_can_be_read_and_answered() -> None:
    desk = Desk().running("6m").saves("tia", "theirs", "School goes on as usual today.")
    desk.do(ShareDraft(by="tia", response="theirs", version=1, to=("chancellery",)))
    async with desk.console().run_test(notifications=True, size=(120, 40)) as pilot:
        screen = await opened(pilot)
        await pilot.press("3", "down")
        await shows(pilot, "Draft of Border Town")
        await shows(pilot, "shown to you at T+06:00, before release")
        await pilot.press("enter")
        await shows(pilot, "Write a message")
        await types(pilot, "Say it as we do.")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: pilot.app.screen is screen)
    assert desk.state.messages[-1].to == ("town",)


async def test_what_is_new_is_marked_on_its_line_until_it_has_been_on_the_screen() -> None:
    desk = Desk().busy()
    desk.do(SendMessage(by="tia", message="again", to=("chancellery",), text="Are you there?"))
    desk.do(RecordDecision(by="tia", text="The school stays open."))
    async with desk.console().run_test(notifications=True, size=(120, 40)) as pilot:
        await opened(pilot)
        await shows(pilot, "3 Coordination ●4")
        await pilot.press("3")
        await shows(pilot, "Editor of the Border News ●1")
        await shows(pilot, "3 Coordination ●2")
        assert "Border Town ●" not in text_on(pilot)
        await pilot.press("down")
        await shows(pilot, "3 Coordination ●1")
        assert "Editor of the Border News ●" not in text_on(pilot)
        assert "Situation board ●1" in text_on(pilot)


async def test_a_message_to_the_conversation_on_the_screen_is_not_new_and_another_is() -> None:
    desk = Desk().busy()
    async with desk.console().run_test(notifications=True, size=(120, 40)) as pilot:
        await opened(pilot)
        await pilot.press("3", "down")
        await shows(pilot, "Who speaks first?")
        await until(pilot, lambda: "3 Coordination ●" not in text_on(pilot))
        desk.do(SendMessage(by="tia", message="x", to=("chancellery",), text="We are ready."))
        await shows(pilot, "We are ready.")
        assert "●" not in text_on(pilot).splitlines()[1].partition("3 Coordination")[2]
        desk.do(
            SendMessage(by="fac", message="y", to=("chancellery",), text="And?", speaker="Ministry")
        )
        await shows(pilot, "Ministry ●1")
        await shows(pilot, "3 Coordination ●1")


async def test_what_was_typed_is_thrown_away_only_at_the_second_esc() -> None:
    async with Desk().running("6m").console().run_test() as pilot:
        screen = await opened(pilot)
        await pilot.press("w")
        await shows(pilot, "Write a message")
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)
        await pilot.press("w")
        await shows(pilot, "Write a message")
        await pilot.press("tab", "H", "i", "escape")
        await shows(pilot, "Press Esc again to throw away what you wrote.")
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)


async def test_a_message_that_went_out_is_told() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("w")
        await shows(pilot, "Write a message")
        await pilot.press("space", "tab", "H", "i", "ctrl+s")
        await shows(pilot, "Sent to Border Town.")


async def test_nobody_is_written_to_from_the_situation_board() -> None:
    async with Desk().busy().console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("3")
        await shows(pilot, "Write to them")
        await pilot.press("down", "down")
        await until(pilot, lambda: "Write to them" not in text_on(pilot))

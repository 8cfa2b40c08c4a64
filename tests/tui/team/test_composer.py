"""Writing a response: form, text, counters, saving, clearance, release."""

from textual.widgets import TextArea

from exercise_sim.exercise.commands import Pause
from exercise_sim.tui.team.composer_screen import ComposerScreen
from exercise_sim.tui.team.text_box import TextBox
from tests.tui.team.desk import Desk, composing, opened, shows, text_on, types, until


async def test_a_statement_goes_from_the_feed_through_clearance_into_the_open() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("r")
        composer = await composing(pilot)
        assert composer.writing.content.answers == ("rumour",)
        assert composer.writing.content.action == "publish"
        await types(pilot, "The drill was announced in May and ends on Friday.")
        await pilot.press("shift+tab", "shift+tab", "enter")
        await shows(pilot, "Where does it go out?")
        await pilot.press("space", "down", "space", "enter")
        await shows(pilot, "50 of 4,096 characters for Telegram · 10 words")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: pilot.app.screen is screen)
    response = next(iter(desk.state.responses.values()))
    assert response.latest.content.texts == {
        "en": "The drill was announced in May and ends on Friday."
    }
    assert response.latest.content.channels == ("telegram", "web")
    assert response.pending is not None
    assert desk.log.drafts(desk.exercise, "ann") == []


async def test_the_checklist_shows_what_the_playbook_expects_and_marks_what_this_would_do() -> None:
    async with Desk().running("6m").console().run_test(notifications=True, size=(120, 40)) as pilot:
        await opened(pilot)
        await pilot.press("r")
        await composing(pilot)
        await shows(pilot, "→ ○ publish in 19:00")
        assert "  ○ assess in 09:00" in text_on(pilot)
        assert "Šovakar brauks autobusi." in text_on(pilot)


async def test_counters_say_when_a_text_is_too_long_for_a_channel() -> None:
    desk = Desk().running("6m").saves("ann", "long", "x" * 4100, channels=("telegram", "web"))
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2", "e")
        await composing(pilot)
        await shows(pilot, "! 4 too many for Telegram (4,096)")


async def test_counters_say_when_a_text_is_too_short_to_count() -> None:
    desk = Desk().running("6m").saves("ann", "short", "No evacuation.", channels=("telegram",))
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2", "e")
        await composing(pilot)
        await shows(pilot, "14 of at least 40 characters")
        await types(pilot, " The drill ends on Friday, as it was announced in May.")
        await shows(pilot, "of 4,096 characters for Telegram")


async def test_key_messages_and_facts_are_inserted_where_the_cursor_is() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        composer = await composing(pilot)
        await types(pilot, "We say")
        await pilot.press("ctrl+o")
        await shows(pilot, "Mark what this text uses")
        await pilot.press("space", "down", "space", "enter")
        await until(pilot, lambda: pilot.app.screen is composer)
        box = composer.query_one("#text-en", TextBox)
        await until(pilot, lambda: "announced in May" in box.text)
        assert box.text.startswith("We say The border is guarded day and night. The drill")
        assert composer.writing.content.key_messages == ("guarded",)
        assert composer.writing.content.facts == ("announced",)


async def test_every_language_has_a_text_of_its_own() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        composer = await composing(pilot)
        await types(pilot, "One")
        await pilot.press("ctrl+l")
        await until(pilot, lambda: composer.focused is composer.query_one("#text-lv"))
        await types(pilot, "Viens divi")
        await shows(pilot, "English (1)  Latvian (2)")
        assert composer.writing.content.texts == {"en": "One", "lv": "Viens divi"}


async def test_an_action_that_goes_to_somebody_asks_to_whom() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("n")
        composer = await composing(pilot)
        await types(pilot, "Please check the buses with your own people.")
        composer.query_one("#action").focus()
        await pilot.press("enter")
        await shows(pilot, "What does this response do?")
        await pilot.press("down", "down", "down", "enter")  # escalate
        await shows(pilot, "To: nobody chosen")
        composer.query_one("#to").focus()
        await pilot.press("enter")
        await shows(pilot, "Whom does it go to?")
        await pilot.press("space", "enter")
        await shows(pilot, "To: Border Town")
        await pilot.press("ctrl+g")
        await shows(pilot, "It goes to them now")
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is screen)
    response = next(iter(desk.state.responses.values()))
    assert response.latest.content.to == ("town",)
    assert response.releases


async def test_an_uncleared_release_asks_for_a_reason_and_a_refusal_keeps_it() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("n")
        await composing(pilot)
        await types(pilot, "There is no evacuation.")
        await pilot.press("ctrl+g")
        await shows(pilot, "Why does it go out without clearance?")
        await pilot.press("ctrl+s")
        await shows(pilot, "! Please answer")
        await types(pilot, "The editor waits")
        await pilot.press("ctrl+s")
        await shows(pilot, "! Choose at least one channel")
        assert pilot.app.screen.query_one(TextArea).text == "The editor waits"
        await pilot.press("escape", "escape")
        composer = await composing(pilot)
        composer.query_one("#channels").focus()
        await pilot.press("enter")
        await shows(pilot, "Where does it go out?")
        await pilot.press("down", "space", "enter")
        await until(pilot, lambda: pilot.app.screen is composer)
        await pilot.press("ctrl+g")
        await shows(pilot, "Why does it go out without clearance?")
        await types(pilot, "No time")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: pilot.app.screen is screen)
    response = next(iter(desk.state.responses.values()))
    assert response.releases[0].reason == "No time"
    assert response.releases[0].sanction == "not cleared"


async def test_saving_over_a_colleagues_version_is_refused_and_nothing_typed_is_lost() -> None:
    desk = Desk().running("6m").saves("ann", "shared", "First words.")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2", "e")
        composer = await composing(pilot)
        await pilot.press("ctrl+end", "end")
        await types(pilot, " Mine")
        desk.saves("bob", "shared", "First words. His.")
        await pilot.press("ctrl+s")
        await shows(pilot, "Bob saved version 2 meanwhile.")
        assert "First words. [-His.-] {+Mine+}" in text_on(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is composer)
        assert composer.query_one("#text-en", TextBox).text == "First words. Mine"
        await pilot.press("ctrl+s")
        await shows(pilot, "Saved as version 3")
    assert desk.state.responses["shared"].latest.content.texts["en"] == "First words. Mine"


async def test_what_others_do_leaves_cursor_focus_and_text_alone() -> None:
    desk = Desk().running("1m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        composer = await composing(pilot)
        await types(pilot, "Hello")
        await pilot.press("left", "left")
        desk.play_to("6m")
        await shows(pilot, "1 to answer")
        box = composer.query_one("#text-en", TextBox)
        assert composer.focused is box
        assert box.cursor_location == (0, 3)
        desk.do(Pause(by="fac", reason="Coffee"))
        await shows(pilot, "PAUSED: Coffee")
        assert box.text == "Hello"


async def test_letters_are_typed_and_are_no_commands() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        composer = await composing(pilot)
        await pilot.press(*"narcut12345")
        assert composer.query_one("#text-en", TextBox).text == "narcut12345"
        assert isinstance(pilot.app.screen, ComposerScreen)


async def test_who_may_not_write_is_told_so() -> None:
    desk = Desk().joins("eve", "chancellery", "monitor").running("6m")
    async with desk.console("eve").run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("r")
        await shows(pilot, "do not include writing")

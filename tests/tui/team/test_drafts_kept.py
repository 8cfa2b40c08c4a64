"""What is being written survives a crash."""

from exercise_sim.exercise.content import Content
from exercise_sim.tui.team.text_box import TextBox
from exercise_sim.tui.team.writing import Writing, from_json, to_json
from tests.tui.team.desk import Desk, composing, opened, shows, types, until


async def test_a_text_is_kept_while_it_is_written() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        await composing(pilot)
        await types(pilot, "Half a sent")
        await until(pilot, lambda: kept(desk) == ["Half a sent"])


async def test_a_killed_console_finds_its_draft_again() -> None:
    desk = Desk().running("6m")
    writing = Writing("slot", Content(action="publish", texts={"en": "Half a sentence"}))
    desk.log.save_draft(desk.exercise, "ann", "slot", to_json(writing))
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "Draft recovered")
        await pilot.press("2")
        await shows(pilot, "✎ recovered: not saved yet")
        await shows(pilot, "Half a sentence")
        await pilot.press("e")
        composer = await composing(pilot)
        assert composer.query_one("#text-en", TextBox).text == "Half a sentence"
        await pilot.press("ctrl+s")
        await shows(pilot, "Saved as version 1")
        await until(pilot, lambda: kept(desk) == [])
    assert desk.state.responses["slot"].latest.content.texts == {"en": "Half a sentence"}


async def test_a_draft_on_top_of_a_version_comes_back_on_top_of_it() -> None:
    desk = Desk().running("6m").saves("ann", "shared", "First words.")
    content = desk.state.responses["shared"].latest.content
    writing = Writing("shared", content, 1).change(texts={"en": "First words. And more."})
    desk.log.save_draft(desk.exercise, "ann", "shared", to_json(writing))
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2")
        await pilot.press("e")
        await composing(pilot)
        await pilot.press("ctrl+s")
        await shows(pilot, "Saved as version 2")
    assert desk.state.responses["shared"].latest.content.texts["en"] == "First words. And more."


async def test_closing_keeps_the_text_and_discarding_asks_first() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("n")
        await composing(pilot)
        await types(pilot, "Maybe")
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)
        await pilot.press("2")
        await shows(pilot, "✎ you are writing it")
        await pilot.press("delete")
        await shows(pilot, "is thrown away")
        await pilot.press("enter")
        await shows(pilot, "Your team has not written anything yet.")
        await until(pilot, lambda: kept(desk) == [])


async def test_nothing_is_kept_of_a_response_that_was_never_begun() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("n")
        await composing(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)
        await pilot.press("2")
        await shows(pilot, "Your team has not written anything yet.")
    assert kept(desk) == []


def test_a_foreign_draft_row_is_left_alone() -> None:
    assert from_json('{"something": "else"}') is None
    assert from_json("not json") is None


def kept(desk: Desk) -> list[str]:
    writings = [from_json(d.body) for d in desk.log.drafts(desk.exercise, "ann")]
    return [w.first_words for w in writings if w is not None]

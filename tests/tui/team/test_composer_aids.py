"""What helps with writing: templates, reach, undo; and a checklist that the scenario may hide."""

from __future__ import annotations

from typing import Any

from exercise_sim.exercise.content import Content
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.tui.team.composer_reach import reach, reach_words
from exercise_sim.tui.team.perspective import perspective
from exercise_sim.tui.team.text_box import TextBox
from tests.tui.team.desk import (
    Desk,
    bilingual_world,
    composing,
    opened,
    shows,
    text_on,
    types,
    until,
)

HOLDING = {
    "id": "holding",
    "title": "Holding statement",
    "action": "publish",
    "text": {"en": "We know about [what].", "lv": "Mēs zinām par [kas]."},
}
ASKING = {
    "id": "asking",
    "title": "Ask who would know",
    "action": "verify",
    "text": "Is it true that [what]?",
}


def world(*templates: dict[str, Any], hide: bool = False) -> tuple[Scenario, Playbook]:
    scenario, playbook = bilingual_world()
    playbook = Playbook.model_validate(
        {**playbook.model_dump(mode="json", by_alias=True), "templates": templates},
        context={"language": "en"},
    )
    return scenario.model_copy(update={"hide_checklist": hide}), playbook


async def test_a_template_fills_every_language_that_is_empty_and_sets_the_action() -> None:
    desk = Desk(world(HOLDING, ASKING)).running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        composer = await composing(pilot)
        await shows(pilot, "F2 takes a text from the playbook.")
        await pilot.press("f2")
        await shows(pilot, "Holding statement")
        await pilot.press("enter")
        await until(pilot, lambda: composer.writing.content.texts.get("lv", "") != "")
        assert composer.writing.content.texts == {
            "en": "We know about [what].",
            "lv": "Mēs zinām par [kas].",
        }
        await pilot.press("f2")
        await shows(pilot, "Ask who would know")
        await pilot.press("down", "enter")
        await until(pilot, lambda: composer.writing.content.action == "verify")
        text = composer.query_one("#text-en", TextBox).text
        assert text == "We know about [what]. Is it true that [what]? "


async def test_what_a_template_put_in_can_be_undone() -> None:
    desk = Desk(world(HOLDING)).running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        composer = await composing(pilot)
        await pilot.press("f2")
        await shows(pilot, "Holding statement")
        await pilot.press("enter")
        await shows(pilot, "We know about [what].")
        await pilot.press("ctrl+z")
        await until(pilot, lambda: composer.query_one("#text-en", TextBox).text == "")
        await pilot.press("ctrl+y")
        await shows(pilot, "We know about [what].")


async def test_a_playbook_without_templates_says_so() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        await composing(pilot)
        await pilot.press("f2")
        await shows(pilot, "The playbook has no templates.")


async def test_what_was_chosen_in_the_fields_can_be_undone_and_redone() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        composer = await composing(pilot)
        await types(pilot, "Stays.")
        await pilot.press("shift+tab", "enter")
        await shows(pilot, "Whom should it reach?")
        await pilot.press("space", "enter")
        await until(pilot, lambda: composer.writing.content.audiences != ())
        await pilot.press("ctrl+z")
        await until(pilot, lambda: composer.writing.content.audiences == ())
        await pilot.press("ctrl+y")
        await until(pilot, lambda: composer.writing.content.audiences != ())
        assert composer.writing.content.texts == {"en": "Stays."}


async def test_reach_counts_people_by_channel_and_language_as_it_is_chosen() -> None:
    desk = Desk().running("6m")
    seen = perspective(desk.state, "ann", 360.0)
    audience = seen.view.audiences[0]
    nowhere = Content(action="publish", texts={"en": "Hello."}, audiences=(audience.id,))
    assert reach(nowhere, seen).people == 0
    assert "on none of their channels" in reach_words(nowhere, seen)
    there = nowhere.model_copy(update={"channels": audience.channels})
    assert reach(there, seen).people == audience.size
    foreign = there.model_copy(update={"texts": {"uk": "Вітаю."}})
    assert reach_words(foreign, seen).endswith("nothing in English or Latvian")
    async with desk.console().run_test(notifications=True, size=(120, 40)) as pilot:
        await opened(pilot)
        await pilot.press("n")
        await composing(pilot)
        await types(pilot, "The drill was announced in May.")
        await pilot.press("shift+tab", "enter")
        await shows(pilot, "Whom should it reach?")
        await pilot.press("space", "enter")
        await shows(pilot, f"Reaches 0 of {audience.size:,} people")


async def test_a_hidden_checklist_leaves_no_trace_on_any_screen() -> None:
    desk = Desk(world(hide=True)).running("6m")
    view = perspective(desk.state, "ann", 360.0).view
    assert all(item.tasks == () for item in view.feed)
    async with desk.console().run_test(notifications=True, size=(120, 40)) as pilot:
        await opened(pilot)
        await shows(pilot, "1 entry is unread. You decide what needs an answer")
        await shows(pilot, "1 unread")
        assert "publish in" not in text_on(pilot)
        await pilot.press("r")
        await composing(pilot)
        assert "The playbook expects" not in text_on(pilot)
        assert "publish in" not in text_on(pilot)


async def test_whoever_answers_reads_what_came_in_their_own_language_too() -> None:
    async with Desk().running("6m").console().run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        await pilot.press("r")
        await composing(pilot)
        await shows(pilot, "Buses come tonight.")
        assert "Šovakar brauks autobusi." in text_on(pilot)

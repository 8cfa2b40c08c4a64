"""Text from outside is shown as text, whatever it contains."""

import pytest
from textual.widgets import TextArea

from exercise_sim.exercise.commands import (
    Assess,
    Pause,
    Release,
    RequestClearance,
    Return,
    SendMessage,
)
from exercise_sim.exercise.content import Content
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.tui.team.writing import Writing, to_json
from tests.exercise.worlds import small_world
from tests.tui.team.desk import Desk, composing, opened, shows, text_on, until

EVIL = "[/foo] [@click=app.exit]x[/] \x1b[31m \u202eabc =1+1 😀 [b"
HARMLESS = "[/foo] [@click=app.exit]x[/] ␛[31m abc =1+1"
LONG = EVIL + "\n" + "A very long word and another one. " * 3000


def evil_world() -> tuple[Scenario, Playbook]:
    scenario, playbook = small_world()
    words, long = LocalText({"en": EVIL}), LocalText({"en": LONG})
    inject = scenario.injects[0].model_copy(update={"title": words, "body": long, "sender": EVIL})
    evil = scenario.model_copy(
        update={
            "title": words,
            "handling": "[/x]",
            "briefing": long,
            "teams": tuple(t.model_copy(update={"name": words}) for t in scenario.teams),
            "channels": tuple(c.model_copy(update={"name": words}) for c in scenario.channels),
            "audiences": tuple(a.model_copy(update={"name": words}) for a in scenario.audiences),
            "key_messages": tuple(
                m.model_copy(update={"text": words}) for m in scenario.key_messages
            ),
            "facts": tuple(
                f.model_copy(update={"text": words, "source": words}) for f in scenario.facts
            ),
            "claims": tuple(c.model_copy(update={"text": words}) for c in scenario.claims),
            "personas": tuple(p.model_copy(update={"name": words}) for p in scenario.personas),
            "injects": (inject, *scenario.injects[1:]),
        }
    )
    page = playbook.guidance[0].model_copy(update={"title": words, "body": long})
    evil_playbook = playbook.model_copy(update={"guidance": (page,)})
    return (
        Scenario.model_validate_json(evil.model_dump_json()),
        Playbook.model_validate_json(evil_playbook.model_dump_json()),
    )


def evil_desk() -> Desk:
    """Everything that people can write has been written, evilly, by `eve`."""
    desk = Desk(evil_world()).joins("eve", "chancellery", name=EVIL).running("6m")
    desk.do(
        Assess(by="eve", inject="rumour", veracity="accurate", priority="low", rationale=LONG),
        SendMessage(by="tia", message="m", to=("chancellery",), text=LONG),
        SendMessage(by="fac", message="n", to=("chancellery",), speaker=EVIL, text=EVIL),
    )
    desk.saves("eve", "waits", LONG, channels=("web",), answers=("rumour",), to=("editor",))
    desk.do(
        RequestClearance(by="eve", response="waits", version=1),
        Return(by="bob", response="waits", version=1, comment=EVIL),
    )
    desk.saves("tia", "public", LONG, channels=("web",))
    desk.do(Release(by="tia", response="public", version=1, reason=EVIL))
    body = to_json(Writing("mine", Content(action="publish", texts={"en": LONG})))
    desk.log.save_draft(desk.exercise, "ann", "mine", body)
    return desk


SCREENS = (
    ("1",),
    ("1", "enter"),
    ("1", "a"),
    ("1", "r"),
    ("1", "c"),
    ("2",),
    ("2", "down", "enter"),
    ("2", "down", "o"),
    ("3",),
    ("3", "down"),
    ("3", "down", "down"),
    ("3", "down", "down", "down"),
    ("6",),
    ("6", "m"),
    ("w",),
    ("4",),
    ("4", "down"),
    ("4", "end"),
    ("5",),
    ("ctrl+p",),
)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_every_screen_shows_it_as_text(size: tuple[int, int]) -> None:
    desk = evil_desk()
    async with desk.console().run_test(notifications=True, size=size) as pilot:
        screen = await opened(pilot)
        desk.do(Pause(by="fac", reason=EVIL))
        for keys in SCREENS:
            await pilot.press(*keys)
            await shows(pilot, "[/x]")
            on_screen = text_on(pilot)
            assert "[/foo]" in on_screen
            assert "\x1b" not in on_screen
            assert "\u202e" not in on_screen
            while pilot.app.screen is not screen:
                await pilot.press("escape")
            await pilot.press("escape", "home")


async def test_a_pause_reason_stands_letter_by_letter() -> None:
    desk = evil_desk()
    async with desk.console().run_test(notifications=True, size=(120, 40)) as pilot:
        await opened(pilot)
        desk.do(Pause(by="fac", reason=EVIL))
        await shows(pilot, f"PAUSED: {HARMLESS}")


async def test_a_colleagues_evil_draft_is_harmless_in_the_composer() -> None:
    desk = evil_desk()
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2", "down", "e")
        composer = await composing(pilot)
        box = composer.query_one("#text-en", TextArea)
        await until(pilot, lambda: box.text.startswith(HARMLESS))
        assert "\x1b" not in box.text
        assert "\x1b" not in text_on(pilot)


async def test_a_paste_is_harmless() -> None:
    from textual.events import Paste

    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        composer = await composing(pilot)
        box = composer.query_one("#text-en", TextArea)
        pilot.app.post_message(Paste(EVIL))
        await until(pilot, lambda: box.text.startswith(HARMLESS))


async def test_evil_code_and_name_are_harmless_in_the_join_screen() -> None:
    from tests.tui.team.test_join import joining

    async with joining(Desk(), EVIL).run_test(notifications=True) as pilot:
        await shows(pilot, "Join code")
        await pilot.press("enter")
        await pilot.press("x", "enter")
        await shows(pilot, "! No exercise has this join code")

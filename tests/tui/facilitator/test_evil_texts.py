"""Texts from outside are shown as text, whatever they contain."""

from __future__ import annotations

import pytest

from exercise_sim.exercise.commands import Pause, Rate, SendMessage, TakeNote
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.no_play import NO_PLAY
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.tui.facilitator.banner import Banner
from exercise_sim.tui.facilitator.screen import FacilitatorScreen
from tests.exercise.worlds import small_world
from tests.tui.facilitator.room import Room, opened, until

EVIL = (
    "[/foo] [@click=app.exit]x[/] [bold red]y =1+1 \x1b[31m\x07 \u202eabc\u202c \u2066z "
    "👩‍👩‍👧 $primary \\[b]"
)


def evil_world() -> tuple[Scenario, Playbook]:
    """The small world with hostile titles, texts and names everywhere."""
    scenario, playbook = small_world()
    data = scenario.model_dump(mode="json")
    data["title"] = {"en": EVIL}
    data["handling"] = EVIL[:40]
    data["story"]["starts"] = scenario.story.starts
    for part in ("teams", "channels", "audiences", "personas"):
        for one in data[part]:
            one["name"] = {"en": f"{EVIL} {one['id']}"}
    for part in ("facts", "claims", "key_messages", "objectives"):
        for one in data[part]:
            one["text"] = {"en": EVIL}
    for one in data["injects"]:
        one["title"] = {"en": EVIL}
        one["body"] = {"en": EVIL + "\n" + "Very long. " * 9_000}
        one["from"] = EVIL
        one["notes"] = {"facilitator": {"en": EVIL}, "evaluator": {"en": EVIL}}
    return Scenario.model_validate(data), playbook


def evil_room() -> Room:
    room = Room(evil_world()).running("7m")
    room.release(
        "ann",
        "statement",
        Content(
            action="reply",
            answers=("rumour",),
            texts={"en": EVIL * 3},
            to=("editor",),
        ),
        reason=EVIL,
    )
    room.do(
        SendMessage(by="tia", message="q", to=("simcell",), text=EVIL),
        TakeNote(by="fac", text=EVIL, inject="rumour"),
        Pause(by="fac", reason=EVIL),
    )
    return room


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_every_panel_shows_hostile_text_as_text(size: tuple[int, int]) -> None:
    async with evil_room().console().run_test(size=size) as pilot:
        await opened(pilot)
        for panel in "123456":
            await pilot.press(panel)
            await pilot.pause()
            shown = pilot.app.export_screenshot()
            assert "[/foo]" in shown
            assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(shown)


async def test_every_dialog_shows_hostile_text_as_text() -> None:
    async with evil_room().console().run_test() as pilot:
        await opened(pilot)
        for key in "ejmaingbrv=+RM":
            await pilot.press(key)
            await until(pilot, lambda: not isinstance(pilot.app.screen, FacilitatorScreen))
            await pilot.pause()
            assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(pilot.app.export_screenshot())
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(pilot.app.screen, FacilitatorScreen))


async def test_what_stops_play_and_what_is_said_about_a_response_is_shown_as_text() -> None:
    room = evil_room()
    room.do(
        Pause(by="fac", reason=f"{NO_PLAY}: {EVIL}"),
        Rate(
            by="fac",
            team="chancellery",
            subject="response",
            about="statement",
            rating="M",
            comment=EVIL,
        ),
    )
    async with room.console().run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        assert "NO PLAY" in str(pilot.app.screen.query_one(Banner).visual)
        for key in ("R", "c"):
            await pilot.press(key)
            await pilot.pause()
            shown = pilot.app.export_screenshot()
            assert "[/foo]" in shown
            assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(shown)


async def test_the_footer_and_palette_survive_hostile_names() -> None:
    async with evil_room().console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("ctrl+p")
        await pilot.press(*"mess")
        await pilot.pause()
        await pilot.press("escape")
        assert pilot.app.is_running

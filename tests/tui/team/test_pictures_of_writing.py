"""How it looks when several people write, clear and hand over, small and comfortable."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot

from exercise_sim.exercise.commands import CallCommsCheck, Pause, RecordDecision, ShareDraft
from exercise_sim.exercise.no_play import NO_PLAY
from tests.tui.team.desk import Desk, composing, opened, shows, types
from tests.tui.team.test_clearance import rewritten
from tests.tui.team.test_composer_aids import ASKING, HOLDING, world
from tests.tui.team.test_pictures import SIZES, Compare, pressing, taken


@SIZES
def test_handing_over(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing("h", until="Somebody who has not joined yet")
    assert taken(snap_compare, Desk().busy().console(), size, steps)


@SIZES
def test_somebody_new_at_the_keyboard(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing("h", "end", "enter", until="Your name")
    assert taken(snap_compare, Desk().busy().console(), size, steps)


@SIZES
def test_adding_to_the_situation_board(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing("3", "b", until="What has your team decided?")
    assert taken(snap_compare, Desk().busy().console(), size, steps)


@SIZES
def test_deciding_on_a_rewritten_version(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing("2", "enter", until="{+seven.+}")
    assert taken(snap_compare, rewritten().console("bob"), size, steps)


@SIZES
def test_what_waits_on_whom(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing("2", "c", until="to clear: publish")
    assert taken(snap_compare, Desk().busy().console(), size, steps)


@SIZES
def test_a_template_and_the_reach(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[Any]) -> None:
        await opened(pilot)
        await pilot.press("r")
        await composing(pilot)
        await types(pilot, "The drill was announced in May.")
        await pilot.press("shift+tab", "enter")
        await shows(pilot, "Whom should it reach?")
        await pilot.press("space", "enter")
        await shows(pilot, "Reaches 0 of")
        await pilot.press("f2")
        await shows(pilot, "Holding statement")

    assert taken(snap_compare, Desk(world(HOLDING, ASKING)).running("6m").console(), size, steps)


@SIZES
def test_a_hidden_checklist(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = Desk(world(hide=True)).running("6m")
    assert taken(snap_compare, desk.console(), size, pressing(until="1 entry is unread."))


@SIZES
def test_no_play(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = Desk().busy()
    desk.do(Pause(by="fac", reason=f"{NO_PLAY}: fire in the building"))
    assert taken(snap_compare, desk.console(), size, pressing(until="THIS IS REAL"))


@SIZES
def test_a_comms_check(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = Desk()
    desk.do(CallCommsCheck(by="fac"))
    assert taken(snap_compare, desk.console(), size, pressing(until="COMMS CHECK"))


@SIZES
def test_the_situation_board(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = Desk().busy().saves("tia", "theirs", "School goes on as usual today.")
    desk.do(
        RecordDecision(by="tia", text="The school stays open."),
        RecordDecision(by="ann", text="We speak first, at ten."),
        ShareDraft(by="tia", response="theirs", version=1, to=("chancellery",)),
    )
    steps = pressing("3", "end", "up", "up", until="The school stays open.")
    assert taken(snap_compare, desk.console(), size, steps)


@SIZES
def test_finding_in_the_playbook(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[Any]) -> None:
        await opened(pilot)
        await pilot.press("4", "/")
        await types(pilot, "drill")
        await shows(pilot, "Briefing · 1 place")

    assert taken(snap_compare, Desk().busy().console(), size, steps)


@SIZES
def test_the_tour(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[Any]) -> None:
        await opened(pilot)
        await pilot.press("f2", "enter", "a", "r")
        await shows(pilot, "Write one sentence")

    assert taken(snap_compare, Desk().console(), size, steps)

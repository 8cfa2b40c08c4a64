"""Before StartEx: who is where, whose console is connected, and who answers."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from exercise_sim.exercise.commands import AnswerCommsCheck, CallCommsCheck, End, Start
from exercise_sim.session.attendance import Attendance
from exercise_sim.tui.facilitator.dialogs.presence import PresenceDialog
from exercise_sim.tui.facilitator.inject_text import joined
from exercise_sim.tui.facilitator.roll_call import Presence, roll_call_lines
from exercise_sim.tui.facilitator.team_board import TeamBoard
from exercise_sim.tui.facilitator.tick_list import TickList
from tests.tui.facilitator.room import Room, opened, until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot


def said(room: Room, team: str, *connected: str) -> str:
    return joined(
        roll_call_lines(room.state, team, Presence(frozenset(connected), room.now()))
    ).plain


def board(pilot: Pilot[str], team: str) -> str:
    return str(pilot.app.screen.query_one(TeamBoard).get_option(team).prompt)


@asynccontextmanager
async def console_in(room: Room) -> AsyncIterator[Pilot[str]]:
    async with room.console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("3")
        yield pilot


def test_each_person_is_named_with_or_without_a_console() -> None:
    room = Room().chancellery_joins()
    told = said(room, "chancellery", "bob").splitlines()
    assert told[0].startswith("○ Ann")
    assert told[1].startswith("● Bob")
    assert "nobody has joined" in said(room, "town")


def test_once_it_runs_a_team_without_a_console_stands_out() -> None:
    room = Room().running()
    assert "1 console connected" in said(room, "chancellery", "bob")
    assert "no console is connected" in said(room, "chancellery")


def test_where_nobody_can_know_nothing_is_said() -> None:
    room = Room().running()
    lines = roll_call_lines(room.state, "town", Presence(None, room.now()))
    assert "console" not in joined(lines).plain


def test_the_comms_check_says_how_long_each_team_takes() -> None:
    room = Room().chancellery_joins().town_joins()
    room.do(CallCommsCheck(by="fac"))
    room.at("7s")
    assert "not answered for 00:07" in said(room, "town")
    room.do(AnswerCommsCheck(by="tia"))
    room.at("20s")
    assert "answered after 00:07" in said(room, "town")
    assert "not answered for 00:20" in said(room, "chancellery")
    room.do(Start(by="fac"), End(by="fac"))
    assert "comms check" not in said(room, "town")


@pytest.mark.parametrize("key", ["C", "С"])
async def test_a_comms_check_is_called_and_watched_on_the_board(key: str) -> None:
    room = Room().chancellery_joins().town_joins()
    async with console_in(room) as pilot:
        await pilot.press(key)
        await until(pilot, lambda: room.state.comms_check == {})
        await until(pilot, lambda: "not answered" in board(pilot, "town"))
        room.at("4s").do(AnswerCommsCheck(by="tia"))
        await until(pilot, lambda: "answered after 00:04" in board(pilot, "town"))


async def test_the_board_sees_consoles_come_and_go(tmp_path: Path) -> None:
    room = Room().chancellery_joins()
    room.log.path = tmp_path / "exercises.db"  # type: ignore[attr-defined]
    theirs = Attendance(tmp_path / "exercises.db", room.exercise, room.now)
    theirs.sign("ann")
    async with console_in(room) as pilot:
        await until(pilot, lambda: "● Ann" in board(pilot, "chancellery"))
        room.at("6s")
        await until(pilot, lambda: "○ Ann" in board(pilot, "chancellery"))
        everybody = theirs.connected(room.state.participants)
        assert everybody == {"fac"}, "this console signs too"
    assert not theirs.connected(room.state.participants)


async def test_the_chosen_team_is_marked_present() -> None:
    room = Room().chancellery_joins()
    async with console_in(room) as pilot:
        await pilot.press("down", "t")
        await until(pilot, lambda: isinstance(pilot.app.screen, PresenceDialog))
        await pilot.pause()
        assert pilot.app.screen.query_one(TickList).ticked == ("town",)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: set(room.state.present) == {"town"})

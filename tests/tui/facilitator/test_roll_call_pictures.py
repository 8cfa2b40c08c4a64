"""What the roll call looks like before StartEx."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from exercise_sim.exercise.commands import AnswerCommsCheck, CallCommsCheck
from exercise_sim.session.attendance import Attendance
from exercise_sim.tui.facilitator.team_board import TeamBoard
from tests.tui.facilitator.room import Room, opened, until

if TYPE_CHECKING:
    from pathlib import Path

Compare = Callable[..., bool]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_roll_call(snap_compare: Compare, size: tuple[int, int], tmp_path: Path) -> None:
    room = Room().chancellery_joins().town_joins()
    room.do(CallCommsCheck(by="fac"))
    room.at("9s").do(AnswerCommsCheck(by="ann"))
    room.log.path = tmp_path / "exercises.db"  # type: ignore[attr-defined]
    Attendance(tmp_path / "exercises.db", room.exercise, room.now).sign("ann")

    async def ready(pilot: Any) -> None:
        await opened(pilot)
        await pilot.press("3")
        board = pilot.app.screen.query_one(TeamBoard)
        await until(pilot, lambda: "● Ann" in str(board.get_option("chancellery").prompt))
        await pilot.pause()

    assert snap_compare(room.console(), terminal_size=size, run_before=ready)

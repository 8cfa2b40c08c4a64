"""What a facilitator needs to be told at the console itself."""

from __future__ import annotations

from pathlib import Path

from exercise_sim.exercise.commands import End, Start
from exercise_sim.log.place import default_database
from exercise_sim.tui.facilitator.dialogs.joining import JoinCodes
from tests.tui.facilitator.at_console import asked, console_in
from tests.tui.facilitator.room import Room
from tests.tui.team.desk import text_on


def joining(database: Path | None) -> str:
    return JoinCodes(Room().state, {}, database).command


def test_players_are_told_the_file_where_it_is_not_the_usual_one() -> None:
    assert joining(Path("/tmp/our drill.db")) == "exercise-sim join --db '/tmp/our drill.db'"
    assert joining(default_database()) == "exercise-sim join"
    assert joining(None) == "exercise-sim join"


def test_they_are_told_of_the_browser_too() -> None:
    told = JoinCodes(Room().state, {}, Path("/tmp/drill.db")).command_for_browsers
    assert told == "exercise-sim serve --db /tmp/drill.db"


async def test_the_keys_of_a_dialog_stand_on_its_buttons() -> None:
    async with console_in(Room().chancellery_joins()) as pilot:
        await asked(pilot, "m")
        assert "Send  Ctrl+S" in text_on(pilot)
        assert "Back  Esc" in text_on(pilot)


async def test_after_endex_the_hot_wash_comes_first() -> None:
    room = Room().chancellery_joins()
    room.do(Start(by="fac"), End(by="fac"))
    async with console_in(room) as pilot:
        assert "Press q for the hot wash, O to reopen it" in " ".join(text_on(pilot).split())

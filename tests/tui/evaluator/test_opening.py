"""How somebody comes to an evaluator's or an observer's console."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from exercise_sim.log.contract import NoSuchExercise
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.tui.evaluator.console import seat_of
from tests.exercise.worlds import small_world


def test_whoever_comes_back_under_their_name_is_the_same_person(tmp_path: Path) -> None:
    db = str(tmp_path / "exercise.db")
    exercise = SQLiteLog(db).create(*small_world())
    first = seat_of(db, None, "Eve", "evaluator")
    again = seat_of(db, exercise, "eve", "evaluator")
    other = seat_of(db, exercise, "Eve", "observer")
    assert first.participant == again.participant != other.participant
    assert first.state.participants[first.participant].role == "evaluator"


def test_without_an_exercise_there_is_a_sentence(tmp_path: Path) -> None:
    db = str(tmp_path / "exercise.db")
    SQLiteLog(db).create(*small_world())
    with pytest.raises(NoSuchExercise):
        seat_of(db, "none-such", "Eve", "evaluator")


def test_importing_the_console_leaves_the_rules_and_the_screen_alone() -> None:
    heavy = ("pydantic", "sqlmodel", "exercise_sim.exercise", "exercise_sim.scoring")
    code = (
        "import sys; import exercise_sim.tui.evaluator.console; "
        f"print([m for m in {heavy!r} if m in sys.modules], "
        "'exercise_sim.tui.evaluator.screen' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert said.strip() == "[] False"

"""What can be replayed, and what is said where it cannot."""

import subprocess
import sys
from pathlib import Path

import pytest

from exercise_sim.log.contract import NoSuchExercise
from exercise_sim.log.memory import MemoryLog
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.replay.recording_file import RecordingUnusable
from exercise_sim.replay.writing import write_recording
from exercise_sim.tui.replay import opening
from exercise_sim.tui.replay.console import ReplayConsole
from exercise_sim.tui.replay.opening import open_session
from tests.replay.sample import SAMPLE
from tests.replay.sessions import small_session


def kept_in(db: Path) -> str:
    log = SQLiteLog(db)
    try:
        return log.adopt("small-1", [one.event for one in small_session()])
    finally:
        log.close()


def test_a_recording_is_opened_by_its_path(tmp_path: Path) -> None:
    log, path = MemoryLog(), tmp_path / "session.jsonl"
    write_recording(log, log.adopt("small-1", [one.event for one in small_session()]), path)
    session = open_session(str(path), None)
    assert session.title == "session.jsonl"
    assert tuple(session.events) == small_session()


def test_an_exercise_is_opened_by_its_id(tmp_path: Path) -> None:
    db = tmp_path / "log.db"
    session = open_session(kept_in(db), str(db))
    assert session.title == "small-1"
    assert tuple(session.events) == small_session()


def test_left_out_the_newest_exercise_is_opened(tmp_path: Path) -> None:
    db = tmp_path / "log.db"
    kept_in(db)
    assert open_session(None, str(db)).title == "small-1"


@pytest.mark.parametrize("name", [SAMPLE.stem, SAMPLE.name])
def test_a_shipped_sample_is_opened_by_its_name(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert open_session(name, str(tmp_path / "log.db")).title == SAMPLE.name


def test_an_exercise_of_ones_own_comes_before_a_sample_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "log.db"
    monkeypatch.setattr(opening, "shipped_samples", lambda: {kept_in(db): SAMPLE})
    assert open_session("small-1", str(db)).title == "small-1"


def test_an_unknown_name_is_told_with_what_there_is(tmp_path: Path) -> None:
    db = tmp_path / "log.db"
    kept_in(db)
    with pytest.raises(
        NoSuchExercise, match=r"no exercise `nonsense`.*small-1.*safe-border-sample"
    ):
        open_session("nonsense", str(db))


@pytest.mark.parametrize("session", ["missing.jsonl", "./missing", "/etc/passwd", "\0.jsonl"])
def test_a_file_that_is_no_recording_is_refused_in_a_sentence(
    session: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RecordingUnusable):
        open_session(session, str(tmp_path / "log.db"))
    assert list(tmp_path.iterdir()) == []


async def test_the_console_ends_with_the_sentence_where_it_cannot_be_opened() -> None:
    console = ReplayConsole(lambda: open_session("missing.jsonl", None))
    async with console.run_test() as pilot:
        await pilot.pause()
        await console.workers.wait_for_complete()
        await pilot.pause()
    assert console.return_code == 2


def test_importing_the_console_leaves_the_rules_and_the_screen_alone() -> None:
    heavy = ("pydantic", "sqlmodel", "exercise_sim.exercise", "exercise_sim.replay")
    code = (
        "import sys; import exercise_sim.tui.replay.console, exercise_sim.tui.replay.opening; "
        f"print([m for m in {heavy!r} if m in sys.modules], "
        "'exercise_sim.tui.replay.screen' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert said.strip() == "[] False"

"""Nothing is recorded that was changed, and no recording goes over a database."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.replay.recording import RecordingUnusable, write_recording
from tests.log.cast import waiting_for_clearance


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET payload = '{}' WHERE seq = 1",
        "UPDATE events SET payload = replace(payload, 'May', 'July') WHERE seq = 8",
        "DELETE FROM events WHERE seq = 8",
        "DELETE FROM events",
    ],
)
def test_a_changed_record_is_not_recorded(tmp_path: Path, statement: str) -> None:
    log = SQLiteLog(tmp_path / "exercises.db")
    exercise = waiting_for_clearance(log)
    with closing(sqlite3.connect(log.path)) as connection, connection:
        connection.execute(statement)
    path = tmp_path / "out.jsonl"
    with pytest.raises(RecordingUnusable, match="broken at event"):
        write_recording(log, exercise, path)
    assert not path.exists()
    log.close()


@pytest.mark.parametrize("end", ["", "-wal"])
def test_a_database_is_never_written_over(tmp_path: Path, end: str) -> None:
    log = SQLiteLog(tmp_path / "exercises.db")
    exercise = waiting_for_clearance(log)
    path = log.path.with_name(log.path.name + end)
    with pytest.raises(RecordingUnusable, match="is a database"):
        write_recording(log, exercise, path, overwrite=True)
    assert len(log.read(exercise)) == 9
    log.close()

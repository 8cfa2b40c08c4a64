"""The report on an exercise in a database: what is reported is what was checked."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from exercise_sim.exercise.refusal import Refused
from exercise_sim.log.contract import LogUnusable
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.report.command import report_exercise
from tests.log.cast import waiting_for_clearance

FORGE = "UPDATE events SET payload = replace(payload, 'announced in May', 'FORGED') WHERE seq = 8"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "exercises.db"
    log = SQLiteLog(path)
    waiting_for_clearance(log)
    log.close()
    return path


def execute(database: Path, statement: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        assert connection.execute(statement).rowcount == 1


@pytest.mark.parametrize("kind", ["md", "html"])
def test_a_whole_record_is_sealed(database: Path, kind: str) -> None:
    path = report_exercise(None, str(database), kind, database.with_name("out"))
    text = path.read_text(encoding="utf-8")
    assert "BROKEN" not in text
    assert "Closing digest" in text
    assert report_exercise(None, str(database), kind, path) == path  # a report is written anew


@pytest.mark.parametrize("kind", ["md", "html"])
def test_a_changed_record_is_said_to_be_broken_and_not_sealed(
    database: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    execute(database, FORGE)
    path = database.with_name("out")
    with pytest.raises(SystemExit) as ended:
        report_exercise(None, str(database), kind, path)
    assert ended.value.code == 1
    said = "THE RECORD IS BROKEN at event 8: The content of row 8 was rewritten."
    assert said in capsys.readouterr().err
    text = path.read_text(encoding="utf-8")
    assert text.count(said) == 2
    assert "sealed by a digest" not in text
    assert "Closing digest" not in text


@pytest.mark.parametrize(
    "statement", ["DELETE FROM events WHERE seq = 1", "UPDATE events SET payload = 'x' WHERE seq=5"]
)
def test_a_record_that_is_no_exercise_any_more_is_a_sentence(
    database: Path, statement: str
) -> None:
    execute(database, statement)
    with pytest.raises(LogUnusable, match="exercise-sim verify"):
        report_exercise(None, str(database), "md", database.with_name("out"))


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal"])
def test_it_is_never_written_over_a_database(database: Path, end: str) -> None:
    log = SQLiteLog(database)
    before = database.read_bytes()
    link = database.with_name("link.html")
    link.symlink_to(database.name + end)
    for path in (database.with_name(database.name + end), link):
        with pytest.raises(LogUnusable, match="is a database or a part of one"):
            report_exercise(None, str(database), "html", path)
    assert database.read_bytes() == before
    log.close()


@pytest.mark.parametrize("there", ["# My notes\n", "<!DOCTYPE html>\n<p>mine", "x"])
def test_it_is_not_written_over_what_is_no_report(database: Path, there: str) -> None:
    path = database.with_name("mine")
    path.write_text(there)
    with pytest.raises(Refused, match="is no report"):
        report_exercise(None, str(database), "md", path)
    assert path.read_text() == there


def test_it_is_not_written_over_a_device(database: Path) -> None:
    with pytest.raises(LogUnusable, match="no ordinary file"):
        report_exercise(None, str(database), "md", Path("/dev/null"))

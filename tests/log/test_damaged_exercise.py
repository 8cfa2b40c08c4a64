"""An exercise that cannot be read says so, and takes no other one with it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from exercise_sim.log.checking import check_log
from exercise_sim.log.choosing import exercise_meant
from exercise_sim.log.contract import LogUnusable
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.session.access import find_by_code
from exercise_sim.session.seat import Seat
from tests.log.cast import mark, waiting_for_clearance

DAMAGES = {
    "erased": "UPDATE events SET payload = NULL, salt = NULL WHERE kind = 'exercise_started'",
    "overwritten": "UPDATE events SET payload = '{}' WHERE kind = 'exercise_started'",
    "the first is gone": "DELETE FROM events WHERE seq = 1",
    "one in between is gone": "DELETE FROM events WHERE seq = 4",
    "all are gone": "DELETE FROM events",
    "no JSON": "UPDATE events SET payload = 'x', wall = 'x', t = 'x' WHERE seq = 1",
    "bytes": "UPDATE events SET payload = x'00', salt = 'zz' WHERE seq = 1",
    "created twice": "UPDATE events SET payload = (SELECT payload FROM events WHERE seq = 1)"
    " WHERE kind = 'exercise_started'",
}


@pytest.fixture(params=list(DAMAGES.values()), ids=list(DAMAGES))
def damaged(sqlite_log: SQLiteLog, database: Path, request: pytest.FixtureRequest) -> str:
    """Id of a damaged exercise; a whole one comes after it."""
    exercise = waiting_for_clearance(sqlite_log)
    with closing(sqlite3.connect(database)) as connection, connection:
        assert connection.execute(request.param).rowcount > 0
    return exercise


@pytest.fixture
def whole(sqlite_log: SQLiteLog, damaged: str) -> str:
    exercise = waiting_for_clearance(sqlite_log)
    assert exercise != damaged
    return exercise


def test_the_others_go_on(sqlite_log: SQLiteLog, database: Path, whole: str) -> None:
    assert whole in [summary.id for summary in sqlite_log.exercises()]
    assert exercise_meant(sqlite_log, None).id == whole
    assert exercise_meant(sqlite_log, whole).status == "running"
    code = sqlite_log.join_codes(whole)["town"]
    assert find_by_code(sqlite_log, code) == (whole, "town")
    assert Seat(sqlite_log, whole, "").submit(mark("still here"))
    sentence, sound = check_log(whole, str(database), None)
    assert (sound, "whole" in sentence) == (True, True)


def test_it_is_never_a_traceback(sqlite_log: SQLiteLog, database: Path, damaged: str) -> None:
    [summary] = sqlite_log.exercises()
    assert summary == exercise_meant(sqlite_log, None) == exercise_meant(sqlite_log, damaged)
    assert summary.title.read("en")
    sentence, sound = check_log(damaged, str(database), None)
    assert sound == ("1 payloads erased" in sentence)
    assert sound or "BROKEN at event" in sentence
    for look in (lambda: Seat(sqlite_log, damaged, ""), lambda: transact_anew(database, damaged)):
        with pytest.raises(LogUnusable, match=r"record was damaged|cannot be read|is missing"):
            look()


def transact_anew(database: Path, exercise: str) -> None:
    log = SQLiteLog(database)
    try:
        log.transact(exercise, mark())
    finally:
        log.close()


@pytest.mark.parametrize("damaged", [DAMAGES["erased"]], indirect=True)
def test_the_list_says_that_it_is_unreadable_and_why(sqlite_log: SQLiteLog, damaged: str) -> None:
    [summary] = sqlite_log.exercises()
    assert (summary.id, summary.status) == (damaged, "unreadable")
    assert f"of `{damaged}` cannot be read" in summary.problem
    assert summary.events == 9
    assert summary.created == sqlite_log.summary(damaged).created
    assert summary.created.year >= 2024


@pytest.mark.parametrize("damaged", [DAMAGES["erased"]], indirect=True)
def test_its_own_code_still_leads_to_it(sqlite_log: SQLiteLog, damaged: str) -> None:
    code = sqlite_log.join_codes(damaged)["town"]
    assert find_by_code(sqlite_log, code) == (damaged, "town")

"""What is particular about a log in a SQLite file."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from exercise_sim.log.contract import LogUnusable
from exercise_sim.log.database import Database
from exercise_sim.log.place import default_database
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.log.tables import APPLICATION_ID, SCHEMA_VERSION
from tests.log import writer
from tests.log.cast import mark, new_exercise


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


class TestTheFile:
    def test_can_be_read_by_its_owner_only(self, sqlite_log: SQLiteLog, database: Path) -> None:
        new_exercise(sqlite_log)
        beside = {path.name: mode(path) for path in database.parent.iterdir()}
        assert beside == dict.fromkeys(
            ("exercises.db", "exercises.db-wal", "exercises.db-shm"), 384
        )

    def test_is_alone_again_once_it_is_closed(self, database: Path) -> None:
        log = SQLiteLog(database)
        new_exercise(log)
        log.close()
        assert [path.name for path in database.parent.iterdir()] == [database.name]

    def test_is_marked_as_ours(self, sqlite_log: SQLiteLog, database: Path) -> None:
        with closing(sqlite3.connect(database)) as connection:
            assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
            assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)

    def test_an_acknowledged_event_survives_power_loss(self, database: Path) -> None:
        opened = Database(database)
        with opened.reading() as connection:
            found = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in ("journal_mode", "synchronous", "fullfsync", "foreign_keys")
            }
            waits = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
        opened.close()
        assert found == {"journal_mode": "wal", "synchronous": 2, "fullfsync": 1, "foreign_keys": 1}
        assert waits >= 5000

    def test_goes_on_where_it_was_left(self, database: Path) -> None:
        log = SQLiteLog(database)
        exercise = new_exercise(log)
        log.save_draft(exercise, "ann", "r1", "half a sen")
        before = log.read(exercise), log.join_codes(exercise), log.drafts(exercise, "ann")
        log.close()
        again = SQLiteLog(database)
        assert before == (
            again.read(exercise),
            again.join_codes(exercise),
            again.drafts(exercise, "ann"),
        )
        [marked] = again.transact(exercise, mark())
        assert marked.seq == 3
        again.close()

    def test_may_have_a_name_full_of_signs(self, tmp_path: Path) -> None:
        path = tmp_path / "mācības #1 ?a=%20&b;.db"
        log = SQLiteLog(path)
        new_exercise(log)
        log.close()
        assert [found.name for found in tmp_path.iterdir()] == [path.name]

    def test_stands_in_the_users_data_directory_by_default(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "a" / "b")
        log = SQLiteLog()
        assert log.path == default_database() == tmp_path / "a" / "b" / "exercises.db"
        assert mode(log.path.parent) == 0o700
        log.close()

    def test_takes_a_sqlite_url(self, database: Path) -> None:
        log = SQLiteLog(f"sqlite:///{database}")
        assert log.path == database
        log.close()


class TestChangeMark:
    def test_changes_when_another_process_commits(
        self, sqlite_log: SQLiteLog, database: Path
    ) -> None:
        exercise = new_exercise(sqlite_log)
        process = writer.start(database, exercise, "1", "other")
        marked = sqlite_log.change_mark()
        assert sqlite_log.change_mark() == marked
        writer.go(process)
        process.communicate()
        assert sqlite_log.change_mark() != marked
        assert len(sqlite_log.read(exercise)) == 3


class TestDeliveries:
    def test_the_database_itself_takes_none_twice(
        self, sqlite_log: SQLiteLog, database: Path
    ) -> None:
        exercise = new_exercise(sqlite_log)
        with closing(sqlite3.connect(database)) as connection:
            columns = "exercise, seq, kind, wall, t, by, payload_digest, digest, delivery"
            row = [exercise, 3, "inject_delivered", "", 0.0, "", "", "", "rumour/town"]
            insert = f"INSERT INTO events ({columns}) VALUES (?,?,?,?,?,?,?,?,?)"
            connection.execute(insert, row)
            row[1] = 4
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(insert, row)


class TestProcesses:
    def test_a_forked_child_is_told_to_open_its_own(
        self, sqlite_log: SQLiteLog, database: Path
    ) -> None:
        exercise = new_exercise(sqlite_log)
        child = os.fork()
        if child == 0:
            refused = 0
            for attempt in (lambda: sqlite_log.read(exercise), lambda: SQLiteLog(database)):
                try:
                    attempt()
                except LogUnusable as error:
                    refused += "forked" in str(error)
            os._exit(refused)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 2
        sqlite_log.transact(exercise, mark())

    def test_a_second_log_in_one_process_leaves_the_locks_of_the_first(
        self, sqlite_log: SQLiteLog, database: Path
    ) -> None:
        exercise = new_exercise(sqlite_log)
        SQLiteLog(database).close()
        process = writer.start(database, exercise, "1", "other")
        writer.go(process)
        process.communicate()
        # Had the locks been dropped, the other process would have thought itself the last one
        # and removed the write-ahead log that is still in use here.
        assert database.with_name("exercises.db-wal").exists()
        sqlite_log.transact(exercise, mark())
        assert sqlite_log.verify(exercise).events == 4

    def test_nothing_acknowledged_is_lost_when_a_writer_is_killed(self, database: Path) -> None:
        log = SQLiteLog(database)
        exercise = new_exercise(log)
        log.close()
        process = writer.start(database, exercise, "0", "doomed")
        assert process.stdout is not None
        writer.go(process)
        said = [int(process.stdout.readline()) for _ in range(50)]
        process.kill()
        rest = process.communicate()[0]
        # The last line may have been cut in the middle.
        said += [int(line) for line in rest.splitlines(keepends=True) if line.endswith("\n")]
        again = SQLiteLog(database)
        kept = {recorded.seq for recorded in again.read(exercise)}
        assert set(said) <= kept
        assert len(kept) - 2 - len(said) in (0, 1)
        assert again.verify(exercise).broken_at is None
        again.transact(exercise, mark("and on it goes"))
        again.close()

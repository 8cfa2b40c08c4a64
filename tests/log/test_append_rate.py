"""Keeping an event by the rules costs little beside what the disk takes."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import astuple
from pathlib import Path
from statistics import median
from time import perf_counter

from exercise_sim.log.sqlite import SQLiteLog
from tests.log.cast import mark, new_exercise

PAIRS = 300


def test_events_are_appended_at_a_quarter_of_the_rate_of_bare_sqlite_or_more(
    sqlite_log: SQLiteLog, tmp_path: Path
) -> None:
    exercise = new_exercise(sqlite_log)
    sqlite_log.transact(exercise, mark("the same each time"))
    row = astuple(sqlite_log.chain(exercise).rows[-1])
    columns = ", ".join("abcdefgh")
    with closing(sqlite3.connect(tmp_path / "bare.db", isolation_level=None)) as bare:
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute(f"CREATE TABLE events (seq INTEGER PRIMARY KEY, {columns})")

        def insert() -> None:
            bare.execute("BEGIN IMMEDIATE")
            insert = f"INSERT INTO events ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            bare.execute(insert, row[1:])
            bare.execute("COMMIT")

        # One by one in turn, so that whatever else the machine does slows both alike.
        timed = [
            (
                _took(insert),
                _took(lambda: sqlite_log.transact(exercise, mark("the same each time"))),
            )
            for _ in range(PAIRS)
        ]
    alone, by_the_rules = (median(times) for times in zip(*timed, strict=True))
    assert alone / by_the_rules > 0.25


def _took(deed: Callable[[], object]) -> float:
    begun = perf_counter()
    deed()
    return perf_counter() - begun

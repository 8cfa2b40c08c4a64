"""Appended events per second, against bare sqlite3 with the same pragmas and a commit each."""

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from exercise_sim.exercise.commands import Join, TakeNote
from exercise_sim.log.sqlite import SQLiteLog
from tests.benchmarks.figures import Figure
from tests.exercise.worlds import small_world

EVENTS_EACH = 1000
ROUNDS = 5


def measure() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        pairs = [
            (_ours(Path(folder) / f"ours{n}.db"), _bare(Path(folder) / f"bare{n}.db"))
            for n in range(ROUNDS)
        ]
    ours = statistics.median(pair[0] for pair in pairs)
    bare = statistics.median(pair[1] for pair in pairs)
    yield Figure("events appended by commands", ours, "per s")
    yield Figure("rows appended by bare sqlite3", bare, "per s")
    yield Figure("appended / bare sqlite3", ours / bare, "times", 0.25, at_least=True)


def _ours(path: Path) -> float:
    log = SQLiteLog(path)
    exercise = log.create(*small_world())
    log.transact(exercise, Join(by="f", participant="f", name="Fay", role="facilitator"))
    begun = time.perf_counter()
    for number in range(EVENTS_EACH):
        log.transact(exercise, TakeNote(by="f", text=f"note {number}"))
    rate = EVENTS_EACH / (time.perf_counter() - begun)
    log.close()
    return rate


def _bare(path: Path) -> float:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE event (seq INTEGER PRIMARY KEY, payload TEXT, digest TEXT)")
    payload, digest = "x" * 160, "0" * 64
    begun = time.perf_counter()
    for number in range(EVENTS_EACH):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO event VALUES (?, ?, ?)", (number, payload, digest))
        connection.execute("COMMIT")
    rate = EVENTS_EACH / (time.perf_counter() - begun)
    connection.close()
    return rate

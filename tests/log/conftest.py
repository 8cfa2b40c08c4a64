"""Every log keeps the same promises."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from exercise_sim.log.contract import Log
from exercise_sim.log.memory import MemoryLog
from exercise_sim.log.sqlite import SQLiteLog


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "exercises.db"


@pytest.fixture(params=["memory", "sqlite"])
def log(request: pytest.FixtureRequest, database: Path) -> Iterator[Log]:
    log: Log = MemoryLog() if request.param == "memory" else SQLiteLog(database)
    yield log
    log.close()


@pytest.fixture
def sqlite_log(database: Path) -> Iterator[SQLiteLog]:
    log = SQLiteLog(database)
    yield log
    log.close()

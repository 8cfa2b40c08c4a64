"""A database that processes and threads share, safe at power loss."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection

from exercise_sim.localization import _
from exercise_sim.log.contract import LogUnusable
from exercise_sim.log.database_file import check_header, check_version, make
from exercise_sim.log.engine import BUSY_SECONDS, open_engine, usable
from exercise_sim.log.open_files import (
    closed,
    file_id,
    is_open_in_parent,
    opened,
)
from exercise_sim.log.place import check_place, database_path


class Database:
    """A SQLite file of ours, made if it is not there; its methods may be called from any thread."""

    def __init__(self, named: str | Path | None) -> None:
        """Raises `LogUnusable` where the file cannot be used; nothing is written then."""
        self.path = database_path(named)
        check_place(self.path)
        if not self.path.exists():
            make(self.path)
        self._file = file_id(self.path)
        self._lock = Lock()
        self._closed = False
        self._require_usable()
        opened(self._file, partial(check_header, self.path))
        self._engine = open_engine(self.path)
        self._writer = self._engine.execution_options(writing=True)
        self._watcher = sqlite3.connect(
            self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            with self.reading() as connection:
                version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            check_version(self.path, int(version))
        except LogUnusable:
            self.close()
            raise

    def _require_usable(self) -> None:
        if is_open_in_parent(self._file):
            raise LogUnusable(
                _(
                    "{file} is open in the process that this one was forked from; "
                    "start a new process, or close it before forking."
                ).format(file=self.path)
            )
        if self._closed:
            raise LogUnusable(_("{file} has been closed; open it again.").format(file=self.path))

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its start; commits unless it raises."""
        self._require_usable()
        with usable(self.path), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one moment of the database and waits for nobody."""
        self._require_usable()
        with usable(self.path), self._engine.begin() as connection:
            yield connection

    def data_version(self) -> int:
        """A number that changes when any other connection, of this process or not, commits."""
        self._require_usable()
        with usable(self.path), self._lock:
            version: int = self._watcher.execute("PRAGMA data_version").fetchone()[0]
            return version

    def close(self) -> None:
        """May be called twice. What is open elsewhere stays so."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._watcher.close()
            self._engine.dispose()
        closed(self._file)

"""Opening the SQLite file: made whole or not at all, shared by processes, safe at power loss."""

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import SQLModel

from exercise_sim.log.contract import LogUnusable
from exercise_sim.log.place import check_place, database_path, default_database
from exercise_sim.log.tables import APPLICATION_ID, SCHEMA_VERSION

BUSY_SECONDS = 10
"""How long a writer waits for another process to finish."""

HEADER_BYTES = 100
"""The SQLite file header: magic at 0, user_version at 60, application_id at 68."""


class Database:
    """A SQLite file of ours, made if it is not there; for any thread, and for forked children."""

    def __init__(self, named: str | Path | None) -> None:
        """Raises `LogUnusable` where the file cannot be used; nothing is written then."""
        self.path = database_path(named)
        check_place(self.path)
        if not self.path.exists():
            _make(self.path)
        _check_header(self.path)
        self._lock = Lock()
        self._left_to_parent: list[object] = []
        self._open()
        with self.reading() as connection:
            _check_version(
                self.path, int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
            )

    def _open(self) -> None:
        self._process = os.getpid()
        self._engine = _engine(self.path)
        self._writer = self._engine.execution_options(writing=True)
        with usable(self.path):
            self._watcher = sqlite3.connect(
                self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )

    def _own(self) -> None:
        """Opens anew in a forked child: SQLite connections must not cross a fork.

        The parent's are kept from being closed here, which would drop what the parent relies on.
        """
        if self._process != os.getpid():
            self._left_to_parent.append((self._engine, self._watcher))
            self._lock = Lock()
            self._open()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its start; commits unless it raises."""
        self._own()
        with usable(self.path), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one moment of the database and waits for nobody."""
        self._own()
        with usable(self.path), self._engine.begin() as connection:
            yield connection

    def data_version(self) -> int:
        """A number that changes when any other connection, of this process or not, commits."""
        self._own()
        with usable(self.path), self._lock:
            version: int = self._watcher.execute("PRAGMA data_version").fetchone()[0]
            return version

    def close(self) -> None:
        self._own()
        with self._lock:
            self._watcher.close()
            self._engine.dispose()


@contextmanager
def usable(path: Path) -> Iterator[None]:
    """Turns an error of the database into `LogUnusable` with a sentence."""
    try:
        yield
    except DBAPIError as error:
        raise LogUnusable(_sentence(path, error.orig)) from error
    except sqlite3.Error as error:
        raise LogUnusable(_sentence(path, error)) from error


def _sentence(path: Path, error: BaseException | None) -> str:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return f"{path} is kept busy by another program; close that program and try again."
    if name == "SQLITE_FULL":
        return f"The disk of {path} is full; free some space and try again."
    if name.startswith("SQLITE_READONLY"):
        return f"{path} cannot be written to; get the right to, or name a file elsewhere."
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return f"{path} is damaged; go on with a copy of it or a recording."
    return f"{path} cannot be used: {error}."


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}", connect_args={"timeout": BUSY_SECONDS}, pool_size=4, max_overflow=-1
    )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    # The driver would begin transactions by itself, too late and without the write lock.
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _on_begin(connection: Connection) -> None:
    # Reading first and asking for the write lock later fails as soon as somebody else writes.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _make(path: Path) -> None:
    """Makes an empty database under another name and puts it in place, so that nobody ever
    meets half of one. Where two processes make it at once, the first one's stays."""
    try:
        if path == default_database():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise LogUnusable(
            f"{path} cannot be made ({error.strerror}); name a file elsewhere."
        ) from error
    try:
        with usable(path):
            _fill(made)
        os.link(made, path)
    except FileExistsError:
        pass
    except OSError as error:
        raise LogUnusable(
            f"{path} cannot be made ({error.strerror}); name a file elsewhere."
        ) from error
    finally:
        made.unlink(missing_ok=True)


def _fill(path: Path) -> None:
    engine = _engine(path)
    try:
        with engine.begin() as connection:
            SQLModel.metadata.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    finally:
        engine.dispose()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def _check_header(path: Path) -> None:
    """Refuses a file that is not ours, without letting SQLite touch it."""
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
    except OSError as error:
        raise LogUnusable(
            f"{path} cannot be read ({error.strerror}); get the right to, or name another file."
        ) from error
    if len(header) < HEADER_BYTES or not header.startswith(b"SQLite format 3\0"):
        raise LogUnusable(f"{path} is no exercise database; name another file.")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise LogUnusable(f"{path} is a database of another program; name another file.")
    _check_version(path, int.from_bytes(header[60:64], "big"))


def _check_version(path: Path, version: int) -> None:
    if version > SCHEMA_VERSION:
        raise LogUnusable(
            f"{path} was written by a newer exercise-sim; update this one, or name another file."
        )

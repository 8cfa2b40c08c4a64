"""Connections to a SQLite file, and what their errors mean."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from exercise_sim.localization import _
from exercise_sim.log.contract import LogUnusable

BUSY_SECONDS = 10
"""How long a writer waits for another process to finish."""


def open_engine(path: Path) -> Engine:
    """Transactions begin with the write lock where the option `writing` is set."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": BUSY_SECONDS},
        pool_size=4,
        max_overflow=-1,
    )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    # The driver would begin transactions by itself, too late and without the write lock.
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = FULL")
    # macOS tells the disk to write through only where it is asked to.
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA foreign_keys = ON")


def _on_begin(connection: Connection) -> None:
    # Reading first and asking for the write lock later fails as soon as somebody else writes.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


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
        told = _("{file} is kept busy by another program; close that program and try again.")
    elif name == "SQLITE_FULL":
        told = _("The disk of {file} is full; free some space and try again.")
    elif name.startswith("SQLITE_READONLY"):
        told = _("{file} cannot be written to; get the right to, or name a file elsewhere.")
    elif name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        told = _("{file} is damaged; go on with a copy of it or a recording.")
    else:
        told = _("{file} cannot be used: {reason}.")
    return told.format(file=path, reason=error)

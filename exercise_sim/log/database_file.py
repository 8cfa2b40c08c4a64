"""The SQLite file itself: made whole or not at all, and looked at before SQLite touches it."""

import fcntl
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlmodel import SQLModel

from exercise_sim.localization import _
from exercise_sim.log.contract import LogUnusable
from exercise_sim.log.engine import open_engine, usable
from exercise_sim.log.place import default_database
from exercise_sim.log.tables import APPLICATION_ID, SCHEMA_VERSION

HEADER_BYTES = 100
"""The SQLite file header: magic at 0, user_version at 60, application_id at 68."""


def make(path: Path) -> None:
    """Makes an empty database, unless another process is faster.

    It is made under another name and put in place whole, so that nobody ever meets half of one.
    """
    try:
        if path == default_database():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _alone_in(path.parent):
            if not path.exists():
                _put_in_place(path)
    except OSError as error:
        raise LogUnusable(
            _("{file} cannot be made ({reason}); name a file elsewhere.").format(
                file=path, reason=error.strerror
            )
        ) from error


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """While it lasts, no other process is in here for this folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _put_in_place(path: Path) -> None:
    made = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    # SQLite gives the files beside it (-wal, -shm) the mode of the file itself.
    os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with usable(path):
            _fill(made)
        made.rename(path)
    finally:
        made.unlink(missing_ok=True)


def _fill(path: Path) -> None:
    engine = open_engine(path)
    try:
        with engine.begin() as connection:
            SQLModel.metadata.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    finally:
        engine.dispose()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def check_header(path: Path) -> None:
    """Refuses a file that is not ours, without letting SQLite touch it."""
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
    except OSError as error:
        raise LogUnusable(
            _("{file} cannot be read ({reason}); get the right to, or name another file.").format(
                file=path, reason=error.strerror
            )
        ) from error
    if len(header) < HEADER_BYTES or not header.startswith(b"SQLite format 3\0"):
        raise LogUnusable(_("{file} is no exercise database; name another file.").format(file=path))
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise LogUnusable(
            _("{file} is a database of another program; name another file.").format(file=path)
        )
    check_version(path, int.from_bytes(header[60:64], "big"))


def check_version(path: Path, version: int) -> None:
    if version > SCHEMA_VERSION:
        raise LogUnusable(
            _(
                "{file} was written by a newer exercise-sim; update this one, or name another file."
            ).format(file=path)
        )

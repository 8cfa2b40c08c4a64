"""Who conducts an exercise: a file lock beside the database; its time stamp is the sign of life."""

import fcntl
import os
import re
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

_LONGEST_NAME = 80


def lease_path(db: Path, exercise: str) -> Path:
    """The lease's file: `exercises.db.<exercise>.conductor` beside `exercises.db`."""
    name = re.sub(r"[^A-Za-z0-9_-]", "_", exercise)[:_LONGEST_NAME]
    if name != exercise:
        # Two ids must not share a file because they differ only in what a file name cannot hold.
        name += "-" + sha256(exercise.encode()).hexdigest()[:8]
    return db.with_name(f"{db.name}.{name}.conductor")


def last_sign_of_life(path: Path) -> datetime | None:
    """UTC; None where nobody has ever conducted."""
    try:
        return _signed(path.stat())
    except OSError:
        return None


def _signed(found: os.stat_result) -> datetime | None:
    return signed_at(found) if found.st_size else None


def signed_at(found: os.stat_result) -> datetime:
    """When a file was signed, UTC."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=found.st_mtime_ns // 1000)


def file_time(wall: datetime) -> int:
    """`wall` (UTC) as a time stamp of a file, in nanoseconds."""
    return (wall - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1) * 1000


class Lease:
    """The right to conduct one exercise; the system takes it back when the process dies.

    Only the holder writes to the file or touches its time stamp. An empty file says that nobody
    has ever conducted.
    """

    def __init__(self, path: Path) -> None:
        """Raises `OSError` where the file can neither be opened nor made."""
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self._named = False
        self.last_sign: datetime | None = None
        """Last sign of life of whoever held the lease before, UTC; None: nobody ever did."""

    def take(self) -> bool:
        """Whether the lease is ours now; does not wait. Reads `last_sign` when it is."""
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        self.last_sign = _signed(os.fstat(self._file))
        return True

    def sign(self, wall: datetime) -> None:
        """Says that the holder was alive at `wall` (UTC); the file names its process."""
        if not self._named:
            os.ftruncate(self._file, 0)
            os.pwrite(self._file, f"{os.getpid()}\n".encode(), 0)
            self._named = True
        stamp = file_time(wall)
        os.utime(self._file, ns=(stamp, stamp))

    def close(self) -> None:
        """Gives the lease back."""
        os.close(self._file)

"""Which database files this process has open.

Two properties of POSIX locks make it matter. Closing any handle on a file drops all locks that
the process has on it, so a file in use must not be opened by anything but SQLite. And a forked
child has none of its parent's locks, while SQLite in it believes that it has.
"""

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from threading import Lock

FileId = tuple[int, int]
"""Device and inode: the same file under any name."""

_lock = Lock()
_open: Counter[FileId] = Counter()
_open_in_parent: set[FileId] = set()


def file_id(path: Path) -> FileId:
    found = path.stat()
    return found.st_dev, found.st_ino


def is_open_in_parent(file: FileId) -> bool:
    """Whether this process was forked while the file was open."""
    return file in _open_in_parent


def opened(file: FileId, look: Callable[[], None]) -> None:
    """Notes that the file is in use from now on; `look` may read it where it is not yet."""
    with _lock:
        if not _open[file]:
            look()
        _open[file] += 1


def closed(file: FileId) -> None:
    with _lock:
        _open[file] -= 1


def _forked() -> None:
    global _lock  # noqa: PLW0603  another thread of the parent may have held it
    _lock = Lock()
    _open_in_parent.update(file for file, count in _open.items() if count > 0)


os.register_at_fork(after_in_child=_forked)

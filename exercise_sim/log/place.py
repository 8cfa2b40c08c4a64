"""Where the database is, and whether one may be there."""

import os
import re
import subprocess
from pathlib import Path

import platformdirs

from exercise_sim.localization import _
from exercise_sim.log.contract import LogUnusable

NETWORK = re.compile(
    r"nfs\d?|cifs|smb\d?|smbfs|9p|drvfs|afs|afpfs|ncpfs|lustre|gpfs|ceph|glusterfs|webdav|davfs"
    r"|fuse\.(sshfs|glusterfs|ceph|rclone|s3fs|davfs2?|gvfsd-fuse|smbnetfs|curlftpfs)"
)
"""File systems on which several processes cannot share one SQLite file; 9p and drvfs are the
drives of Windows as seen from WSL."""


def default_database() -> Path:
    """The file that is used where nobody names one: in the user's data directory."""
    return Path(platformdirs.user_data_path("exercise-sim", appauthor=False)) / "exercises.db"


def database_path(named: str | Path | None) -> Path:
    """The absolute path of the file meant by `--db`; None means the default.

    Raises `LogUnusable` for a URL of a database server.
    """
    if named is None:
        return default_database()
    if isinstance(named, str):
        if re.match(r"postgres(ql)?(\+\w+)?://", named):
            raise LogUnusable(
                _("PostgreSQL is not supported yet; name a file on this computer instead.")
            )
        if re.match(r"\w+(\+\w+)?://", named) and not named.startswith("sqlite:///"):
            raise LogUnusable(
                _("`{name}` is no database that can be used; name a file instead.").format(
                    name=named
                )
            )
        named = named.removeprefix("sqlite:///")
    return Path(named).expanduser().absolute()


def check_place(path: Path) -> None:
    """Raises `LogUnusable` with a sentence where no database can be at `path`. Writes nothing."""
    try:
        _check(path)
    except OSError as error:
        raise LogUnusable(
            _("{file} cannot be used ({reason}); name a file elsewhere.").format(
                file=path, reason=error.strerror
            )
        ) from error


def check_output(path: Path) -> None:
    """Raises `LogUnusable` where writing a file to `path` would destroy a database, or a device."""
    if path.exists() and not path.is_file():
        raise LogUnusable(_("{file} is no ordinary file; name another one.").format(file=path))
    real = Path(os.path.realpath(path))
    beside = re.sub("-(wal|shm|journal)$", "", real.name)
    for file in (real, real.with_name(beside)):
        if file.is_file() and _begins_as_sqlite(file):
            raise LogUnusable(
                _("{file} is a database or a part of one; name another file.").format(file=path)
            )


def _begins_as_sqlite(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(16) == b"SQLite format 3\0"


def _check(path: Path) -> None:
    if path.is_dir():
        raise LogUnusable(
            _("{folder} is a folder; name a file in it, such as {file}.").format(
                folder=path, file=path / "my.db"
            )
        )
    folder = path.parent
    if not folder.is_dir() and path != default_database():
        raise LogUnusable(
            _("There is no folder {folder}; create it or name another file.").format(folder=folder)
        )
    kind = file_system(path, mounts())
    if NETWORK.fullmatch(kind):
        raise LogUnusable(
            _(
                "{file} is on a network or foreign file system ({kind}), where an exercise can be "
                "damaged; name a file on a disk of this computer."
            ).format(file=path, kind=kind)
        )
    for what in (path, folder):
        if what.exists() and not os.access(what, os.W_OK):
            raise LogUnusable(
                _(
                    "{file} cannot be written to; get the right to, or name a file elsewhere."
                ).format(file=what)
            )


def file_system(path: Path, mounted: list[tuple[str, str]]) -> str:
    """Type of the file system that `path` is on or would be on; empty where it is not known.

    `mounted` is (mount point, type) in the order of mounting; the later one covers the earlier.
    """
    real = os.path.realpath(path)
    found = longest = ""
    for point, kind in mounted:
        inside = real == point or real.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(longest):
            found, longest = kind, point
    return found


def mounts() -> list[tuple[str, str]]:
    """(mount point, type) of everything mounted; empty where the system does not tell."""
    try:
        return proc_mounts(Path("/proc/mounts").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        pass
    try:
        listed = subprocess.run(
            ["/sbin/mount"], capture_output=True, text=True, timeout=5, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return []
    return bsd_mounts(listed.stdout)


def proc_mounts(text: str) -> list[tuple[str, str]]:
    """Reads `/proc/mounts`: `device point type options ...`, blanks written as octal escapes."""
    rows = [line.split(" ") for line in text.splitlines()]
    return [
        (re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), row[1]), row[2])
        for row in rows
        if len(row) > 2
    ]


def bsd_mounts(text: str) -> list[tuple[str, str]]:
    """Reads what `mount` prints on macOS: `device on point (type, options)`."""
    return re.findall(r"^.+? on (/.*) \((\w+)", text, flags=re.MULTILINE)

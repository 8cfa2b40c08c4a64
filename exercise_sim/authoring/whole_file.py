"""Putting something into a file, whole or not at all."""

import os
import tempfile
from pathlib import Path

from exercise_sim.exercise.refusal import Refused
from exercise_sim.localization import _
from exercise_sim.log.place import check_output


def check_free(path: Path, *, force: bool) -> None:
    """Raises `Refused` where `path` cannot be written, or is there and `force` does not allow it.

    Raises `LogUnusable` for a database and for what is no ordinary file.
    """
    try:
        check_output(path)
        if path.exists() and not force:
            told = _("{file} is there already; name another file, or write over it: --force")
            raise Refused(told.format(file=path))
        if not path.parent.is_dir():
            told = _("There is no folder {folder}; create it or name another file.")
            raise Refused(told.format(folder=path.parent))
    except (OSError, ValueError) as error:
        raise _cannot(path, error) from error


def write_whole(path: Path, content: bytes, *, force: bool) -> None:
    """Writes `path` under another name first: a full disk or a crash leaves what was there before.

    Raises as `check_free`.
    """
    check_free(path, force=force)
    try:
        handle, made = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(made, 0o666 & ~_umask())
            os.replace(made, path)
        except BaseException:
            os.unlink(made)
            raise
    except OSError as error:
        raise _cannot(path, error) from error


def _umask() -> int:
    """What new files are kept from; a temporary file would be the owner's alone."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _cannot(path: Path, error: Exception) -> Refused:
    reason = getattr(error, "strerror", None) or str(error)
    return Refused(_("{file} cannot be written: {reason}.").format(file=path, reason=reason))

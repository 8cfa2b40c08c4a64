"""Where unexpected errors are written for whoever maintains the program; never on the screen."""

from __future__ import annotations

from pathlib import Path

from exercise_sim.localization import _

LARGEST = 1_000_000
"""Bytes after which a new file is begun and the one before it is kept as `errors.old.log`."""


def error_file() -> Path:
    """In the user's state folder."""
    import platformdirs

    return Path(platformdirs.user_state_path("exercise-sim", appauthor=False)) / "errors.log"


def record(error: BaseException) -> Path | None:
    """Writes the traceback of `error` to the file; None where that cannot be done.

    Without the values of variables: what somebody was typing is not for this file.
    """
    from datetime import UTC, datetime
    from traceback import format_exception

    from exercise_sim import __version__

    try:
        file = error_file()
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists() and file.stat().st_size > LARGEST:
            file.replace(file.with_suffix(".old.log"))
        with file.open("a", encoding="utf-8", errors="replace") as log:
            log.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC, exercise-sim {__version__}\n")
            log.write("".join(format_exception(error)) + "\n")
    except OSError:
        return None
    return file


def sentence_after(error: BaseException, *, going_on: bool) -> str:
    """Records `error`; returns what to tell the person."""
    file = record(error)
    if going_on:
        told = _("Something went wrong, and the console goes on. Try again, or another way.")
    else:
        told = _("Something went wrong that this console cannot go on from. Open it again.")
    if file is None:
        return told
    return f"{told} " + _("Details for support are in {file}.").format(file=file)

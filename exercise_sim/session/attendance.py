"""Who sits at a console now: each console touches a small file beside the database.

In the database the signs would wake every other console once a second.
"""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from exercise_sim.log.wall_clock import utc_now
from exercise_sim.session.lease import file_time, lease_path, signed_at

SIGN_EVERY = timedelta(seconds=1)

CONNECTED = timedelta(seconds=5)
"""A console whose sign is older than this is not connected any more."""


def sign_path(db: Path, exercise: str, participant: str) -> Path:
    """The sign of one person in one exercise."""
    return lease_path(db, f"{exercise} {participant}").with_suffix(".here")


class Attendance:
    """The signs of one exercise: a console gives its own and reads those of the others."""

    def __init__(self, db: Path, exercise: str, now: Callable[[], datetime] = utc_now) -> None:
        self._db = db
        self._exercise = exercise
        self._now = now
        self._signed: tuple[str, datetime] | None = None

    def sign(self, participant: str) -> None:
        """Says that `participant` sits here; whoever sat here before does so no more."""
        now = self._now()
        if self._signed is not None:
            who, when = self._signed
            if who != participant:
                self.leave()
            elif timedelta(0) <= now - when < SIGN_EVERY:
                return
        self._signed = participant, now
        # A sign that cannot be given is no reason to disturb anybody's exercise.
        with suppress(OSError):
            path = self._path(participant)
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600))
            stamp = file_time(now)
            os.utime(path, ns=(stamp, stamp))

    def leave(self) -> None:
        """Takes the sign away."""
        if self._signed is not None:
            with suppress(OSError):
                self._path(self._signed[0]).unlink()
            self._signed = None

    def connected(self, participants: Iterable[str]) -> frozenset[str]:
        """Those of `participants` who sit at a console now."""
        now = self._now()
        return frozenset(one for one in participants if self._is_here(one, now))

    def _is_here(self, participant: str, now: datetime) -> bool:
        try:
            signed = signed_at(self._path(participant).stat())
        except OSError:
            return False
        return abs(now - signed) < CONNECTED

    def _path(self, participant: str) -> Path:
        return sign_path(self._db, self._exercise, participant)

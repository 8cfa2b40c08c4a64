"""Keeps a conductor at work for as long as a console lives."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from types import TracebackType

import exercise_sim
from exercise_sim.localization import _, language
from exercise_sim.session.conductor import ENDED
from exercise_sim.session.lease import lease_path

CHECK = 0.25
"""Seconds between two looks at the conductor."""

LONGEST_REST = 4.0
"""Seconds at most before a conductor that keeps failing is started again."""

HEALTHY = 10.0
"""Seconds after which a conductor's death is no longer taken for a failure to start."""


class ConductorWatch:
    """Starts a conductor of `exercise` in a process of its own and another one when it dies.

    The conductor has its own session, so that neither ctrl+C nor a closed terminal reaches it,
    and outlives this process: an exercise goes on without the console that began it. Several
    consoles may each watch one: a single conductor has the lease, the others wait for it.
    """

    def __init__(self, db: Path, exercise: str) -> None:
        """Raises `OSError` where no process can be started."""
        self._db = db.resolve()
        self._exercise = exercise
        self._process = self._start()
        self._closing = Event()
        self._again = Event()
        self._thread = Thread(target=self._watch, name="conductor watch", daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def diary(self) -> Path:
        """The file with whatever the conductor had to complain about."""
        path = lease_path(self._db, self._exercise)
        return path.with_name(path.name + ".log")

    def alive(self) -> bool:
        return self._process.poll() is None

    def wait_until_conducting(self, seconds: float = 10.0) -> bool:
        """Waits until somebody has the lease of the exercise; whether that came to pass."""
        path, end = lease_path(self._db, self._exercise), monotonic() + seconds
        while not (path.exists() and path.stat().st_size):
            if monotonic() > end or self._closing.wait(0.02):
                return False
        return True

    def problem(self) -> str:
        """Why there is no conductor, in its own last words; empty while all is well."""
        if self._process.poll() in (None, ENDED):
            return ""
        try:
            lines = self.diary.read_text(errors="replace").splitlines()
        except OSError:
            lines = []
        return lines[-1] if lines else _("The conductor ended without a word.")

    def conduct_again(self) -> None:
        """Starts another conductor where the last one has ended with the exercise, or is about to.

        For an exercise that was reopened: one that has really ended is left alone at once.
        """
        self._again.set()

    def leave(self) -> None:
        """Stops watching; the conductor stays until the exercise ends."""
        self._closing.set()
        self._thread.join()

    def stop(self) -> None:
        """Ends the conductor too; for an exercise that nobody is going to continue now."""
        self.leave()
        self._process.terminate()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def __enter__(self) -> "ConductorWatch":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.leave()

    def _watch(self) -> None:
        rest = CHECK
        while not self._closing.wait(CHECK):
            code = self._process.poll()
            if code == ENDED:
                if not self._again.is_set():
                    continue
                with suppress(OSError):
                    self._process = self._start()
                    self._again.clear()
            elif code is not None:
                rest = (
                    CHECK if monotonic() - self._started > HEALTHY else min(2 * rest, LONGEST_REST)
                )
                if self._closing.wait(rest):
                    return
                # Where none can be started now, this comes round again.
                with suppress(OSError):
                    self._process = self._start()

    def _start(self) -> "subprocess.Popen[bytes]":
        self._started = monotonic()
        source = str(Path(exercise_sim.__file__).resolve().parent.parent)
        path = os.pathsep.join(filter(None, (source, os.environ.get("PYTHONPATH"))))
        diary = os.open(self.diary, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        try:
            # -P: a `json.py` in the folder somebody happens to be in must not be imported.
            return subprocess.Popen(  # noqa: S603 - our own module, no shell
                [
                    *(sys.executable, "-P", "-m", "exercise_sim.session.conductor"),
                    *("--db", str(self._db), "--parent", str(os.getpid()), "--lang", language()),
                    *("--", self._exercise),
                ],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=diary,
                cwd=self._db.parent,
                env={**os.environ, "PYTHONPATH": path},
                start_new_session=True,
            )
        finally:
            os.close(diary)

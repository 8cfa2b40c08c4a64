"""A real process in a real pseudo-terminal, and what a person would see there."""

import os
import re
import signal
import sys
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event, Lock, Thread
from time import monotonic

import pexpect
import pyte

PATIENCE = 45.0
"""Seconds until something that should happen is taken for something that does not."""

POLL = 0.02

_never = Event()

_KEYS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "end": "\x1b[F",
    "page down": "\x1b[6~",
    "f1": "\x1bOP",
}


def eventually(
    holds: Callable[[], bool],
    what: Callable[[], str],
    timeout: float = PATIENCE,
) -> None:
    """Returns once `holds`; fails with `what` after `timeout` seconds."""
    end = monotonic() + timeout
    while not holds():
        if monotonic() > end:
            raise AssertionError(what())
        _never.wait(POLL)


_KEYBOARD_PROTOCOL = re.compile(rb"\x1b\[[<>=][0-9;]*u")
_UNFINISHED = re.compile(rb"\x1b(\[([<>=][0-9;]*)?)?$")
_ALTERNATE_SCREEN = 1049


class _Screen(pyte.Screen):
    """Begins anew where a program takes or gives back the whole screen; pyte goes on writing."""

    def set_mode(self, *modes: int, **which: bool) -> None:
        super().set_mode(*modes, **which)
        self._changed(modes)

    def reset_mode(self, *modes: int, **which: bool) -> None:
        super().reset_mode(*modes, **which)
        self._changed(modes)

    def _changed(self, modes: tuple[int, ...]) -> None:
        if _ALTERNATE_SCREEN in modes:
            self.erase_in_display(2)
            self.cursor_position()


class Picture:
    """What a terminal shows that is fed with `feed`; may be read from another thread."""

    def __init__(self, columns: int, rows: int) -> None:
        self._screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._lock = Lock()
        self._held_back = b""

    def feed(self, data: bytes) -> None:
        """Leaves out the one kind of sequence that pyte takes for text."""
        data = self._held_back + data
        unfinished = _UNFINISHED.search(data)
        self._held_back = unfinished[0] if unfinished else b""
        whole = data[: len(data) - len(self._held_back)]
        with self._lock:
            self._stream.feed(_KEYBOARD_PROTOCOL.sub(b"", whole))

    def resize(self, columns: int, rows: int) -> None:
        with self._lock:
            self._screen.resize(rows, columns)

    @property
    def lines(self) -> list[str]:
        with self._lock:
            return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def has_cursor(self, column: int, row: int) -> bool:
        """Whether that cell, or the next, stands out as the cursor of a focused field does."""
        with self._lock:
            line = self._screen.buffer[row]
            looks = [(line[x].bg, line[x].reverse) for x in range(column - 1, column + 3)]
        return any(looks[n - 1] != looks[n] != looks[n + 1] for n in (1, 2))

    def place_of(self, words: str) -> tuple[int, int] | None:
        """(column, row) of the first letter of `words`, from 0."""
        for row, line in enumerate(self.lines):
            if words in line:
                return line.index(words), row
        return None


class Seen:
    """Waiting for what stands on a `picture`: what terminals and browser pages have in common."""

    name: str
    picture: Picture

    @property
    def text(self) -> str:
        return self.picture.text

    def shows(self, wanted: str | re.Pattern[str]) -> bool:
        if isinstance(wanted, str):
            return wanted in self.text
        return wanted.search(self.text) is not None

    def wait_for(self, wanted: str | re.Pattern[str], timeout: float = PATIENCE) -> None:
        self._until(lambda: self.shows(wanted), f"{wanted!r} never came", timeout)

    def wait_until_gone(self, unwanted: str | re.Pattern[str], timeout: float = PATIENCE) -> None:
        self._until(lambda: not self.shows(unwanted), f"{unwanted!r} stayed", timeout)

    def wait_for_cursor(self, words: str, *, below: int = 0, behind: bool = False) -> None:
        """Until what is typed goes where `words` begin or, `behind`, end; or rows `below` them."""

        def there() -> bool:
            place = self.picture.place_of(words)
            if place is None:
                return False
            column, row = place
            return self.picture.has_cursor(column + len(words) * behind, row + below)

        self._until(there, f"the cursor never came to {words!r}", PATIENCE)

    def _until(self, holds: Callable[[], bool], problem: str, timeout: float) -> None:
        eventually(holds, lambda: self.told(problem), timeout)

    def told(self, problem: str) -> str:
        """`problem` with what stands on the screen, for a failure."""
        edge = "-" * 40
        return f"{problem}. {self.name} shows:\n{edge}\n{self.text}\n{edge}"


class Terminal(Seen):
    """`command` is what follows `exercise-sim`.

    Wait for the effect of a key before the next: letters overtake keys that do something.
    """

    def __init__(
        self,
        *command: str,
        cwd: Path,
        env: Mapping[str, str],
        columns: int = 120,
        rows: int = 40,
        name: str = "",
    ) -> None:
        self.name = name or " ".join(("exercise-sim", *command))
        self.picture = Picture(columns, rows)
        with warnings.catch_warnings():
            # Newer Pythons warn of any fork beside threads; what is forked here execs at once.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._child = pexpect.spawn(
                sys.executable,
                ["-P", "-m", "exercise_sim", *command],
                cwd=str(cwd),
                env={**env, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
                dimensions=(rows, columns),
                timeout=None,
            )
        self._over = Event()
        self._reader = Thread(target=self._read, name=f"reader of {self.name}", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return int(self._child.pid)

    def type(self, text: str) -> None:
        self._child.send(text)

    def press(self, *keys: str) -> None:
        for key in keys:
            if key in _KEYS:
                self._child.send(_KEYS[key])
            elif key.startswith("ctrl+"):
                self._child.send(chr(ord(key[-1]) & 0x1F))
            else:
                assert len(key) == 1, f"no such key: {key}"
                self._child.send(key)

    def click(self, words: str) -> None:
        """Clicks on the first letter of `words`, which have to be on the screen."""
        self.wait_for(words)
        column, row = self.picture.place_of(words) or (0, 0)
        at = f"0;{column + 1};{row + 1}"
        self._child.send(f"\x1b[<{at}M\x1b[<{at}m")

    def wait_for_end(self, timeout: float = PATIENCE) -> int:
        """The exit code; minus the signal where it was killed."""
        self._until(self._over.is_set, "it goes on", timeout)
        return self._reaped()

    def kill(self) -> None:
        """`kill -9`: nothing can be saved, said or put away."""
        os.kill(self.pid, signal.SIGKILL)
        self._over.wait(PATIENCE)
        self._reaped()

    def close(self) -> None:
        if self._child.isalive():
            os.kill(self.pid, signal.SIGKILL)
        self._over.wait(PATIENCE)
        self._child.close()
        self._reader.join()

    def _reaped(self) -> int:
        self._child.wait()
        code = self._child.exitstatus
        return int(code) if code is not None else -int(self._child.signalstatus or 0)

    def _read(self) -> None:
        while True:
            try:
                data = os.read(self._child.child_fd, 65536)
            except OSError:  # Linux ends a terminal whose process is gone so; macOS by no data.
                data = b""
            if not data:
                self._over.set()
                return
            self.picture.feed(data)

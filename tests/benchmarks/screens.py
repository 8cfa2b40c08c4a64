"""Real consoles in pseudo-terminals, and when a text appears on them."""

import os
import select
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from threading import Thread

import pexpect

OURS = [sys.executable, "-m", "exercise_sim"]


class Console:
    """A console process whose output is read all the time; `seen` is text -> time it came."""

    def __init__(
        self, arguments: Iterable[str], watched_for: str = "", program: Sequence[str] = OURS
    ) -> None:
        self.child = pexpect.spawn(program[0], [*program[1:], *arguments], dimensions=(40, 120))
        self.seen: dict[str, float] = {}
        self._prefix = watched_for.encode()
        self._all = bytearray()
        self.painted_at = 0.0
        """When anything was painted last."""
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def send(self, keys: str) -> None:
        self.child.send(keys)

    def wait_for(self, text: str, seconds: float = 30) -> None:
        end = time.perf_counter() + seconds
        while text.encode() not in self._all:
            if time.perf_counter() > end:
                raise TimeoutError(f"{text!r} never appeared")
            select.select([], [], [], 0.01)

    def forget(self) -> None:
        """Only what is painted from now on counts for `wait_for`."""
        self._all.clear()

    @property
    def painted(self) -> int:
        """Bytes since `forget`."""
        return len(self._all)

    def close(self) -> None:
        self.child.close(force=True)

    def memory(self) -> tuple[float, float]:
        """(resident, proportional) set size in MB."""
        found = {}
        for line in Path(f"/proc/{self.child.pid}/smaps_rollup").read_text().splitlines()[1:]:
            name, kilobytes, _ = line.split()
            found[name] = int(kilobytes) / 1024
        return found["Rss:"], found["Pss:"]

    def _read(self) -> None:
        tail = b""
        while True:
            try:
                data = os.read(self.child.child_fd, 65536)
            except OSError:
                return
            now = time.perf_counter()
            if not data:
                return
            self._all += data
            self.painted_at = now
            if self._prefix:
                tail = self._notice(tail + data, now)

    def _notice(self, text: bytes, now: float) -> bytes:
        width = len(self._prefix) + 4
        at = text.find(self._prefix)
        while at >= 0 and at + width <= len(text):
            self.seen.setdefault(text[at : at + width].decode(), now)
            at = text.find(self._prefix, at + width)
        return text[-width:] if at < 0 else text[at:]


def joined(db: Path, code: str, name: str, watched_for: str = "") -> Console:
    """A team console past its join screen."""
    console = Console(["join", "--db", str(db)], watched_for)
    console.wait_for("Join your team")
    console.send(code)
    console.wait_for(code)
    console.send("\t")
    console.wait_for("name")
    select.select([], [], [], 0.3)
    console.send(name)
    console.wait_for(name)
    console.send("\x13")
    console.wait_for("Feed")
    return console

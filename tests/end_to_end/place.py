"""Where an exercise is played: an empty home, a database, and every process started there."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

from exercise_sim.exercise.commands import HOST, End
from exercise_sim.exercise.events import Event
from exercise_sim.exercise.state import State
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.session.seat import Seat
from tests.end_to_end.terminal import PATIENCE, Terminal, eventually

_SCENARIO = Path(__file__).with_name("scenario")
_SOURCE = Path(__file__).resolve().parents[2]


class Place:
    """A folder in which nothing but this exercise is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.db = folder / "exercises.db"
        self.scenario = folder / "scenario" / "bridge.yaml"
        shutil.copytree(_SCENARIO, self.scenario.parent)
        home = folder / "home"
        home.mkdir()
        self.env = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(_SOURCE),
        }
        self._terminals: list[Terminal] = []
        self._servers: list[subprocess.Popen[str]] = []

    def terminal(self, *command: str, name: str, columns: int = 120, rows: int = 40) -> Terminal:
        """`exercise-sim COMMAND --db DB` in a terminal."""
        opened = Terminal(
            *command,
            "--db",
            str(self.db),
            cwd=self.folder,
            env=self.env,
            columns=columns,
            rows=rows,
            name=name,
        )
        self._terminals.append(opened)
        return opened

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """`exercise-sim COMMAND`, without a terminal, to its end."""
        return subprocess.run(
            [sys.executable, "-P", "-m", "exercise_sim", *command],
            cwd=self.folder,
            env=self.env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    def serve(self, exercise: str, port: int) -> "subprocess.Popen[str]":
        """The web server, once it has said where it is and answers there."""
        server = subprocess.Popen(
            [
                *(sys.executable, "-P", "-m", "exercise_sim", "serve", exercise),
                *("--db", str(self.db), "--port", str(port)),
            ],
            cwd=self.folder,
            env=self.env,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._servers.append(server)
        assert server.stdout is not None
        assert f"http://127.0.0.1:{port}/" in server.stdout.readline()
        eventually(lambda: _listens(port), lambda: f"nobody listens on port {port}")
        assert server.poll() is None, f"somebody else listens on port {port}"
        return server

    def stop_serving(self) -> int:
        """Ctrl+C at the web server; its exit code."""
        server = self._servers[-1]
        server.send_signal(signal.SIGINT)
        return server.wait(PATIENCE)

    def close(self) -> None:
        """Leaves no process behind: the conductors end with their exercises."""
        for terminal in self._terminals:
            terminal.close()
        for server in self._servers:
            server.kill()
            server.wait()
            assert server.stdout is not None
            server.stdout.close()
        if self.db.exists():
            log = SQLiteLog(self.db)
            for summary in log.exercises():
                if summary.status in ("running", "paused"):
                    log.transact(summary.id, End(by=HOST))
            log.close()


class Observer:
    """Looks at an exercise through its log, as every console does."""

    def __init__(self, db: Path, exercise: str) -> None:
        self.exercise = exercise
        self.log = SQLiteLog(db)
        self._seat = Seat(self.log, exercise, HOST)

    @property
    def state(self) -> State:
        self._seat.refresh()
        return self._seat.state

    def events(self, *kinds: str) -> list[Event]:
        """Everything so far, or all events of `kinds`."""
        found = [recorded.event for recorded in self.log.read(self.exercise)]
        return [event for event in found if not kinds or event.kind in kinds]

    def wait_for(self, kind: str, number: int = 1) -> None:
        """Returns once there are `number` events of that kind."""
        eventually(
            lambda: len(self.events(kind)) >= number,
            lambda: f"no {kind} number {number}: {[event.kind for event in self.events()]}",
        )

    def participant(self, name: str) -> str:
        return next(p.id for p in self.state.participants.values() if p.name == name)

    def close(self) -> None:
        self.log.close()


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

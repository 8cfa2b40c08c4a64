"""Start to first paint of a console, against a bare Textual application in the same run."""

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pexpect

from tests.benchmarks.figures import Figure

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("EXERCISE")
Bare().run()
"""

ROUNDS = 15


def measure() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        db = str(Path(folder) / "bench.db")
        bare = [sys.executable, "-c", BARE]
        ours = [sys.executable, "-m", "exercise_sim"]
        consoles = {
            "join": [*ours, "join", "--db", db],
            "run": [*ours, "run", "safe-border", "--db", db],
        }
        times: dict[str, list[float]] = {"bare": [], **{name: [] for name in consoles}}
        for _ in range(ROUNDS):
            times["bare"].append(_first_paint(bare))
            for name, command in consoles.items():
                times[name].append(_first_paint(command))
    base = statistics.median(times["bare"])
    yield Figure("first paint, bare Textual application", base * 1000, "ms")
    for name in consoles:
        value = statistics.median(times[name])
        yield Figure(f"first paint of `{name}`", value * 1000, "ms")
        yield Figure(f"first paint of `{name}` / bare", value / base, "times", 1.5)


def _first_paint(command: list[str]) -> float:
    """Seconds until the first screen has the mark on it."""
    begun = time.perf_counter()
    child = pexpect.spawn(command[0], command[1:], dimensions=(24, 80), timeout=20)
    child.expect("EXERCISE")
    seconds = time.perf_counter() - begun
    child.sendcontrol("q")
    child.close(force=True)
    return seconds
